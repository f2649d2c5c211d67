import type { Data, SeriesId } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";

/** Reference rates of the European Central Bank that are held, in units of the currency per euro. */
const RATES: Readonly<Record<string, SeriesId>> = { USD: "eur-usd-ecb", GBP: "eur-gbp-ecb" };

export const RATE_SERIES: readonly SeriesId[] = Object.values(RATES);

/** A rate is taken from the day itself or from the last day before it on which one was set, no older than this. */
const OLDEST = 7;

export interface Rate {
  readonly series: SeriesId;
  readonly date: string;
  /** Units of the currency per euro. */
  readonly value: number;
}

/**
 * The reference rate for a day.
 * @param currency ISO 4217
 * @param date YYYY-MM-DD; anything shorter has no rate
 * @returns null for euros, for a currency without a series here, and where no rate was set in the week before
 */
export function rateOn(data: Data, currency: string, date: string | null): Rate | null {
  const id = RATES[currency];
  if (!id || date?.length !== 10) return null;
  const { dates, values } = data.seriesById(id);
  for (let i = dates.length - 1; i >= 0; i--) {
    if (dates[i]! > date || Number.isNaN(values[i]!)) continue;
    const age = (Date.parse(date) - Date.parse(dates[i]!)) / 86_400_000;
    return age <= OLDEST ? { series: id, date: dates[i]!, value: values[i]! } : null;
  }
  return null;
}

/** What a sum is, as a bound: the dataset says so in the first words of its note. */
export type Bound = "at-least" | "up-to" | "about" | "exact";

export function boundOf(note: string | null): Bound {
  if (!note) return "exact";
  if (/^(at least|more than)/.test(note)) return "at-least";
  if (/^up to/.test(note)) return "up-to";
  return /^(about|estimate)/.test(note) ? "about" : "exact";
}

/** "EUR 7.1 bn", "EUR 80 m" of a sum in units of its currency; at most two decimals, more are in the files. */
export function money(value: number, currency: string, { t, number }: Texts): string {
  const billions = value >= 1e9;
  const n = Math.round((value / (billions ? 1e9 : 1e6)) * 100) / 100;
  return t(billions ? "charts.guarantees.support.billion" : "charts.guarantees.support.million", {
    currency,
    n: number(n),
  });
}

/** The sum with its bound: "at least EUR 1.8 bn". */
export const boundMoney = (value: number, currency: string, bound: Bound, texts: Texts): string =>
  bound === "exact"
    ? money(value, currency, texts)
    : texts.t(`charts.guarantees.support.bound.${bound}`, { sum: money(value, currency, texts) });
