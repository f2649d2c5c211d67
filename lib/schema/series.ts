import { z } from "zod";
import { oneOf } from "./codes";
import { type DeepReadonly, localeText } from "./common";
import { commonMeta, recordsMeta, shapesMeta, tableMeta } from "./dataset";

export const SERIES_GROUPS = [
  "energy",
  "currencies",
  "volatility-rates",
  "equities",
  "metals",
  "grain",
  "risk",
  "russia-flows",
  "prediction",
] as const;
export type SeriesGroup = (typeof SERIES_GROUPS)[number];

export const FREQUENCIES = ["daily", "weekly", "monthly"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Which days a daily series has: every day of the week, or the working days of its market. */
export const CALENDARS = ["every-day", "working-days"] as const;
export type Calendar = (typeof CALENDARS)[number];

/**
 * How a row's date is to be read. `day`: the value belongs to that day. `effective-next-day`: an official rate set on the
 * business day before. `delivery-day`: power sold at the auction of the day before. `month`: the whole month, dated its
 * first day. `week-end`: the week that ends that day.
 */
export const VALUE_DATES = ["day", "effective-next-day", "delivery-day", "month", "week-end"] as const;
export type ValueDate = (typeof VALUE_DATES)[number];

/** What a change over time means: log return for prices, difference for rates, volatility, probabilities and indices of stress. */
export const CHANGES = ["log-return", "difference"] as const;
export type Change = (typeof CHANGES)[number];

export const seriesMeta = z.strictObject({
  ...commonMeta,
  kind: z.literal("series"),
  unit: localeText,
  unitShort: localeText,
  group: oneOf(SERIES_GROUPS),
  frequency: oneOf(FREQUENCIES),
  /** Daily series only. */
  calendar: oneOf(CALENDARS).optional(),
  valueDate: oneOf(VALUE_DATES),
  change: oneOf(CHANGES),
  /** Decimals a reader is shown; rows keep the source's own text. */
  decimals: z.number().int().min(0).max(6),
});
export type SeriesMeta = DeepReadonly<z.infer<typeof seriesMeta>>;

/** A dataset.json of any kind. */
export const datasetMeta = z.discriminatedUnion("kind", [recordsMeta, tableMeta, seriesMeta, shapesMeta], {
  error: "kind is not one of: records, table, series, shapes",
});
export type DatasetMeta = DeepReadonly<z.infer<typeof datasetMeta>>;
