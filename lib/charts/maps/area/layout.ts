import { scaleLinear } from "d3-scale";
import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { placeRules, type Rule } from "../../shared/rules";
import { SHRINK, type Size } from "../../shared/size";
import { spreadLabels } from "../../shared/spread";
import { textWidth, wrapText } from "../../shared/text-width";
import { round1, type Tick, type TimeSpan, timeTicks, timeX } from "../../shared/time-axis";
import type { AreaTable } from "./lines";

export interface PlacedAreaLine {
  readonly id: string;
  /** 1 or 2: which series colour. */
  readonly colour: number;
  /** Turns the path's units into px: matrix(a 0 0 d e f). */
  readonly matrix: readonly [a: number, d: number, e: number, f: number];
  /** Direct label: the source's name in lines, its last value in lines below (or behind, above the plot). */
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly lines: readonly string[];
    readonly value: readonly string[];
  };
  readonly end: { readonly x: number; readonly y: number };
}

/** Lines of one unit over time in one panel. Plain numbers and strings; px in a box of width x height. */
export interface AreaLayout {
  readonly width: number;
  readonly height: number;
  readonly span: TimeSpan;
  readonly ticks: readonly Tick[];
  /** Levels of the grid; the top one carries the unit and is written out above its line. */
  readonly levels: readonly {
    readonly y: number;
    readonly label: string;
    readonly zero: boolean;
    readonly unit: boolean;
  }[];
  /** Left edge of the values' gutter. */
  readonly gutter: number;
  readonly lines: readonly PlacedAreaLine[];
  readonly labelsAbove: boolean;
  readonly rules: readonly Rule[];
  readonly plotTop: number;
  readonly y0: number;
  readonly y1: number;
  readonly empty: string | null;
}

const ROW = 16;
const HEIGHT = { narrow: 230, medium: 290, wide: 330 } as const;
const LABEL = 132;

export interface AreaWords {
  /** Drawn value = value x factor: the axis may count in another unit than the line. */
  readonly factor: number;
  /** Label of a level; the top one carries the unit. */
  level(value: number, top: boolean): string;
  /** What stands at the end of a line, in one or two parts. */
  end(value: number): readonly string[];
  readonly empty: string;
}

export function areaLayout(table: AreaTable, size: Size, texts: Texts, words: AreaWords): AreaLayout {
  const { lines } = table;
  const { width, name } = size;
  const labelsAbove = name === "narrow";
  const values = lines.flatMap((l) => l.points.map((p) => p.value * words.factor));
  const domain = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1e-6, ...values)])
    .nice(4);
  const levels = domain.ticks(5);
  const gutter = 8;
  const labelOf = (v: number) => words.level(v, false);
  const x0 = Math.ceil(gutter + Math.max(...levels.map((v) => textWidth(labelOf(v), 12))) * 1.08 + 6);
  const ends = lines.map((l) => words.end(l.points.at(-1)!.value));
  const room = labelsAbove
    ? 0
    : 14 +
      Math.max(
        60,
        ...lines.flatMap((l, i) => [
          ...wrapText(l.label, LABEL, 13, 600).map((t) => textWidth(t, 13, 600)),
          ...ends[i]!.map((t) => textWidth(t, 12)),
        ]),
      );
  const x1 = Math.floor(width - 8 - room);
  const days = lines.flatMap((l) => [l.points[0]!.day, l.points.at(-1)!.day]);
  const from = days.length ? Math.min(...days) : dayOf(table.asOf);
  const span: TimeSpan = { from, to: Math.max(from + 1, ...days), x0, x1 };
  const rules = placeRules(
    table.annotations,
    (a) => (dayOf(a.from) >= span.from && dayOf(a.from) <= span.to ? timeX(span, dayOf(a.from)) : null),
    [2, labelsAbove ? width - 2 : x1 + room / 2],
    { limit: name === "narrow" ? 3 : 6, rows: name === "wide" ? 2 : 3, shrink: SHRINK[name], apart: 14 },
  );
  const ruleRows = rules.length ? Math.max(...rules.map((r) => r.row)) + 1 : 0;
  const plotTop = ruleRows * ROW + (ruleRows ? 8 : 4);
  // Above a narrow plot each source has a line for its name with as much of its value as fits.
  const above = lines.map((l, i) => fitting(textWidth(l.label, 13, 600), ends[i]!, (width - 16 - 8) / 1.04));
  const head = labelsAbove ? lines.length * 19 + 6 : 8;
  const y0 = plotTop + head;
  const y1 = y0 + HEIGHT[name];
  const scale = domain.range([y1, y0 + 18]);
  const perDay = (x1 - x0) / (span.to - span.from);
  const perUnit = (scale(1) - scale(0)) * words.factor;
  // The higher line's label stands above the lower one's.
  const order = lines.map((_, i) => i).sort((a, b) => lines[b]!.points.at(-1)!.value - lines[a]!.points.at(-1)!.value);
  const placed = lines.map((line, i): PlacedAreaLine => {
    const last = line.points.at(-1)!;
    const end = { x: timeX(span, last.day), y: round1(scale(last.value * words.factor)) };
    return {
      id: line.id,
      colour: i + 1,
      matrix: [perDay, perUnit, x0 + (line.path.day0 - span.from) * perDay, scale(0)],
      end,
      label: labelsAbove
        ? { x: gutter, y: y0 - head + 14 + order.indexOf(i) * 19, lines: [line.label], value: above[i]! }
        : { x: x1 + 8, y: end.y, lines: wrapText(line.label, LABEL, 13, 600), value: ends[i]! },
    };
  });
  return {
    width,
    height: y1 + 26,
    span,
    ticks: lines.length ? timeTicks(span, texts.locale) : [],
    levels: lines.length
      ? levels.map((v, i) => {
          const top = i === levels.length - 1;
          return { y: round1(scale(v)), label: words.level(v, top), zero: v === 0, unit: top };
        })
      : [],
    gutter,
    lines: labelsAbove ? placed : apart(placed, y0 + 10, y1 + 10),
    labelsAbove,
    rules,
    plotTop,
    y0,
    y1,
    empty: lines.length ? null : words.empty,
  };
}

/** The parts joined where they fit behind a name `used` px wide, else the last part alone. */
function fitting(used: number, parts: readonly string[], room: number): readonly string[] {
  const joined = parts.join(" · ");
  return used + 8 + textWidth(joined, 12) <= room ? [joined] : [parts.at(-1)!];
}

/** Moves the labels at the ends of lines apart. */
function apart(lines: readonly PlacedAreaLine[], top: number, bottom: number): PlacedAreaLine[] {
  const heights = lines.map((l) => l.label.lines.length * 15 + l.label.value.length * 16 + 6);
  const ys = spreadLabels(
    lines.map((l, i) => ({ at: l.end.y, height: heights[i]! })),
    top,
    bottom,
  );
  return lines.map((l, i) => ({ ...l, label: { ...l.label, y: round1(ys[i]! - heights[i]! / 2 + 12) } }));
}
