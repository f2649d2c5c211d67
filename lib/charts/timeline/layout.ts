import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { placeRules, type Rule } from "../shared/rules";
import { SHRINK, type Size, type WidthName } from "../shared/size";
import { clipText, textWidth } from "../shared/text-width";
import { round1, type Tick, type TimeSpan, timeTicks } from "../shared/time-axis";
import { placeOn, spansOf } from "./axis";
import { clustersOf } from "./clusters";
import { lanesOf } from "./lanes";
import { type Ground, swarmMarks, type TimelineMark, titledMarks } from "./marks";
import { type OverlayPanel, overlayPanels } from "./overlay-layout";
import type { TimelineRow, TimelineTable } from "./rows";
import type { TimelineState } from "./state";

export interface TimelineLane {
  readonly id: string;
  readonly label: string;
  readonly count: string;
  readonly y: number;
  readonly labelY: number;
  /** Their heights are relative to the lane's y. */
  readonly marks: readonly TimelineMark[];
  /** The line that the lane's marks stand on, or that parts lanes of titles. */
  readonly lineY: number;
}

/** A phase of the talks: a band above the lanes, named where the name fits. */
export interface PhaseBand {
  readonly id: string;
  readonly x0: number;
  readonly x1: number;
  readonly label: string | null;
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
  readonly rules: readonly Rule[];
  /** Top of the phases' bands; they are PHASE_HEIGHT high. */
  readonly phaseTop: number;
  readonly phases: readonly PhaseBand[];
  readonly panels: readonly OverlayPanel[];
  /** The marks of the event that the reader has opened. */
  readonly chosen: readonly { readonly x: number; readonly y: number; readonly r: number }[];
  readonly empty: string | null;
}

/** Radius by significance, px: area grows with the rating. */
const RADII = {
  narrow: [0, 1.4, 1.7, 2.3, 3.4, 4.8],
  medium: [0, 1.5, 1.9, 2.7, 4, 5.6],
  wide: [0, 1.6, 2.1, 3, 4.4, 6.2],
} as const;

const ROW = 16;
export const PHASE_HEIGHT = 16;
/** Views of at most so many marks show their titles. */
const TITLED = { narrow: 24, medium: 48, wide: 84 } as const;
const TITLE = { narrow: 190, medium: 200, wide: 300 } as const;
/** In a view of at most so many days events of significance 4 are labelled as well. */
const CLOSE_DAYS = 400;
/** More labels than this are not even tried. */
const MOST_LABELS = 200;
const LABELS: Record<WidthName, { far: { limit: number; rows: number }; close: { limit: number; rows: number } }> = {
  narrow: { far: { limit: 4, rows: 3 }, close: { limit: 5, rows: 4 } },
  medium: { far: { limit: 5, rows: 2 }, close: { limit: 8, rows: 4 } },
  wide: { far: { limit: 7, rows: 2 }, close: { limit: 12, rows: 4 } },
};

export function timelineLayout(table: TimelineTable, state: TimelineState, size: Size, texts: Texts): TimelineLayout {
  const { rows, axis } = table;
  const { width, name } = size;
  const labelsAbove = name === "narrow";
  const groups = lanesOf(rows, state.lanes, texts);
  const labelRoom = labelsAbove ? 0 : Math.max(60, ...groups.map((g) => textWidth(g.label, 13, 600) + 34));
  const x0 = labelsAbove ? 8 : Math.ceil(labelRoom) + 18;
  const x1 = width - 10;
  const spans = spansOf(axis, x0, x1);
  const place = (day: number) => placeOn(spans, day);

  const clusters = groups.map((lane) => clustersOf(lane, table));
  const titled = clusters.reduce((n, c) => n + c.length, 0) <= TITLED[name];
  const rules = rulesOf(table, state, titled, [labelsAbove ? 4 : x0 - 20, width - 4], name, place);
  const ruleRows = rules.length ? Math.max(...rules.map((r) => r.row)) + 1 : 0;
  const phases = phaseBands(table, spans);
  const phaseTop = ruleRows * ROW + (ruleRows ? 4 : 2);
  const plotTop = phaseTop + (phases.length ? PHASE_HEIGHT + 4 : 4);

  const ground: Ground = {
    x: place,
    xOfShare: (u) => {
      const i = axis.findIndex((s) => u <= s.u1 + 1e-9);
      const [stretch, span] = [axis[i]!, spans[i]!];
      return span.x0 + ((u - stretch.u0) / (stretch.u1 - stretch.u0)) * (span.x1 - span.x0);
    },
    radii: RADII[name],
    x0,
    x1: width - 2,
    title: TITLE[name],
    pad: name === "narrow" ? 0.7 : 1,
    say: (n) => (n < 1000 ? texts.number(n) : texts.t("charts.timeline.thousands", { n: Math.floor(n / 1000) })),
  };
  let y = plotTop;
  const lanes = groups.map(({ id, label, rows: own }, i): TimelineLane => {
    const { marks, top, bottom } = (titled ? titledMarks : swarmMarks)(clusters[i]!, ground);
    const labelY = labelsAbove ? y + 14 : 0;
    const middle = Math.round(y + (labelsAbove ? 20 : 4) - top);
    y = middle + bottom + (labelsAbove ? 2 : 4);
    return {
      id,
      label,
      count: texts.number(own.length),
      y: middle,
      labelY: labelsAbove ? round1(labelY) : round1(middle + 4.5),
      marks,
      lineY: titled ? middle + bottom + 4 : middle,
    };
  });
  const lanesBottom = round1(y + 4);
  const panels = overlayPanels(table.overlays, spans, lanesBottom, name, texts);
  const plotBottom = panels.at(-1)?.y1 ?? lanesBottom;
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
    rules,
    phaseTop,
    phases,
    panels,
    chosen: state.event
      ? lanes.flatMap((l) =>
          l.marks
            .filter((m) => m.count === 1 && m.row.id === state.event)
            .map((m) => ({ x: m.x, y: l.y + m.y, r: m.r })),
        )
      : [],
    empty: rows.length ? null : texts.t("charts.timeline.empty"),
  };
}

/**
 * The labels above the plot: the event that the reader has opened, the ones that changed the course of the talks and, from near,
 * major ones. Where titles stand beside their marks there are none.
 */
function rulesOf(
  { rows, annotations, axis }: TimelineTable,
  state: TimelineState,
  titled: boolean,
  bounds: readonly [number, number],
  name: WidthName,
  x: (day: number) => number,
): Rule[] {
  const close = axis.at(-1)!.to - axis[0]!.from <= CLOSE_DAYS;
  const short = (row: TimelineRow) => clipText(row.title, name === "narrow" ? 130 : 170, 12, 600) || row.date;
  const labelled = (row: TimelineRow, weight: number) => ({
    id: row.id,
    kind: "event" as const,
    from: row.date,
    to: row.end_date,
    label: short(row),
    title: row.title,
    weight,
  });
  if (titled) return [];
  const chosen = state.event ? rows.find((r) => r.id === state.event) : undefined;
  const candidates = [
    ...(chosen
      ? [annotations.find((a) => a.id === chosen.id) ?? labelled(chosen, 0)].map((a) => ({ ...a, weight: 1e6 }))
      : []),
    ...annotations.filter((a) => a.id !== chosen?.id),
    ...(close ? majors(rows).flatMap((r) => (r === chosen ? [] : [labelled(r, -1)])) : []),
  ];
  const limits = { ...LABELS[name][close ? "close" : "far"], shrink: SHRINK[name] };
  return placeRules(candidates.slice(0, MOST_LABELS), (a) => x(dayOf(a.from)), bounds, limits);
}

/** Events of significance 4, where they are few enough to be told apart. */
function majors(rows: readonly TimelineRow[]): TimelineRow[] {
  const found = rows.filter((r) => r.significance === 4);
  return found.length > MOST_LABELS ? [] : found;
}

/** The phases as bands over the axis; a band that crosses from one stretch into the next runs through the gap. */
function phaseBands({ phases }: TimelineTable, spans: readonly TimeSpan[]): PhaseBand[] {
  return phases.map(({ id, name, short, day, lastDay }) => {
    const [x0, x1] = [round1(placeOn(spans, day)), round1(Math.max(placeOn(spans, lastDay), placeOn(spans, day) + 2))];
    const label = [name, short].find((text) => textWidth(text, 12) <= x1 - x0 - 8) ?? null;
    return { id, x0, x1, label };
  });
}
