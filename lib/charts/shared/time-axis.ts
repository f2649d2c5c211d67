import { utcDay, utcMonth } from "d3-time";
import { formatShortMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { textWidth } from "./text-width";

const DAY = 86_400_000;

/** A piece of a time axis: days since 1970-01-01 UTC from `from` to `to` (both drawn) over the pixels x0 to x1. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
}

export interface Tick {
  readonly x: number;
  readonly label: string;
  /** Years are large, months small. */
  readonly major: boolean;
}

/** Pixel of a day, to a tenth. */
export function timeX(span: TimeSpan, day: number): number {
  const t = (day - span.from) / Math.max(1, span.to - span.from);
  return round1(span.x0 + t * (span.x1 - span.x0));
}

export const round1 = (n: number): number => Math.round(n * 10) / 10;

/** Pixels that a day's number wants. */
const DAY_ROOM = 30;

/** Days of the month that are named, by how many of them there is room for. */
const DAYS = [
  Array.from({ length: 30 }, (_, i) => i + 2),
  [3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29],
  [5, 10, 15, 20, 25],
  [10, 20],
  [15],
];

/**
 * Ticks of a piece of time: each year where there is room, months between them as far as their names fit (every month,
 * every second, third or sixth), and in a few weeks or months days of the month. Labels never touch: the space is measured,
 * not guessed.
 */
export function timeTicks(span: TimeSpan, locale: Locale, size = 12): Tick[] {
  const start = new Date(span.from * DAY);
  const end = new Date(span.to * DAY);
  const perDay = (span.x1 - span.x0) / Math.max(1, span.to - span.from);
  const yearRoom = textWidth("2025", size + 1, 600) + 10;
  const yearStep = [1, 2, 3, 5, 10].find((n) => n * 365 * perDay >= yearRoom) ?? 20;
  const monthRoom =
    Math.max(...Array.from({ length: 12 }, (_, m) => textWidth(formatShortMonth(m * 30.5 + 10, locale), size))) + 10;
  const monthStep = yearStep > 1 ? undefined : [1, 2, 3, 6].find((n) => n * 30.4 * perDay >= monthRoom);
  const ticks: Tick[] = [];
  for (const date of utcMonth.range(utcMonth.ceil(start), new Date(end.getTime() + 1))) {
    const day = date.getTime() / DAY;
    const month = date.getUTCMonth();
    const year = date.getUTCFullYear();
    if (month === 0 && year % yearStep === 0) ticks.push({ x: timeX(span, day), label: String(year), major: true });
    else if (monthStep && month !== 0 && month % monthStep === 0)
      ticks.push({ x: timeX(span, day), label: formatShortMonth(day, locale), major: false });
  }
  const days = monthStep === 1 ? DAYS.find((list) => (30 / (list.length + 1)) * perDay >= DAY_ROOM) : undefined;
  if (days)
    for (const date of utcDay.range(start, new Date(end.getTime() + 1)))
      if (days.includes(date.getUTCDate()))
        ticks.push({ x: timeX(span, date.getTime() / DAY), label: String(date.getUTCDate()), major: false });
  // An axis that begins inside a year says which, and inside a month whose days it names which.
  if (start.getUTCMonth() !== 0 || start.getUTCDate() !== 1) {
    const inside = days && start.getUTCDate() !== 1 ? `${formatShortMonth(span.from, locale)} ` : "";
    ticks.unshift({ x: span.x0, label: inside + start.getUTCFullYear(), major: true });
  }
  return withoutOverlaps(ticks, span, size);
}

/** How a tick's label is anchored: inside the axis at its ends. */
export const tickAnchor = (x: number, span: TimeSpan): "start" | "middle" | "end" =>
  x < span.x0 + 14 ? "start" : x > span.x1 - 14 ? "end" : "middle";

/** Years first, then months, each only where its label touches no other. */
function withoutOverlaps(ticks: readonly Tick[], span: TimeSpan, size: number): Tick[] {
  const taken: [number, number][] = [];
  const fits = (tick: Tick) => {
    const width = textWidth(tick.label, tick.major ? size + 1 : size, tick.major ? 600 : 400) * 1.08;
    const anchor = tickAnchor(tick.x, span);
    const left = tick.x - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2);
    if (taken.some(([a, b]) => left < b + 5 && left + width > a - 5)) return false;
    taken.push([left, left + width]);
    return true;
  };
  // Jan 1 stands before a year that is only begun: the full years are the landmarks.
  const order = [...ticks].sort((a, b) => Number(b.major) - Number(a.major) || b.x - a.x);
  return order.filter(fits).sort((a, b) => a.x - b.x);
}
