import type { Data, DatasetId } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { FACTOR } from "@/lib/markets/conventions";
import { DEFAULTS, type Flag, reaction, readyFor, type StudiedEvent } from "@/lib/markets/reactions";
import { dateOfDay } from "@/lib/schema/dates";
import { studentP } from "@/lib/stats/distributions";
import { carVariance, detectable, halfBand } from "@/lib/stats/event-study";
import { benjaminiHochberg } from "@/lib/stats/multiple-testing";
import { isRefusal, type Refusal } from "@/lib/stats/refusal";
import type { Column, Table } from "../../contract";
import { flagCodes } from "../flags";
import { type Shown, sayUnit, shownSeries } from "../series";
import type { StudyState } from "./state";

/** One day of one series' window. Returns in the unit of the row. */
export type StudyRow = Readonly<{
  series: string;
  day: number;
  date: string;
  abnormal: number;
  abnormal_band: number;
  cumulative: number;
  cumulative_band: number;
  se: number;
  t: number;
  p: number;
  unit: string;
  n: number;
  model: string;
  flags: string;
}>;

/** A series' result with what its panel draws beside the rows. */
export interface Result {
  readonly shown: Shown;
  readonly day0: string;
  readonly car: number;
  readonly se: number;
  readonly t: number;
  readonly p: number;
  /** p adjusted for the series on display (Benjamini and Hochberg). */
  readonly adjusted: number;
  readonly df: number;
  readonly n: number;
  /** The smallest effect that the test would have found in four of five cases. */
  readonly detectable: number;
  /** Abnormal returns of the estimation window and of the days up to the event window's end, by day counted from day 0. */
  readonly before: readonly { readonly day: number; readonly value: number }[];
  readonly estimation: { readonly from: string; readonly to: string };
  /** Half-width of the 95 % range of one day's abnormal return. */
  readonly dayBand: number;
  readonly rows: readonly StudyRow[];
  readonly flags: readonly Flag[];
}

export interface Refused {
  readonly shown: Shown;
  readonly refusal: Refusal;
}

export interface StudyTable extends Table<StudyRow> {
  readonly event: StudiedEvent;
  readonly results: readonly (Result | Refused)[];
  /** What stood for the market, by label; null for the constant mean. */
  readonly factor: string | null;
}

/** Results that are there. */
export const resultsOf = (table: Pick<StudyTable, "results">): Result[] =>
  table.results.filter((r): r is Result => "car" in r);

/** Significant at 5 % after the adjustment for the series on display. */
export const isFound = (result: Pick<Result, "adjusted">): boolean => result.adjusted <= 0.05;

type Name = Extract<keyof StudyRow, string>;

function columns(results: readonly Shown[], texts: Texts): Column<Name>[] {
  const { t } = texts;
  const column = (name: Name, type: Column["type"], more: Partial<Column<Name>> = {}): Column<Name> => ({
    name,
    type,
    title: t(`charts.reactions.study.columns.${name}.title`),
    description: t(`charts.reactions.study.columns.${name}.meaning`),
    shown: true,
    ...more,
  });
  const labels = new Map<string, string>(results.map((r) => [r.id, r.label]));
  return [
    column("series", "string", { say: (cell) => labels.get(String(cell)) ?? String(cell) }),
    column("day", "integer"),
    column("date", "date"),
    column("abnormal", "number", { decimals: 2 }),
    column("abnormal_band", "number", { decimals: 2, shown: false }),
    column("cumulative", "number", { decimals: 2 }),
    column("cumulative_band", "number", { decimals: 2 }),
    column("se", "number", { decimals: 2, shown: false }),
    column("t", "number", { decimals: 2 }),
    column("p", "number", { decimals: 3 }),
    column("unit", "string", { say: sayUnit(results) }),
    column("n", "integer"),
    column("model", "string", { shown: false }),
    column("flags", "string", { shown: false }),
  ];
}

export function studyRows(data: Data, state: StudyState, texts: Texts): StudyTable {
  const event = data.event(state.event)!;
  const options = { ...DEFAULTS, model: state.model, ...state.window };
  const found = state.series.map((id) => resultOf(data, event, id, state, texts));
  const adjusted = benjaminiHochberg(found.map((r) => ("car" in r ? r.p : Number.NaN)));
  const results = found.map((r, i) => ("car" in r ? { ...r, adjusted: adjusted[i]! } : r));
  return {
    columns: columns(
      results.map((r) => r.shown),
      texts,
    ),
    rows: resultsOf({ results }).flatMap((r) => r.rows),
    annotations: [],
    paths: {},
    asOf: lastDay(data, state),
    event,
    results,
    factor: options.model === "market" ? texts.pick(data.seriesById(FACTOR).meta.label) : null,
  };
}

const lastDay = (data: Data, { series }: StudyState): string =>
  series.map((id) => data.seriesById(id).last.date).reduce((a, b) => (a > b ? a : b));

/** Data that a state draws on. */
export const studyDatasets = (state: StudyState): DatasetId[] => [
  ...new Set<DatasetId>([...state.series, ...(state.model === "market" ? [FACTOR] : []), "events", "confounders"]),
];

function resultOf(
  data: Data,
  event: StudiedEvent,
  id: StudyState["series"][number],
  { model, window }: StudyState,
  texts: Texts,
): Result | Refused {
  const shown = shownSeries(data, id, texts);
  const options = { ...DEFAULTS, model, ...window };
  const found = reaction(data, event, id, options);
  if (isRefusal(found)) return { shown, refusal: found };
  const prepared = readyFor(data, id, model);
  if (isRefusal(prepared)) return { shown, refusal: prepared };
  const { study, index, flags } = found;
  const { normal } = study;
  const { scale } = shown;
  const date = (i: number) => dateOfDay(prepared.days[i]!);
  const start = index - options.gap - options.estimation;
  const market = prepared.factor;
  const abnormal = (i: number) => prepared.values[i]! - normal.alpha - (market ? normal.beta * market[i]! : 0);
  const codes = flagCodes(flags);
  let total = 0;
  let factorSum = 0;
  const rows = Array.from(study.ar, (value, k): StudyRow => {
    const i = index + window.from + k;
    const far = market ? market[i]! - normal.factorMean : 0;
    total += value;
    factorSum += far;
    const se = Math.sqrt(carVariance(normal, k + 1, factorSum));
    const one = Math.sqrt(carVariance(normal, 1, far));
    const t = total / se;
    return {
      series: id,
      day: window.from + k,
      date: date(i),
      abnormal: value * scale,
      abnormal_band: halfBand(one, normal.df) * scale,
      cumulative: total * scale,
      cumulative_band: halfBand(se, normal.df) * scale,
      se: se * scale,
      t,
      p: studentP(t, normal.df),
      unit: shown.unitCode,
      n: normal.n,
      model,
      flags: codes,
    };
  });
  const length = index + window.to - start + 1;
  return {
    shown,
    day0: date(index),
    car: study.car,
    se: study.se,
    t: study.t,
    p: study.p,
    adjusted: Number.NaN,
    df: normal.df,
    n: normal.n,
    detectable: detectable(study.se, normal.df),
    before: Array.from({ length }, (_, k) => ({ day: start + k - index, value: abnormal(start + k) * scale })),
    estimation: { from: date(start), to: date(start + options.estimation - 1) },
    dayBand: halfBand(Math.sqrt(carVariance(normal, 1)), normal.df) * scale,
    rows,
    flags,
  };
}
