import { dayNumber } from "@/lib/schema/dates";
import { firstOnOrAfter } from "@/lib/stats/returns";
import type { Clock, Convention, MadeOn } from "./conventions";

const DAY = 86_400_000;

/** 0 is Sunday. */
const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;
const isWeekend = (day: number): boolean => weekday(day) === 0 || weekday(day) === 6;

/**
 * The day whose news a row's value can hold; null for a row that only repeats the one before.
 *
 * @param day the row's date, days since 1970-01-01 UTC
 */
export function madeOn(made: MadeOn, day: number): number | null {
  if (made === "date") return day;
  if (made === "day-before") return day - 1;
  if (isWeekend(day)) return null;
  return weekday(day) === 1 ? day - 3 : day - 1;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept by zone: making one takes longer than a study. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    const number = "numeric";
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: number,
      month: number,
      day: number,
      hour: number,
      minute: number,
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** Milliseconds since 1970 UTC of a clock time on a calendar day of its zone. */
export function instantOf(day: number, { time, zone }: Clock): number {
  const [hours, minutes] = time.split(":").map(Number) as [number, number];
  const wall = day * DAY + (hours * 60 + minutes) * 60_000;
  if (zone === "UTC") return wall;
  // The zone's offset at about that time: what its clock shows, less what UTC's does.
  const parts = formatOf(zone).formatToParts(wall);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return wall - (shown - wall);
}

/** When something happened: date, and hour where it is known (UTC). */
export interface Moment {
  readonly date: string;
  readonly time: string | null;
}

/** True where the hour is known and the day's value had been made by then. */
export function isAfterClose({ date, time }: Moment, { clock }: Convention): boolean {
  if (time === null) return false;
  const day = dayNumber(date);
  return instantOf(day, { time, zone: "UTC" }) >= instantOf(day, clock);
}

/**
 * Index of day 0: the first trading day on or after the event, and after it when the news came after the close or the fixing.
 * The number of days where there is none.
 */
export function day0Index(days: ArrayLike<number>, moment: Moment, convention: Convention): number {
  const day = dayNumber(moment.date);
  return firstOnOrAfter(days, isAfterClose(moment, convention) ? day + 1 : day);
}
