import { utcMonth } from "d3-time";
import type { Series } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import { THREE_YEARS, trailingRobustZ } from "@/lib/stats/trailing";
import { quantumOf, releasedValue } from "../../shared/quantum";
import type { Measure } from "./state";

/** A value of a series with what is drawn of it: `value` in the measure's unit, `published` in the series' own. */
export interface Sample {
  readonly day: number;
  readonly date: string;
  readonly published: number;
  readonly value: number;
  /** The day after the last that the value stands for; monthly series only. */
  readonly end?: number;
}

/** A longer silence (days) breaks a line, makes no return, and a value older than it is no base. */
export const MAX_GAP = { daily: 12, weekly: 13, monthly: 31 } as const;

/** When a z-score is given: a year of history in the window, and at least 24 values (two years of a monthly series). */
export const Z_WINDOW = { days: THREE_YEARS, minCount: 24, minSpan: 365 } as const;

const quanta = new WeakMap<Series, number>();

/** What a series' values are rounded to when they may only be drawn; asked for in every frame of a gesture. */
export function stepOf(series: Series): number {
  let step = quanta.get(series);
  if (step === undefined) {
    step = quantumOf(series);
    quanta.set(series, step);
  }
  return step;
}

const known = new WeakMap<Series, Map<string, readonly Sample[]>>();

/**
 * Every value of a series in a measure. Rebased values are published ones here: their factor is the line's. What may only be
 * drawn is rounded first, so that nothing computed of it says more than the drawing does.
 *
 * @param quantum what the series' values are rounded to when they may only be drawn
 * @returns in day order; without the samples that the measure can't give (the first return, a z-score without history)
 */
export function samplesOf(series: Series, measure: Measure, quantum: number): readonly Sample[] {
  let made = known.get(series);
  if (!made) {
    made = new Map();
    known.set(series, made);
  }
  const key = measure === "rebased" ? "published" : measure;
  let samples = made.get(key);
  if (!samples) {
    samples = compute(series, key, quantum);
    made.set(key, samples);
  }
  return samples;
}

function compute(series: Series, measure: Exclude<Measure, "rebased">, quantum: number): Sample[] {
  const { days, meta } = series;
  const monthly = meta.valueDate === "month";
  const published = series.values.map((v) => (Number.isNaN(v) ? v : releasedValue(series, v, quantum)));
  const values =
    measure === "published"
      ? published
      : measure === "returns"
        ? changesOf(days, published, meta.change, MAX_GAP[meta.frequency])
        : trailingRobustZ(days, published, Z_WINDOW);
  const samples: Sample[] = [];
  days.forEach((day, i) => {
    const value = values[i]!;
    if (Number.isNaN(value)) return;
    const sample = { day, date: series.dates[i]!, published: published[i]!, value };
    samples.push(
      monthly ? { ...sample, end: utcMonth.offset(new Date(day * 86_400_000), 1).getTime() / 86_400_000 } : sample,
    );
  });
  return samples;
}

/**
 * The change of each value from the value before it: 100 ln(x / before) for prices (percent), x - before for the others.
 *
 * @returns of the same length; NaN at a missing value, at the first, after a silence longer than `maxGap` days, and where a
 *   logarithm doesn't exist
 */
export function changesOf(
  days: ArrayLike<number>,
  values: ArrayLike<number>,
  change: "log-return" | "difference",
  maxGap: number,
): Float64Array {
  const changes = new Float64Array(values.length).fill(Number.NaN);
  let before = -1;
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    if (Number.isNaN(x)) continue;
    if (before >= 0 && days[i]! - days[before]! <= maxGap) {
      const old = values[before]!;
      if (change === "difference") changes[i] = x - old;
      else if (x > 0 && old > 0) changes[i] = 100 * Math.log(x / old);
    }
    before = i;
  }
  return changes;
}

/** The published value in force on a day: the last one on or before it, if it isn't stale; null without one above zero. */
export function baseOf(series: Series, quantum: number, date: string): Sample | null {
  const day = dayOf(date);
  const found = samplesOf(series, "published", quantum).findLast((s) => s.day <= day);
  return found && day - found.day <= MAX_GAP[series.meta.frequency] && found.value > 0 ? found : null;
}
