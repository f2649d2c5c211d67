import { dayOf, formatMonth, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { DIRECTIONS } from "@/lib/schema/vocabulary";
import type { Annotation, KeyItem } from "../../contract";
import { changeWords, viewChange, yearChange } from "./changes";
import { lastDay, type MarketLine } from "./lines";
import type { MarketTable } from "./rows";

/** A z-score further from zero than this is called unusual: of normal values about one in twenty is. */
export const UNUSUAL = 2;

/** A last value older than this (days) is no news of the last year. */
const OLD = 200;

/** Shocks from elsewhere that the key names; the crosshair names them all. */
const KEY_SHOCKS = 4;

/** "on 18 Aug 2026" or "in May 2026": when a line's value stands for. */
export const timeWords = (line: MarketLine, day: number, { t, date, locale }: Texts) =>
  line.stepped
    ? t("charts.market.inMonth", { date: formatMonth(day, locale) })
    : t("charts.market.onDay", { date: date(isoOf(day)) });

/** The name of a line inside a sentence: without what follows the comma ("European gas, monthly"). */
const shortLabel = (line: MarketLine) => line.label.split(",")[0]!;

const publishedWords = (line: MarketLine, value: number, texts: Texts) =>
  (line.rounded ? `${texts.t("charts.market.about")} ` : "") +
  texts.number(value, line.ownDecimals) +
  (line.ownUnit ? ` ${line.ownUnit}` : "");

/** One or two clauses as a headline joins them. */
const join = ([first, second]: readonly string[], texts: Texts) =>
  second === undefined ? first! : texts.t("charts.market.two", { first: first!, second });

const largest = <T>(items: readonly T[], size: (item: T) => number): T | undefined =>
  items.reduce<T | undefined>((best, x) => (best === undefined || size(x) > size(best) ? x : best), undefined);

/** The finding of the measure on display, when the rows bear one. */
export function marketTitle(table: MarketTable, texts: Texts): string {
  const { lines, measure } = table;
  if (lines.length === 0) return texts.t("charts.market.plain");
  const found =
    measure === "published"
      ? publishedTitle(table, texts)
      : measure === "rebased"
        ? rebasedTitle(lines, texts)
        : measure === "returns"
          ? returnsTitle(lines, texts)
          : zscoresTitle(lines, texts);
  return found ?? texts.t("charts.market.plain");
}

/** What one or two lines did over their last year, or over the view when that is shorter; of more lines, which moved most. */
function publishedTitle({ lines, from: first, to: end }: MarketTable, texts: Texts): string | null {
  const { t } = texts;
  // A series that ended long ago has no "year" that a reader would think of.
  const year = lines.every((l) => l.age <= OLD && yearChange(l) !== null);
  const change = year ? yearChange : viewChange;
  // A month that the window cuts begins and ends with it.
  const from = Math.max(dayOf(first), Math.min(...lines.map((l) => l.points[0]!.day)));
  const to = Math.min(dayOf(end), Math.max(...lines.map(lastDay)));
  const when = texts.span(isoOf(from), isoOf(to));
  if (lines.length > 2) {
    const prices = lines.filter((l) => l.change === "log-return" && change(l) !== null);
    const moved = largest(prices, (l) => Math.abs(change(l)!));
    // Changes over stretches of different length say nothing about each other.
    const alike = year || prices.every((l) => l.points[0]!.day - from <= 31 && to - lastDay(l) <= 31);
    if (prices.length < 3 || !moved || !alike) return null;
    return t(year ? "charts.market.most" : "charts.market.mostSpan", {
      n: prices.length,
      span: when,
      clause: t("charts.market.clause", { label: shortLabel(moved), ...changeWords(moved, change(moved)!, texts) }),
    });
  }
  const clauses = lines.flatMap((l) => {
    const by = change(l);
    return by === null ? [] : [t("charts.market.clause", { label: shortLabel(l), ...changeWords(l, by, texts) })];
  });
  if (clauses.length < lines.length) return null;
  return year
    ? t("charts.market.finding", { clauses: join(clauses, texts) })
    : t("charts.market.findingSpan", { clauses: join(clauses, texts), span: when });
}

/** Where one or two lines stand against their base; of more, the highest and the lowest. */
function rebasedTitle(lines: readonly MarketLine[], texts: Texts): string {
  const { t } = texts;
  const at = (l: MarketLine) => l.points.at(-1)!.value * l.factor;
  const stands = (l: MarketLine) =>
    t("charts.market.standsAt", { label: shortLabel(l), value: texts.number(at(l), 0) });
  if (lines.length <= 2) return join(lines.map(stands), texts);
  return t("charts.market.furthest", {
    high: stands(largest(lines, at)!),
    low: stands(largest(lines, (l) => -at(l))!),
  });
}

/** The largest change between two values among the prices, or of a single line. */
function returnsTitle(lines: readonly MarketLine[], texts: Texts): string | null {
  const prices = lines.filter((l) => l.change === "log-return");
  const among = prices.length ? prices : lines.length === 1 ? lines : [];
  const moves = among.flatMap((line) => {
    const point = largest(line.points, (p) => Math.abs(p.value));
    return point ? [{ line, point }] : [];
  });
  const top = largest(moves, (m) => Math.abs(m.point.value));
  if (!top) return null;
  const { line, point } = top;
  return texts.t("charts.market.largest", {
    label: shortLabel(line),
    change: `${texts.change(point.value, Math.min(line.decimals, 1))}${line.unitShort === "%" ? texts.t("charts.market.sign") : ` ${line.unitShort}`}`,
    when: timeWords(line, point.day, texts),
  });
}

/** Which line is furthest from its own middle now, or that none is far. */
function zscoresTitle(lines: readonly MarketLine[], texts: Texts): string {
  const { t } = texts;
  const z = (l: MarketLine) => l.points.at(-1)!.value;
  const top = largest(lines, (l) => Math.abs(z(l)))!;
  if (Math.abs(z(top)) < UNUSUAL) return t("charts.market.usual", { n: lines.length });
  return t("charts.market.unusual", { label: shortLabel(top), value: texts.change(z(top), 1) });
}

export function marketSubtitle(table: MarketTable, texts: Texts): string {
  const { t } = texts;
  const { lines, measure } = table;
  const span = t("charts.market.span", { from: texts.date(table.from), to: texts.date(table.asOf) });
  if (lines.length === 0) return span;
  if (measure === "rebased") return t("charts.market.indexed", { date: texts.date(table.base!), span });
  if (measure === "zscores") return `${t("charts.market.deviating")} ${span}`;
  const units = [...new Set(lines.map((l) => l.unit))].map((unit) =>
    t("charts.market.measured", { labels: texts.list(lines.filter((l) => l.unit === unit).map((l) => l.label)), unit }),
  );
  return `${measure === "returns" ? `${t("charts.market.changing")} ` : ""}${units.join("; ")}. ${span}`;
}

/** Each line's last value, with its range and year where there are few of them. */
export function marketDescription(table: MarketTable, texts: Texts): string {
  const { t } = texts;
  const { lines, measure } = table;
  if (lines.length === 0) return t("charts.market.empty");
  if (measure !== "published" || lines.length > 3) {
    const items = lines.map((line) => {
      const { value, published, day } = line.samples.at(-1)!;
      const own = publishedWords(line, published, texts);
      const drawn =
        measure === "published"
          ? own
          : `${measure === "rebased" ? texts.number(value * line.factor, 1) : `${texts.change(value, line.decimals)} ${line.unitShort}`} (${own})`;
      return t("charts.market.item", { label: line.label, value: drawn, when: timeWords(line, day, texts) });
    });
    return t("charts.market.items", { title: marketTitle(table, texts), items: items.join("; ") });
  }
  return lines
    .map((line) => {
      const values = line.samples.map((p) => p.published);
      const change = yearChange(line);
      const last = line.samples.at(-1)!;
      const stands = t("charts.market.stood", {
        label: line.label,
        value: publishedWords(line, last.published, texts),
        when: timeWords(line, last.day, texts),
        low: publishedWords(line, Math.min(...values), texts),
        high: publishedWords(line, Math.max(...values), texts),
      });
      return change === null
        ? `${stands}.`
        : `${stands}, ${t("charts.market.onYear", changeWords(line, change, texts))}.`;
    })
    .join(" ");
}

/** What the events' marks mean, and the shocks from elsewhere that are shaded, the longest by name. */
export function marketKey(table: MarketTable, texts: Texts): KeyItem[] {
  const { t } = texts;
  const days = (a: Annotation) => Date.parse(a.to!) - Date.parse(a.from);
  const bands = table.annotations.filter((a) => a.kind === "confounder").sort((a, b) => days(b) - days(a));
  const key = DIRECTIONS.filter((d) => table.events.some((e) => e.direction === d)).map(
    (symbol): KeyItem => ({ symbol, label: t(`charts.market.key.${symbol}`) }),
  );
  if (bands.length === 0) return key;
  const named = bands.slice(0, KEY_SHOCKS).sort((a, b) => a.from.localeCompare(b.from));
  const list = named.map((b) => `${b.label} (${texts.span(b.from, b.to)})`);
  if (bands.length > KEY_SHOCKS) list.push(t("charts.market.key.more", { n: bands.length - KEY_SHOCKS }));
  return [...key, { symbol: "confounder", label: t("charts.market.key.confounder", { list: list.join("; ") }) }];
}
