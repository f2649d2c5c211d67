import { type NormalAt, normalsOf, outcomeOf, type StudyOptions } from "./event-study";
import { isRefusal } from "./refusal";

/** What the same window shows on days without an event. */
export interface Placebo {
  /** Indices of the days, rising. */
  readonly days: readonly number[];
  /** Cumulative abnormal return of the window around each of them. */
  readonly cars: Float64Array;
  /** The same in standard errors. */
  readonly standardised: Float64Array;
}

/**
 * The window of an event study, laid around every day that isn't left out, as if it were day 0.
 *
 * @param usable whether an index may be a day 0: the caller leaves out days whose window touches an event or another shock
 * @param normalAt what was estimated on the same returns, options and factor before
 */
export function placebo(
  returns: Float64Array,
  options: StudyOptions,
  usable: (index: number) => boolean,
  factor?: Float64Array,
  normalAt: NormalAt = normalsOf(returns, options, factor),
): Placebo {
  const days: number[] = [];
  const cars: number[] = [];
  const standardised: number[] = [];
  const first = options.gap + options.estimation;
  for (let i = first; i < returns.length; i += 1) {
    if (!usable(i)) continue;
    const outcome = outcomeOf(returns, i, options, factor, normalAt);
    if (isRefusal(outcome)) continue;
    days.push(i);
    cars.push(outcome.car);
    standardised.push(outcome.t);
  }
  return { days, cars: Float64Array.from(cars), standardised: Float64Array.from(standardised) };
}

/** Share of the numbers that lie below `value`, ties counting half: 0 to 1. NaN for none. */
export function percentile(values: ArrayLike<number>, value: number): number {
  if (values.length === 0) return Number.NaN;
  let below = 0;
  for (let i = 0; i < values.length; i += 1) below += values[i]! < value ? 1 : values[i] === value ? 0.5 : 0;
  return below / values.length;
}

/**
 * How often an ordinary day shows as much, either way: (1 + days at least as far from zero) / (1 + days). Under chance alone it
 * is uniform on its steps (Phipson and Smyth, Statistical Applications in Genetics and Molecular Biology 9, 2010).
 */
export function placeboP(values: ArrayLike<number>, value: number): number {
  let far = 0;
  for (let i = 0; i < values.length; i += 1) if (Math.abs(values[i]!) >= Math.abs(value)) far += 1;
  return (1 + far) / (1 + values.length);
}
