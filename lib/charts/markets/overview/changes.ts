import type { Texts } from "@/lib/i18n/texts";
import type { MarketLine } from "./lines";

/** How far from a year ago a value may lie and still be called a year earlier. */
const YEAR_TOLERANCE = { daily: 12, weekly: 13, monthly: 31 } as const;

const between = (line: MarketLine, before: number, last: number): number | null => {
  if (line.change === "difference") return last - before;
  return before > 0 ? (last / before - 1) * 100 : null;
};

/** The change of a line's published value over the year to its last one in view: in percent for prices, in its own unit for the others; null when the view doesn't reach back. */
export function yearChange(line: MarketLine): number | null {
  const last = line.samples.at(-1)!;
  const before = line.samples.findLast((p) => p.day <= last.day - 365);
  if (!before || last.day - 365 - before.day > YEAR_TOLERANCE[line.frequency]) return null;
  return between(line, before.published, last.published);
}

/** The change over the view, in the same terms; null with a single value. */
export function viewChange(line: MarketLine): number | null {
  const first = line.samples[0]!;
  const last = line.samples.at(-1)!;
  return first.day === last.day ? null : between(line, first.published, last.published);
}

/** A change in words: its direction and its size, in percent for prices and in points for the others. */
export function changeWords(
  line: MarketLine,
  change: number,
  texts: Texts,
): { direction: "up" | "down" | "level"; amount: string } {
  const points = line.change === "difference";
  const decimals = points ? line.ownDecimals : Math.abs(change) < 10 ? 1 : 0;
  const size = Number(Math.abs(change).toFixed(decimals));
  return {
    direction: size === 0 ? "level" : change > 0 ? "up" : "down",
    amount: points
      ? `${texts.number(size, decimals)} ${line.changeUnit}`
      : texts.t("charts.market.percent", { amount: texts.number(size, decimals) }),
  };
}
