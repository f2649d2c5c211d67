import type { Data, DerivedReaction, PrivateSeries } from "@/lib/data";
import { dateOfDay } from "@/lib/schema/dates";
import { isRefusal } from "@/lib/stats/refusal";
import {
  DERIVED_SERIES_IDS,
  DERIVED_SIGNIFICANCE,
  DERIVED_WINDOWS,
  type DerivedSeriesId,
  derivedSeries,
} from "./derived-series";
import { type Prices, prepare } from "./prepared";
import { calendarOf, companyOf, countedEvents, DEFAULTS, reactionOf } from "./reactions";

/** Columns of the dataset, in order. */
export const DERIVED_COLUMNS = [
  "event",
  "series",
  "model",
  "from",
  "to",
  "day0",
  "day0_index",
  "window_start",
  "window_end",
  "n",
  "df",
  "car",
  "se",
  "t",
  "p",
] as const;

/** The operator's own prices of one of these series; days without a value are passed over. */
export function pricesOf(id: DerivedSeriesId, { days, values }: Pick<PrivateSeries, "days" | "values">): Prices {
  const { convention, kind } = derivedSeries(id);
  const known = [...values.keys()].filter((i) => !Number.isNaN(values[i]));
  return {
    days: Int32Array.from(known, (i) => days[i]!),
    values: Float64Array.from(known, (i) => values[i]!),
    kind,
    convention,
  };
}

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/**
 * Computes the dataset derived-reactions.
 *
 * @param prices by id; series without prices, or whose market has none, are left out
 * @returns rows by series, window and date; events that a series can't be studied for have none
 */
export function deriveReactions(data: Data, prices: ReadonlyMap<DerivedSeriesId, Prices>): DerivedReaction[] {
  const events = countedEvents(data.events).filter((e) => e.significance >= DERIVED_SIGNIFICANCE);
  const company = companyOf(data);
  const rows: DerivedReaction[] = [];
  for (const series of DERIVED_SERIES_IDS) {
    const { model, factor } = derivedSeries(series);
    const [own, market] = [prices.get(series), factor && prices.get(factor as DerivedSeriesId)];
    if (!own || (factor && !market)) continue;
    const prepared = prepare(series, own, market ? { id: factor!, prices: market } : undefined);
    if (isRefusal(prepared)) throw new Error(`${series}: ${prepared.refused}`);
    for (const { from, to } of DERIVED_WINDOWS)
      for (const event of events) {
        const found = reactionOf(company, prepared, event, { ...DEFAULTS, model, from, to });
        if (isRefusal(found)) continue;
        const { study, index } = found;
        const span = calendarOf(prepared, index + from, index + to);
        rows.push({
          event: event.id,
          series,
          model,
          from,
          to,
          day0: dateOfDay(prepared.days[index]!),
          day0Index: index,
          windowStart: dateOfDay(span.first),
          windowEnd: dateOfDay(span.last),
          n: study.normal.n,
          df: study.normal.df,
          car: rounded(study.car, 6),
          se: rounded(study.se, 6),
          t: rounded(study.t, 4),
          p: Number(study.p.toPrecision(4)),
        });
      }
  }
  return rows;
}

/** Rows as the dataset's file has them. */
export const derivedCsv = (rows: readonly DerivedReaction[]): string =>
  `${DERIVED_COLUMNS.join(",")}\n${rows
    .map((r) =>
      [
        r.event,
        r.series,
        r.model,
        r.from,
        r.to,
        r.day0,
        r.day0Index,
        r.windowStart,
        r.windowEnd,
        r.n,
        r.df,
        r.car,
        r.se,
        r.t,
        r.p,
      ].join(","),
    )
    .join("\n")}\n`;
