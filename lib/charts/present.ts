import type { Data } from "@/lib/data";
import type { ReadingModel } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import type { DatasetMeta } from "@/lib/schema/series";
import type { Column, Control, Detail, KeyItem, Row, Table } from "./contract";
import { type ChartId, chartOf, type LayoutOf } from "./registry";
import { SIZES, type Size } from "./shared/size";
import type { StateFault } from "./state";

/**
 * One view of one chart, ready for every output: page, embed, picture, table and files are made from this object and from
 * nothing else, so that they cannot disagree.
 */
export interface Presentation<Id extends ChartId = ChartId> {
  readonly id: Id;
  readonly texts: Texts;
  /** The view's query string without "?", "" for the default. */
  readonly query: string;
  readonly faults: readonly StateFault[];
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly notes: readonly string[];
  readonly key: readonly KeyItem[];
  readonly detail: Detail | null;
  readonly table: Table;
  readonly datasets: readonly DatasetMeta[];
  /** Publishers to credit, without repeats. */
  readonly credits: readonly string[];
  /** Last day of the rows (ISO). */
  readonly asOf: string;
  readonly version: string;
  readonly controls: () => readonly Control[];
  readonly layout: (size: Size) => LayoutOf<Id>;
  readonly reading: (links: boolean) => ReadingModel;
}

const made = new WeakMap<Data, Map<string, Presentation>>();
/** Views kept in memory; the default ones and those in demand. */
const KEEP = 200;

/**
 * Makes the view of a chart that a query string asks for. Wrong parameters leave their default in place and are listed in
 * `faults`: files refuse such a request, pages show it.
 */
export function present<Id extends ChartId>(
  data: Data,
  id: Id,
  query: URLSearchParams,
  texts: Texts,
): Presentation<Id> {
  const chart = chartOf(id);
  const { state: read, faults } = chart.state.parse(query);
  const wrong = chart.check(data, read);
  const state = { ...read };
  for (const fault of wrong) state[fault.parameter] = chart.state.defaults[fault.parameter];
  const key = `${id} ${texts.locale} ${chart.state.write(state)}`;
  let cache = made.get(data);
  if (!cache) {
    cache = new Map();
    made.set(data, cache);
  }
  let view = cache.get(key) as Presentation<Id> | undefined;
  if (!view) {
    view = make(data, id, state, texts);
    if (cache.size >= KEEP) cache.delete(cache.keys().next().value!);
  } else cache.delete(key);
  cache.set(key, view);
  return faults.length || wrong.length ? { ...view, faults: [...faults, ...wrong] } : view;
}

function make<Id extends ChartId>(data: Data, id: Id, state: object, texts: Texts): Presentation<Id> {
  const chart = chartOf(id);
  const table = chart.rows(data, state, texts) as Table;
  const datasets = chart.datasets(state).map((d) => data.dataset(d));
  const layouts = new Map(
    SIZES.map((size) => [size.name, once(() => chart.layout(table, state, size, texts) as LayoutOf<Id>)]),
  );
  return {
    id,
    texts,
    query: chart.state.write(state),
    faults: [],
    name: chart.name(texts),
    title: chart.title(table, state, texts),
    subtitle: chart.subtitle(table, state, texts),
    description: chart.describe(table, state, texts),
    notes: chart.notes(table, state, texts),
    key: chart.key(table, state, texts),
    detail: chart.detail?.(table, state, texts) ?? null,
    table,
    datasets,
    credits: creditsOf(datasets, texts),
    asOf: table.asOf,
    version: data.version,
    controls: once(() => chart.controls(data, state, texts)),
    layout: (size) => layouts.get(size.name)!(),
    reading: (links) => chart.reading(table, state, texts, links),
  };
}

/** Publishers to credit; what Truceline compiled itself is said in words. */
function creditsOf(datasets: readonly DatasetMeta[], texts: Texts): string[] {
  const publishers = new Set(datasets.map((d) => d.sources[0]!.publisher));
  const compiled = publishers.delete("Truceline");
  return [...publishers, ...(compiled ? [texts.t("frame.compiled")] : [])];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What may leave the house: the rows without withheld columns, and what was left out. Every file and table is made from this. */
export function released(table: Table): { columns: Column[]; rows: readonly Row[]; withheld: Column[] } {
  const withheld = table.columns.filter((c) => c.withheld);
  const columns = table.columns.filter((c) => !c.withheld);
  // A day on which only withheld columns have a value would be an empty row.
  const rows = withheld.length
    ? table.rows.filter((r) => columns.some((c) => c.name !== "date" && r[c.name] != null))
    : table.rows;
  return { columns, rows, withheld };
}
