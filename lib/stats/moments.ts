/** Numbers in a row; NaN is a missing one where a function says so. */
export type Numbers = ArrayLike<number>;

export function sum(xs: Numbers): number {
  let total = 0;
  for (let i = 0; i < xs.length; i += 1) total += xs[i]!;
  return total;
}

/** Arithmetic mean; NaN for none. */
export const mean = (xs: Numbers): number => sum(xs) / xs.length;

/** Sum of squared deviations from a centre, by default the mean. */
export function squares(xs: Numbers, centre = mean(xs)): number {
  let total = 0;
  for (let i = 0; i < xs.length; i += 1) total += (xs[i]! - centre) ** 2;
  return total;
}

/** Sample standard deviation (n - 1); NaN for fewer than two. */
export const deviation = (xs: Numbers): number =>
  xs.length < 2 ? Number.NaN : Math.sqrt(squares(xs) / (xs.length - 1));

/** The numbers that are there, in order. */
export const present = (xs: Numbers): number[] => Array.from(xs).filter((x) => !Number.isNaN(x));

/** Pearson's correlation over the places where both are there; NaN where fewer than three are, or one doesn't vary. */
export function correlation(xs: Numbers, ys: Numbers): number {
  const a: number[] = [];
  const b: number[] = [];
  for (let i = 0; i < xs.length; i += 1)
    if (!Number.isNaN(xs[i]!) && !Number.isNaN(ys[i]!)) {
      a.push(xs[i]!);
      b.push(ys[i]!);
    }
  if (a.length < 3) return Number.NaN;
  const [ma, mb] = [mean(a), mean(b)];
  let cross = 0;
  for (let i = 0; i < a.length; i += 1) cross += (a[i]! - ma) * (b[i]! - mb);
  const spread = Math.sqrt(squares(a, ma) * squares(b, mb));
  return spread > 0 ? cross / spread : Number.NaN;
}

/** Ranks from 1, equal numbers sharing the mean of theirs; NaN keeps NaN. */
export function ranks(xs: Numbers): Float64Array {
  // Numbers sort several times faster than places compared by their number.
  const sorted = Float64Array.from(xs).sort();
  let n = sorted.length;
  while (n > 0 && Number.isNaN(sorted[n - 1]!)) n -= 1;
  const out = new Float64Array(xs.length).fill(Number.NaN);
  for (let i = 0; i < xs.length; i += 1) {
    const x = xs[i]!;
    if (Number.isNaN(x)) continue;
    let [below, high] = [0, n];
    while (below < high) {
      const middle = (below + high) >> 1;
      if (sorted[middle]! < x) below = middle + 1;
      else high = middle;
    }
    let last = below;
    while (last + 1 < n && sorted[last + 1] === x) last += 1;
    out[i] = (below + last) / 2 + 1;
  }
  return out;
}

/** True where a variance is no more than the rounding of equal numbers. */
export const isFlat = (variance: number, xs: Numbers): boolean => !(variance > (1e-20 * squares(xs, 0)) / xs.length);
