import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Direction } from "@/lib/schema/vocabulary";
import type { Table } from "../contract";
import { placeRules, type Rule } from "../shared/rules";
import type { Size } from "../shared/size";
import { swarm } from "../shared/swarm";
import { textWidth } from "../shared/text-width";
import { round1, type Tick, type TimeSpan, timeTicks, timeX } from "../shared/time-axis";
import { lanesOf } from "./lanes";
import { lastDay, type TimelineRow } from "./rows";
import type { TimelineState } from "./state";

export interface TimelineMark {
  readonly row: TimelineRow;
  readonly direction: Direction;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Pixel of the last day, for events that took several. */
  readonly xEnd: number | null;
  readonly uncertain: boolean;
}

export interface TimelineLane {
  readonly id: string;
  readonly label: string;
  readonly count: string;
  readonly y: number;
  readonly labelY: number;
  readonly marks: readonly TimelineMark[];
}

/** Plain numbers and strings; px in a box of width x height. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  /** Stretches of time, each linear; several when sparse years are set apart from dense ones. */
  readonly spans: readonly (TimeSpan & { readonly ticks: readonly Tick[] })[];
  /** Says that the stretches have scales of their own. */
  readonly scaleNote: string | null;
  readonly lanes: readonly TimelineLane[];
  /** Labels stand left of the lanes, or on a line of their own above each lane. */
  readonly labelsAbove: boolean;
  readonly labelX: number;
  readonly plotTop: number;
  readonly plotBottom: number;
  readonly ruleTop: number;
  readonly rules: readonly Rule[];
  readonly empty: string | null;
}

/** Radius by significance, px: area grows with the rating. */
const RADII = {
  narrow: [0, 1.4, 1.7, 2.3, 3.4, 4.8],
  medium: [0, 1.5, 1.9, 2.7, 4, 5.6],
  wide: [0, 1.6, 2.1, 3, 4.4, 6.2],
} as const;

const ROW = 16;

/** A view longer than this is drawn in stretches of its own scale each. */
const LONG_VIEW_DAYS = 4 * 365;
/** A stretch is at least as wide as if it held so many events, so that its years can be named. */
const MIN_EVENTS = 24;
/** Where events become dense: the full-scale invasion, and the year before the data's last. */
const breaks = (asOf: string) => [dayOf("2022-01-01"), dayOf(`${Number(asOf.slice(0, 4)) - 1}-01-01`)];

/**
 * A dozen events fall into the first fourteen years and most into the last two. A long view is therefore cut into
 * stretches, visibly apart, each linear: its width grows with the square root of the number of its events.
 */
function timeSpans(from: number, to: number, x0: number, x1: number, table: Table<TimelineRow>): TimeSpan[] {
  const starts = to - from > LONG_VIEW_DAYS ? [from, ...breaks(table.asOf).filter((d) => d > from && d < to)] : [from];
  const counts = starts.map((start, i) => {
    const end = starts[i + 1] ?? to + 1;
    return table.rows.filter((r) => dayOf(r.date) >= start && dayOf(r.date) < end).length;
  });
  const weights = counts.map((n) => Math.sqrt(Math.max(n, MIN_EVENTS)));
  const gap = starts.length > 1 ? 14 : 0;
  const room = x1 - x0 - gap * (starts.length - 1);
  const total = weights.reduce((a, b) => a + b, 0);
  let x = x0;
  return starts.map((start, i) => {
    const width = (room * weights[i]!) / total;
    const span = {
      from: start,
      to: starts[i + 1] === undefined ? to : starts[i + 1]! - 1,
      x0: round1(x),
      x1: round1(x + width),
    };
    x += width + gap;
    return span;
  });
}

export function timelineLayout(
  table: Table<TimelineRow>,
  state: TimelineState,
  size: Size,
  texts: Texts,
): TimelineLayout {
  const { rows, asOf } = table;
  const { width, name } = size;
  const labelsAbove = name === "narrow";
  const groups = lanesOf(rows, state.lanes, texts);
  const labelRoom = labelsAbove ? 0 : Math.max(60, ...groups.map((g) => textWidth(g.label, 13, 600) + 34));
  const x0 = labelsAbove ? 8 : Math.ceil(labelRoom) + 18;
  const x1 = width - 10;

  const last = state.to ?? asOf;
  const first = state.from ?? rows[0]?.date ?? last;
  // Half a month of air on the left keeps the first mark off the lane's label.
  const from = dayOf(first) - (state.from ? 0 : 15);
  const spans = timeSpans(from, Math.max(dayOf(last), from + 1), x0, x1, table);
  const place = (iso: string) => {
    const day = Math.max(dayOf(iso), from);
    const span = spans.find((s) => day <= s.to) ?? spans.at(-1)!;
    return timeX(span, Math.min(day, span.to));
  };

  const rules = placeRules(
    table.annotations,
    (a) => (rows.some((r) => r.id === a.id) ? place(a.from) : null),
    [labelsAbove ? 4 : x0 - 20, width - 4],
    name === "narrow" ? { limit: 4, rows: 3 } : { limit: name === "wide" ? 7 : 5, rows: 2 },
  );
  const ruleRows = rules.length ? Math.max(...rules.map((r) => r.row)) + 1 : 0;
  const plotTop = ruleRows * ROW + (ruleRows ? 8 : 4);

  let y = plotTop;
  const lanes = groups.map(({ id, label, rows: own }): TimelineLane => {
    // Whole pixels: hundreds of marks at three widths are a chart's weight, and the eye sees no tenths.
    const xs = own.map((r) => ({ x: Math.round(place(r.date)), r: RADII[name][r.significance as 1 | 2 | 3 | 4 | 5] }));
    const ys = swarm(xs, name === "narrow" ? 0.7 : 1);
    const top = Math.min(-7, ...ys.map((v, i) => v - xs[i]!.r));
    const bottom = Math.max(7, ...ys.map((v, i) => v + xs[i]!.r));
    const labelY = labelsAbove ? y + 14 : 0;
    const middle = Math.round(y + (labelsAbove ? 20 : 4) - top);
    y = middle + bottom + (labelsAbove ? 2 : 4);
    return {
      id,
      label,
      count: texts.number(own.length),
      y: middle,
      labelY: labelsAbove ? round1(labelY) : round1(middle + 4.5),
      marks: own.map((row, i) => ({
        row,
        direction: row.direction,
        x: xs[i]!.x,
        y: Math.round(middle + ys[i]!),
        r: xs[i]!.r,
        xEnd: row.end_date ? Math.round(place(lastDay(row))) : null,
        uncertain: row.confidence === "low",
      })),
    };
  });
  const plotBottom = round1(y + 4);
  return {
    width,
    height: Math.ceil(plotBottom + 24 + (spans.length > 1 ? 16 : 0)),
    spans: spans.map((s) => ({ ...s, ticks: timeTicks(s, texts.locale) })),
    scaleNote: spans.length > 1 ? texts.t("charts.timeline.stretched") : null,
    lanes,
    labelsAbove,
    labelX: labelsAbove ? 8 : x0 - 18,
    plotTop,
    plotBottom,
    ruleTop: 0,
    rules,
    empty: rows.length ? null : texts.t("charts.timeline.empty"),
  };
}
