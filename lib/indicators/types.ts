import type { DatasetId } from "@/lib/data";

/*
 * Indicators: pure functions of dated inputs. The value on a day uses what the rows have up to that day and nothing later.
 */

/** In the order of the board. */
export const INDICATOR_IDS = [
  "talks-momentum",
  "position-gap",
  "market-stress",
  "geopolitical-risk",
  "ground-pace",
  "strikes",
  "volatility",
  "energy-stress",
] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** Since when a value is ranked among its own, and the day of the full-scale invasion. */
export const RANKED_SINCE = "2021-01-01";
export const INVASION = "2022-02-24";

/** Dated observations in ascending order; NaN is a missing one. Days since 1970-01-01 UTC. */
export interface Observed {
  readonly days: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** One part of an indicator, by the indicator's own days; NaN where the part is not known. */
export interface Component {
  readonly id: string;
  /** The part in its own unit. */
  readonly levels: Float64Array;
  /** What it adds to the indicator's value, in the indicator's unit; null where parts stand beside the value and don't add up to it. */
  readonly contributions: Float64Array | null;
  /** How old the observation used is on each day (days). */
  readonly ages: Float64Array;
  readonly dataset: DatasetId;
  /** Last day of its input. */
  readonly to: number;
}

export interface Indicator {
  readonly id: IndicatorId;
  /** Days on which it is evaluated, ascending; the last one has a value. */
  readonly days: Int32Array;
  readonly values: Float64Array;
  /** Lowest and highest value under the variations of its method (see /methods). */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Share of its parts that were known, 0 to 1. */
  readonly coverage: Float64Array;
  readonly components: readonly Component[];
  readonly datasets: readonly DatasetId[];
  /** The latest value under each variation, by name. */
  readonly variations: readonly { readonly id: string; readonly value: number }[];
}
