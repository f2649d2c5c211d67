import type { Numbers } from "./moments";

/**
 * Benjamini and Hochberg (Journal of the Royal Statistical Society B 57, 1995): p-values adjusted so that, among all results
 * at or below q, the expected share of false ones is at most q. NaN stays out and keeps NaN.
 *
 * @returns adjusted p in the order given: min over equal and larger p of p x m / rank, at most 1
 */
export function benjaminiHochberg(ps: Numbers): Float64Array {
  const order = Array.from(ps, (_, i) => i).filter((i) => !Number.isNaN(ps[i]!));
  order.sort((i, j) => ps[i]! - ps[j]!);
  const m = order.length;
  const adjusted = new Float64Array(ps.length).fill(Number.NaN);
  let least = 1;
  for (let k = m - 1; k >= 0; k -= 1) {
    least = Math.min(least, (ps[order[k]!]! * m) / (k + 1));
    adjusted[order[k]!] = least;
  }
  return adjusted;
}
