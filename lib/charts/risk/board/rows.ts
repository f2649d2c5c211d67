import type { Data } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { indicatorsOf } from "@/lib/indicators/of-data";
import { changeOver, LOW_IS_TENSE, placeOf, rankSince, threshold } from "@/lib/indicators/rank";
import { INVASION, type Indicator, type IndicatorId, RANKED_SINCE } from "@/lib/indicators/types";
import type { Annotation, Column, Table } from "../../contract";
import { eventAnnotations } from "../../shared/annotations";
import { type LinePath, type LinePoint, linePath } from "../../shared/path";
import { withheldOf } from "../indicator/columns";
import { indicatorName, indicatorUnit, UNIT_OF } from "../indicator/names";
import { CHART_OF, SHOWN } from "../indicator/specs";
import { LATE } from "../indicator/words";
import type { BoardState, Sort } from "./state";

/** One indicator as it stands. Ranks are percents of its own days that were calmer. */
export type BoardRow = Readonly<{
  indicator: IndicatorId;
  value: number;
  unit: string;
  date: string;
  age_days: number;
  status: "current" | "late";
  coverage: number;
  tenser_than_since_2021: number;
  tenser_than_since_invasion: number;
  change_7d: number | null;
  change_30d: number | null;
  tense_from: number;
  low: number;
  high: number;
  chart: string;
}>;

/** The line of a row. */
export interface Spark {
  readonly id: IndicatorId;
  readonly points: readonly LinePoint[];
  readonly path: LinePath;
}

export interface BoardTable extends Table<BoardRow> {
  readonly sparks: readonly Spark[];
}

/** Since when the small lines run, and the pivots marked in them. */
export const SPARK_FROM = "2025-01-01";
export const PIVOTS = ["2025-08-15-alaska-summit", "2025-12-14-ukraine-offers-drop-nato"] as const;

type Name = Extract<keyof BoardRow, string>;

function columns(texts: Texts): Column<Name>[] {
  const { t } = texts;
  const column = (name: Name, type: Column["type"], more: Partial<Column<Name>> = {}): Column<Name> => ({
    name,
    type,
    title: t(`charts.risk.board.columns.${name}.title`),
    description: t(`charts.risk.board.columns.${name}.meaning`),
    shown: true,
    ...more,
  });
  return [
    column("indicator", "string", { say: (cell) => indicatorName(cell as IndicatorId, texts), link: "chart" }),
    column("value", "number", { decimals: 2 }),
    column("unit", "string", { say: (cell) => unitWords(String(cell), texts) }),
    column("date", "date"),
    column("age_days", "integer"),
    column("status", "string", { shown: false }),
    column("coverage", "number", { decimals: 2 }),
    column("tenser_than_since_2021", "number", { decimals: 0, unit: "%" }),
    column("tenser_than_since_invasion", "number", { decimals: 0, unit: "%" }),
    column("change_7d", "number", { decimals: 2 }),
    column("change_30d", "number", { decimals: 2 }),
    column("tense_from", "number", { decimals: 2 }),
    column("low", "number", { decimals: 2, shown: false }),
    column("high", "number", { decimals: 2, shown: false }),
    column("chart", "string", { shown: false }),
  ];
}

function unitWords(unit: string, texts: Texts): string {
  const id = (Object.keys(UNIT_OF) as IndicatorId[]).find((key) => UNIT_OF[key] === unit);
  return id ? indicatorUnit(id, texts) : unit;
}

/** Percent of days that were calmer: for momentum calmer is higher. */
export function tenserThan(indicator: Indicator, at: number, since: string): number {
  const rank = rankSince(indicator, at, since);
  return 100 * (LOW_IS_TENSE.has(indicator.id) ? 1 - rank : rank);
}

/** Ten digits: what is behind them is noise. */
const digits = (v: number) => Number(v.toPrecision(10));

function rowOf(data: Data, indicator: Indicator, texts: Texts): BoardRow {
  const at = indicator.days.length - 1;
  const day = indicator.days[at]!;
  const age = dayOf(data.asOf) - day;
  // What may only be drawn is rounded as its line is.
  const drawn = indicator.datasets.length === 1 && withheldOf(data, indicator.datasets[0]!, texts) !== null;
  const { quantum } = SHOWN[indicator.id];
  const shown = (v: number) => (drawn ? Math.round(v / quantum) * quantum : digits(v));
  const change = (days: number) => {
    const over = changeOver(indicator, at, days);
    return Number.isNaN(over) ? null : shown(over);
  };
  return {
    indicator: indicator.id,
    value: shown(indicator.values[at]!),
    unit: UNIT_OF[indicator.id],
    date: isoOf(day),
    age_days: age,
    status: age > LATE ? "late" : "current",
    coverage: digits(indicator.coverage[at]!),
    tenser_than_since_2021: digits(tenserThan(indicator, at, RANKED_SINCE)),
    tenser_than_since_invasion: digits(tenserThan(indicator, at, INVASION)),
    change_7d: change(7),
    change_30d: change(30),
    tense_from: shown(threshold(indicator)),
    low: shown(indicator.low[at]!),
    high: shown(indicator.high[at]!),
    chart: `/charts/${CHART_OF[indicator.id]}`,
  };
}

/** How far the rank moved over some days, in percent of days: comparable between indicators of different units. */
function rankMove(indicator: Indicator, days: number): number {
  const at = indicator.days.length - 1;
  const before = placeOf(indicator, indicator.days[at]! - days);
  if (before < 0) return 0;
  return Math.abs(tenserThan(indicator, at, RANKED_SINCE) - tenserThan(indicator, before, RANKED_SINCE));
}

/** Orders rows; equal ones keep the order of the board. */
function sorted(rows: readonly BoardRow[], indicators: readonly Indicator[], sort: Sort): BoardRow[] {
  const byId = new Map(indicators.map((i) => [i.id, i]));
  const key: Record<Sort, (row: BoardRow) => number> = {
    board: () => 0,
    rank: (row) => -row.tenser_than_since_2021,
    change7: (row) => -rankMove(byId.get(row.indicator)!, 7),
    change30: (row) => -rankMove(byId.get(row.indicator)!, 30),
    age: (row) => row.age_days,
  };
  return [...rows].sort((a, b) => key[sort](a) - key[sort](b));
}

function sparkOf(indicator: Indicator): Spark {
  const from = dayOf(SPARK_FROM);
  const points: LinePoint[] = [];
  const { quantum } = SHOWN[indicator.id];
  // Every second value of a daily line: a small line is some two hundred pixels wide.
  indicator.days.forEach((day, i) => {
    const last = i === indicator.days.length - 1;
    if (day >= from && !Number.isNaN(indicator.values[i]!) && (last || i % 3 === 0))
      points.push({ day, value: Math.round(indicator.values[i]! / quantum) * quantum });
  });
  return { id: indicator.id, points, path: linePath(points, quantum, 31) };
}

/** A row for each indicator. */
export function boardRows(data: Data, state: BoardState, texts: Texts): BoardTable {
  const indicators = indicatorsOf(data);
  const rows = sorted(
    indicators.map((i) => rowOf(data, i, texts)),
    indicators,
    state.sort,
  );
  const sparks = indicators.map(sparkOf);
  // The earlier one is placed first: the later one's label then finds room above it.
  const annotations: Annotation[] = eventAnnotations(data.events, texts)
    .filter((a) => (PIVOTS as readonly string[]).includes(a.id))
    .map((a, i) => ({ ...a, weight: -i }));
  return {
    columns: columns(texts),
    rows,
    annotations,
    paths: Object.fromEntries(sparks.map((s) => [s.id, s.path.d])),
    asOf: data.asOf,
    sparks,
  };
}
