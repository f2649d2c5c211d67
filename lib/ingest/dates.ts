import { dateOfDay, dayNumber } from "@/lib/schema/dates";
import type { Held } from "./source";

/** Days before the last held row from which sources are asked again: what they revise lies within. */
const LOOK_BACK = 40;

/** The first day to ask for: far enough back to meet the rows that are held, and to see what was revised. */
export const askFrom = ({ first, last }: Held, back = LOOK_BACK): string => {
  const from = dateOfDay(dayNumber(last) - back);
  return from < first ? first : from;
};

/** Spans of at most so many days from one day to another, first and last included. */
export function spans(from: string, to: string, days: number): { readonly from: string; readonly to: string }[] {
  const found: { from: string; to: string }[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day += days)
    found.push({ from: dateOfDay(day), to: dateOfDay(Math.min(day + days - 1, dayNumber(to))) });
  return found;
}

/** A date without hyphens, YYYYMMDD. */
export const compact = (date: string): string => date.replaceAll("-", "");
