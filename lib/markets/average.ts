import { bmp, corrado, crossSectional, kolariPynnonen, type Test } from "@/lib/stats/cross-section";
import { studentAt } from "@/lib/stats/distributions";
import type { StudyOptions } from "@/lib/stats/event-study";
import { deviation, mean } from "@/lib/stats/moments";
import { overlapCorrelation } from "@/lib/stats/overlap";
import { isRefusal, type Refusal, refuse } from "@/lib/stats/refusal";
import type { Prepared } from "./prepared";
import type { Reaction } from "./reactions";

/** The mean reaction of one series to several events. Returns in the series' own unit. */
export interface Average {
  readonly n: number;
  /** Mean cumulative abnormal return after each day of the window; the last one alone where daily returns are not kept. */
  readonly path: readonly number[];
  /** Half-width of the 95 % band of each: spread between events, widened for windows that overlap. */
  readonly band: readonly number[];
  readonly car: number;
  /** Standard error of `car` as the band has it. */
  readonly se: number;
  /** Events whose cumulative abnormal return is above zero. */
  readonly up: number;
  /** Mean correlation between the windows, from the days they share. */
  readonly correlation: number;
  readonly crossSectional: Test | Refusal;
  readonly bmp: Test | Refusal;
  readonly kolariPynnonen: Test | Refusal;
  /** Null where daily returns are not kept. */
  readonly corrado: Test | Refusal | null;
  /** The smallest mean effect that would have been found in four of five cases. */
  readonly detectable: number;
}

/** Fewer events bear no test. */
export const LEAST_EVENTS = 3;

/** Abnormal returns of the estimation window followed by those of the event window: what the rank test ranks. */
export function readyRow(prepared: Prepared, { index, study }: Reaction, options: StudyOptions): Float64Array {
  const { estimation, gap } = options;
  const { alpha, beta } = study.normal;
  const start = index - gap - estimation;
  const row = new Float64Array(estimation + study.n);
  for (let i = 0; i < estimation; i += 1)
    row[i] = prepared.values[start + i]! - alpha - (beta === 0 ? 0 : beta * prepared.factor![start + i]!);
  row.set(study.ar, estimation);
  return row;
}

/** Variance of a mean of n equally correlated numbers, over what their sample spread suggests. */
const inflationOf = (n: number, r: number): number => (r < 1 ? (1 + (n - 1) * r) / (1 - r) : Number.POSITIVE_INFINITY);

/** What an average can be made from without daily returns. */
interface Outcome {
  readonly index: number;
  readonly car: number;
  readonly t: number;
}

/**
 * Averages reactions of one series by their sums alone, for results whose daily returns aren't kept: no path, no rank test.
 *
 * @param outcomes sum, standardised sum, and the place of day 0 among the series' trading days
 */
export function averageOutcomes(
  outcomes: readonly Outcome[],
  window: Pick<StudyOptions, "from" | "to">,
): Average | Refusal {
  const n = outcomes.length;
  if (n < LEAST_EVENTS) return refuse("too-few-events", LEAST_EVENTS - n);
  // All events are on one series: windows that share no day share no return.
  const correlation = overlapCorrelation(
    outcomes.map(({ index }) => ({ first: index + window.from, last: index + window.to })),
  );
  const cars = outcomes.map((o) => o.car);
  const se = (deviation(cars) / Math.sqrt(n)) * Math.sqrt(inflationOf(n, correlation));
  const t = studentAt(0.975, n - 1);
  const standardised = bmp(outcomes.map((o) => o.t));
  return {
    n,
    path: [mean(cars)],
    band: [t * se],
    car: mean(cars),
    se,
    up: cars.filter((c) => c > 0).length,
    correlation,
    crossSectional: crossSectional(cars),
    bmp: standardised,
    kolariPynnonen: isRefusal(standardised) ? standardised : kolariPynnonen(standardised, n, correlation),
    corrado: null,
    detectable: (t + studentAt(0.8, n - 1)) * se,
  };
}

/**
 * Averages reactions of one series, day by day.
 *
 * The correlation that the Kolari-Pynnonen correction needs is the mean share of days that two windows have in common
 * (stats/overlap).
 */
export function averageReaction(
  prepared: Prepared,
  reactions: readonly Reaction[],
  options: StudyOptions,
): Average | Refusal {
  const whole = averageOutcomes(
    reactions.map(({ index, study }) => ({ index, car: study.car, t: study.t })),
    options,
  );
  if (isRefusal(whole)) return whole;
  const { n, correlation } = whole;
  const length = options.to - options.from + 1;
  const running = reactions.map((r) => {
    let total = 0;
    return Array.from(r.study.ar, (x) => {
      total += x;
      return total;
    });
  });
  const days = Array.from({ length }, (_, d) => running.map((c) => c[d]!));
  const wide = studentAt(0.975, n - 1) * Math.sqrt(inflationOf(n, correlation) / n);
  const ranked = corrado(
    reactions.map((r) => readyRow(prepared, r, options)),
    length,
  );
  return {
    ...whole,
    path: days.map(mean),
    band: days.map((d) => wide * deviation(d)),
    corrado: isRefusal(ranked) ? ranked : ranked.window,
  };
}
