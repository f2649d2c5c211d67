import { dayOf, isoOf } from "@/lib/i18n/format";
import { round1, type TimeSpan } from "../shared/time-axis";
import type { TimelineRow } from "./rows";
import type { TimelineState } from "./state";

/** A stretch of linear time: days since 1970-01-01 UTC, and its share of the axis from 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly u0: number;
  readonly u1: number;
}

/** A view longer than this is drawn in stretches of its own scale each. */
export const LONG_VIEW_DAYS = 4 * 365;
/** A stretch is at least as wide as if it held so many events, so that its years can be named. */
const MIN_EVENTS = 24;
/** Half a month of air on the left keeps the first mark off the lane's label. */
export const AIR = 15;
/** Pixels between two stretches. */
const GAP = 14;

/** Where events become dense: the full-scale invasion, and the year before the data's last. */
const breaks = (asOf: string) => [dayOf("2022-01-01"), dayOf(`${Number(asOf.slice(0, 4)) - 1}-01-01`)];

/**
 * The time that a view shows. A dozen events fall into the first fourteen years and most into the last two: a long view is
 * cut into stretches, visibly apart, each linear, whose width grows with the square root of the number of its events.
 */
export function axisOf(
  rows: readonly TimelineRow[],
  state: Pick<TimelineState, "from" | "to">,
  asOf: string,
): Stretch[] {
  const last = state.to ?? asOf;
  const from = dayOf(state.from ?? rows[0]?.date ?? last) - (state.from ? 0 : AIR);
  const to = Math.max(dayOf(last), from + 1);
  const starts = to - from > LONG_VIEW_DAYS ? [from, ...breaks(asOf).filter((d) => d > from && d < to)] : [from];
  const counts = starts.map(() => 0);
  for (const row of rows) {
    let i = starts.length - 1;
    while (i > 0 && row.day < starts[i]!) i -= 1;
    counts[i]! += 1;
  }
  const weights = counts.map((n) => Math.sqrt(Math.max(n, MIN_EVENTS)));
  const total = weights.reduce((a, b) => a + b, 0);
  let u = 0;
  return starts.map((start, i) => {
    const u0 = u;
    u += weights[i]! / total;
    return { from: start, to: starts[i + 1] === undefined ? to : starts[i + 1]! - 1, u0, u1: u };
  });
}

const stretchOf = (axis: readonly Stretch[], day: number) => axis.find((s) => day <= s.to) ?? axis.at(-1)!;

/** Where a day lies on the axis, 0 to 1; days outside it stand at its ends. */
export function shareOf(axis: readonly Stretch[], day: number): number {
  const s = stretchOf(axis, day);
  const t = (Math.min(Math.max(day, s.from), s.to) - s.from) / Math.max(1, s.to - s.from);
  return s.u0 + t * (s.u1 - s.u0);
}

/** The stretches over the pixels from x0 to x1. */
export function spansOf(axis: readonly Stretch[], x0: number, x1: number): TimeSpan[] {
  const room = x1 - x0 - GAP * (axis.length - 1);
  return axis.map((s, i) => ({
    from: s.from,
    to: s.to,
    x0: round1(x0 + i * GAP + s.u0 * room),
    x1: round1(x0 + i * GAP + s.u1 * room),
  }));
}

/** Pixel of a day; days outside stand at the ends. Not rounded. */
export function placeOn(spans: readonly TimeSpan[], day: number): number {
  const s = spans.find((span) => day <= span.to) ?? spans.at(-1)!;
  return s.x0 + ((Math.min(Math.max(day, s.from), s.to) - s.from) / Math.max(1, s.to - s.from)) * (s.x1 - s.x0);
}

/** The day at a pixel, with its fraction; the gap between two stretches belongs to the end that is nearer. Beyond the ends the scale goes on. */
export function dayAt(spans: readonly TimeSpan[], x: number): number {
  const s = spans.find((span, i) => x <= (span.x1 + (spans[i + 1]?.x0 ?? span.x1)) / 2) ?? spans.at(-1)!;
  const inner = spans.length > 1 ? Math.min(Math.max(x, s === spans[0] ? x : s.x0), s === spans.at(-1) ? x : s.x1) : x;
  return s.from + ((inner - s.x0) / Math.max(1, s.x1 - s.x0)) * (s.to - s.from);
}

/** The shortest and the longest view that a reader can zoom to, in days. */
export const SHORTEST_VIEW = 7;

/**
 * A stretch of time made valid: whole days inside the record, at least a week apart; null where it reaches the record's own
 * end, so that the address stays short and goes on following the data.
 */
export function clampView(
  from: number,
  to: number,
  first: number,
  last: number,
): { readonly from: string | null; readonly to: string | null } {
  const length = Math.min(Math.max(Math.round(to - from), SHORTEST_VIEW), last - first);
  // What goes past an end is pushed back with its length kept.
  const start = Math.round(Math.min(Math.max(from, first), last - length));
  const end = start + length;
  return { from: start <= first ? null : isoOf(start), to: end >= last ? null : isoOf(end) };
}
