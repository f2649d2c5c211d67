import type { Data } from "@/lib/data";
import { dayOf, formatMonth, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { TRACKS, type Track } from "@/lib/schema/vocabulary";
import type { Annotation, Column, Table } from "../../contract";
import { eventAnnotations } from "../../shared/annotations";
import { begins, fits, MEETING_KINDS, type MeetingKind, type MeetingState, meetingsOf } from "../meetings";

/**
 * How many meetings of one kind began on one track in one month. Every month of the period has a row for every track and kind
 * that occurs in it: nothing met is a zero, not a gap.
 */
export type IntensityRow = Readonly<{
  /** First day of the month. */
  month: string;
  track: Track;
  kind: MeetingKind;
  count: number;
  /** Days of the month that the period and the data cover. */
  days: number;
}>;

export type IntensityTable = Table<IntensityRow>;

type Name = Extract<keyof IntensityRow, string>;

const monthOf = (iso: string) => `${iso.slice(0, 7)}-01`;
/** First day of the month after. */
export const nextMonth = (month: string) => monthOf(isoOf(dayOf(month) + 31));

/** First days of the months from one day to another, both included. */
export function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = monthOf(from); month <= to; month = nextMonth(month)) months.push(month);
  return months;
}

function columns(texts: Texts): Column<Name>[] {
  const { t, locale } = texts;
  const column = (name: Name, type: Column["type"], more: Partial<Column<Name>> = {}): Column<Name> => ({
    name,
    type,
    title: t(`charts.talks.intensity.columns.${name}.title`),
    description: t(`charts.talks.intensity.columns.${name}.meaning`),
    shown: true,
    ...more,
  });
  return [
    column("month", "date", { say: (c) => formatMonth(dayOf(String(c)), locale) }),
    column("track", "string", { say: (c) => t(`vocabulary.track.${c as Track}`) }),
    column("kind", "string", { say: (c) => t(`vocabulary.kind.${c as MeetingKind}`) }),
    column("count", "integer", { decimals: 0 }),
    column("days", "integer", { decimals: 0, shown: false }),
  ];
}

/** Meetings per month, track and kind; ordered by month, then track, then kind. */
export function intensityRows(data: Data, state: MeetingState, texts: Texts): IntensityTable {
  const all = meetingsOf(data.events);
  const meetings = all.filter((m) => begins(m, state) && fits(m, state));
  const from = state.from && state.from > all[0]!.date ? state.from : all[0]!.date;
  const to = state.to && state.to < data.asOf ? state.to : data.asOf;
  const pairs = TRACKS.flatMap((track) => MEETING_KINDS.map((kind) => ({ track, kind }))).filter(({ track, kind }) =>
    meetings.some((m) => m.track === track && m.kind === kind),
  );
  const counts = new Map<string, number>();
  const key = (month: string, track: Track, kind: MeetingKind) => `${month} ${track} ${kind}`;
  for (const m of meetings) {
    const k = key(monthOf(m.date), m.track, m.kind);
    counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  const rows = monthsOf(from, to).flatMap((month) => {
    const first = Math.max(dayOf(month), dayOf(from));
    const last = Math.min(dayOf(nextMonth(month)) - 1, dayOf(to));
    return pairs.map(
      ({ track, kind }): IntensityRow => ({
        month,
        track,
        kind,
        count: counts.get(key(month, track, kind)) ?? 0,
        days: last - first + 1,
      }),
    );
  });
  const annotations: Annotation[] = eventAnnotations(meetings, texts);
  return { columns: columns(texts), rows, annotations, paths: {}, asOf: data.asOf };
}
