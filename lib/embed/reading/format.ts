import { formatDay, formatMonth, formatNumber } from "@/lib/i18n/format";
import type { LineTrack, ReadingModel, ReadingWords } from "./model";

type Locale = ReadingModel["locale"];

/** Fills `{name}` places of a text; a place without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** "14 Dec 2025", or "December 2025" where a value stands for its month. */
export function formatDate(day: number, precision: LineTrack["precision"], locale: Locale): string {
  return precision === "month" ? formatMonth(day, locale) : formatDay(day, locale);
}

/** "61.20 USD/bbl": number and unit don't part at a line's end. English writes "4%", Ukrainian "4 %". */
export function formatQuantity(
  value: number,
  { decimals, unit }: Pick<LineTrack, "decimals" | "unit">,
  locale: Locale,
): string {
  // What rounds to zero is zero, not minus zero.
  const number = formatNumber(Number(value.toFixed(decimals)) || 0, locale, decimals);
  return unit ? number + (unit === "%" && locale === "en" ? "" : "\u00a0") + unit : number;
}

/** A line's value in words: "about" when the path is rounded to what the drawing needs. */
export function sayValue(value: number, track: LineTrack, locale: Locale, words: ReadingWords): string {
  const text = formatQuantity(value, track, locale);
  return track.rounded ? fill(words.about, { value: text }) : text;
}
