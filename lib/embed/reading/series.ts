import { readPath } from "@/lib/charts/shared/path";
import type { LineTrack } from "./model";
import { lastAtOrBefore } from "./nearest";

/** A line's samples, read back from its path. The nth of each list belongs to the nth sample. */
export interface Series {
  readonly days: readonly number[];
  /** The day at which the sample is read: for a month drawn as a level its middle, else its own day. */
  readonly at: readonly number[];
  /** In the unit shown, factor applied. */
  readonly values: readonly number[];
  /** First day that the sample stands for, and the day after its last. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Values are drawn as levels. */
  readonly stepped: boolean;
}

const DAY = 86_400_000;

/** First day of the month of `day`, or of a later month. */
function monthStart(day: number, later = 0): number {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later) / DAY;
}

/**
 * Reads a line's path. A monthly value stands for its month. Any other stands until the next one while the drawing connects
 * them; at a break and at the end as far as its level is drawn, else for as long as samples usually lie apart.
 */
export function readSeries(d: string, track: Pick<LineTrack, "day0" | "quantum" | "factor" | "precision">): Series {
  const read = (d: string) => readPath({ ...track, d });
  const points = read(d);
  const days = points.map((p) => p.day);
  const monthly = track.precision === "month";
  const apart = days.slice(1).map((day, i) => day - days[i]!);
  const usual = apart.sort((a, b) => a - b)[apart.length >> 1] ?? 1;
  const ends = days.map((day, i) => (monthly ? monthStart(day, 1) : days[i + 1]!));
  if (!monthly) {
    let last = -1;
    for (const run of d.split("m")) {
      last += read(`M${run}`).length;
      ends[last] = days[last]! + (Number(/h(\d+)$/.exec(run)?.[1]) || usual);
    }
  }
  const starts = monthly ? days.map((day) => monthStart(day)) : days;
  const stepped = /[hv]/.test(d);
  return {
    days,
    at: monthly && stepped ? starts.map((start, i) => (start + ends[i]!) >> 1) : days,
    values: points.map((p) => p.value * track.factor),
    starts,
    ends,
    stepped,
  };
}

/** Index of the sample that stands for a day, or -1. */
export function sampleAt({ starts, ends }: Series, day: number): number {
  const i = lastAtOrBefore(starts, day);
  return day < ends[i]! ? i : -1;
}
