import { scaleLinear } from "d3-scale";
import { dayOf, formatDayMonth, formatNumber } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Size } from "../../shared/size";
import { textWidth } from "../../shared/text-width";
import { round1 } from "../../shared/time-axis";
import { indicatorName, indicatorUnit } from "../indicator/names";
import type { ScatterTable } from "./rows";

export interface ScatterLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
  /** The point that it names. */
  readonly at: { readonly x: number; readonly y: number };
  readonly strong: boolean;
}

export interface ScatterLayout {
  readonly width: number;
  readonly height: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly xTicks: readonly { readonly x: number; readonly label: string; readonly zero: boolean }[];
  readonly yTicks: readonly { readonly y: number; readonly label: string; readonly zero: boolean }[];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** The way through time. */
  readonly path: string;
  readonly labels: readonly ScatterLabel[];
  readonly empty: string | null;
}

const HEIGHT = { narrow: 320, medium: 380, wide: 440 } as const;
const MOST = { narrow: 3, medium: 6, wide: 8 } as const;

export function scatterLayout(table: ScatterTable, size: Size, texts: Texts): ScatterLayout {
  const { points } = table;
  const { width, name } = size;
  const { locale } = texts;
  const [x0, x1] = [44, width - 12];
  const [y0, y1] = [30, 30 + HEIGHT[name]];
  const extent = (values: readonly number[]): [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return high > low ? [low, high] : [low - 1, high + 1];
  };
  const xs = scaleLinear()
    .domain(points.length ? extent(points.map((p) => p.x)) : [0, 1])
    .nice(5)
    .range([x0, x1]);
  const ys = scaleLinear()
    .domain(points.length ? extent(points.map((p) => p.y)) : [0, 1])
    .nice(5)
    .range([y1, y0]);
  const decimals = (ticks: readonly number[]) =>
    Math.max(0, -Math.floor(Math.log10(Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1)));
  const [tx, ty] = [xs.ticks(name === "narrow" ? 4 : 7), ys.ticks(5)];
  const placed = points.map((p) => ({ x: round1(xs(p.x)), y: round1(ys(p.y)) }));
  return {
    width,
    height: y1 + 44,
    x0,
    x1,
    y0,
    y1,
    xTicks: tx.map((v) => ({ x: round1(xs(v)), label: formatNumber(v, locale, decimals(tx)), zero: v === 0 })),
    yTicks: ty.map((v) => ({ y: round1(ys(v)), label: formatNumber(v, locale, decimals(ty)), zero: v === 0 })),
    xTitle: `${indicatorName(table.x, texts)}, ${indicatorUnit(table.x, texts)} →`,
    yTitle: `↑ ${indicatorName(table.y, texts)}, ${indicatorUnit(table.y, texts)}`,
    points: placed,
    path: placed.map((p, i) => `${i ? "L" : "M"}${p.x} ${p.y}`).join(""),
    labels: labelsOf(table, placed, { x0, x1, y0, y1, most: MOST[name] }, texts),
    empty: points.length ? null : texts.t("charts.risk.empty"),
  };
}

/** The first and the last week by their dates, and the pivots at the weeks they fall in, as far as none covers another. */
function labelsOf(
  table: ScatterTable,
  placed: readonly { x: number; y: number }[],
  box: { x0: number; x1: number; y0: number; y1: number; most: number },
  texts: Texts,
): ScatterLabel[] {
  if (placed.length === 0) return [];
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const labels: ScatterLabel[] = [];
  const put = (id: string, text: string, i: number, strong: boolean) => {
    const at = placed[i]!;
    const width = textWidth(text, 12, 600);
    for (const dy of [4, -10, 18, -24, 32, -38, 46])
      for (const anchor of ["start", "end"] as const) {
        const x = anchor === "start" ? at.x + 9 : at.x - 9;
        const [left, right] = anchor === "start" ? [x, x + width] : [x - width, x];
        const y = at.y + dy;
        const mine = { left: left - 3, right: right + 3, top: y - 12, bottom: y + 4 };
        if (left < 2 || right > box.x1 + 8 || mine.top < box.y0 - 10 || mine.bottom > box.y1 - 2) continue;
        if (taken.some((o) => mine.left < o.right && mine.right > o.left && mine.top < o.bottom && mine.bottom > o.top))
          continue;
        taken.push(mine);
        labels.push({ id, text, x, y, anchor, at, strong });
        return;
      }
  };
  const last = placed.length - 1;
  put("last", texts.date(table.asOf), last, true);
  put("first", texts.date(String(table.rows[0]!.date)), 0, true);
  const weekOf = (iso: string) => table.points.findIndex((p) => p.day >= dayOf(iso));
  for (const a of [...table.annotations].sort((m, n) => n.weight - m.weight)) {
    if (labels.length >= box.most + 2) break;
    const i = weekOf(a.from);
    if (i > 0 && i < last) put(a.id, `${a.label}, ${formatDayMonth(dayOf(a.from), texts.locale)}`, i, false);
  }
  return labels;
}
