import { quantileSorted } from "d3-array";
import { dayOf } from "@/lib/i18n/format";
import { SortedWindow } from "@/lib/stats/robust";
import { type Indicator, type IndicatorId, RANKED_SINCE } from "./types";

/** Talks that move ahead count as calm: a low momentum is what a reader should look at, and a high value of all others. */
export const LOW_IS_TENSE: ReadonlySet<IndicatorId> = new Set(["talks-momentum"]);

/** From which share of its own days on a value counts as high (or low, where low is what matters). */
export const HIGH = 0.9;

/** Share of the values since a day (ISO) that lie below the value of day `at`, ties counted half, 0 to 1. Later values than `at` don't count. */
export function rankSince(indicator: Indicator, at: number, since: string): number {
  const from = dayOf(since);
  const value = indicator.values[at]!;
  let [below, equal, n] = [0, 0, 0];
  for (let i = 0; i <= at; i += 1) {
    const v = indicator.values[i]!;
    if (Number.isNaN(v) || indicator.days[i]! < from) continue;
    n += 1;
    if (v < value) below += 1;
    else if (v === value) equal += 1;
  }
  return n === 0 ? Number.NaN : (below + equal / 2) / n;
}

/** The value from which on it counts as high: a tenth of its own days since 2021 lie beyond it. For momentum the low end. */
export function threshold(indicator: Indicator): number {
  const from = dayOf(RANKED_SINCE);
  const sorted = indicator.values.filter((v, i) => !Number.isNaN(v) && indicator.days[i]! >= from).sort();
  return quantileSorted(Array.from(sorted), LOW_IS_TENSE.has(indicator.id) ? 1 - HIGH : HIGH) ?? Number.NaN;
}

/** How much older than asked an earlier value may be when a change is taken: a weekend with a holiday. */
const SLACK = 4;

/** Place of the last known value at or before a day, at most `slack` days older; -1 where there is none. */
export function placeOf(indicator: Indicator, day: number, slack = SLACK): number {
  let [low, high] = [0, indicator.days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (indicator.days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && indicator.days[i]! >= day - slack; i -= 1)
    if (!Number.isNaN(indicator.values[i]!)) return i;
  return -1;
}

/** The value at a place minus the one `days` days before it; NaN where there is none. */
export function changeOver(indicator: Indicator, at: number, days: number): number {
  const before = placeOf(indicator, indicator.days[at]! - days);
  return before < 0 ? Number.NaN : indicator.values[at]! - indicator.values[before]!;
}

/** Ranks of all values among the indicator's own values since 2021 up to each day: no day knows a later one. */
export function expandingRanks(indicator: Indicator, least: number): Float64Array {
  const window = new SortedWindow();
  const from = dayOf(RANKED_SINCE);
  return indicator.values.map((v, i) => {
    if (Number.isNaN(v) || indicator.days[i]! < from) return Number.NaN;
    window.add(v);
    return window.count < least ? Number.NaN : window.rank(v);
  });
}
