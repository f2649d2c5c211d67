import { z } from "zod";

/**
 * True for a calendar date in the form YYYY-MM-DD that exists (no 30 February).
 * @param text anything; other types and other forms are false
 */
export function isCalendarDate(text: unknown): text is string {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a calendar month in the form YYYY-MM. */
export function isCalendarMonth(text: unknown): text is string {
  return typeof text === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** True for a year, a month or a day: what sources give when the day isn't known. "2025-03" is a month, not its first day. */
export function isPartialDate(text: unknown): text is string {
  return (typeof text === "string" && /^\d{4}$/.test(text)) || isCalendarMonth(text) || isCalendarDate(text);
}

/** A day, YYYY-MM-DD (UTC unless the dataset says otherwise). */
export const isoDate = z.string().refine(isCalendarDate, {
  error: (issue) => `'${String(issue.input)}' is not a date`,
});

/** A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD. */
export const partialDate = z.string().refine(isPartialDate, {
  error: (issue) => `'${String(issue.input)}' is not a year, a month or a date`,
});

/** Hours and minutes, HH:MM, 24-hour clock. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: (issue) => `'${String(issue.input)}' is not HH:MM`,
});

const DAY_MS = 86_400_000;

/**
 * Days since 1970-01-01 UTC of a date.
 * @param date YYYY-MM-DD that exists; other text gives NaN or a day near it
 */
export function dayNumber(date: string): number {
  // Not Date.parse, which takes several times longer; every row of every series comes through here.
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

/** The date YYYY-MM-DD of a number of days since 1970-01-01 UTC. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
