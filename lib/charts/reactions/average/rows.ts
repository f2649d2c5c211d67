import type { Data, DatasetId } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { type Average, averageOutcomes, averageReaction } from "@/lib/markets/average";
import { CLASSES, classOf, type EventClass } from "@/lib/markets/classes";
import { FACTOR, isStudySeries, type StudySeriesId } from "@/lib/markets/conventions";
import { type DerivedSeriesId, derivedSeries } from "@/lib/markets/derived-series";
import { countedEvents, DEFAULTS, isContaminated, type Reaction, reaction, readyFor } from "@/lib/markets/reactions";
import type { NegotiationEvent } from "@/lib/schema/event";
import type { Test } from "@/lib/stats/cross-section";
import { benjaminiHochberg } from "@/lib/stats/multiple-testing";
import { isRefusal, type Refusal } from "@/lib/stats/refusal";
import type { Column, Table } from "../../contract";
import { hasResult, isKept, keptResult, resultsOf } from "../results";
import { type Shown, sayUnit, shownSeries } from "../series";
import type { AverageState } from "./state";

/** One day of one class's mean path. The tests are of the whole window and stand with its last day. */
export type AverageRow = Readonly<{
  class: string;
  day: number;
  mean: number;
  band: number;
  unit: string;
  events: number;
  up: number;
  bmp: number | null;
  bmp_p: number | null;
  kp: number | null;
  kp_p: number | null;
  corrado: number | null;
  corrado_p: number | null;
  p_adjusted: number | null;
}>;

export interface ClassResult {
  readonly class: EventClass;
  /** Events of the class that fit the filters. */
  readonly events: number;
  /** Of these, windows shared with other shocks or major events. */
  readonly company: number;
  /** Of these, without a result. */
  readonly without: number;
  readonly average: Average | Refusal;
  /** Kolari-Pynnonen p adjusted for the classes on display; NaN where there is none. */
  readonly adjusted: number;
}

export interface AverageTable extends Table<AverageRow> {
  readonly shown: Shown;
  readonly classes: readonly ClassResult[];
  readonly factor: string | null;
  /** A window of which nothing is kept for a series whose prices are not. */
  readonly notKept: boolean;
}

export const hasAverage = (c: ClassResult): c is ClassResult & { readonly average: Average } => !isRefusal(c.average);
export const isFound = (c: ClassResult): boolean => c.adjusted <= 0.05;

/** What stands for the market, by label; null for the constant mean. */
function factorLabel(data: Data, { series, model }: AverageState, texts: Texts): string | null {
  if (isStudySeries(series)) return model === "market" ? texts.pick(data.seriesById(FACTOR).meta.label) : null;
  const { factor } = derivedSeries(series);
  return factor ? texts.pick(derivedSeries(factor as DerivedSeriesId).label) : null;
}

type Name = Extract<keyof AverageRow, string>;

function columns(shown: Shown, texts: Texts): Column<Name>[] {
  const { t } = texts;
  const column = (name: Name, type: Column["type"], more: Partial<Column<Name>> = {}): Column<Name> => ({
    name,
    type,
    title: t(`charts.reactions.average.columns.${name}.title`),
    description: t(`charts.reactions.average.columns.${name}.meaning`),
    shown: true,
    ...more,
  });
  return [
    column("class", "string", { say: (cell) => t(`charts.reactions.class.${cell as EventClass}`) }),
    column("day", "integer"),
    column("mean", "number", { decimals: 2 }),
    column("band", "number", { decimals: 2 }),
    column("unit", "string", { say: sayUnit([shown]) }),
    column("events", "integer"),
    column("up", "integer"),
    column("bmp", "number", { decimals: 2, shown: false }),
    column("bmp_p", "number", { decimals: 3 }),
    column("kp", "number", { decimals: 2, shown: false }),
    column("kp_p", "number", { decimals: 3 }),
    column("corrado", "number", { decimals: 2, shown: false }),
    column("corrado_p", "number", { decimals: 3 }),
    column("p_adjusted", "number", { decimals: 3 }),
  ];
}

export const averageDatasets = ({ series, model }: AverageState): DatasetId[] => [
  ...new Set<DatasetId>([
    ...(isStudySeries(series) ? [series, ...(model === "market" ? [FACTOR] : [])] : (["derived-reactions"] as const)),
    "events",
    "confounders",
  ]),
];

/** Events of a class that the state asks for, oldest first. */
export function classEvents(data: Data, state: AverageState, name: EventClass): NegotiationEvent[] {
  return countedEvents(data.events).filter(
    (e) =>
      classOf(e) === name &&
      (state.significance.length === 0 || (state.significance as readonly string[]).includes(String(e.significance))) &&
      (!state.from || e.date >= state.from) &&
      (!state.to || e.date <= state.to),
  );
}

export function averageRows(data: Data, state: AverageState, texts: Texts): AverageTable {
  const shown = shownSeries(data, state.series, texts);
  const names = state.class.length ? state.class : CLASSES;
  const found = names.map((name) => classResult(data, state, name));
  const adjusted = benjaminiHochberg(
    found.map((c) =>
      isRefusal(c.average) || isRefusal(c.average.kolariPynnonen) ? Number.NaN : c.average.kolariPynnonen.p,
    ),
  );
  const classes = found.map((c, i) => ({ ...c, adjusted: adjusted[i]! }));
  return {
    columns: columns(shown, texts),
    rows: classes.flatMap((c) => rowsOf(c, shown, state)),
    annotations: [],
    paths: {},
    asOf: isStudySeries(state.series) ? data.seriesById(state.series).last.date : data.asOf,
    shown,
    classes,
    factor: factorLabel(data, state, texts),
    notKept: shown.derived && !isKept(state.window),
  };
}

function classResult(data: Data, state: AverageState, name: EventClass): Omit<ClassResult, "adjusted"> {
  const events = classEvents(data, state, name);
  const { series } = state;
  const { sound, company, average } = isStudySeries(series)
    ? computedAverage(data, state, series, events)
    : keptAverage(data, state, series, events);
  return { class: name, events: events.length, company, without: events.length - sound, average };
}

interface Averaged {
  /** Events with a result, and of these those with company. */
  readonly sound: number;
  readonly company: number;
  readonly average: Average | Refusal;
}

function computedAverage(
  data: Data,
  { model, window, clean }: AverageState,
  series: StudySeriesId,
  events: readonly NegotiationEvent[],
): Averaged {
  const options = { ...DEFAULTS, model, ...window };
  const sound = events.map((e) => reaction(data, e, series, options)).filter((r): r is Reaction => !isRefusal(r));
  const alone = sound.filter((r) => !isContaminated(r.flags));
  const prepared = readyFor(data, series, model);
  return {
    sound: sound.length,
    company: sound.length - alone.length,
    average: isRefusal(prepared) ? prepared : averageReaction(prepared, clean === "yes" ? alone : sound, options),
  };
}

function keptAverage(
  data: Data,
  { model, window, clean }: AverageState,
  series: DerivedSeriesId,
  events: readonly NegotiationEvent[],
): Averaged {
  const resultOf = resultsOf(data, model, window);
  const sound = events.filter((e) => hasResult(resultOf(e, series)));
  const isAlone = (e: NegotiationEvent) => {
    const result = resultOf(e, series);
    return hasResult(result) && !isContaminated(result.flags);
  };
  const alone = sound.filter(isAlone);
  const kept = (clean === "yes" ? alone : sound).flatMap((e) => keptResult(data, e.id, series, window) ?? []);
  return {
    sound: sound.length,
    company: sound.length - alone.length,
    average: averageOutcomes(
      kept.map(({ day0Index, car, t }) => ({ index: day0Index, car, t })),
      window,
    ),
  };
}

const statisticOf = (test: Test | Refusal | null): { value: number | null; p: number | null } =>
  test === null || isRefusal(test) ? { value: null, p: null } : { value: test.statistic, p: test.p };

function rowsOf(c: ClassResult, { scale, unitCode }: Shown, { window }: AverageState): AverageRow[] {
  if (!hasAverage(c)) return [];
  const { average } = c;
  const last = average.path.length - 1;
  return average.path.map((value, i): AverageRow => {
    const whole = i === last;
    const test = (t: Test | Refusal | null) => (whole ? statisticOf(t) : { value: null, p: null });
    const [bmp, kp, corrado] = [test(average.bmp), test(average.kolariPynnonen), test(average.corrado)];
    return {
      class: c.class,
      day: window.to - last + i,
      mean: value * scale,
      band: average.band[i]! * scale,
      unit: unitCode,
      events: average.n,
      up: average.up,
      bmp: bmp.value,
      bmp_p: bmp.p,
      kp: kp.value,
      kp_p: kp.p,
      corrado: corrado.value,
      corrado_p: corrado.p,
      p_adjusted: whole && !Number.isNaN(c.adjusted) ? c.adjusted : null,
    };
  });
}
