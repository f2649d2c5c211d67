import type { Texts } from "@/lib/i18n/texts";
import type { KeyItem } from "../../contract";
import { type MeetingState, meetingState } from "../meetings";
import { filtersInWords, meetingNotes } from "../words";
import { WEIGHTS, weightOf, yearsOf } from "./layout";
import type { CalendarTable } from "./rows";

const daysIn = (table: CalendarTable, year: number) => table.rows.filter((r) => r.date.startsWith(String(year))).length;

/** The latest full year with more days of talks than the three years before it together, if there is one. */
export function standout(
  table: CalendarTable,
  state: MeetingState,
): { year: number; n: number; before: number } | undefined {
  const lastFull = Number(table.asOf.slice(0, 4)) - (table.asOf.endsWith("-12-31") ? 0 : 1);
  return yearsOf(table, state)
    .filter((year, i, years) => year <= lastFull && years[i - 3] === year - 3)
    .map((year) => ({
      year,
      n: daysIn(table, year),
      before: [1, 2, 3].reduce((sum, back) => sum + daysIn(table, year - back), 0),
    }))
    .findLast(({ n, before }) => n > before);
}

/** A year that outweighs the three before it; only the unfiltered view can bear it. */
export function calendarTitle(table: CalendarTable, state: MeetingState, texts: Texts): string {
  const year = meetingState.write(state) === "" ? standout(table, state) : undefined;
  return year
    ? texts.t("charts.talks.calendar.finding", { year: String(year.year), n: year.n, before: year.before })
    : texts.t("charts.talks.calendar.plain");
}

export function calendarSubtitle(table: CalendarTable, state: MeetingState, texts: Texts): string {
  const from = state.from ?? table.rows[0]?.date ?? table.asOf;
  const to = state.to && state.to < table.asOf ? state.to : table.asOf;
  return texts.t("charts.talks.calendar.subtitle", { from: texts.date(from), to: texts.date(to) });
}

export function calendarDescription(table: CalendarTable, state: MeetingState, texts: Texts): string {
  const { t } = texts;
  const { rows } = table;
  if (rows.length === 0) return t("charts.talks.empty");
  const years = yearsOf(table, state).map((year) =>
    t("charts.talks.calendar.inYear", { year: String(year), n: daysIn(table, year) }),
  );
  const filtered = filtersInWords(state, texts);
  return [
    t("charts.talks.calendar.description", {
      n: rows.length,
      years: texts.list(years),
      last: texts.date(rows.at(-1)!.date),
    }),
    ...(filtered ? [filtered] : []),
  ].join(" ");
}

export function calendarNotes(table: CalendarTable, state: MeetingState, texts: Texts): string[] {
  return [
    texts.t("charts.talks.calendar.note"),
    ...meetingNotes(state, table.asOf, texts),
    ...(texts.locale === "en" ? [] : [texts.t("charts.timeline.notes.english")]),
  ];
}

export function calendarKey(table: CalendarTable, texts: Texts): KeyItem[] {
  return WEIGHTS.filter((weight) => table.rows.some((r) => weightOf(r.highest_significance) === weight)).map(
    (weight) => ({
      symbol: `day-${weight}`,
      label: texts.t(`charts.talks.key.${weight}`),
    }),
  );
}
