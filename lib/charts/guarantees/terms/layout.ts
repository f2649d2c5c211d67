import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Bindingness } from "@/lib/schema/guarantee";
import { SHRINK, type Size } from "../../shared/size";
import { fitText, textWidth } from "../../shared/text-width";
import { round1, type Tick, type TimeSpan, timeTicks, timeX } from "../../shared/time-axis";
import { type InstrumentState, OFFERED, type Offered } from "../shared/instruments";
import type { Term, TermsTable } from "./rows";

export interface PlacedTerm {
  readonly id: string;
  readonly binding: Bindingness;
  readonly superseded: boolean;
  readonly x: number;
  readonly y: number;
  /** Where the stated term ends; null where none is stated. */
  readonly end: number | null;
  /** The term goes on beyond the axis. */
  readonly beyond: boolean;
  readonly label: string;
  readonly labelX: number;
  readonly anchor: "start" | "end";
  /** Right end of the short dotted line under what has no stated term, of one length for all; null for the others. */
  readonly openTo: number | null;
}

/** Plain numbers and strings; px in a box of width x height. */
export interface TermsLayout {
  readonly width: number;
  readonly height: number;
  readonly r: number;
  readonly span: TimeSpan;
  readonly ticks: readonly Tick[];
  readonly plotTop: number;
  readonly plotBottom: number;
  readonly today: { readonly x: number; readonly label: string };
  readonly lanes: readonly {
    readonly type: Offered;
    readonly label: string;
    readonly count: string;
    readonly y: number;
    readonly terms: readonly PlacedTerm[];
  }[];
  readonly empty: string | null;
}

const ROW = { narrow: 18, medium: 18, wide: 18 } as const;
const HEAD = 24;
/** Half the height of the bar of a term. */
export const BAR = 7;
/** A term that ends later than this after the data's last day leaves the axis: a century would flatten all others. */
const LONGEST = 12;
/** Length of the line under what has no stated term: one for all, so that it is not read as a term. */
const OPEN = 30;

/** Where a term without a day, or one known by its month, stands: a month in its middle. */
const dayOfPartial = (date: string) => (date.length === 10 ? dayOf(date) : dayOf(`${date}-15`));

export function termsLayout(table: TermsTable, _state: InstrumentState, size: Size, texts: Texts): TermsLayout {
  const { t } = texts;
  const { width, name } = size;
  const { terms, day } = table;
  const x0 = 8;
  const x1 = width - 10;
  const r = 4.5;
  const today = dayOf(day);
  const starts = terms.flatMap(({ row }) => (row.date ? [dayOfPartial(row.date)] : []));
  const ends = terms.flatMap(({ row }) => (row.ends ? [dayOf(row.ends)] : []));
  const limit = today + LONGEST * 365;
  const shown = ends.filter((d) => d <= limit);
  const first = Math.min(...starts, today - 365) - 60;
  // Labels stand right of their marks: what is newest needs room there even where no term reaches so far.
  const last = Math.max(today + (today - first) * 0.9, ...shown) + 120;
  const span: TimeSpan = { from: first, to: Math.round(last), x0, x1 };
  const place = (d: number) => timeX(span, Math.min(Math.max(d, span.from), span.to));

  const plotTop = 20;
  let y = plotTop + 4;
  const lanes = OFFERED.filter((type) => terms.some((x) => x.row.type === type)).map((type) => {
    const own = terms.filter((x) => x.row.type === type);
    const labelY = y + 16;
    y += HEAD;
    const placed = own.map((term) => {
      const at = y + ROW[name] / 2;
      y += ROW[name];
      return placeTerm(term, at, { x0, x1, r, shrink: SHRINK[name] }, place, limit, texts);
    });
    y += 8;
    return {
      type,
      label: t(`charts.guarantees.type.${type}`),
      count: texts.number(own.length),
      y: labelY,
      terms: placed,
    };
  });
  const plotBottom = Math.round(y);
  return {
    width,
    height: plotBottom + 26,
    r,
    span,
    ticks: terms.length ? timeTicks(span, texts.locale) : [],
    plotTop,
    plotBottom,
    today: { x: place(today), label: texts.date(day) },
    lanes,
    empty: terms.length ? null : t("charts.guarantees.empty"),
  };
}

function placeTerm(
  { row, label, superseded, undated }: Term,
  y: number,
  { x0, x1, r, shrink }: { x0: number; x1: number; r: number; shrink: number },
  place: (day: number) => number,
  limit: number,
  texts: Texts,
): PlacedTerm {
  const x = row.date ? place(dayOfPartial(row.date)) : x0 + r + 1;
  const ends = row.ends ? dayOf(row.ends) : null;
  const beyond = ends !== null && ends > limit;
  const end = ends === null ? null : beyond ? x1 : place(ends);
  const words = undated
    ? texts.t("charts.guarantees.terms.undatedLabel", { name: label })
    : beyond
      ? texts.t("charts.guarantees.terms.beyond", { name: label, year: row.ends!.slice(0, 4) })
      : label;
  const right = (x1 - (x + r + 5)) * shrink;
  const left = (x - r - 5 - x0) * shrink;
  // Left of its mark only where the right is too narrow for most of it.
  const flip = textWidth(words, 12) > right && left > right;
  const shown = fitText(words, Math.max(30, flip ? left : right), 12);
  const labelX = round1(flip ? x - r - 5 : x + r + 5);
  return {
    id: row.id,
    binding: row.bindingness,
    superseded,
    x,
    y: round1(y),
    end,
    beyond,
    label: shown,
    labelX,
    anchor: flip ? "end" : "start",
    openTo: end === null && !undated ? round1(Math.min(x1, x + OPEN)) : null,
  };
}
