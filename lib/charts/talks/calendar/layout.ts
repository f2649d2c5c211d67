import { dayOf, formatDayMonth, formatShortMonth } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Size } from "../../shared/size";
import { textWidth } from "../../shared/text-width";
import { round1 } from "../../shared/time-axis";
import { DENSE_FROM, type MeetingState } from "../meetings";
import type { CalendarRow, CalendarTable } from "./rows";

/** How much a day weighed, by the highest significance on it. */
export type Weight = "minor" | "notable" | "major";
export const WEIGHTS = ["minor", "notable", "major"] as const satisfies readonly Weight[];
export const weightOf = (significance: number): Weight =>
  significance >= 4 ? "major" : significance === 3 ? "notable" : "minor";

export interface CalendarMark {
  readonly row: CalendarRow;
  /** Middle of the day's cell. */
  readonly x: number;
  readonly y: number;
  readonly weight: Weight;
}

/** A year: seven rows from Monday to Sunday, a column for each week. */
export interface CalendarYear {
  readonly year: number;
  readonly label: string;
  /** "80 days with talks". */
  readonly count: string;
  readonly countX: number;
  readonly headY: number;
  readonly x0: number;
  readonly top: number;
  /** Outline of the days that the view covers, as an SVG path. */
  readonly covered: string;
  /** Outline of the days that the view or the data don't reach, or "". */
  readonly uncovered: string;
  /** Borders between months, as an SVG path. */
  readonly borders: string;
  readonly months: readonly { readonly x: number; readonly y: number; readonly label: string }[];
  readonly marks: readonly CalendarMark[];
  /** What changed the course of the talks that year, beside the block where there is room. */
  readonly notes: readonly { readonly x: number; readonly y: number; readonly day: string; readonly label: string }[];
}

/** Plain numbers and strings; px in a box of width x height. */
export interface CalendarLayout {
  readonly width: number;
  readonly height: number;
  /** Side of a day's cell. */
  readonly cell: number;
  /** Side of the square that a day gets, by its weight. */
  readonly sides: Readonly<Record<Weight, number>>;
  readonly years: readonly CalendarYear[];
  readonly empty: string | null;
}

const CELL = { narrow: 6.4, medium: 11.6, wide: 12.8 } as const;
/** Share of a cell's side; area grows with the weight. */
const SHARE: Readonly<Record<Weight, number>> = { minor: 0.58, notable: 0.8, major: 1 };

/** Years that are drawn: all from 2022 on that the view covers, and earlier ones with talks. */
export function yearsOf(table: CalendarTable, state: MeetingState): number[] {
  const yearOf = (iso: string) => Number(iso.slice(0, 4));
  const to = yearOf(state.to && state.to < table.asOf ? state.to : table.asOf);
  const from = Math.max(yearOf(DENSE_FROM), state.from ? yearOf(state.from) : 0);
  const years = new Set(table.rows.map((r) => yearOf(r.date)));
  for (let year = from; year <= to; year += 1) years.add(year);
  return [...years].sort((a, b) => a - b);
}

/** Column (week) and row (weekday, Monday first) of a day in its year's block. */
export function cellOf(day: number): { week: number; weekday: number } {
  const date = new Date(day * 86_400_000);
  const newYear = Date.UTC(date.getUTCFullYear(), 0, 1) / 86_400_000;
  const offset = (new Date(newYear * 86_400_000).getUTCDay() + 6) % 7;
  const place = offset + day - newYear;
  return { week: Math.floor(place / 7), weekday: place % 7 };
}

export function calendarLayout(table: CalendarTable, state: MeetingState, size: Size, texts: Texts): CalendarLayout {
  const { width, name } = size;
  const { t, locale } = texts;
  const cell = CELL[name];
  const x0 = 8;
  const years = table.rows.length ? yearsOf(table, state) : [];
  const last = state.to && state.to < table.asOf ? state.to : table.asOf;
  const [reachFrom, reachTo] = [state.from ? dayOf(state.from) : Number.NEGATIVE_INFINITY, dayOf(last)];
  const monthRoom = Math.max(
    ...Array.from({ length: 12 }, (_, m) => textWidth(formatShortMonth(m * 30.5 + 10, locale), 12)),
  );
  const monthStep = [1, 2, 3].find((n) => n * 4.3 * cell >= monthRoom + 6) ?? 6;
  let y = 0;
  const blocks = years.map((year): CalendarYear => {
    const own = table.rows.filter((r) => r.date.startsWith(String(year)));
    const headY = y + 14;
    const top = y + 21;
    const [first, end] = [dayOf(`${year}-01-01`), dayOf(`${year + 1}-01-01`)];
    const at = (week: number, weekday: number): [number, number] => [
      round1(x0 + week * cell),
      round1(top + weekday * cell),
    ];
    const outline = (a: number, b: number) => (b < a ? "" : outlineOf(cellOf(a), cellOf(b), at));
    const [from, to] = [Math.max(first, reachFrom), Math.min(end - 1, reachTo)];
    const covers = from <= to;
    y = top + 7 * cell + 16 + 12;
    return {
      year,
      label: String(year),
      count: t("charts.talks.calendar.days", { n: own.length }),
      countX: round1(x0 + textWidth(String(year), 13, 600) + 8),
      headY,
      x0,
      top,
      covered: covers ? outline(from, to) : "",
      uncovered: covers ? outline(first, from - 1) + outline(to + 1, end - 1) : outline(first, end - 1),
      borders: Array.from({ length: 11 }, (_, m) => Date.UTC(year, m + 1, 1) / 86_400_000)
        .map((day) => borderOf(cellOf(day), at))
        .join(""),
      months: Array.from({ length: 12 }, (_, m) => m)
        .filter((m) => m % monthStep === 0)
        .map((m) => {
          const day = Date.UTC(year, m, 1) / 86_400_000;
          return {
            x: at(cellOf(day + 6).week, 0)[0],
            y: round1(top + 7 * cell + 14),
            label: formatShortMonth(day, locale),
          };
        }),
      marks: own.map((row) => {
        const { week, weekday } = cellOf(dayOf(row.date));
        const [x, cy] = at(week + 0.5, weekday + 0.5);
        return { row, x, y: cy, weight: weightOf(row.highest_significance) };
      }),
      notes:
        name === "wide"
          ? [...table.annotations]
              .filter((a) => a.from.startsWith(String(year)))
              .sort((a, b) => b.weight - a.weight)
              .slice(0, 7)
              .sort((a, b) => a.from.localeCompare(b.from))
              .map((a, i) => ({
                x: Math.round(x0 + 53 * cell + 26),
                y: round1(top + 11 + i * 16),
                day: formatDayMonth(dayOf(a.from), locale),
                label: a.label,
              }))
          : [],
    };
  });
  const room = cell - (name === "narrow" ? 0.8 : 1.6);
  const side = (weight: Weight) => round1(room * SHARE[weight]);
  return {
    width,
    height: Math.ceil(years.length ? y - 8 : 80),
    cell,
    sides: { minor: side("minor"), notable: side("notable"), major: side("major") },
    years: blocks,
    empty: years.length ? null : t("charts.talks.empty"),
  };
}

type At = (week: number, weekday: number) => [number, number];
type Cell = ReturnType<typeof cellOf>;

/** Outline of a run of days: a staircase at its first and last week. */
function outlineOf(a: Cell, b: Cell, at: At): string {
  const points =
    a.week === b.week
      ? [at(a.week, a.weekday), at(a.week + 1, a.weekday), at(a.week + 1, b.weekday + 1), at(a.week, b.weekday + 1)]
      : [
          at(a.week + 1, 0),
          at(b.week + 1, 0),
          at(b.week + 1, b.weekday + 1),
          at(b.week, b.weekday + 1),
          at(b.week, 7),
          at(a.week, 7),
          at(a.week, a.weekday),
          at(a.week + 1, a.weekday),
        ];
  return `M${points.map(([x, y]) => `${x} ${y}`).join("L")}z`;
}

/** The line between the last day of a month and the first of the next. */
function borderOf(first: Cell, at: At): string {
  const [x, bottom] = at(first.week, 7);
  const [, step] = at(first.week, first.weekday);
  const [right, top] = at(first.week + 1, 0);
  return first.weekday === 0 ? `M${x} ${bottom}V${top}` : `M${x} ${bottom}V${step}H${right}V${top}`;
}
