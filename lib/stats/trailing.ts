/**
 * Robust z-scores over a trailing window: how far a value lies from the middle of what came before it, in robust standard
 * deviations. z = (x - median) / (1.4826 MAD), where the median and the MAD (median absolute deviation from that median) are
 * of the values in the window that ends with x; 1.4826 makes the MAD estimate the standard deviation of normal data.
 * Source: Rousseeuw and Croux (1993), Alternatives to the Median Absolute Deviation, JASA 88 (424), 1273-1283, eq. (1.2).
 */

/** Makes the median absolute deviation of normal data their standard deviation: 1 / quantile of the normal at 3/4. */
export const MAD_TO_SD = 1.482602218505602;

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
  // The window's values in ascending order; one value enters and some leave at every step.
  const sorted: number[] = [];
  let oldest = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    if (Number.isNaN(x)) continue;
    sorted.splice(placeOf(sorted, x), 0, x);
    for (; days[oldest]! <= days[i]! - length || Number.isNaN(values[oldest]!); oldest++)
      if (!Number.isNaN(values[oldest]!)) sorted.splice(placeOf(sorted, values[oldest]!), 1);
    if (sorted.length < minCount || days[i]! - days[oldest]! < minSpan) continue;
    const middle = medianOf(sorted);
    const spread = MAD_TO_SD * deviationOf(sorted, middle);
    if (spread > 0) z[i] = (x - middle) / spread;
  }
  return z;
}

/** Index of the first number not below x. */
function placeOf(ascending: readonly number[], x: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function medianOf(ascending: readonly number[]): number {
  const half = ascending.length >> 1;
  return ascending.length % 2 ? ascending[half]! : (ascending[half - 1]! + ascending[half]!) / 2;
}

/** Median of the distances from `middle`: the two sides of it are ascending lists of distances, merged as far as the median. */
function deviationOf(ascending: readonly number[], middle: number): number {
  const n = ascending.length;
  let right = placeOf(ascending, middle);
  let left = right - 1;
  let [before, last] = [0, 0];
  for (let taken = 0; taken <= n >> 1; taken++) {
    const down = left >= 0 ? middle - ascending[left]! : Number.POSITIVE_INFINITY;
    const up = right < n ? ascending[right]! - middle : Number.POSITIVE_INFINITY;
    before = last;
    if (down < up) {
      last = down;
      left--;
    } else {
      last = up;
      right++;
    }
  }
  return n % 2 ? last : (before + last) / 2;
}
