import { quantileSorted } from "d3-array";
import type { Data, Series, SeriesId } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";

/** The published indicators that the overview reads, in the order shown. */
export const READING_IDS = [
  "gpr-daily",
  "gpr-country-ukr",
  "gpr-country-rus",
  "vix-close",
  "rvi-moex",
  "stl-fsi-weekly",
  "chicago-nfci-weekly",
  "gscpi-monthly",
] as const satisfies readonly SeriesId[];

/** Since when a value is ranked among its own. */
export const RANKED_SINCE = "2021-01-01";

export interface Reading {
  readonly series: Series;
  readonly value: number;
  readonly date: string;
  /** Value minus the last one at least 30 days older (at most 45 days older, or 62 for a monthly series); null when there is none. */
  readonly change: number | null;
  /** Share of the values since 2021 that lie below the latest, 0 to 1. */
  readonly rank: number;
  /** Median of the values since 2021. */
  readonly median: number;
}

/** The latest published value of each indicator, with its change and its place among its own values since 2021. */
export function latestReadings(data: Data): Reading[] {
  return READING_IDS.map((id) => {
    const series = data.seriesById(id);
    const { value, date } = series.last;
    const day = dayOf(date);
    const since = dayOf(RANKED_SINCE);
    const known = [...series.values].filter((v, i) => !Number.isNaN(v) && series.days[i]! >= since);
    const sorted = [...known].sort((a, b) => a - b);
    const oldest = day - (series.meta.frequency === "monthly" ? 62 : 45);
    let before: number | null = null;
    series.days.forEach((d, i) => {
      if (d <= day - 28 && d >= oldest && !Number.isNaN(series.values[i]!)) before = series.values[i]!;
    });
    return {
      series,
      value,
      date,
      change: before === null ? null : value - before,
      rank: known.filter((v) => v < value).length / known.length,
      median: quantileSorted(sorted, 0.5) ?? Number.NaN,
    };
  });
}
