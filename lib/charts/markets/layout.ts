import { median } from "d3-array";
import { scaleLinear } from "d3-scale";
import { dayOf, formatDayMonth, formatNumber, formatShortMonth } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { placeRules, type Rule } from "../shared/rules";
import type { Size } from "../shared/size";
import { spreadLabels } from "../shared/spread";
import { textWidth, wrapText } from "../shared/text-width";
import { round1, type Tick, type TimeSpan, timeTicks, timeX } from "../shared/time-axis";
import type { MarketLine, MarketTable } from "./rows";
import type { MarketState } from "./state";

export interface PlacedLine {
  readonly id: string;
  /** 1 to 6: which series colour. */
  readonly colour: number;
  /** Turns the path's units into px: matrix(a 0 0 d e f). */
  readonly matrix: readonly [a: number, d: number, e: number, f: number];
  /** Direct label: lines of text and the value below them. */
  readonly label: { readonly x: number; readonly y: number; readonly lines: readonly string[]; readonly value: string };
  readonly end: { readonly x: number; readonly y: number };
}

export interface MarketPanel {
  readonly y0: number;
  readonly y1: number;
  readonly ticks: readonly { readonly y: number; readonly label: string; readonly zero: boolean }[];
  readonly lines: readonly PlacedLine[];
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
  readonly rules: readonly Rule[];
  readonly bands: readonly {
    readonly id: string;
    readonly x0: number;
    readonly x1: number;
    readonly label: string | null;
  }[];
  readonly plotTop: number;
  readonly plotBottom: number;
  readonly empty: string | null;
}

const ROW = 16;
const PANEL = { narrow: 170, medium: 180, wide: 200 } as const;
const SINGLE = { narrow: 250, medium: 300, wide: 340 } as const;

/** Levels further apart than this would flatten the lower line, though both are in points or in one currency. */
const SAME_SCALE = 6;

/** Lines that share a unit and an order of magnitude share a panel; what is rebased shares one. */
function panelsOf(lines: readonly MarketLine[]): MarketLine[][] {
  const level = (line: MarketLine) => Math.abs(median(line.points, (p) => p.value) ?? 0);
  const alike = (a: MarketLine, b: MarketLine) => {
    const [low, high] = [level(a), level(b)].sort((x, y) => x - y) as [number, number];
    return a.unitShort === b.unitShort && (a.base !== null || high <= low * SAME_SCALE || high - low < 1);
  };
  const panels: MarketLine[][] = [];
  for (const line of lines) {
    const panel = panels.find(([first]) => alike(first!, line));
    if (panel) panel.push(line);
    else panels.push([line]);
  }
  return panels;
}

export function marketLayout(table: MarketTable, state: MarketState, size: Size, texts: Texts): MarketLayout {
  const { lines } = table;
  const { width, name } = size;
  const { locale } = texts;
  const labelsAbove = name === "narrow";
  const groups = panelsOf(lines);
  const endValue = (line: MarketLine) => {
    const last = line.points.at(-1)!;
    const value = `${line.rounded ? "≈ " : ""}${formatNumber(last.value * line.factor, locale, line.decimals)}`;
    const date = line.stepped ? formatShortMonth(last.day, locale) : formatDayMonth(last.day, locale);
    return `${value} · ${date}`;
  };
  const labelRoom = labelsAbove
    ? 0
    : Math.min(
        170,
        Math.max(
          60,
          ...lines.flatMap((l) => [Math.min(130, textWidth(l.label, 13, 600)), textWidth(endValue(l), 12)]),
        ) + 10,
      );
  const x0 = 8;
  const x1 = Math.floor(width - 8 - labelRoom);

  const firstRow = table.rows[0]?.date as string | undefined;
  const from = dayOf(state.from ?? firstRow ?? table.asOf);
  const lastDrawn = Math.max(
    from + 1,
    ...lines.map((l) => (l.points.at(-1)?.end ?? (l.points.at(-1)?.day ?? 0) + 1) - 1),
  );
  const span: TimeSpan = {
    from: Math.max(from, Math.min(...lines.map((l) => l.points[0]!.day), lastDrawn - 1)),
    to: lastDrawn,
    x0,
    x1,
  };
  const place = (iso: string) => timeX(span, Math.min(Math.max(dayOf(iso), span.from), span.to));
  const visible = (iso: string) => dayOf(iso) >= span.from && dayOf(iso) <= span.to;

  const rules = placeRules(
    table.annotations.filter((a) => a.kind === "event"),
    (a) => (visible(a.from) ? place(a.from) : null),
    [2, labelsAbove ? width - 2 : x1 + labelRoom / 2],
    { limit: name === "narrow" ? 3 : 5, rows: name === "wide" ? 2 : 3, apart: 14 },
  );
  const ruleRows = rules.length ? Math.max(...rules.map((r) => r.row)) + 1 : 0;
  const plotTop = ruleRows * ROW + (ruleRows ? 8 : 4);
  const panelHeight = (groups.length > 1 ? PANEL : SINGLE)[name];

  let y = plotTop;
  let colour = 0;
  const panels = groups.map((group): MarketPanel => {
    const head = labelsAbove ? group.length * 19 + 4 : 8;
    const y0 = y + head;
    const y1 = y0 + panelHeight;
    y = y1 + (labelsAbove ? 14 : 26);
    const values = group.flatMap((l) => l.points.map((p) => p.value * l.factor));
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const margin = high === low ? Math.max(1, Math.abs(high) * 0.1) : 0;
    const scale = scaleLinear()
      .domain([low - margin, high + margin])
      .nice(4)
      .range([y1, y0 + 16]);
    const ticks = scale.ticks(4);
    const decimals = Math.max(0, -Math.floor(Math.log10(Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1)));
    const unit = group[0]!.unitShort;
    const placed = group.map((line): PlacedLine => {
      colour += 1;
      const perDay = (x1 - x0) / (span.to - span.from);
      const perUnit = (scale(1) - scale(0)) * line.factor * line.path.quantum;
      const last = line.points.at(-1)!;
      const end = {
        x: timeX(span, Math.min(span.to, last.end ?? last.day)),
        y: round1(scale(last.value * line.factor)),
      };
      return {
        id: line.id,
        colour,
        matrix: [perDay, perUnit, x0 + (line.path.day0 - span.from) * perDay, scale(0)],
        end,
        label: { x: x1 + 8, y: end.y, lines: wrapText(line.label, 130, 13, 600), value: endValue(line) },
      };
    });
    const spread = labelsAbove
      ? placed.map((p, i) => ({
          ...p,
          label: { ...p.label, x: x0, y: y0 - head + 16 + i * 19, lines: [group[i]!.label] },
        }))
      : withSpreadLabels(placed, y0 + 10, y1 + 10);
    return {
      y0,
      y1,
      ticks: ticks.map((v, i) => ({
        y: round1(scale(v)),
        label: `${formatNumber(v, locale, decimals)}${i === ticks.length - 1 && unit ? ` ${unit}` : ""}`,
        zero: v === 0,
      })),
      lines: spread,
    };
  });
  const plotBottom = panels.at(-1)?.y1 ?? plotTop + 80;
  return {
    width,
    height: plotBottom + 26,
    span,
    ticks: lines.length ? timeTicks(span, locale) : [],
    panels,
    labelsAbove,
    rules,
    bands: table.annotations
      .filter((a) => a.kind === "confounder" && dayOf(a.to!) >= span.from && dayOf(a.from) <= span.to)
      .map((a) => {
        const [b0, b1] = [place(a.from), place(a.to!)];
        return { id: a.id, x0: b0, x1: b1, label: textWidth(a.label, 12) < b1 - b0 - 8 ? a.label : null };
      }),
    plotTop,
    plotBottom,
    empty: lines.length ? null : texts.t("charts.market.empty"),
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
