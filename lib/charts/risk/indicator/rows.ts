import { utcMonth } from "d3-time";
import type { Data, Series } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { indicatorOf } from "@/lib/indicators/of-data";
import { placeOf, threshold } from "@/lib/indicators/rank";
import type { Indicator, IndicatorId } from "@/lib/indicators/types";
import type { Cell, Column } from "../../contract";
import { type LinePoint, linePath } from "../../shared/path";
import { columnsOf, type Filled, withheldOf } from "./columns";
import type { BandPoint, IndicatorState, RiskLine, RiskPanel, RiskTable } from "./model";
import { moveAnnotations, movesInView } from "./moves";
import { componentOf, datasetsOf, machineName, partName } from "./names";
import { partsOf } from "./parts";
import { type IndicatorChartId, type LineSpec, SHOWN, SPECS, type UnitKey } from "./specs";
import { wordsOf } from "./words";

/** A longer silence (days) breaks a line. */
const MAX_GAP = 12;
const DAY = 86_400_000;

export interface View {
  readonly from: number;
  readonly to: number;
}

export const viewOf = (state: IndicatorState): View => ({
  from: state.from ? dayOf(state.from) : Number.NEGATIVE_INFINITY,
  to: state.to ? dayOf(state.to) : Number.POSITIVE_INFINITY,
});

/** Place of an indicator's last value in view, -1 for none. */
export function lastPlace(indicator: Indicator, { from, to }: View): number {
  const end = indicator.days[indicator.days.length - 1] ?? Number.NEGATIVE_INFINITY;
  const at = placeOf(indicator, Math.min(to, end), 400);
  return at >= 0 && indicator.days[at]! >= from ? at : -1;
}

function pointsOf(days: ArrayLike<number>, values: ArrayLike<number>, { from, to }: View): LinePoint[] {
  const points: LinePoint[] = [];
  for (let i = 0; i < days.length; i += 1)
    if (days[i]! >= from && days[i]! <= to && !Number.isNaN(values[i]!))
      points.push({ day: days[i]!, value: values[i]! });
  return points;
}

const monthEnd = (day: number) => utcMonth.offset(new Date(day * DAY), 1).getTime() / DAY;

function lineOf(data: Data, spec: LineSpec, view: View, unit: string, texts: Texts): RiskLine | null {
  const indicator = indicatorOf(data, spec.of);
  const part = spec.part && componentOf(indicator, spec.part);
  const series: Series | null = spec.series ? data.seriesById(spec.series) : null;
  const raw = series
    ? pointsOf(series.days, series.values, view).map((p) => ({ ...p, end: monthEnd(p.day) }))
    : pointsOf(indicator.days, part ? part.levels : indicator.values, view);
  if (raw.length === 0) return null;
  const rounded = withheldOf(data, part ? part.dataset : indicator.datasets[0]!, texts) !== null && !part;
  const own = spec.of === "strikes" && rounded;
  // What may only be drawn is rounded to what the drawing needs, and everything said of it comes from the rounded value.
  const points = own ? raw.map((p) => ({ ...p, value: Math.round(p.value / spec.quantum) * spec.quantum })) : raw;
  const id = part ? part.id : spec.of;
  return {
    id,
    column: machineName(id),
    label: part
      ? partName(indicator, part.id, texts)
      : spec.of === "ground-pace"
        ? texts.t("charts.risk.components.deepstate")
        : texts.t(`charts.risk.indicators.${spec.of}.short`),
    unit,
    decimals: spec.decimals,
    points,
    path: linePath(points, spec.quantum, series ? 31 : spec.of === "strikes" ? 31 : MAX_GAP, series !== null),
    stepped: series !== null,
    rounded: own,
  };
}

function bandOf(indicator: Indicator, { from, to }: View): BandPoint[] {
  const band: BandPoint[] = [];
  indicator.days.forEach((day, i) => {
    if (day >= from && day <= to && !Number.isNaN(indicator.values[i]!))
      band.push({ day, low: indicator.low[i]!, high: indicator.high[i]! });
  });
  return band;
}

const own = (of: IndicatorId): LineSpec => ({ of, ...SHOWN[of] });

function panelsOf(data: Data, id: IndicatorChartId, view: View, texts: Texts): RiskPanel[] {
  const spec = SPECS[id];
  const unitOf = (key: UnitKey) => texts.t(`charts.risk.units.${key}`);
  const first = spec.indicators.map((of, n): RiskPanel => {
    const indicator = indicatorOf(data, of);
    const unit = unitOf(spec.units[n]!);
    const limit = threshold(indicator);
    const lines = [own(of), ...(n === 0 ? (spec.beside ?? []) : [])].flatMap(
      (l) => lineOf(data, l, view, unit, texts) ?? [],
    );
    const value = texts.number(limit, SHOWN[of].decimals);
    return {
      unit,
      lines,
      band: bandOf(indicator, view),
      mark: {
        value: limit,
        label: texts.t(of === "talks-momentum" ? "charts.risk.low" : "charts.risk.high", { value }),
      },
    };
  });
  const more = spec.panels.map(
    (panel): RiskPanel => ({
      unit: unitOf(panel.unit),
      lines: panel.lines.flatMap((l) => lineOf(data, l, view, unitOf(panel.unit), texts) ?? []),
      band: [],
      mark: null,
    }),
  );
  return [...first, ...more].filter((p) => p.lines.length > 0);
}

/** A row for each day on which any of the chart's indicators has one; monthly indices stand on the first of their month. */
function tableRows(data: Data, id: IndicatorChartId, view: View, texts: Texts) {
  const columns: Column[] = [
    {
      name: "date",
      type: "date",
      title: texts.t("charts.risk.columns.date.title"),
      description: texts.t("charts.risk.columns.date.meaning"),
      shown: true,
    },
  ];
  const cells = new Map<number, Record<string, Cell>>();
  const put = (day: number, filled: Filled, at: number) => {
    const value = filled.cell(at);
    if (value === null || day < view.from || day > view.to) return;
    let row = cells.get(day);
    if (!row) {
      row = {};
      cells.set(day, row);
    }
    row[filled.column.name] = value;
  };
  const monthly = new Map(
    SPECS[id].panels.flatMap((p) => p.lines.flatMap((l) => (l.series && l.part ? [[l.part as string, l.series]] : []))),
  );
  for (const of of SPECS[id].indicators) {
    const indicator = indicatorOf(data, of);
    for (const filled of columnsOf(data, indicator, texts)) {
      columns.push(filled.column);
      const series = monthly.get(filled.column.name);
      if (series) {
        const { days, values } = data.seriesById(series as Series["id"]);
        for (const [i, day] of days.entries())
          put(day, { ...filled, cell: () => (Number.isNaN(values[i]!) ? null : values[i]!) }, i);
      } else for (const [at, day] of indicator.days.entries()) put(day, filled, at);
    }
  }
  const rows = [...cells.entries()]
    .sort((a, b) => a[0] - b[0])
    .map(([day, row]) =>
      Object.fromEntries(columns.map((c) => [c.name, c.name === "date" ? isoOf(day) : (row[c.name] ?? null)])),
    );
  return { columns, rows };
}

/** The rows of a chart of indicators, what is drawn of them, and what is said. */
export function indicatorRows(data: Data, id: IndicatorChartId, state: IndicatorState, texts: Texts): RiskTable {
  const spec = SPECS[id];
  const view = viewOf(state);
  const indicators = spec.indicators.map((of) => indicatorOf(data, of));
  const { columns, rows } = tableRows(data, id, view, texts);
  const panels = panelsOf(data, id, view, texts);
  const places = indicators.map((i) => lastPlace(i, view));
  const lastDays = indicators.flatMap((i, n) => (places[n]! >= 0 ? [i.days[places[n]!]!] : []));
  const moves = movesInView(data, indicators[0]!, Math.max(view.from, indicators[0]!.days[0] ?? 0), view.to);
  return {
    columns,
    rows,
    annotations: moveAnnotations(data, moves, texts),
    paths: Object.fromEntries(panels.flatMap((p) => p.lines.map((l) => [l.id, l.path.d]))),
    asOf: lastDays.length ? isoOf(Math.max(...lastDays)) : (state.to ?? data.asOf),
    panels,
    parts: spec.parts.flatMap((part) => {
      const n = spec.indicators.indexOf(part.of);
      return places[n]! >= 0 ? [partsOf(indicators[n]!, places[n]!, part, texts)] : [];
    }),
    datasets: datasetsOf(indicators),
    words: wordsOf(data, id, indicators, places, moves, columns, texts),
  };
}
