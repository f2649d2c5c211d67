import { bmp, corrado, crossSectional, kolariPynnonen, type RankTest, type Test } from "@/lib/stats/cross-section";
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
  /** Mean cumulative abnormal return after each day of the window. */
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
  readonly corrado: Test | Refusal;
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

/**
 * Averages reactions of one series.
 *
 * The correlation that the Kolari-Pynnonen correction needs is the mean share of days that two windows have in common (stats/overlap):
 * all events are on one series, so windows that share no day share no return.
 */
export function averageReaction(
  prepared: Prepared,
  reactions: readonly Reaction[],
  options: StudyOptions,
): Average | Refusal {
  const n = reactions.length;
  if (n < LEAST_EVENTS) return refuse("too-few-events", LEAST_EVENTS - n);
  const length = options.to - options.from + 1;
  const correlation = overlapCorrelation(
    reactions.map((r) => ({ first: r.index + options.from, last: r.index + options.to })),
  );
  // The variance of a mean of n equally correlated numbers, over what their sample spread suggests.
  const inflation = correlation < 1 ? (1 + (n - 1) * correlation) / (1 - correlation) : Number.POSITIVE_INFINITY;
  const running = reactions.map((r) => {
    let total = 0;
    return Array.from(r.study.ar, (x) => {
      total += x;
      return total;
    });
  });
  const upTo = (d: number) => running.map((c) => c[d]!);
  const days = Array.from({ length }, (_, d) => d);
  const errors = days.map((d) => (deviation(upTo(d)) / Math.sqrt(n)) * Math.sqrt(inflation));
  const t = studentAt(0.975, n - 1);
  const cars = reactions.map((r) => r.study.car);
  const standardised = bmp(reactions.map((r) => r.study.t));
  const ranked = corrado(
    reactions.map((r) => readyRow(prepared, r, options)),
    length,
  );
  const se = errors.at(-1)!;
  return {
    n,
    path: days.map((d) => mean(upTo(d))),
    band: errors.map((e) => t * e),
    car: mean(cars),
    se,
    up: cars.filter((c) => c > 0).length,
    correlation,
    crossSectional: crossSectional(cars),
    bmp: standardised,
    kolariPynnonen: isRefusal(standardised) ? standardised : kolariPynnonen(standardised, n, correlation),
    corrado: isRefusal(ranked) ? ranked : (ranked as RankTest).window,
    detectable: (t + studentAt(0.8, n - 1)) * se,
  };
}
