import { MAD_TO_SIGMA, madSorted, medianSorted, SortedWindow } from "./robust";

/**
 * Robust z-scores over a trailing window: how far a value lies from the middle of what came before it, in robust standard
 * deviations. z = (x - median) / (1.4826 MAD), where the median and the MAD (median absolute deviation from that median) are
 * of the values in the window that ends with x; 1.4826 makes the MAD estimate the standard deviation of normal data.
 * Source: Rousseeuw and Croux (1993), Alternatives to the Median Absolute Deviation, JASA 88 (424), 1273-1283, eq. (1.2).
 */

/** Three years: 3 x 365.25 days, rounded up. */
export const THREE_YEARS = 1096;

export interface TrailingOptions {
  /** Length of the window in days; it holds the values later than `days` before the one that is scored, and that one. */
  readonly days: number;
  /** A value is scored when its window holds at least so many, */
  readonly minCount: number;
  /** and its first lies at least so many days back. */
  readonly minSpan: number;
}

/**
 * The robust z-score of each value against its own trailing window.
 *
 * @param days ascending day numbers; duplicates are allowed
 * @param values of the same length; NaN is a missing value, which counts for nothing
 * @returns of the same length, in robust standard deviations; NaN where the value is missing, the history is too short, or
 *   more than half of the window is one and the same value (its MAD is zero)
 */
export function trailingRobustZ(
  days: ArrayLike<number>,
  values: ArrayLike<number>,
  { days: length, minCount, minSpan }: TrailingOptions,
): Float64Array {
  const z = new Float64Array(values.length).fill(Number.NaN);
  const window = new SortedWindow();
  let oldest = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    if (Number.isNaN(x)) continue;
    window.add(x);
    for (; days[oldest]! <= days[i]! - length || Number.isNaN(values[oldest]!); oldest++)
      if (!Number.isNaN(values[oldest]!)) window.remove(values[oldest]!);
    if (window.count < minCount || days[i]! - days[oldest]! < minSpan) continue;
    const sigma = MAD_TO_SIGMA * madSorted(window.values, window.count);
    if (sigma > 0) z[i] = (x - medianSorted(window.values, window.count)) / sigma;
  }
  return z;
}
