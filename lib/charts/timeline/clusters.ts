import { type Stretch, shareOf } from "./axis";
import type { Lane } from "./lanes";
import type { TimelineRow, TimelineTable } from "./rows";

/** What one mark stands for: an event, or so many of one time that only their number can be drawn. */
export interface Cluster {
  readonly rows: readonly TimelineRow[];
  /** Ends of a column of many on the axis, 0 to 1; null for a single event. */
  readonly column: readonly [u0: number, u1: number] | null;
}

/** The axis is cut into so many columns; on a phone's figure a column is 28 px wide, room for a number of three digits. */
export const COLUMNS = 12;
/** So many marks of one lane find room in a column beside and above each other; more become one mark with their number. */
export const CROWD = 56;
/** Of a view of more events than this fewer are drawn one by one: it must still answer within a frame. */
const MANY = 1500;
const CROWD_OF_MANY = 12;

/**
 * A lane's events as marks, in the order of time. The same for every width, so that what is read out is what is drawn: at
 * most CROWD marks per lane and column, whatever the number of events.
 */
export function clustersOf(lane: Lane, { axis, rows: all }: Pick<TimelineTable, "axis" | "rows">): Cluster[] {
  const held = made.get(lane);
  if (held) return held;
  const clusters = cluster(lane, axis, all.length > MANY ? CROWD_OF_MANY : CROWD);
  made.set(lane, clusters);
  return clusters;
}

/** Layout, notes and reading model ask for the same. Lanes are made per view, so the axis is the lane's own. */
const made = new WeakMap<Lane, Cluster[]>();

function cluster(lane: Lane, axis: readonly Stretch[], crowd: number): Cluster[] {
  if (lane.rows.length <= crowd) return lane.rows.map((row) => ({ rows: [row], column: null }));
  const columns = new Map<number, TimelineRow[]>();
  let last = -1;
  let column = 0;
  for (const row of lane.rows) {
    // In the order of days, and many on one.
    if (row.day !== last) column = Math.min(COLUMNS - 1, Math.floor(shareOf(axis, row.day) * COLUMNS));
    last = row.day;
    const held = columns.get(column);
    if (held) held.push(row);
    else columns.set(column, [row]);
  }
  return [...columns].flatMap(([column, rows]): Cluster[] =>
    rows.length > crowd
      ? [{ rows, column: [column / COLUMNS, (column + 1) / COLUMNS] }]
      : rows.map((row) => ({ rows: [row], column: null })),
  );
}
