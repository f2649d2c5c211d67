import type { Data } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { indicatorOf } from "@/lib/indicators/of-data";
import { placeOf } from "@/lib/indicators/rank";
import { INDICATOR_IDS, type IndicatorId } from "@/lib/indicators/types";
import type { Annotation, Column, Table } from "../../contract";
import { eventAnnotations } from "../../shared/annotations";
import { day, listOf, stateSchema } from "../../state";
import { withheldOf } from "../indicator/columns";
import { indicatorName, indicatorUnit, machineName } from "../indicator/names";
import { SHOWN } from "../indicator/specs";

export interface ScatterState {
  /** Which indicator runs across, and which upward. */
  readonly series: readonly IndicatorId[];
  readonly from: string | null;
  readonly to: string | null;
}

export const PAIR = ["talks-momentum", "market-stress"] as const satisfies readonly IndicatorId[];

export const scatterState = stateSchema<ScatterState>({
  series: { parameter: listOf(INDICATOR_IDS, 2, "indicators (across, upward)"), default: PAIR },
  from: { parameter: day, default: "2025-01-01" },
  to: { parameter: day, default: null },
});

/** Both indicators at the end of a week. */
export interface WeekPoint {
  readonly day: number;
  readonly x: number;
  readonly y: number;
}

export interface ScatterTable extends Table {
  readonly x: IndicatorId;
  readonly y: IndicatorId;
  readonly points: readonly WeekPoint[];
  /** Rank correlation of the weeks; null for fewer than eight. */
  readonly correlation: number | null;
}

/** One indicator asked for: it is set against the first of the default pair, or the second where it is that one itself. */
export const pairOf = (series: readonly IndicatorId[]): readonly [IndicatorId, IndicatorId] => {
  const [a = PAIR[0], b] = series;
  return b ? [a, b] : [a, a === PAIR[1] ? PAIR[0] : PAIR[1]];
};

const WEEK = 7;

/** Mean ranks, ties sharing theirs. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const result = new Array<number>(values.length);
  for (let i = 0; i < order.length; ) {
    let end = i;
    while (end + 1 < order.length && values[order[end + 1]!] === values[order[i]!]) end += 1;
    for (let k = i; k <= end; k += 1) result[order[k]!] = (i + end) / 2;
    i = end + 1;
  }
  return result;
}

/** Spearman's rank correlation: Pearson's of mean ranks; null where fewer than eight pairs or no variation. */
export function spearman(a: readonly number[], b: readonly number[]): number | null {
  if (a.length < 8) return null;
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (a.length - 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((v, i) => {
    xy += (v - mean) * (y[i]! - mean);
    xx += (v - mean) ** 2;
    yy += (y[i]! - mean) ** 2;
  });
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : null;
}

/** The weeks back from the last day on which both have a value, each with both values at most a week old. */
function weeks(data: Data, [a, b]: readonly [IndicatorId, IndicatorId], from: number, to: number): WeekPoint[] {
  const [first, second] = [indicatorOf(data, a), indicatorOf(data, b)];
  const end = Math.min(to, first.days.at(-1)!, second.days.at(-1)!);
  const points: WeekPoint[] = [];
  for (let d = end; d >= from; d -= WEEK) {
    const [i, k] = [placeOf(first, d, WEEK), placeOf(second, d, WEEK)];
    if (i >= 0 && k >= 0) points.push({ day: d, x: first.values[i]!, y: second.values[k]! });
  }
  return points.reverse();
}

export function scatterRows(data: Data, state: ScatterState, texts: Texts): ScatterTable {
  const [x, y] = pairOf(state.series);
  const raw = weeks(
    data,
    [x, y],
    state.from ? dayOf(state.from) : Number.NEGATIVE_INFINITY,
    state.to ? dayOf(state.to) : Number.POSITIVE_INFINITY,
  );
  const hold = (id: IndicatorId) => {
    const { datasets } = indicatorOf(data, id);
    return datasets.length === 1 ? withheldOf(data, datasets[0]!, texts) : null;
  };
  const rounded = (id: IndicatorId, v: number) =>
    hold(id) ? Math.round(v / SHOWN[id].quantum) * SHOWN[id].quantum : v;
  const points = raw.map((p) => ({ ...p, x: rounded(x, p.x), y: rounded(y, p.y) }));
  const column = (id: IndicatorId, key: "x" | "y"): Column => {
    const held = hold(id);
    return {
      name: machineName(id),
      type: "number",
      title: indicatorName(id, texts),
      unit: indicatorUnit(id, texts),
      description: texts.t(`charts.risk.scatter.columns.${key}.meaning`),
      decimals: SHOWN[id].decimals,
      shown: true,
      ...(held ? { withheld: held, dataset: indicatorOf(data, id).datasets[0]! } : {}),
    };
  };
  const columns: Column[] = [
    {
      name: "date",
      type: "date",
      title: texts.t("charts.risk.columns.date.title"),
      description: texts.t("charts.risk.columns.date.meaning"),
      shown: true,
    },
    column(x, "x"),
    column(y, "y"),
  ];
  const [first, last] = [points[0]?.day, points.at(-1)?.day];
  const annotations: Annotation[] = eventAnnotations(data.events, texts).filter(
    (a) => first !== undefined && dayOf(a.from) >= first && dayOf(a.from) <= last!,
  );
  return {
    columns,
    rows: points.map((p) => ({
      date: isoOf(p.day),
      [machineName(x)]: Number(p.x.toPrecision(12)),
      [machineName(y)]: Number(p.y.toPrecision(12)),
    })),
    annotations,
    paths: {},
    asOf: last === undefined ? (state.to ?? data.asOf) : isoOf(last),
    x,
    y,
    points,
    correlation: spearman(
      points.map((p) => p.x),
      points.map((p) => p.y),
    ),
  };
}
