import type { Data, DatasetId } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { FACTOR, type StudySeriesId } from "@/lib/markets/conventions";
import { normalsFor } from "@/lib/markets/prepared";
import {
  companyOf,
  contamination,
  DEFAULTS,
  type Flag,
  reaction,
  readyFor,
  type StudiedEvent,
} from "@/lib/markets/reactions";
import { dateOfDay } from "@/lib/schema/dates";
import { percentile, placebo, placeboP } from "@/lib/stats/placebo";
import { isRefusal, type Refusal, refuse } from "@/lib/stats/refusal";
import type { Column, Table } from "../../contract";
import { type Shown, sayUnit, shownSeries } from "../series";
import type { DistributionState } from "./state";

/** Ordinary days by the size of their move, in standard errors; the event's own place in every row. */
export type DistributionRow = Readonly<{
  series: string;
  from: number | null;
  to: number | null;
  days: number;
  event_t: number;
  event_move: number;
  unit: string;
  percentile: number;
  p_placebo: number;
  ordinary_days: number;
}>;

export interface Bin {
  /** In standard errors; the outermost bins are open. */
  readonly from: number;
  readonly to: number;
  readonly days: number;
}

export interface Spread {
  readonly shown: Shown;
  readonly day0: string;
  readonly car: number;
  readonly t: number;
  /** Share of ordinary days below the event. */
  readonly percentile: number;
  /** How often an ordinary day shows as much, either way. */
  readonly p: number;
  readonly ordinary: number;
  /** Ordinary days at least as far from zero. */
  readonly far: number;
  readonly span: { readonly from: string; readonly to: string };
  readonly bins: readonly Bin[];
  readonly flags: readonly Flag[];
}

export interface Refused {
  readonly shown: Shown;
  readonly refusal: Refusal;
}

export interface DistributionTable extends Table<DistributionRow> {
  readonly event: StudiedEvent;
  readonly results: readonly (Spread | Refused)[];
  readonly factor: string | null;
}

export const spreadsOf = (table: Pick<DistributionTable, "results">): Spread[] =>
  table.results.filter((r): r is Spread => "bins" in r);

/** Half-width of the histogram and width of a bin, in standard errors. */
const REACH = 4;
const STEP = 0.5;
/** Fewer ordinary days bear no comparison. */
const LEAST_DAYS = 60;

type Name = Extract<keyof DistributionRow, string>;

function columns(series: readonly Shown[], texts: Texts): Column<Name>[] {
  const { t } = texts;
  const column = (name: Name, type: Column["type"], more: Partial<Column<Name>> = {}): Column<Name> => ({
    name,
    type,
    title: t(`charts.reactions.distribution.columns.${name}.title`),
    description: t(`charts.reactions.distribution.columns.${name}.meaning`),
    shown: true,
    ...more,
  });
  const labels = new Map<string, string>(series.map((s) => [s.id, s.label]));
  return [
    column("series", "string", { say: (cell) => labels.get(String(cell)) ?? String(cell) }),
    column("from", "number", { decimals: 1 }),
    column("to", "number", { decimals: 1 }),
    column("days", "integer"),
    column("event_t", "number", { decimals: 2 }),
    column("event_move", "number", { decimals: 2 }),
    column("unit", "string", { shown: false, say: sayUnit(series) }),
    column("percentile", "number", { decimals: 1 }),
    column("p_placebo", "number", { decimals: 3 }),
    column("ordinary_days", "integer", { shown: false }),
  ];
}

export const distributionDatasets = (state: DistributionState): DatasetId[] => [
  ...new Set<DatasetId>([...state.series, ...(state.model === "market" ? [FACTOR] : []), "events", "confounders"]),
];

export function distributionRows(data: Data, state: DistributionState, texts: Texts): DistributionTable {
  const event = data.event(state.event)!;
  const results = state.series.map((id) => spreadOf(data, event, id, state, texts));
  return {
    columns: columns(
      results.map((r) => r.shown),
      texts,
    ),
    rows: spreadsOf({ results }).flatMap(rowsOf),
    annotations: [],
    paths: {},
    asOf: state.series.map((id) => data.seriesById(id).last.date).reduce((a, b) => (a > b ? a : b)),
    event,
    results,
    factor: state.model === "market" ? texts.pick(data.seriesById(FACTOR).meta.label) : null,
  };
}

function spreadOf(
  data: Data,
  event: StudiedEvent,
  id: StudySeriesId,
  { model, window }: DistributionState,
  texts: Texts,
): Spread | Refused {
  const shown = shownSeries(data, id, texts);
  const options = { ...DEFAULTS, model, ...window };
  const [found, prepared] = [reaction(data, event, id, options), readyFor(data, id, model)];
  if (isRefusal(found)) return { shown, refusal: found };
  if (isRefusal(prepared)) return { shown, refusal: prepared };
  const company = companyOf(data);
  const { days, pegged } = prepared;
  // An ordinary day: no shock from elsewhere and no event of significance 4 or 5 in its window, nor the event itself.
  const usable = (i: number): boolean => {
    const [first, last] = [i + window.from, i + window.to];
    if (first < 0 || last >= days.length) return false;
    if (i >= found.index + window.from - window.to && i <= found.index + window.to - window.from) return false;
    const start = days[Math.max(0, i - options.gap - options.estimation)]!;
    if (pegged && start <= pegged.to && days[last]! >= pegged.from) return false;
    return contamination(company, prepared, first, last).length === 0;
  };
  const ordinary = placebo(prepared.values, options, usable, prepared.factor, normalsFor(prepared, options));
  const n = ordinary.days.length;
  if (n < LEAST_DAYS) return { shown, refusal: refuse("too-little-history", LEAST_DAYS - n) };
  const { t, car } = found.study;
  return {
    shown,
    day0: dateOfDay(days[found.index]!),
    car,
    t,
    percentile: percentile(ordinary.standardised, t),
    p: placeboP(ordinary.standardised, t),
    ordinary: n,
    far: ordinary.standardised.filter((x) => Math.abs(x) >= Math.abs(t)).length,
    span: { from: dateOfDay(days[ordinary.days[0]!]!), to: dateOfDay(days[ordinary.days.at(-1)!]!) },
    bins: binsOf(ordinary.standardised),
    flags: found.flags,
  };
}

function binsOf(values: Float64Array): Bin[] {
  const bins = Array.from({ length: (2 * REACH) / STEP }, (_, i) => ({
    from: -REACH + i * STEP,
    to: -REACH + (i + 1) * STEP,
    days: 0,
  }));
  for (const v of values) bins[Math.min(bins.length - 1, Math.max(0, Math.floor((v + REACH) / STEP)))]!.days += 1;
  return bins;
}

const rowsOf = ({ shown, bins, t, car, percentile: below, p, ordinary }: Spread): DistributionRow[] =>
  bins.map((bin, i) => ({
    series: shown.id,
    from: i === 0 ? null : bin.from,
    to: i === bins.length - 1 ? null : bin.to,
    days: bin.days,
    event_t: t,
    event_move: car * shown.scale,
    unit: shown.unitCode,
    percentile: below * 100,
    p_placebo: p,
    ordinary_days: ordinary,
  }));
