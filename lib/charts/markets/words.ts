import { dayOf, formatMonth, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { KeyItem } from "../contract";
import type { MarketLine, MarketTable } from "./rows";
import type { MarketState } from "./state";

/** How far from a year ago a value may lie and still be called a year earlier. */
const YEAR_TOLERANCE = { daily: 12, weekly: 13, monthly: 31 } as const;

/** The change of a line over the year to its last value: in percent for prices, in its own unit for the others; null when the view doesn't reach back. */
export function yearChange(line: MarketLine): number | null {
  const last = line.points.at(-1)!;
  const before = line.points.findLast((p) => p.day <= last.day - 365);
  if (!before || last.day - 365 - before.day > YEAR_TOLERANCE[line.frequency]) return null;
  if (line.change === "difference") return last.value - before.value;
  return before.value > 0 ? (last.value / before.value - 1) * 100 : null;
}

/** "on 18 Aug 2026" or "in May 2026": when the line's last value stands for. */
const lastTime = (line: MarketLine, texts: Texts) => {
  const { day } = line.points.at(-1)!;
  return line.stepped
    ? texts.t("charts.market.inMonth", { date: formatMonth(day, texts.locale) })
    : texts.t("charts.market.onDay", { date: texts.date(isoOf(day)) });
};

/** The name of a line inside a sentence: without what follows the comma ("European gas, monthly"). */
const shortLabel = (line: MarketLine) => line.label.split(",")[0]!;

const value = (line: MarketLine, v: number, texts: Texts) =>
  (line.rounded ? `${texts.t("charts.market.about")} ` : "") +
  texts.number(v * line.factor, line.decimals) +
  (line.unitShort ? ` ${line.unitShort}` : "");

/** A change in words: its direction and its size, in percent for prices and in points for the others. */
function changeWords(
  line: MarketLine,
  change: number,
  texts: Texts,
): { direction: "up" | "down" | "level"; amount: string } {
  const points = line.change === "difference";
  const decimals = points ? line.decimals : 0;
  const size = Number(Math.abs(change).toFixed(decimals));
  return {
    direction: size === 0 ? "level" : change > 0 ? "up" : "down",
    amount: texts.t(points ? "charts.market.points" : "charts.market.percent", {
      amount: texts.number(size, decimals),
    }),
  };
}

/** One or two clauses as a headline joins them. */
const join = ([first, second]: readonly string[], texts: Texts) =>
  second === undefined ? first! : texts.t("charts.market.two", { first: first!, second });

/** The finding: what each line did over its last year, or where it stands against its base. More than two lines get a plain title. */
export function marketTitle(table: MarketTable, state: MarketState, texts: Texts): string {
  const { lines } = table;
  const { t } = texts;
  if (lines.length === 0 || lines.length > 2) return t("charts.market.plain");
  if (state.base)
    return join(
      lines.map((l) =>
        t("charts.market.standsAt", {
          label: shortLabel(l),
          value: texts.number(l.points.at(-1)!.value * l.factor, 0),
        }),
      ),
      texts,
    );
  const clauses = lines.flatMap((l) => {
    const change = yearChange(l);
    return change === null
      ? []
      : [t("charts.market.clause", { label: shortLabel(l), ...changeWords(l, change, texts) })];
  });
  return clauses.length === lines.length
    ? t("charts.market.finding", { clauses: join(clauses, texts) })
    : t("charts.market.plain");
}

export function marketSubtitle(table: MarketTable, state: MarketState, texts: Texts): string {
  const { t } = texts;
  const from = state.from ?? (table.rows[0]?.date as string | undefined) ?? table.asOf;
  const span = t("charts.market.span", { from: texts.date(from), to: texts.date(table.asOf) });
  if (table.lines.length === 0) return span;
  if (state.base) return t("charts.market.indexed", { date: texts.date(state.base), span });
  const units = [...new Set(table.lines.map((l) => l.unit))].map((unit) =>
    t("charts.market.measured", {
      labels: texts.list(table.lines.filter((l) => l.unit === unit).map((l) => l.label)),
      unit,
    }),
  );
  return `${units.join("; ")}. ${span}`;
}

export function marketDescription(table: MarketTable, state: MarketState, texts: Texts): string {
  const { t } = texts;
  if (table.lines.length === 0) return t("charts.market.empty");
  return table.lines
    .map((line) => {
      const values = line.points.map((p) => p.value);
      const change = state.base ? null : yearChange(line);
      const stands = t("charts.market.stood", {
        label: line.label,
        value: value(line, line.points.at(-1)!.value, texts),
        when: lastTime(line, texts),
        low: value(line, Math.min(...values), texts),
        high: value(line, Math.max(...values), texts),
      });
      return change === null
        ? `${stands}.`
        : `${stands}, ${t("charts.market.onYear", changeWords(line, change, texts))}.`;
    })
    .join(" ");
}

export function marketNotes(table: MarketTable, state: MarketState, texts: Texts): string[] {
  const { t } = texts;
  const notes: string[] = [];
  const monthly = table.lines.filter((l) => l.stepped).map((l) => l.label);
  if (monthly.length) notes.push(t("charts.market.notes.monthly", { labels: texts.list(monthly) }));
  for (const line of table.lines) {
    if (line.base && line.base.date !== state.base)
      notes.push(
        t("charts.market.notes.base", {
          label: line.label,
          base: texts.date(state.base!),
          date: texts.date(line.base.date),
        }),
      );
    const age = dayOf(table.asOf) - line.points.at(-1)!.day;
    if (age > 62) notes.push(t("charts.market.notes.ends", { label: line.label, when: lastTime(line, texts) }));
  }
  if (table.absent.length) notes.push(t("charts.market.notes.absent", { labels: texts.list(table.absent) }));
  for (const reason of new Set(table.columns.flatMap((c) => (c.withheld ? [c.withheld.reason] : []))))
    notes.push(reason);
  notes.push(t("charts.market.notes.rules"));
  return notes;
}

export function marketKey(table: MarketTable, texts: Texts): KeyItem[] {
  const bands = table.annotations.filter((a) => a.kind === "confounder");
  if (bands.length === 0) return [];
  const list = texts.list(bands.map((b) => `${b.label} (${texts.span(b.from, b.to)})`));
  return [{ symbol: "confounder", label: texts.t("charts.market.key.confounder", { list }) }];
}
