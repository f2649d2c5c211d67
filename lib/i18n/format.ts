import type { Locale } from "./locales";

/*
 * Dates and numbers as the house writes them: 14 Dec 2025, 14 груд. 2025. Intl alone writes "14 груд. 2025 р." and,
 * in British English, "Sept"; assembling its parts keeps the words of the locale and one order for both.
 * No dependency on the message library: the reading script in embeds shares this file.
 */

const DAY = 86_400_000;
const TAGS: Record<Locale, string> = { en: "en-US", uk: "uk-UA" };
const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${locale}${JSON.stringify(options)}`;
  let format = cache.get(key) as Intl.DateTimeFormat | undefined;
  if (!format) {
    format = new Intl.DateTimeFormat(TAGS[locale], { timeZone: "UTC", ...options });
    cache.set(key, format);
  }
  return format;
}

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${locale}${JSON.stringify(options)}`;
  let format = cache.get(key) as Intl.NumberFormat | undefined;
  if (!format) {
    format = new Intl.NumberFormat(TAGS[locale], options);
    cache.set(key, format);
  }
  return format;
}

/** Days since 1970-01-01 UTC of an ISO date (YYYY-MM-DD). */
export const dayOf = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY);

/** The ISO date of a day counted since 1970-01-01 UTC. */
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

const part = (parts: Intl.DateTimeFormatPart[], type: string) => parts.find((p) => p.type === type)?.value ?? "";

/** "14 Dec 2025"; `day` counts since 1970-01-01 UTC. */
export function formatDay(day: number, locale: Locale): string {
  const parts = dateFormat(locale, { day: "numeric", month: "short", year: "numeric" }).formatToParts(day * DAY);
  return `${part(parts, "day")} ${part(parts, "month")} ${part(parts, "year")}`;
}

/** "14 Dec". */
export function formatDayMonth(day: number, locale: Locale): string {
  const parts = dateFormat(locale, { day: "numeric", month: "short" }).formatToParts(day * DAY);
  return `${part(parts, "day")} ${part(parts, "month")}`;
}

/** "December 2025", "грудень 2025". */
export function formatMonth(day: number, locale: Locale): string {
  const date = new Date(day * DAY);
  // Alone, without a day, Ukrainian needs the nominative, which Intl gives only to a lone month.
  return `${dateFormat(locale, { month: "long" }).format(date)} ${date.getUTCFullYear()}`;
}

/** "Dec", "груд.": the month as an axis says it. */
export function formatShortMonth(day: number, locale: Locale): string {
  return dateFormat(locale, { month: "short" }).format(day * DAY);
}

/** "17–18 Feb 2026", "28 Feb – 2 Mar 2026", "30 Dec 2025 – 2 Jan 2026"; one day when both are the same. */
export function formatSpan(from: number, to: number, locale: Locale): string {
  if (from === to) return formatDay(from, locale);
  const [a, b] = [isoOf(from), isoOf(to)];
  if (a.slice(0, 7) === b.slice(0, 7)) return `${Number(a.slice(8))}–${formatDay(to, locale)}`;
  if (a.slice(0, 4) === b.slice(0, 4)) return `${formatDayMonth(from, locale)} – ${formatDay(to, locale)}`;
  return `${formatDay(from, locale)} – ${formatDay(to, locale)}`;
}

/** A number with a fixed count of decimals, or as few as it needs when `decimals` is left out. A true minus sign is used. */
export function formatNumber(value: number, locale: Locale, decimals?: number): string {
  const options =
    decimals === undefined
      ? { maximumFractionDigits: 6 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return numberFormat(locale, options).format(value).replace("-", "−");
}

/** A change with its sign: "+0.4", "−1.2", "0.0". */
export function formatChange(value: number, locale: Locale, decimals: number): string {
  return numberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "exceptZero",
  })
    .format(value)
    .replace("-", "−");
}
