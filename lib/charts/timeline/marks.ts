import type { Direction } from "@/lib/schema/vocabulary";
import { swarm } from "../shared/swarm";
import { clipText, textWidth } from "../shared/text-width";
import type { Cluster } from "./clusters";
import type { TimelineRow } from "./rows";

export interface TimelineMark {
  /** The event, or the first of those that the mark stands for. */
  readonly row: TimelineRow;
  /** 1, or the number of events that stand behind one mark. */
  readonly count: number;
  readonly direction: Direction;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Pixel of the last day, for events that took several. */
  readonly xEnd: number | null;
  readonly uncertain: boolean;
  /** Half the width of a mark that stands for many, with their number. */
  readonly box: { readonly half: number; readonly text: string } | null;
  /** The event's title beside its mark. */
  readonly title: { readonly x: number; readonly end: boolean; readonly text: string; readonly strong: boolean } | null;
}

/** A lane's marks around its middle, y = 0, and how far they reach up and down. */
export interface PlacedMarks {
  readonly marks: readonly TimelineMark[];
  readonly top: number;
  readonly bottom: number;
}

/** What placing needs of a width: the pixel of a day and of a share of the axis, radii by significance, and where titles end. */
export interface Ground {
  readonly x: (day: number) => number;
  readonly xOfShare: (u: number) => number;
  readonly radii: readonly number[];
  readonly x0: number;
  readonly x1: number;
  /** Widest title, px. */
  readonly title: number;
  /** Smallest distance of two marks, px. */
  readonly pad: number;
  readonly say: (count: number) => string;
}

/** Half the height of a mark that stands for many. */
export const BOX = 8;
/** Height of a row of titles. */
export const TITLE_ROW = 19;
/** Rows that titles may fill before the marks stand without. */
const TITLE_ROWS = 5;
/** Letters that a cut title must keep to be worth its room. */
const STUMP = 20;
/** Titles run beside each other on a row: room for a system font that is wider than the measured one. */
const LOOSE = 1.06;

function single(row: TimelineRow, x: number, y: number, r: number, xEnd: number | null): TimelineMark {
  const { direction } = row;
  return { row, count: 1, direction, x, y, r, xEnd, uncertain: row.confidence === "low", box: null, title: null };
}

function many({ rows, column }: Cluster, ground: Ground): TimelineMark {
  const [a, b] = [ground.xOfShare(column![0]), ground.xOfShare(column![1])];
  return {
    ...single(rows[0]!, Math.round((a + b) / 2), 0, BOX, null),
    count: rows.length,
    box: { half: Math.max(8, Math.min(22, Math.round((b - a) / 2) - 3)), text: ground.say(rows.length) },
  };
}

const radiusOf = ({ radii }: Ground, row: TimelineRow) => radii[row.significance]!;

/** Marks as a swarm: each at its day, as near to the middle as it can without touching another. */
export function swarmMarks(clusters: readonly Cluster[], ground: Ground): PlacedMarks {
  const boxes = clusters.filter((c) => c.column).map((c) => many(c, ground));
  const fixed = boxes.flatMap(({ x, box }) =>
    Array.from({ length: 5 }, (_, i) => ({ x: x + ((i - 2) / 2) * (box!.half - BOX / 2), r: BOX })),
  );
  // Whole pixels: hundreds of marks at three widths are a chart's weight, and the eye sees no tenths.
  const singles = clusters.filter((c) => !c.column).map((c) => c.rows[0]!);
  const places = singles.map((row) => ({ x: Math.round(ground.x(row.day)), r: radiusOf(ground, row) }));
  const ys = swarm(places, ground.pad, fixed);
  let [s, b] = [0, 0];
  const marks = clusters.map((c): TimelineMark => {
    if (c.column) return boxes[b++]!;
    const { x, r } = places[s]!;
    const row = singles[s]!;
    const xEnd = row.end_date ? Math.round(ground.x(row.lastDay)) : null;
    return single(row, x, Math.round(ys[s++]!), r, xEnd !== null && xEnd - x > r ? xEnd : null);
  });
  return {
    marks,
    top: Math.min(-7, ...marks.map((m) => m.y - m.r)),
    bottom: Math.max(7, ...marks.map((m) => m.y + m.r)),
  };
}

/**
 * Marks in rows with their titles beside them, the most significant first: for views of few events. What several days took is a
 * bar, and nothing else stands on it. A title that finds no room is left out; its mark never is.
 */
export function titledMarks(clusters: readonly Cluster[], ground: Ground): PlacedMarks {
  const rows: [number, number][][] = [];
  const free = (row: number, [a, b]: [number, number]) => (rows[row] ?? []).every(([c, d]) => b <= c || a >= d);
  const take = (row: number, interval: [number, number]) => {
    rows[row] ??= [];
    rows[row].push(interval);
  };
  const order = clusters.map((_, i) => i);
  order.sort((a, b) => {
    const [ca, cb] = [clusters[a]!, clusters[b]!];
    return Number(!!cb.column) - Number(!!ca.column) || cb.rows[0]!.significance - ca.rows[0]!.significance || a - b;
  });
  const placed: TimelineMark[] = [];
  for (const i of order) {
    const cluster = clusters[i]!;
    const row = cluster.rows[0]!;
    if (cluster.column) {
      const mark = many(cluster, ground);
      placed[i] = mark;
      take(0, [mark.x - mark.box!.half - 2, mark.x + mark.box!.half + 2]);
      continue;
    }
    const [x, r] = [Math.round(ground.x(row.day)), radiusOf(ground, row)];
    const end = row.end_date ? Math.round(ground.x(row.lastDay)) : x;
    const [left, right] = [x - r - 2, Math.max(x + r, end) + 2];
    const strong = row.significance >= 4;
    const weight = strong ? 600 : 400;
    const clip = (room: number) => clipText(row.title, Math.min(ground.title, room), 12, weight);
    const choices = [
      { text: clip(ground.x1 - right - 5), x: right + 3, end: false },
      { text: clip(left - 5 - ground.x0), x: left - 3, end: true },
    ];
    // A stump says little: it is taken only where no row has room for more.
    const whole = (c: { text: string }) => c.text.length >= Math.min(STUMP, row.title.length);
    let found: { row: number; title: TimelineMark["title"] } | undefined;
    for (const pool of [choices.filter(whole), choices.filter((c) => c.text !== "" && !whole(c))])
      for (let n = 0; n < TITLE_ROWS && !found; n += 1)
        for (const choice of pool) {
          if (found) break;
          const wide = textWidth(choice.text, 12, weight) * LOOSE + 8;
          const interval: [number, number] = choice.end ? [left - wide, right] : [left, right + wide];
          if (!free(n, interval)) continue;
          take(n, interval);
          found = { row: n, title: { ...choice, strong } };
        }
    if (!found) {
      let n = 0;
      while (!free(n, [left, right])) n += 1;
      take(n, [left, right]);
      found = { row: n, title: null };
    }
    placed[i] = {
      ...single(row, x, found.row * TITLE_ROW, r, end - x > r ? end : null),
      title: found.title,
    };
  }
  return { marks: placed, top: -8, bottom: Math.max(0, rows.length - 1) * TITLE_ROW + 8 };
}
