import { readFileSync } from "node:fs";

/** An event as it stands in the file, read without the project's own reader. */
export interface FileEvent {
  id: string;
  date: string;
  endDate: string | null;
  kind: string;
  track: string;
  title: string;
  summary: string;
  participants: string[];
  significance: number;
  sameNewsAs: string | null;
  figures: { what: string; value: number; unit: string }[];
}

export const file = JSON.parse(readFileSync("data/events/events.json", "utf8")) as FileEvent[];

/** The chains of which an earlier record is a meeting already: written out by hand, to be independent of the code. */
const LATER_MEETINGS = ["2025-12-06-zelenskyy-call-witkoff-kushner"];

export const meetings = file.filter(
  (e) => (e.kind === "talks" || e.kind === "summit" || e.kind === "call") && !LATER_MEETINGS.includes(e.id),
);

/** Every day of an event, by the calendar and not by the project's own arithmetic. */
export function daysOf(e: Pick<FileEvent, "date" | "endDate">): string[] {
  const days: string[] = [];
  for (const day = new Date(e.date); day <= new Date(e.endDate ?? e.date); day.setUTCDate(day.getUTCDate() + 1))
    days.push(day.toISOString().slice(0, 10));
  return days;
}
