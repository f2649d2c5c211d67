import { dayOf } from "@/lib/i18n/format";
import { align, everyDay, LEAST_COVERAGE } from "./align";
import { expandingRanks, LOW_IS_TENSE } from "./rank";
import { INDICATOR_IDS, type Indicator, type IndicatorId } from "./types";

/*
 * The composite: where the indicators stand among their own values, averaged with weights that the reader sets. A description of the present: it is
 * fitted to nothing and forecasts nothing.
 */

/** From 0 (left out) to 3, in the order of INDICATOR_IDS. */
export type Weights = readonly number[];
export const MOST_WEIGHT = 3;
/** All alike: nothing observed says that one of them tells more about the state of things than another. */
export const EQUAL_WEIGHTS: Weights = INDICATOR_IDS.map(() => 1);

/** An indicator without a value for longer than this is missing (days). */
export const COMPOSITE_MAX_AGE = 31;
/** Values that a rank needs behind it. */
const LEAST_VALUES = 250;
const START = "2022-07-01";

/**
 * Scores of the indicators on every day from `from` on (days since 1970-01-01 UTC): the percent of its own days since 2021, up to that day,
 * that were calmer, in tenths; null where an indicator has no recent value. Plain lists, so that a browser can be sent them.
 */
export interface Scores {
  readonly from: number;
  readonly parts: readonly {
    readonly id: IndicatorId;
    /** Last day of the indicator. */
    readonly to: number;
    readonly scores: readonly (number | null)[];
  }[];
}

/** Scores don't depend on weights, so that moving a weight costs a mean. `asOf`: ISO date of the last day. */
export function scoresOf(indicators: readonly Indicator[], asOf: string): Scores {
  const days = everyDay(dayOf(START), dayOf(asOf));
  return {
    from: days[0]!,
    parts: indicators.map((indicator) => {
      const ranks = expandingRanks(indicator, LEAST_VALUES);
      const { values } = align(days, { days: indicator.days, values: ranks }, COMPOSITE_MAX_AGE);
      const tense = (r: number) => (LOW_IS_TENSE.has(indicator.id) ? 1 - r : r);
      return {
        id: indicator.id,
        to: indicator.days.at(-1)!,
        scores: Array.from(values, (r) => (Number.isNaN(r) ? null : Math.round(1000 * tense(r)) / 10)),
      };
    }),
  };
}

export interface Composite {
  readonly days: Int32Array;
  /** Weighted mean of the known scores, 0 to 100; NaN where less than half of the weight is known. */
  readonly values: Float64Array;
  /** Lowest and highest value when each indicator is left out in turn. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Share of the weight that is known, 0 to 1. */
  readonly coverage: Float64Array;
  /** What each indicator adds to the value; NaN where it is missing or weighs nothing. */
  readonly contributions: readonly Float64Array[];
  /** The value when each indicator in turn is left out. */
  readonly without: readonly Float64Array[];
}

/** The composite of scores with a choice of weights, one for each part. All zero: nothing is known. */
export function compositeOf({ from, parts }: Scores, weights: Weights): Composite {
  const days = everyDay(from, from + (parts[0]?.scores.length ?? 0) - 1);
  const blank = () => new Float64Array(days.length).fill(Number.NaN);
  const [values, low, high, coverage] = [blank(), blank(), blank(), blank()];
  const contributions = parts.map(blank);
  const without = parts.map(blank);
  const whole = parts.reduce((sum, _, k) => sum + weights[k]!, 0);
  for (let i = 0; i < days.length; i += 1) {
    let [sum, weight] = [0, 0];
    for (let k = 0; k < parts.length; k += 1) {
      const score = parts[k]!.scores[i]!;
      if (score === null) continue;
      sum += weights[k]! * score;
      weight += weights[k]!;
    }
    coverage[i] = whole > 0 ? weight / whole : 0;
    if (weight === 0 || coverage[i]! < LEAST_COVERAGE) continue;
    values[i] = sum / weight;
    low[i] = values[i]!;
    high[i] = values[i]!;
    for (let k = 0; k < parts.length; k += 1) {
      const score = parts[k]!.scores[i]!;
      const w = weights[k]!;
      if (score === null || w === 0) continue;
      contributions[k]![i] = (w * score) / weight;
      if (weight <= w) continue;
      const rest = (sum - w * score) / (weight - w);
      without[k]![i] = rest;
      low[i] = Math.min(low[i]!, rest);
      high[i] = Math.max(high[i]!, rest);
    }
  }
  return { days, values, low, high, coverage, contributions, without };
}
