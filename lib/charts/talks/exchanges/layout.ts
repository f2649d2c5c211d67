import { scaleLinear } from "d3-scale";
import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { partyName } from "../../shared/parties";
import { placeRules, type Rule } from "../../shared/rules";
import { SHRINK, type Size } from "../../shared/size";
import { textWidth, wrapText } from "../../shared/text-width";
import { round1, type Tick, type TimeSpan, timeTicks, timeX } from "../../shared/time-axis";
import { barsOf, sumOf, totalsOf } from "./bars";
import { SIDES, type Side } from "./figures";
import { labelPoints, type PlacedBar, type PlacedPoint, placeBars, totalText, widestGap } from "./place";
import type { ExchangesTable } from "./rows";
import type { ExchangesState } from "./state";

/** Bars above and below a zero line. */
export interface BarPanel {
  readonly measure: "people" | "bodies";
  readonly heading: readonly string[];
  readonly headingY: number;
  readonly top: number;
  readonly bottom: number;
  readonly zero: number;
  /** Where the names of the sides stand: in the widest stretch without bars. */
  readonly labelX: number;
  readonly sides: readonly {
    readonly side: Side;
    readonly label: string;
    readonly labelY: number;
    readonly bars: readonly PlacedBar[];
  }[];
}

/** Sums in steps. */
export interface SumPanel {
  readonly heading: readonly string[];
  readonly headingY: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  readonly lines: readonly {
    readonly side: Side;
    readonly d: string;
    readonly end: { readonly x: number; readonly y: number };
    readonly label: { readonly y: number; readonly lines: readonly string[] };
  }[];
}

/** Totals as stated by somebody: points with their numbers, on no scale. */
export interface TotalStrip {
  readonly id: string;
  readonly heading: readonly string[];
  readonly headingY: number;
  readonly y: number;
  readonly points: readonly PlacedPoint[];
}

/** Plain numbers and strings; px in a box of width x height. */
export interface ExchangesLayout {
  readonly width: number;
  readonly height: number;
  readonly span: TimeSpan;
  readonly ticks: readonly Tick[];
  readonly panels: readonly BarPanel[];
  readonly sums: SumPanel | null;
  readonly strips: readonly TotalStrip[];
  readonly rules: readonly Rule[];
  readonly plotTop: number;
  readonly plotBottom: number;
  readonly empty: string | null;
}

const HEIGHTS = {
  narrow: { people: 150, sums: 110, bodies: 110 },
  medium: { people: 170, sums: 120, bodies: 120 },
  wide: { people: 190, sums: 130, bodies: 130 },
} as const;
const BAR = { narrow: 3, medium: 5, wide: 6 } as const;
const ROW = 16;
const LINE = 16;

export function exchangesLayout(
  table: ExchangesTable,
  state: ExchangesState,
  size: Size,
  texts: Texts,
): ExchangesLayout {
  const { rows, asOf } = table;
  const { width, name } = size;
  const { t, locale } = texts;
  const x0 = 8;
  const x1 = width - 10;
  const firstDay = dayOf(state.from ?? rows[0]?.date ?? asOf) - (state.from ? 0 : 20);
  const lastDay = Math.max(firstDay + 1, dayOf(state.to && state.to < asOf ? state.to : asOf));
  const span: TimeSpan = { from: firstDay, to: lastDay, x0, x1 };
  const place = (iso: string) => timeX(span, Math.min(Math.max(dayOf(iso), span.from), span.to));
  const heading = (text: string) => wrapText(text, (x1 - x0) * SHRINK[name], 13, 600);

  const rules = placeRules(
    table.annotations,
    (a) => (dayOf(a.from) >= span.from && dayOf(a.from) <= span.to ? place(a.from) : null),
    [2, width - 2],
    { limit: 4, rows: 2, shrink: SHRINK[name] },
  );
  const ruleRows = rules.length ? Math.max(...rules.map((r) => r.row)) + 1 : 0;
  const plotTop = ruleRows * ROW + (ruleRows ? 8 : 4);
  let y = plotTop;

  const barPanel = (measure: "people" | "bodies"): BarPanel | null => {
    const bars = SIDES.map((side) => barsOf(rows, measure, side));
    if (bars.every((b) => b.length === 0)) return null;
    const lines = heading(t(`charts.talks.exchanges.panel.${measure}`));
    const headingY = y + 15;
    const top = y + lines.length * LINE + 20;
    const most = bars.map((b) => Math.max(0, ...b.map((bar) => bar.number ?? 0)));
    // Room for a number at the end of the longest bar of each side, and at least so much that a stub shows.
    const room = HEIGHTS[name][measure] - 14;
    const perUnit = (room - 12) / (most[0]! + most[1]! || 1);
    const zero = Math.round(top + Math.max(10, most[0]! * perUnit));
    const depth = Math.max(12, most[1]! * perUnit);
    const bottom = Math.round(zero + depth + 16);
    y = bottom + 10;
    const labelX = widestGap(
      bars.flat().map((b) => place(b.end)),
      x0,
      x1,
    );
    return {
      measure,
      labelX,
      heading: lines,
      headingY,
      top,
      bottom,
      zero,
      sides: SIDES.map((side, i) => ({
        side,
        label: t(`charts.talks.exchanges.to.${side}`),
        labelY: side === "UA" ? zero - 8 : zero + 16,
        bars: placeBars(bars[i]!, side, zero, perUnit, BAR[name], place, texts, [x0, x1]),
      })),
    };
  };

  const sumPanel = (): SumPanel | null => {
    const lines = SIDES.map((side) => ({
      side,
      bars: barsOf(rows, "people", side).filter((b) => b.number !== null),
    })).filter(({ bars }) => bars.length > 1);
    if (lines.length === 0) return null;
    const head = heading(t("charts.talks.exchanges.panel.sums"));
    const headingY = y + 15;
    const top = y + head.length * LINE + 16;
    const bottom = top + HEIGHTS[name].sums;
    y = bottom + 10;
    const most = Math.max(...lines.map(({ bars }) => sumOf(bars).n));
    const scale = scaleLinear()
      .domain([0, most])
      .nice(3)
      .range([bottom, top + 4]);
    const placed = lines.map(({ side, bars }) => {
      const { n, atLeast } = sumOf(bars);
      const steps = bars.map((b) => `H${place(b.end)}V${round1(scale(b.cumulative!))}`).join("");
      const number = `${texts.number(n)}${atLeast ? "+" : ""}`;
      const missing = barsOf(rows, "people", side).filter((b) => b.number === null).length;
      const label = t("charts.talks.exchanges.sumLabel", { to: t(`charts.talks.exchanges.to.${side}`), number });
      const more = missing ? [t("charts.talks.exchanges.sumMissing", { n: missing })] : [];
      // Under a rising line a label must clear the line's height at the label's own beginning.
      const under = (lines: readonly string[]) => {
        const left = x1 - Math.max(...lines.map((l) => textWidth(l, 12, 600))) * 1.2;
        return scale(bars.findLast((b) => place(b.end) <= left)?.cumulative ?? 0) + 15;
      };
      const up = side === "UA";
      const both = up || under([label, ...more]) + 15 <= bottom - 4;
      const lines = both ? [label, ...more] : [label];
      const labelY = up ? scale(n) - 7 - (lines.length - 1) * 15 : Math.min(bottom - 5, under(lines));
      return {
        side,
        d: `M${place(bars[0]!.date)} ${bottom}${steps}H${x1}`,
        end: { x: x1, y: round1(scale(n)) },
        label: { y: round1(labelY), lines },
      };
    });
    return {
      heading: head,
      headingY,
      top,
      bottom,
      ticks: scale
        .ticks(3)
        .filter((v) => v > 0)
        .map((v) => ({ y: round1(scale(v)), label: texts.number(v) })),
      lines: placed,
    };
  };

  const strip = (measure: "people" | "bodies"): TotalStrip | null => {
    const totals = totalsOf(rows, measure).filter(
      (r) => dayOf(r.end_date) >= span.from && dayOf(r.end_date) <= span.to,
    );
    if (totals.length === 0) return null;
    const by = new Set(totals.map((r) => r.stated_by));
    const party = by.size === 1 && totals[0]!.stated_by ? partyName(totals[0]!.stated_by, texts) : "";
    const head = heading(
      measure === "people"
        ? t("charts.talks.exchanges.strip.people")
        : party
          ? t("charts.talks.exchanges.strip.bodiesBy", { party })
          : t("charts.talks.exchanges.strip.bodies"),
    );
    const headingY = y + 15;
    const dates = [...new Set(totals.map((r) => r.end_date))];
    const perDate = Math.max(...dates.map((d) => totals.filter((r) => r.end_date === d).length));
    const line = y + head.length * LINE + (measure === "people" ? 26 : 14);
    const points = totals.map((row) => {
      const x = place(row.end_date);
      const at = totals.filter((r) => r.end_date === row.end_date).indexOf(row);
      const number = texts.number(row.number!);
      const text = row.returned_to === "both" ? number : totalText(row, texts);
      return { x, y: line + at * 18, label: text };
    });
    y = line + (perDate - 1) * 18 + (measure === "people" ? 26 : 14);
    return { id: `total-${measure}`, heading: head, headingY, y: line, points: labelPoints(points, x1) };
  };

  // In order from the top: each takes its place where the one before ends.
  const people = rows.length ? barPanel("people") : null;
  const sums = people ? sumPanel() : null;
  const peopleTotals = rows.length ? strip("people") : null;
  const bodies = rows.length ? barPanel("bodies") : null;
  const bodyTotals = rows.length ? strip("bodies") : null;
  const plotBottom = Math.round(y + 4);
  return {
    width,
    height: plotBottom + 24,
    span,
    ticks: rows.length ? timeTicks(span, locale) : [],
    panels: [people, bodies].filter((p) => p !== null),
    sums,
    strips: [peopleTotals, bodyTotals].filter((s) => s !== null),
    rules,
    plotTop,
    plotBottom,
    empty: rows.length ? null : t("charts.talks.exchanges.empty"),
  };
}
