import type { Data } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { TRACKS, type Track } from "@/lib/schema/vocabulary";
import type { Column, Table } from "../../contract";
import { eventAnnotations } from "../../shared/annotations";
import { fits, lastDayOf, type Meeting, type MeetingState, meetingsOf, touches } from "../meetings";

/** A day on which at least one round, call or summit took place. Lists are joined by "; ", titles by " | ". */
export type CalendarRow = Readonly<{
  date: string;
  events: number;
  highest_significance: number;
  tracks: string;
  titles: string;
  event_ids: string;
}>;

export type CalendarTable = Table<CalendarRow>;

export const TITLE_SEPARATOR = " | ";

type Name = Extract<keyof CalendarRow, string>;

function columns(texts: Texts): Column<Name>[] {
  const { t } = texts;
  const column = (name: Name, type: Column["type"], more: Partial<Column<Name>> = {}): Column<Name> => ({
    name,
    type,
    title: t(`charts.talks.calendar.columns.${name}.title`),
    description: t(`charts.talks.calendar.columns.${name}.meaning`),
    shown: true,
    ...more,
  });
  const tracks = (cell: unknown) =>
    String(cell)
      .split("; ")
      .map((track) => t(`vocabulary.track.${track as Track}`))
      .join("; ");
  return [
    column("date", "date"),
    column("events", "integer", { decimals: 0 }),
    column("highest_significance", "integer", { decimals: 0 }),
    column("tracks", "string", { say: tracks }),
    column("titles", "string"),
    column("event_ids", "string", { shown: false }),
  ];
}

/** The days of a meeting, each of them a day of talks. */
const daysOf = (meeting: Meeting): string[] => {
  const [from, to] = [dayOf(meeting.date), dayOf(lastDayOf(meeting))];
  return Array.from({ length: to - from + 1 }, (_, i) => isoOf(from + i));
};

/** Days with talks, in their order; a round of several days stands on each of them. */
export function calendarRows(data: Data, state: MeetingState, texts: Texts): CalendarTable {
  const days = new Map<string, Meeting[]>();
  const meetings = meetingsOf(data.events).filter((m) => touches(m, state) && fits(m, state));
  for (const meeting of meetings)
    for (const day of daysOf(meeting)) {
      if ((state.from && day < state.from) || (state.to && day > state.to)) continue;
      days.set(day, [...(days.get(day) ?? []), meeting]);
    }
  const rows = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, meetings]): CalendarRow => {
      const weighed = [...meetings].sort((a, b) => b.significance - a.significance);
      return {
        date,
        events: meetings.length,
        highest_significance: weighed[0]!.significance,
        tracks: TRACKS.filter((track) => meetings.some((m) => m.track === track)).join("; "),
        titles: weighed.map((m) => m.title).join(TITLE_SEPARATOR),
        event_ids: weighed.map((m) => m.id).join("; "),
      };
    });
  return { columns: columns(texts), rows, annotations: eventAnnotations(meetings, texts), paths: {}, asOf: data.asOf };
}
