import { scaleLinear } from "d3-scale";
import { dayOf, formatDayMonth, formatNumber } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { placeRules, type Rule } from "../../shared/rules";
import { SHRINK, type Size } from "../../shared/size";
import { spreadLabels } from "../../shared/spread";
import { textWidth, wrapText } from "../../shared/text-width";
import { round1, type Tick, type TimeSpan, timeTicks, timeX } from "../../shared/time-axis";
import { type PartsLayout, partsLayout } from "./bars";
import type { BandPoint, RiskTable } from "./model";

export interface PlacedRiskLine {
  readonly id: string;
  /** 1 to 5: which series colour. */
  readonly colour: number;
  /** Turns the path's units into px: matrix(a 0 0 d e f). */
  readonly matrix: readonly [a: number, d: number, e: number, f: number];
  readonly label: { readonly x: number; readonly y: number; readonly lines: readonly string[]; readonly value: string };
  readonly end: { readonly x: number; readonly y: number };
}

export interface PlacedRiskPanel {
  readonly y0: number;
  readonly y1: number;
  readonly ticks: readonly { readonly y: number; readonly label: string; readonly zero: boolean }[];
  /** Outline of the band, in px; empty for none. */
  readonly band: string;
  readonly mark: {
    readonly y: number;
    readonly label: string;
    readonly labelX: number;
    readonly labelY: number;
  } | null;
  readonly lines: readonly PlacedRiskLine[];
}

/** Plain numbers and strings; px in a box of width x height. */
export interface RiskLayout {
  readonly width: number;
  readonly height: number;
  readonly span: TimeSpan;
  readonly ticks: readonly Tick[];
  readonly panels: readonly PlacedRiskPanel[];
  readonly labelsAbove: boolean;
  readonly rules: readonly Rule[];
  readonly plotTop: number;
  readonly plotBottom: number;
  readonly parts: PartsLayout;
  readonly empty: string | null;
}

const ROW = 16;
const FIRST = { narrow: 210, medium: 240, wide: 260 } as const;
const OTHER = { narrow: 110, medium: 120, wide: 130 } as const;
/** A point of a band's outline every so many px: the lowest and the highest between. */
const STEP = 4;

export function riskLayout(table: RiskTable, size: Size, texts: Texts): RiskLayout {
  const { panels } = table;
  const { width, name } = size;
  const { locale } = texts;
  const labelsAbove = name === "narrow";
  const all = panels.flatMap((p) => p.lines);
  const endValue = (line: (typeof all)[number]) => {
    const last = line.points.at(-1)!;
    return `${line.rounded ? "≈ " : ""}${formatNumber(last.value, locale, line.decimals)} · ${formatDayMonth(last.day, locale)}`;
  };
  const room = labelsAbove
    ? 0
    : Math.min(
        168,
        Math.max(60, ...all.flatMap((l) => [Math.min(140, textWidth(l.label, 13, 600)), textWidth(endValue(l), 12)])) +
          12,
      );
  const x0 = 8;
  const x1 = Math.floor(width - 8 - room);
  const days = all.flatMap((l) => [l.points[0]!.day, l.points.at(-1)!.end ?? l.points.at(-1)!.day]);
  const from = days.length ? Math.min(...days) : dayOf(table.asOf);
  const span: TimeSpan = { from, to: Math.max(from + 1, ...days), x0, x1 };
  const rules = placeRules(
    table.annotations,
    (a) => (dayOf(a.from) >= span.from && dayOf(a.from) <= span.to ? timeX(span, dayOf(a.from)) : null),
    [2, labelsAbove ? width - 2 : x1 + room / 2],
    { limit: name === "narrow" ? 3 : 5, rows: name === "wide" ? 2 : 3, shrink: SHRINK[name], apart: 14 },
  );
  const ruleRows = rules.length ? Math.max(...rules.map((r) => r.row)) + 1 : 0;
  const plotTop = ruleRows * ROW + (ruleRows ? 8 : 4);
  let y = plotTop;
  let colour = 0;
  const placed = panels.map((panel, n): PlacedRiskPanel => {
    const head = labelsAbove ? panel.lines.length * 19 + 4 : 8;
    const y0 = y + head;
    const y1 = y0 + (n === 0 ? FIRST : OTHER)[name];
    y = y1 + (labelsAbove ? 16 : 24);
    const band = bandIn(panel.band, span);
    const values = [
      ...panel.lines.flatMap((l) => l.points.map((p) => p.value)),
      ...band.flatMap((b) => [b.low, b.high]),
    ];
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const margin = high === low ? Math.max(1, Math.abs(high) * 0.1) : 0;
    const scale = scaleLinear()
      .domain([low > 0 && low < high * 0.4 ? 0 : low - margin, high + margin])
      .nice(4)
      .range([y1, y0 + 16]);
    const levels = scale.ticks(n === 0 ? 5 : 3);
    const decimals = Math.max(0, -Math.floor(Math.log10(Math.abs((levels[1] ?? 1) - (levels[0] ?? 0)) || 1)));
    const lines = panel.lines.map((line): PlacedRiskLine => {
      colour += 1;
      const perDay = (x1 - x0) / (span.to - span.from);
      const last = line.points.at(-1)!;
      const end = { x: timeX(span, Math.min(span.to, last.end ?? last.day)), y: round1(scale(last.value)) };
      return {
        id: line.id,
        colour,
        matrix: [
          perDay,
          (scale(1) - scale(0)) * line.path.quantum,
          x0 + (line.path.day0 - span.from) * perDay,
          scale(0),
        ],
        end,
        label: { x: x1 + 8, y: end.y, lines: wrapText(line.label, 140, 13, 600), value: endValue(line) },
      };
    });
    const markY = panel.mark ? round1(scale(panel.mark.value)) : 0;
    return {
      y0,
      y1,
      ticks: levels.map((v, i) => ({
        y: round1(scale(v)),
        label: `${formatNumber(v, locale, decimals)}${i === levels.length - 1 && panel.unit ? ` ${panel.unit}` : ""}`,
        zero: v === 0,
      })),
      band: outline(band, span, scale),
      mark:
        panel.mark && markY > y0 && markY < y1
          ? {
              y: markY,
              label: panel.mark.label,
              // Away from the line's end, where most is said.
              labelX: lines.some((l) => Math.abs(l.end.y - markY) < 40) ? Math.round(x0 + (x1 - x0) * 0.6) : x1,
              labelY: markY - 5,
            }
          : null,
      lines: labelsAbove
        ? lines.map((l, i) => ({
            ...l,
            label: { ...l.label, x: x0, y: y0 - head + 16 + i * 19, lines: [panel.lines[i]!.label] },
          }))
        : apart(lines, y0 + 10, y1 + 10),
    };
  });
  const plotBottom = placed.at(-1)?.y1 ?? plotTop + 80;
  const parts = partsLayout(table.parts, plotBottom + 48, size);
  return {
    width,
    height: table.parts.length ? parts.bottom : plotBottom + 26,
    span,
    ticks: all.length ? timeTicks(span, locale) : [],
    panels: placed,
    labelsAbove,
    rules,
    plotTop,
    plotBottom,
    parts,
    empty: all.length ? null : texts.t("charts.risk.empty"),
  };
}

const bandIn = (band: readonly BandPoint[], span: TimeSpan) =>
  band.filter((b) => b.day >= span.from && b.day <= span.to);

/** The band as a closed outline with a point every few px; a silence of more than a month breaks it. */
function outline(band: readonly BandPoint[], span: TimeSpan, y: (value: number) => number): string {
  const pieces: { x: number; low: number; high: number }[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const b of band) {
    const x = Math.round(timeX(span, b.day) / STEP) * STEP;
    if (b.day - before > 31) pieces.push([]);
    before = b.day;
    const piece = pieces.at(-1)!;
    const last = piece.at(-1);
    if (last?.x === x) {
      last.low = Math.min(last.low, b.low);
      last.high = Math.max(last.high, b.high);
    } else piece.push({ x, low: b.low, high: b.high });
  }
  return pieces
    .map((piece) => {
      const points = [
        ...piece.map((p) => [p.x, Math.round(y(p.high))]),
        ...[...piece].reverse().map((p) => [p.x, Math.round(y(p.low))]),
      ] as [number, number][];
      let [px, py] = points[0]!;
      const steps = points.slice(1).map(([x, v]) => {
        const step = `${x - px} ${v - py}`;
        [px, py] = [x, v];
        return step;
      });
      return `M${points[0]!.join(" ")}l${steps.join(" ").replaceAll(" -", "-")}z`;
    })
    .join("");
}

/** Moves the labels at the ends of lines apart, so that none covers another. */
function apart(lines: readonly PlacedRiskLine[], top: number, bottom: number): PlacedRiskLine[] {
  const heights = lines.map((l) => l.label.lines.length * 15 + 18);
  const ys = spreadLabels(
    lines.map((l, i) => ({ at: l.end.y, height: heights[i]! })),
    top,
    bottom,
  );
  return lines.map((l, i) => ({ ...l, label: { ...l.label, y: round1(ys[i]! - heights[i]! / 2 + 12) } }));
}
