import type { Indicator, Observed } from "./types";

/** How old an observation may be and still stand for a day (days): a week of holidays, two weeks, and six weeks after a month's end. */
export const MAX_AGE = { daily: 7, weekly: 13, monthly: 45 } as const;

/** Fewer of its parts than this share, and an indicator says nothing. */
export const LEAST_COVERAGE = 0.5;

/** The last known observation at or before each day, unless it is older than `maxAge`; NaN otherwise, and its age. */
export function align(
  days: ArrayLike<number>,
  observed: Observed,
  maxAge: number,
): { values: Float64Array; ages: Float64Array } {
  const values = new Float64Array(days.length).fill(Number.NaN);
  const ages = new Float64Array(days.length).fill(Number.NaN);
  let next = 0;
  let last = -1;
  for (let i = 0; i < days.length; i += 1) {
    while (next < observed.days.length && observed.days[next]! <= days[i]!) {
      if (!Number.isNaN(observed.values[next]!)) last = next;
      next += 1;
    }
    const age = last < 0 ? Number.NaN : days[i]! - observed.days[last]!;
    if (age <= maxAge) {
      values[i] = observed.values[last]!;
      ages[i] = age;
    }
  }
  return { values, ages };
}

/** All days of several lists from a day on, ascending, each once. */
export function unionDays(lists: readonly ArrayLike<number>[], from: number): Int32Array {
  const days = new Set<number>();
  for (const list of lists) for (let i = 0; i < list.length; i += 1) if (list[i]! >= from) days.add(list[i]!);
  return Int32Array.from(days).sort();
}

/** Every day from one to another. */
export const everyDay = (from: number, to: number): Int32Array =>
  Int32Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** Last day with a known observation; NaN for none. */
export function lastKnown({ days, values }: Observed): number {
  for (let i = days.length - 1; i >= 0; i -= 1) if (!Number.isNaN(values[i]!)) return days[i]!;
  return Number.NaN;
}

/** Widens a band so that it holds `value` where that is known. */
export function widen(low: Float64Array, high: Float64Array, values: Float64Array): void {
  values.forEach((v, i) => {
    if (Number.isNaN(v)) return;
    if (!(low[i]! <= v)) low[i] = v;
    if (!(high[i]! >= v)) high[i] = v;
  });
}

/** Cuts the days before the first and after the last value off. */
export function trim(indicator: Indicator): Indicator {
  const first = indicator.values.findIndex((v) => !Number.isNaN(v));
  const end = indicator.values.findLastIndex((v) => !Number.isNaN(v)) + 1;
  const from = Math.max(0, first);
  const cut = (list: Float64Array) => list.slice(from, end);
  return {
    ...indicator,
    days: indicator.days.slice(from, end),
    values: cut(indicator.values),
    low: cut(indicator.low),
    high: cut(indicator.high),
    coverage: cut(indicator.coverage),
    components: indicator.components.map((c) => ({
      ...c,
      levels: cut(c.levels),
      contributions: c.contributions && cut(c.contributions),
      ages: cut(c.ages),
    })),
  };
}

/** Mean of the last `window` days at each observation, from at least five sixths of them. One row a day is expected; NaN is missing. */
export function trailingMean({ days, values }: Observed, window: number): Float64Array {
  const means = new Float64Array(values.length).fill(Number.NaN);
  let [sum, count, first] = [0, 0, 0];
  for (let i = 0; i < values.length; i += 1) {
    if (!Number.isNaN(values[i]!)) {
      sum += values[i]!;
      count += 1;
    }
    while (days[first]! <= days[i]! - window) {
      if (!Number.isNaN(values[first]!)) {
        sum -= values[first]!;
        count -= 1;
      }
      first += 1;
    }
    if (count >= (window * 5) / 6) means[i] = sum / count;
  }
  return means;
}
