import { median } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { Texts } from "@/lib/i18n/texts";
import { isQuoted } from "../quotes";
import type { MarketLine } from "./lines";

/** Levels further apart than this would flatten the lower line, though both are in points or in one currency. */
const SAME_SCALE = 6;

/** More lines in one panel can't be told apart; then each gets a panel of its own. */
const TOGETHER = 5;

/** Lines that share a panel, and the values that its axis must hold. */
export interface Group {
  readonly lines: readonly MarketLine[];
  readonly low: number;
  readonly high: number;
}

const extent = (lines: readonly MarketLine[]): [number, number] => {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { points, factor } of lines)
    for (const { value } of points) {
      low = Math.min(low, value * factor);
      high = Math.max(high, value * factor);
    }
  return [low, high];
};

/**
 * Which lines share a panel. As published: those of one unit and one order of magnitude. Rebased and z-scores: all, as long as
 * they can be told apart, else small multiples: rebased ones on one scale, z-scores each on its own, as the rouble's of March
 * 2022 would flatten all others. Returns: each by itself on its own scale, as one would hide the other.
 */
export function panelsOf(lines: readonly MarketLine[]): Group[] {
  const measure = lines[0]?.measure;
  if (measure === "rebased" || measure === "zscores") {
    const groups = lines.length <= TOGETHER ? [lines] : lines.map((line) => [line]);
    return groups.map((group) => {
      const [low, high] = extent(measure === "rebased" ? lines : group);
      return { lines: group, low, high };
    });
  }
  const level = (line: MarketLine) => Math.abs(median(line.points, (p) => p.value) ?? 0);
  const alike = (a: MarketLine, b: MarketLine) => {
    const [low, high] = [level(a), level(b)].sort((x, y) => x - y) as [number, number];
    return a.unitShort === b.unitShort && (high <= low * SAME_SCALE || high - low < 1);
  };
  const groups: MarketLine[][] = [];
  for (const line of lines) {
    const group = measure === "published" ? groups.find((g) => g.length < TOGETHER && alike(g[0]!, line)) : undefined;
    if (group) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const [low, high] = extent(group);
    // Changes are read from zero.
    return measure === "returns"
      ? { lines: group, low: Math.min(0, low), high: Math.max(0, high) }
      : { lines: group, low, high };
  });
}

/** A value axis: its scale from the panel's bottom to its top, with ticks and the decimals that they need. */
export function axisOf({ low, high }: Group, bottom: number, top: number, wanted: number) {
  const margin = high === low ? Math.max(1, Math.abs(high) * 0.1) : 0;
  const scale = scaleLinear()
    .domain([low - margin, high + margin])
    .nice(wanted)
    .range([bottom, top]);
  const ticks = scale.ticks(wanted);
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  return { scale, ticks, decimals: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) };
}

/** What up means, in words, when all lines of a panel mean the same by it: for currencies. */
export function upWords(lines: readonly MarketLine[], { t }: Texts): string | null {
  const words = new Set(lines.map(({ id }) => (isQuoted(id) ? t(`charts.market.up.${id}`) : "")));
  const [only] = words;
  return words.size === 1 && only ? only : null;
}
