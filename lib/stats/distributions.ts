import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import studentCdf from "@stdlib/stats-base-dists-t-cdf";
import studentQuantile from "@stdlib/stats-base-dists-t-quantile";

/** Two-sided p of a statistic under Student's t; NaN for a statistic that isn't a number. */
export const studentP = (t: number, df: number): number => 2 * studentCdf(-Math.abs(t), df);

/** Two-sided p of a statistic under the standard normal distribution. */
export const normalP = (z: number): number => 2 * normalCdf(-Math.abs(z), 0, 1);

const quantiles = new Map<string, number>();

/** Quantile of Student's t, for example studentAt(0.975, 119) = 1.980; kept, since few are asked for again and again. */
export function studentAt(probability: number, df: number): number {
  const key = `${probability} ${df}`;
  let value = quantiles.get(key);
  if (value === undefined) {
    value = studentQuantile(probability, df);
    quantiles.set(key, value);
  }
  return value;
}
