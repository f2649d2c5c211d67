import {
  dayOf,
  formatChange,
  formatDay,
  formatDayMonth,
  formatMonth,
  formatNumber,
  formatShortMonth,
} from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Direction } from "@/lib/schema/event";
import { placeRules, type Rule } from "../../shared/rules";
import { SHRINK, type Size } from "../../shared/size";
import { spreadLabels } from "../../shared/spread";
import { swarm } from "../../shared/swarm";
import { textWidth, wrapText } from "../../shared/text-width";
import { round1, type Tick, type TimeSpan, timeTicks, timeX } from "../../shared/time-axis";
import type { MarketLine } from "./lines";
import { axisOf, type Group, panelsOf, upWords } from "./panels";
import type { MarketTable } from "./rows";

export interface PlacedLine {
  readonly id: string;
  /** 1 to 6: which series colour. */
  readonly colour: number;
  /** Turns the path's units into px: matrix(a 0 0 d e f). */
  readonly matrix: readonly [a: number, d: number, e: number, f: number];
  /** Direct label: lines of text and the value below them. */
  readonly label: { readonly x: number; readonly y: number; readonly lines: readonly string[]; readonly value: string };
  readonly end: { readonly x: number; readonly y: number };
  /** An authority fixes it once a day: its end is a square. */
  readonly fixed: boolean;
}

export interface MarketPanel {
  readonly y0: number;
  readonly y1: number;
  readonly ticks: readonly { readonly y: number; readonly label: string; readonly zero: boolean }[];
  /** What up means, for currencies. */
  readonly up: { readonly x: number; readonly y: number; readonly text: string } | null;
  readonly lines: readonly PlacedLine[];
}

export interface EventMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly direction: Direction;
  readonly uncertain: boolean;
}

/** Plain numbers and strings; px in a box of width x height. */
export interface MarketLayout {
  readonly width: number;
  readonly height: number;
  readonly span: TimeSpan;
  readonly ticks: readonly Tick[];
  readonly panels: readonly MarketPanel[];
  /** Labels stand above their panel (narrow) or at the end of their line. */
  readonly labelsAbove: boolean;
  /** Thin lines: changes from one value to the next. */
  readonly fine: boolean;
  readonly rules: readonly Rule[];
  readonly bands: readonly {
    readonly id: string;
    readonly x0: number;
    readonly x1: number;
    readonly label: string | null;
  }[];
  /** Events on the axis, below the panels. */
  readonly events: readonly EventMark[];
  /** Middle of the lane of events; null without any. */
  readonly laneY: number | null;
  readonly plotTop: number;
  readonly plotBottom: number;
  readonly empty: string | null;
}

const ROW = 16;
/** Height of a panel by how many there are: 1, 2, 3 or 4, more. */
const HEIGHTS = {
  narrow: [250, 170, 130, 104],
  medium: [300, 180, 140, 108],
  wide: [340, 200, 150, 112],
} as const;
const HEAD = 19;

export function marketLayout(table: MarketTable, size: Size, texts: Texts): MarketLayout {
  const { lines } = table;
  const { width, name } = size;
  const labelsAbove = name === "narrow";
  const groups = panelsOf(lines);
  const room = labelsAbove ? 0 : labelRoom(table, texts);
  const x0 = 8;
  const x1 = Math.floor(width - 8 - room);
  const span = spanOf(table, x0, x1);
  const place = (iso: string) => timeX(span, Math.min(Math.max(dayOf(iso), span.from), span.to));

  const rules = placeRules(
    table.annotations.filter((a) => a.kind === "event"),
    (a) => place(a.from),
    [2, labelsAbove ? width - 2 : x1 + room / 2],
    { limit: name === "narrow" ? 3 : 5, rows: name === "wide" ? 2 : 3, shrink: SHRINK[name], apart: 14 },
  );
  const ruleRows = rules.length ? Math.max(...rules.map((r) => r.row)) + 1 : 0;
  const plotTop = ruleRows * ROW + (ruleRows ? 8 : 4);
  const height = HEIGHTS[name][groups.length < 3 ? groups.length - 1 : groups.length < 5 ? 2 : 3]!;

  let y = plotTop;
  let colour = 0;
  const panels = groups.map((group): MarketPanel => {
    const head = labelsAbove ? group.lines.length * HEAD + 4 : 8;
    const y0 = y + head;
    const y1 = y0 + height;
    y = y1 + (labelsAbove ? 14 : groups.length > 2 ? 14 : 26);
    const panel = panelOf(group, table, span, [y0, y1], colour, labelsAbove, texts);
    colour += group.lines.length;
    return panel;
  });
  const plotBottom = panels.at(-1)?.y1 ?? plotTop + 80;
  const lane = laneOf(table, span, plotBottom);
  return {
    width,
    height: Math.round(lane.bottom + 26),
    span,
    ticks: lines.length ? timeTicks(span, texts.locale) : [],
    panels,
    labelsAbove,
    fine: table.measure === "returns",
    rules,
    bands: table.annotations
      .filter((a) => a.kind === "confounder")
      .map((a) => {
        const [b0, b1] = [place(a.from), Math.max(place(a.to!), place(a.from) + 2)];
        return { id: a.id, x0: b0, x1: b1, label: textWidth(a.label, 12) < b1 - b0 - 8 ? a.label : null };
      }),
    events: lane.marks,
    laneY: lane.y,
    plotTop,
    plotBottom: lane.bottom,
    empty: lines.length ? null : texts.t("charts.market.empty"),
  };
}

/** The days drawn: from the window's first, or the first value in it, to the last day that a value stands for. */
function spanOf(table: MarketTable, x0: number, x1: number): TimeSpan {
  const from = dayOf(table.from);
  return { from, to: Math.max(from + 1, dayOf(table.to)), x0, x1 };
}

/** The line's last value in view with its day; the year is said when it isn't the data's last. */
function endValue(line: MarketLine, { dataTo }: MarketTable, { locale }: Texts): string {
  const { value: raw, day } = line.points.at(-1)!;
  const value = raw * line.factor;
  const signed = line.measure === "returns" || line.measure === "zscores";
  const number = signed
    ? formatChange(value, locale, line.decimals)
    : formatNumber(Number(value.toFixed(line.decimals)), locale, line.decimals);
  const current = new Date(day * 86_400_000).getUTCFullYear() === Number(dataTo.slice(0, 4));
  const date = line.stepped
    ? (current ? formatShortMonth : formatMonth)(day, locale)
    : (current ? formatDayMonth : formatDay)(day, locale);
  return `${line.rounded ? "≈ " : ""}${number} · ${date}`;
}

/** A line's name as it stands at its end: what an authority fixes says so. */
const nameOf = (line: MarketLine, { t }: Texts) =>
  line.fixer ? t("charts.market.fixing", { label: line.label }) : line.label;

/** Room for the labels right of the plot, px. */
function labelRoom(table: MarketTable, texts: Texts): number {
  const widths = table.lines.flatMap((l) => [
    ...wrapText(nameOf(l, texts), 130, 13, 600).map((text) => textWidth(text, 13, 600)),
    textWidth(endValue(l, table, texts), 12),
  ]);
  return Math.min(170, Math.max(60, ...widths) + 12);
}

function panelOf(
  group: Group,
  table: MarketTable,
  span: TimeSpan,
  [y0, y1]: readonly [number, number],
  firstColour: number,
  labelsAbove: boolean,
  texts: Texts,
): MarketPanel {
  const { x0, x1 } = span;
  const { scale, ticks, decimals } = axisOf(group, y1, y0 + 16, y1 - y0 < 130 ? 3 : 4);
  const perDay = (x1 - x0) / (span.to - span.from);
  const placed = group.lines.map((line, i): PlacedLine => {
    const last = line.points.at(-1)!;
    const end = {
      x: timeX(span, Math.max(span.from, Math.min(span.to, last.end ?? last.day))),
      y: round1(scale(last.value * line.factor)),
    };
    const perUnit = (scale(1) - scale(0)) * line.factor * line.path.quantum;
    const name = nameOf(line, texts);
    return {
      id: line.id,
      colour: ((firstColour + i) % 6) + 1,
      matrix: [perDay, perUnit, x0 + (line.path.day0 - span.from) * perDay, scale(0)],
      end,
      fixed: line.fixer !== null,
      label: labelsAbove
        ? {
            x: x0,
            y: y0 - group.lines.length * HEAD + 12 + i * HEAD,
            lines: [name],
            value: endValue(line, table, texts),
          }
        : { x: x1 + 8, y: end.y, lines: wrapText(name, 130, 13, 600), value: endValue(line, table, texts) },
    };
  });
  const unit = group.lines[0]!.unitShort;
  const top = ticks.at(-1);
  const topLabel = top === undefined ? "" : `${formatNumber(top, texts.locale, decimals)}${unit ? ` ${unit}` : ""}`;
  const up = upWords(group.lines, texts);
  return {
    y0,
    y1,
    ticks: ticks.map((v, i) => ({
      y: round1(scale(v)),
      label: i === ticks.length - 1 ? topLabel : formatNumber(v, texts.locale, decimals),
      zero: v === 0 || (table.measure === "rebased" && v === 100),
    })),
    up: up && top !== undefined ? { x: x0 + textWidth(topLabel, 12) + 10, y: round1(scale(top)) - 4, text: up } : null,
    lines: labelsAbove ? placed : withSpreadLabels(placed, y0 - 4, y1 + 12),
  };
}

/** Moves the labels at the ends of lines apart, so that none covers another. */
function withSpreadLabels(lines: readonly PlacedLine[], top: number, bottom: number): PlacedLine[] {
  const heights = lines.map((l) => l.label.lines.length * 15 + 18);
  const ys = spreadLabels(
    lines.map((l, i) => ({ at: l.end.y, height: heights[i]! })),
    top,
    bottom,
  );
  return lines.map((l, i) => ({ ...l, label: { ...l.label, y: round1(ys[i]! - heights[i]! / 2 + 12) } }));
}

/** Radius of an event's mark by how many there are, px. */
const radiusOf = (n: number) => (n <= 40 ? 3.6 : n <= 120 ? 2.6 : 1.8);

/** The events as marks in a lane on the axis; one that falls to the place of another makes room above or below. */
function laneOf(table: MarketTable, span: TimeSpan, plotBottom: number) {
  const { events } = table;
  if (events.length === 0) return { marks: [], y: null, bottom: plotBottom };
  const r = radiusOf(events.length);
  const xs = events.map((e) => ({ x: Math.round(timeX(span, Math.max(span.from, e.day))), r }));
  const ys = swarm(xs, 0.8);
  const reach = Math.max(...ys.map(Math.abs)) + r;
  const y = Math.round(plotBottom + 8 + reach);
  return {
    marks: events.map(
      (e, i): EventMark => ({
        id: e.id,
        x: xs[i]!.x,
        y: Math.round(y + ys[i]!),
        r,
        direction: e.direction,
        uncertain: e.uncertain,
      }),
    ),
    y,
    bottom: Math.round(y + reach + 5),
  };
}
