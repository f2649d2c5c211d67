/*
 * Robust statistics: medians and median absolute deviations, which one wild day doesn't move. Huber and Ronchetti, Robust
 * Statistics (2nd ed., 2009), section 1.1; the factor makes the deviation comparable with a standard deviation when values are normal.
 */

/** 1 / the 75th percentile of the standard normal distribution. */
export const MAD_TO_SIGMA = 1.482602218505602;

/** Median of values in ascending order; NaN for none. */
export function medianSorted(sorted: ArrayLike<number>, count = sorted.length): number {
  if (count === 0) return Number.NaN;
  const half = count >> 1;
  return count % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Median absolute deviation from the median of values in ascending order (not scaled); NaN for none. */
export function madSorted(sorted: ArrayLike<number>, count = sorted.length): number {
  if (count === 0) return Number.NaN;
  const middle = medianSorted(sorted, count);
  // Deviations grow to both sides of the median: merging the two sides meets them in order, up to the middle one.
  let left = (count >> 1) - 1;
  let right = count >> 1;
  let before = Number.NaN;
  let at = Number.NaN;
  for (let taken = 0; taken <= count >> 1; taken += 1) {
    const low = left >= 0 ? middle - sorted[left]! : Number.POSITIVE_INFINITY;
    const high = right < count ? sorted[right]! - middle : Number.POSITIVE_INFINITY;
    before = at;
    if (low <= high) {
      at = low;
      left -= 1;
    } else {
      at = high;
      right += 1;
    }
  }
  return count % 2 ? at : (before + at) / 2;
}

/** Ascending values that can be added to and taken from, for windows that move on. */
export class SortedWindow {
  #values = new Float64Array(64);
  count = 0;

  get values(): Float64Array {
    return this.#values;
  }

  /** Place of the first value not below `x`. */
  lowerBound(x: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#values[middle]! < x) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  add(x: number): void {
    if (this.count === this.#values.length) {
      const larger = new Float64Array(this.count * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    const at = this.lowerBound(x);
    this.#values.copyWithin(at + 1, at, this.count);
    this.#values[at] = x;
    this.count += 1;
  }

  /** Takes one value equal to `x` out; it must be there. */
  remove(x: number): void {
    const at = this.lowerBound(x);
    this.#values.copyWithin(at, at + 1, this.count);
    this.count -= 1;
  }

  /** Share of the values below `x`, ties counted half, 0 to 1; NaN for none. */
  rank(x: number): number {
    if (this.count === 0) return Number.NaN;
    const below = this.lowerBound(x);
    let equal = 0;
    while (below + equal < this.count && this.#values[below + equal] === x) equal += 1;
    return (below + equal / 2) / this.count;
  }
}

/** A trailing window: its length, and what it must hold before anything is said (all in days or observations). */
export interface Trailing {
  /** Observations of the days (t - days, t] count. */
  readonly days: number;
  /** The window's first observation must lie at least so many days back. */
  readonly span: number;
}

/**
 * Median and scaled deviation of the trailing window at each observation, the observation itself included. Nothing later
 * than an observation is used for it.
 * @param days days of the observations, ascending
 * @param values values; NaN is missing and left out
 * @returns for each observation the median and 1.4826 x MAD; NaN where the window doesn't reach back far enough or a value is missing
 */
export function trailingRobust(
  days: ArrayLike<number>,
  values: ArrayLike<number>,
  { days: length, span }: Trailing,
): { median: Float64Array; sigma: Float64Array } {
  const median = new Float64Array(values.length).fill(Number.NaN);
  const sigma = new Float64Array(values.length).fill(Number.NaN);
  const window = new SortedWindow();
  let first = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    window.add(value);
    while (days[first]! <= days[i]! - length || Number.isNaN(values[first]!)) {
      if (!Number.isNaN(values[first]!)) window.remove(values[first]!);
      first += 1;
    }
    if (days[i]! - days[first]! < span) continue;
    median[i] = medianSorted(window.values, window.count);
    sigma[i] = MAD_TO_SIGMA * madSorted(window.values, window.count);
  }
  return { median, sigma };
}

/** Robust z-scores in a trailing window: (value - median) / (1.4826 x MAD); NaN where that is not known or the MAD is 0. */
export function trailingZ(days: ArrayLike<number>, values: ArrayLike<number>, window: Trailing): Float64Array {
  const { median, sigma } = trailingRobust(days, values, window);
  return median.map((m, i) => (sigma[i]! > 0 ? (values[i]! - m) / sigma[i]! : Number.NaN));
}
