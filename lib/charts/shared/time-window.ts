import type { Series } from "@/lib/data";

/*
 * The window of a chart on a longer stretch of time, as its tools move it. Days since 1970-01-01 UTC, first and last included.
 */

export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** A shorter window shows a few points and no line. */
export const SHORTEST = 7;

/** The window inside the whole: moved in when it stands out, cut when it is longer, never shorter than `SHORTEST`. */
export function within(window: TimeWindow, whole: TimeWindow): TimeWindow {
  const length = Math.min(Math.max(Math.round(window.to - window.from), SHORTEST), whole.to - whole.from);
  const from = Math.min(Math.max(Math.round(window.from), whole.from), whole.to - length);
  return { from, to: from + length };
}

/** Moved by so many days; what would go over an end stops there with its length. */
export const moved = ({ from, to }: TimeWindow, days: number, whole: TimeWindow): TimeWindow =>
  within({ from: from + days, to: to + days }, whole);

/** `factor` below 1 comes nearer; the day `at` keeps its place. */
export function zoomed({ from, to }: TimeWindow, factor: number, at: number, whole: TimeWindow): TimeWindow {
  return within({ from: at - (at - from) * factor, to: at + (to - at) * factor }, whole);
}

/** One end moved to a day; the other stays, and the window keeps its shortest length. */
export function stretched({ from, to }: TimeWindow, end: "from" | "to", day: number, whole: TimeWindow): TimeWindow {
  const at = Math.round(Math.min(Math.max(day, whole.from), whole.to));
  return end === "from" ? { from: Math.min(at, to - SHORTEST), to } : { from, to: Math.max(at, from + SHORTEST) };
}

/**
 * A series as a small line over the whole of its window: at most a lowest and a highest value per column.
 *
 * @param columns columns of the picture; x runs from 0 to it
 * @param height y runs from 0 (highest) to it
 */
export function sparkPath(
  { days, values }: Pick<Series, "days" | "values">,
  whole: TimeWindow,
  columns: number,
  height: number,
): string {
  const lows = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const highs = new Float64Array(columns + 1).fill(Number.NEGATIVE_INFINITY);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < days.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    const x = Math.round(((days[i]! - whole.from) / Math.max(1, whole.to - whole.from)) * columns);
    if (x < 0 || x > columns) continue;
    lows[x] = Math.min(lows[x]!, value);
    highs[x] = Math.max(highs[x]!, value);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const y = (value: number) => Math.round(height - ((value - low) / Math.max(1e-9, high - low)) * height);
  let path = "";
  for (let x = 0; x <= columns; x++)
    if (lows[x]! <= highs[x]!) {
      path += `${path ? "L" : "M"}${x} ${y(highs[x]!)}`;
      if (lows[x]! < highs[x]!) path += `V${y(lows[x]!)}`;
    }
  return path;
}
