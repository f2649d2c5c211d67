import type { Numbers } from "./moments";
import { type Refusal, refuse } from "./refusal";

/** How a price becomes a return: "log-return" is ln(P_t / P_t-1), for prices; "difference" P_t - P_t-1 in points, for rates, volatility and probabilities. */
export type ReturnKind = "log-return" | "difference";

/** Returns from one trading day to the next, in columns of equal length. */
export interface Returns {
  /** Day of the return, days since 1970-01-01 UTC, rising. */
  readonly days: Int32Array;
  /** In natural logarithms (0.01 is about 1 %) or in the series' own unit. */
  readonly values: Float64Array;
  /** Days since the value before: 1 on an ordinary weekday, 3 over a weekend, more over a closure. */
  readonly spans: Int32Array;
}

/**
 * Returns of a series. A missing value (NaN) is passed over, so that the next return spans the gap.
 *
 * @param days days since 1970-01-01 UTC, rising; a day that occurs twice is refused, as which value counts isn't known
 * @param levels prices or levels, NaN where missing
 */
export function returnsOf(days: Numbers, levels: Numbers, kind: ReturnKind): Returns | Refusal {
  const at: number[] = [];
  const values: number[] = [];
  const spans: number[] = [];
  let before = -1;
  for (let i = 0; i < days.length; i += 1) {
    if (i > 0 && days[i]! === days[i - 1]!) return refuse("duplicate-date", 0, days[i]!);
    if (i > 0 && days[i]! < days[i - 1]!) return refuse("unordered-dates", 0, days[i]!);
    const level = levels[i]!;
    if (Number.isNaN(level)) continue;
    if (kind === "log-return" && !(level > 0)) return refuse("no-logarithm", 0, days[i]!);
    if (before >= 0) {
      const last = levels[before]!;
      at.push(days[i]!);
      // One logarithm of the quotient: the difference of two would lose digits.
      values.push(kind === "log-return" ? Math.log(level / last) : level - last);
      spans.push(days[i]! - days[before]!);
    }
    before = i;
  }
  return { days: Int32Array.from(at), values: Float64Array.from(values), spans: Int32Array.from(spans) };
}

/** Index of the first day on or after `day`; the length where there is none. */
export function firstOnOrAfter(days: Numbers, day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
