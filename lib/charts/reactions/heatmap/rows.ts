import type { Data, DatasetId } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { FACTOR, isStudySeries } from "@/lib/markets/conventions";
import { countedEvents, isContaminated } from "@/lib/markets/reactions";
import type { NegotiationEvent } from "@/lib/schema/event";
import { detectable } from "@/lib/stats/event-study";
import { benjaminiHochberg } from "@/lib/stats/multiple-testing";
import type { Column, Table } from "../../contract";
import { once } from "../../shared/once";
import { hasResult, type NoResult, type Result, resultsOf } from "../results";
import { type Shown, sayUnit, shownSeries } from "../series";
import { type HeatmapState, MAX_EVENTS } from "./state";

export type HeatmapRow = Readonly<{
  event: string;
  date: string;
  title: string;
  kind: string;
  direction: string;
  series: string;
  day0: string | null;
  car: number | null;
  unit: string;
  se: number | null;
  t: number | null;
  p: number | null;
  p_adjusted: number | null;
  n: number | null;
  model: string | null;
  company: string | null;
  refused: string | null;
}>;

/** One cell: a result with its place among all, or why there is none. */
export type HeatCell =
  | (Result & { readonly shown: Shown; readonly adjusted: number; readonly company: boolean })
  | (NoResult & { readonly shown: Shown });

export interface HeatEvent {
  readonly event: NegotiationEvent;
  readonly cells: readonly HeatCell[];
}

export interface HeatmapTable extends Table<HeatmapRow> {
  readonly events: readonly HeatEvent[];
  readonly series: readonly Shown[];
  /** Events that fit and are not drawn. */
  readonly left: number;
  /** Results; those beyond chance all considered, and of these with company; those below p 0.05 alone; windows with company. */
  readonly counts: {
    readonly n: number;
    readonly found: number;
    readonly shared: number;
    readonly alone: number;
    readonly company: number;
  };
  /** The smallest move, in standard errors, that the test would have seen: median over the results. */
  readonly least: number;
  readonly factor: string | null;
  readonly from: string;
  readonly to: string;
}

export const isResult = (cell: HeatCell): cell is Extract<HeatCell, Result> => "car" in cell;
export const isFound = (cell: HeatCell): boolean => isResult(cell) && cell.adjusted <= 0.05;

type Name = Extract<keyof HeatmapRow, string>;

function columns(series: readonly Shown[], texts: Texts): Column<Name>[] {
  const { t } = texts;
  const column = (name: Name, type: Column["type"], more: Partial<Column<Name>> = {}): Column<Name> => ({
    name,
    type,
    title: t(`charts.reactions.heatmap.columns.${name}.title`),
    description: t(`charts.reactions.heatmap.columns.${name}.meaning`),
    shown: true,
    ...more,
  });
  const labels = new Map<string, string>(series.map((s) => [s.id, s.label]));
  return [
    column("event", "string", { shown: false }),
    column("date", "date"),
    column("title", "string"),
    column("kind", "string", { shown: false }),
    column("direction", "string", { shown: false }),
    column("series", "string", { say: (cell) => labels.get(String(cell)) ?? String(cell) }),
    column("day0", "date", { shown: false }),
    column("car", "number", { decimals: 2 }),
    column("unit", "string", { say: sayUnit(series) }),
    column("se", "number", { decimals: 2, shown: false }),
    column("t", "number", { decimals: 2 }),
    column("p", "number", { decimals: 3 }),
    column("p_adjusted", "number", { decimals: 3 }),
    column("n", "integer"),
    column("model", "string", { shown: false }),
    column("company", "string", { shown: false }),
    column("refused", "string", { shown: false }),
  ];
}

export const heatmapDatasets = (state: HeatmapState): DatasetId[] => {
  const held = state.series.filter(isStudySeries);
  const kept = state.series.length > held.length;
  return [
    ...new Set<DatasetId>([
      ...held,
      ...(kept ? (["derived-reactions"] as const) : []),
      ...(state.model === "market" ? [FACTOR] : []),
      "events",
      "confounders",
    ]),
  ];
};

/** Events that the state asks for, the newest first. */
export function eventsInView(data: Data, state: HeatmapState): NegotiationEvent[] {
  const holds = <T>(wanted: readonly T[], value: T) => wanted.length === 0 || wanted.includes(value);
  return countedEvents(data.events)
    .filter(
      (e) =>
        (!state.from || e.date >= state.from) &&
        (!state.to || e.date <= state.to) &&
        holds<string>(state.significance, String(e.significance)) &&
        holds<string>(state.kind, e.kind) &&
        holds<string>(state.direction, e.direction),
    )
    .reverse();
}

function codesOf({ flags }: Result): string {
  let codes = "";
  for (const f of flags)
    if (f.flag === "confounder" || f.flag === "other-event") codes += codes === "" ? f.id : ` ${f.id}`;
  return codes;
}

export function heatmapRows(data: Data, state: HeatmapState, texts: Texts): HeatmapTable {
  const series = state.series.map((id) => shownSeries(data, id, texts));
  const all = eventsInView(data, state);
  const resultOf = resultsOf(data, state.model, state.window);
  const drawn = all.slice(0, MAX_EVENTS).map((event) => ({
    event,
    cells: series.map((shown) => {
      const result = resultOf(event, shown.id);
      const company = hasResult(result) && isContaminated(result.flags);
      return { shown, result, company };
    }),
  }));
  const counts = (cell: (typeof drawn)[number]["cells"][number]) =>
    hasResult(cell.result) && !(state.clean === "yes" && cell.company);
  const adjusted = benjaminiHochberg(
    drawn.flatMap((d) => d.cells.map((c) => (counts(c) && hasResult(c.result) ? c.result.p : Number.NaN))),
  );
  const events = drawn.map(
    ({ event, cells }, i): HeatEvent => ({
      event,
      cells: cells.map((cell, j): HeatCell => {
        const { shown, result, company } = cell;
        if (!hasResult(result)) return { ...result, shown };
        if (!counts(cell)) return { refused: "not-kept", shown };
        const { day0, car, se, t, p, n, df, model, flags } = result;
        // Written out: spreading hundreds of results takes longer than looking them up.
        return { day0, car, se, t, p, n, df, model, flags, shown, company, adjusted: adjusted[i * cells.length + j]! };
      }),
    }),
  );
  const results = events.flatMap((e) => e.cells.filter(isResult));
  const withCompany = drawn.flatMap((d) => d.cells).filter((c) => c.company).length;
  const leasts = results.map((r) => detectable(1, r.df)).sort((a, b) => a - b);
  const sorted = order(events, state);
  // Only tables and files read them: a redraw would spend a third of its time on them.
  const told = once(() => columns(series, texts));
  const rows = once(() => sorted.flatMap((e) => e.cells.map((cell) => rowOf(e.event, cell))));
  return {
    get columns() {
      return told();
    },
    get rows() {
      return rows();
    },
    annotations: [],
    paths: {},
    asOf: lastDay(data, state),
    events: sorted,
    series,
    left: Math.max(0, all.length - MAX_EVENTS),
    counts: {
      n: results.length,
      found: results.filter((r) => r.adjusted <= 0.05).length,
      shared: results.filter((r) => r.adjusted <= 0.05 && r.company).length,
      alone: results.filter((r) => r.p <= 0.05).length,
      company: withCompany,
    },
    least: leasts[leasts.length >> 1] ?? Number.NaN,
    factor: state.model === "market" ? texts.pick(data.seriesById(FACTOR).meta.label) : null,
    from: drawn.at(-1)?.event.date ?? state.from ?? data.asOf,
    to: drawn[0]?.event.date ?? state.to ?? data.asOf,
  };
}

function lastDay(data: Data, { series }: HeatmapState): string {
  const days = series.filter(isStudySeries).map((id) => data.seriesById(id).last.date);
  return days.length ? days.reduce((a, b) => (a > b ? a : b)) : data.asOf;
}

/** In groups, then by date or by the largest move. */
function order(events: readonly HeatEvent[], { sort, group }: HeatmapState): HeatEvent[] {
  const most = ({ cells }: HeatEvent) => Math.max(0, ...cells.map((c) => (isResult(c) ? Math.abs(c.t) : 0)));
  const sorted = sort === "effect" ? [...events].sort((a, b) => most(b) - most(a)) : [...events];
  if (group === "none") return sorted;
  const groups = [...new Set(sorted.map((e) => e.event[group]))].sort();
  return groups.flatMap((g) => sorted.filter((e) => e.event[group] === g));
}

/** One literal for both cases: rows of one shape are several times faster to make than spread ones. */
function rowOf(event: NegotiationEvent, cell: HeatCell): HeatmapRow {
  const { shown } = cell;
  const result = isResult(cell) ? cell : null;
  return {
    event: event.id,
    date: event.date,
    title: event.title,
    kind: event.kind,
    direction: event.direction,
    series: shown.id,
    day0: result?.day0 ?? null,
    car: result && result.car * shown.scale,
    unit: shown.unitCode,
    se: result && result.se * shown.scale,
    t: result?.t ?? null,
    p: result?.p ?? null,
    p_adjusted: result?.adjusted ?? null,
    n: result?.n ?? null,
    model: result?.model ?? null,
    company: (result && codesOf(result)) || null,
    refused: isResult(cell) ? null : cell.refused,
  };
}
