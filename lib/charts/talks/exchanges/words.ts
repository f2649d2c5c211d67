import type { Texts } from "@/lib/i18n/texts";
import type { KeyItem } from "../../contract";
import { barsOf, sumOf, totalsOf } from "./bars";
import type { ExchangeRow, ExchangesTable } from "./rows";
import { type ExchangesState, exchangesState } from "./state";

const bars = (table: ExchangesTable, measure: "people" | "bodies") =>
  [barsOf(table.rows, measure, "UA"), barsOf(table.rows, measure, "RU")] as const;

/** Exchanges of people whose numbers are known for both sides, and in how many both got as many. */
export function evenness(table: ExchangesTable): { both: number; equal: number; ratio: number } {
  const [ua, ru] = bars(table, "people");
  const pairs = ua.flatMap((a) => {
    const b = ru.find((other) => other.exchange === a.exchange);
    return a.number !== null && b?.number ? [[a.number, b.number] as const] : [];
  });
  const sum = (i: 0 | 1) => pairs.reduce((n, p) => n + p[i], 0);
  return { both: pairs.length, equal: pairs.filter(([a, b]) => a === b).length, ratio: sum(0) / sum(1) };
}

/** The living are exchanged in about equal numbers, the dead are not: only when the rows of the whole say so. */
export function exchangesTitle(table: ExchangesTable, state: ExchangesState, texts: Texts): string {
  const { both, equal, ratio } = evenness(table);
  const [toUa, toRu] = bars(table, "bodies").map((b) => sumOf(b).n) as [number, number];
  const bears =
    exchangesState.write(state) === "" &&
    both >= 5 &&
    equal > both / 2 &&
    Math.abs(ratio - 1) < 0.1 &&
    toUa > 9 * toRu &&
    toUa > 0;
  return texts.t(bears ? "charts.talks.exchanges.finding" : "charts.talks.exchanges.plain");
}

export function exchangesSubtitle(table: ExchangesTable, state: ExchangesState, texts: Texts): string {
  const from = state.from ?? table.rows[0]?.date ?? table.asOf;
  const to = state.to && state.to < table.asOf ? state.to : table.asOf;
  return texts.t("charts.talks.exchanges.subtitle", { from: texts.date(from), to: texts.date(to) });
}

/** For how many exchanges a side's number is not stated. */
const missingIn = (table: ExchangesTable, measure: "people" | "bodies", { t }: Texts): string[] =>
  bars(table, measure).flatMap((side, i) => {
    const { missing } = sumOf(side);
    return missing ? [t("charts.talks.exchanges.missing", { side: i ? "RU" : "UA", measure, n: missing })] : [];
  });

export function exchangesDescription(table: ExchangesTable, _state: ExchangesState, texts: Texts): string {
  const { t } = texts;
  if (table.rows.length === 0) return t("charts.talks.exchanges.empty");
  const sentence = (measure: "people" | "bodies"): string[] => {
    const [ua, ru] = bars(table, measure);
    const n = new Set([...ua, ...ru].map((b) => b.exchange)).size;
    if (n === 0) return [];
    const [a, b] = [sumOf(ua), sumOf(ru)];
    const said = ({ n, atLeast }: ReturnType<typeof sumOf>) =>
      atLeast ? t("charts.talks.exchanges.atLeast", { number: texts.number(n) }) : texts.number(n);
    return [
      t(`charts.talks.exchanges.sentence.${measure}`, { n, ua: said(a), ru: said(b) }),
      ...missingIn(table, measure, texts),
    ];
  };
  const { both, equal } = evenness(table);
  return [
    ...sentence("people"),
    ...(both > 1 ? [t("charts.talks.exchanges.equal", { equal, both })] : []),
    ...sentence("bodies"),
  ].join(" ");
}

/** A number that is not in the sums, in words. */
const leftOut = (row: ExchangeRow, texts: Texts) =>
  texts.t("charts.talks.exchanges.leftOut", {
    number: `${row.bound === "about" ? "≈ " : ""}${texts.number(row.number!)}`,
    what: row.stated!,
    date: texts.date(row.end_date),
  });

export function exchangesNotes(table: ExchangesTable, _state: ExchangesState, texts: Texts): string[] {
  const { t } = texts;
  const notes = [
    t("charts.talks.exchanges.notes.record"),
    [
      t("charts.talks.exchanges.notes.stated"),
      ...missingIn(table, "people", texts),
      ...missingIn(table, "bodies", texts),
    ].join(" "),
  ];
  const unclear = table.rows.filter((r) => r.why_not === "unclear" || (r.why_not === "stage" && r.bound === "about"));
  const unlike = [...new Map(unclear.map((r) => [`${r.event} ${r.stated}`, r])).values()].map((r) => leftOut(r, texts));
  const unread = table.unread.map(({ what, value, event }) =>
    t("charts.talks.exchanges.leftOut", { number: texts.number(value), what, date: texts.date(event.date) }),
  );
  if (unlike.length + unread.length)
    notes.push(t("charts.talks.exchanges.notes.unclear", { list: [...unlike, ...unread].join("; ") }));
  if (table.others.length)
    notes.push(
      t("charts.talks.exchanges.notes.others", { list: texts.list(table.others.map((e) => texts.date(e.date))) }),
    );
  if (totalsOf(table.rows, "people").length || totalsOf(table.rows, "bodies").length)
    notes.push(t("charts.talks.exchanges.notes.totals"));
  if (texts.locale !== "en") notes.push(t("charts.timeline.notes.english"));
  return notes;
}

export function exchangesKey(table: ExchangesTable, texts: Texts): KeyItem[] {
  const { t } = texts;
  const has = (why: string) => table.rows.some((r) => r.why_not === why);
  if (table.rows.length === 0) return [];
  return [
    { symbol: "to-ukraine", label: t("charts.talks.key.toUkraine") },
    { symbol: "to-russia", label: t("charts.talks.key.toRussia") },
    ...(has("not-stated") ? [{ symbol: "not-stated" as const, label: t("charts.talks.key.notStated") }] : []),
    ...(has("total") ? [{ symbol: "stated-total" as const, label: t("charts.talks.key.statedTotal") }] : []),
  ];
}
