import type { Texts } from "@/lib/i18n/texts";
import { textWidth } from "../../shared/text-width";
import { round1 } from "../../shared/time-axis";
import { type Bar, yearOf } from "./bars";
import type { Bound, Side } from "./figures";
import type { ExchangeRow } from "./rows";

/* Where bars, points and their numbers stand: what the layout of the exchanges is put together from. */

export interface PlacedBar {
  readonly bar: Bar;
  /** Left edge. */
  readonly x: number;
  readonly width: number;
  /** From the zero line to the end of the bar; up is to Ukraine, down to Russia. For what is not stated, a stub. */
  readonly base: number;
  readonly end: number;
  readonly stated: boolean;
  readonly bound: Bound;
  readonly label: { readonly x: number; readonly y: number; readonly text: string } | null;
}

/** A total's point and where its number stands. */
export interface PlacedPoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: "start" | "middle" | "end";
}

/** Bars at the last day of their exchange; the largest numbers are said where nothing stands in their way. */
export function placeBars(
  bars: readonly Bar[],
  side: Side,
  zero: number,
  perUnit: number,
  width: number,
  place: (iso: string) => number,
  texts: Texts,
  [left, right]: readonly [number, number],
): PlacedBar[] {
  const up = side === "UA" ? -1 : 1;
  const placed = bars.map((bar) => ({
    bar,
    x: round1(place(bar.end) - width / 2),
    width,
    base: zero,
    end: round1(zero + up * (bar.number === null ? 9 : Math.max(1.5, bar.number * perUnit))),
    stated: bar.number !== null,
    bound: bar.bound,
  }));
  const labels = new Map<string, { x: number; y: number; text: string; half: number }>();
  for (const p of [...placed].filter((p) => p.stated).sort((a, b) => b.bar.number! - a.bar.number! || a.x - b.x)) {
    const text = `${p.bound === "about" ? "≈ " : ""}${texts.number(p.bar.number!)}${p.bound === "at-least" ? "+" : ""}`;
    const half = textWidth(text, 12) / 2;
    const over = up * (p.bound === "at-least" ? 6 : 0);
    // What lies in a label's way: another bar that is clearly longer, or a label already set.
    const free = (x: number) =>
      placed.every(
        (o) => o === p || o.x >= x + half + 2 || o.x + o.width <= x - half - 2 || up * (o.end - p.end) <= 3,
      ) &&
      [...labels.values()].every(
        (l) => Math.abs(l.x - x) >= l.half + half + 6 || Math.abs(l.y - (p.end + up * 8)) >= 18,
      );
    // Over its bar, or a little beside its middle.
    const x = [0, 8, -8].map((by) => Math.min(Math.max(p.x + width / 2 + by, left + half), right - half)).find(free);
    if (x !== undefined)
      labels.set(p.bar.exchange, { x: round1(x), y: round1(p.end + over + (up < 0 ? -5 : 14)), text, half });
  }
  return placed.map((p) => {
    const label = labels.get(p.bar.exchange);
    return { ...p, label: label ? { x: label.x, y: label.y, text: label.text } : null };
  });
}

/** "14,480 to Ukraine in 2025". */
export function totalText(row: ExchangeRow, texts: Texts): string {
  const to = texts.t(`charts.talks.exchanges.to.${row.returned_to as Side}`);
  const text = texts.t("charts.talks.exchanges.sumLabel", { to, number: texts.number(row.number!) });
  const year = yearOf(row);
  return year ? texts.t("charts.talks.exchanges.inYear", { text, year }) : text;
}

/** The start of the widest stretch without marks, px; the edges count as marks. */
export function widestGap(xs: readonly number[], left: number, right: number): number {
  const edges = [left, ...[...xs].sort((a, b) => a - b), right];
  let best = 0;
  edges.forEach((x, i) => {
    if (i && x - edges[i - 1]! > edges[best + 1]! - edges[best]!) best = i - 1;
  });
  return round1(edges[best]! + (best ? 18 : 0));
}

/** Numbers above their points, else left of, below or right of them: the first place where they touch nothing. */
export function labelPoints(points: readonly { x: number; y: number; label: string }[], right: number): PlacedPoint[] {
  const taken: [left: number, top: number, right: number, bottom: number][] = points.map((p) => [
    p.x - 6,
    p.y - 6,
    p.x + 6,
    p.y + 6,
  ]);
  return points.map((p) => {
    const width = textWidth(p.label, 12) * 1.06;
    const above = Math.min(p.x, right - width / 2);
    const places = [
      { labelX: above, labelY: p.y - 10, anchor: "middle" as const, left: above - width / 2 },
      { labelX: p.x - 10, labelY: p.y + 4.5, anchor: "end" as const, left: p.x - 10 - width },
      { labelX: p.x, labelY: p.y + 19, anchor: "middle" as const, left: p.x - width / 2 },
      { labelX: p.x + 10, labelY: p.y + 4.5, anchor: "start" as const, left: p.x + 10 },
    ];
    const box = (c: (typeof places)[number]) => [c.left, c.labelY - 10, c.left + width, c.labelY + 3] as const;
    // Points of one day stand one above the other: their numbers go beside them.
    if (points.some((o) => o !== p && o.x === p.x)) places.unshift(places[1]!);
    const free = places.find((c) => {
      const [l, t, r, b] = box(c);
      return l >= 0 && r <= right + 2 && taken.every(([L, T, R, B]) => r < L || l > R || b < T || t > B);
    });
    const { left: _, ...at } = free ?? places[0]!;
    taken.push([...box(free ?? places[0]!)]);
    return { ...p, ...at, labelX: round1(at.labelX), labelY: round1(at.labelY) };
  });
}
