import type { Data } from "@/lib/data";
import type { ReadingModel } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import type { DatasetMeta } from "@/lib/schema/series";
import type { Column, Control, Detail, KeyItem, Row, Table } from "./contract";
import type { AnyChart, ChartId, LayoutOf } from "./registry";
import { once } from "./shared/once";
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
  /** The version that the address is pinned to, where it is another than the current one. */
  readonly pinned?: string;
  readonly controls: () => readonly Control[];
  readonly layout: (size: Size) => LayoutOf<Id>;
  readonly reading: (links: boolean) => ReadingModel;
}

/** Reads a chart's state from a query string; what is wrong, also by the data, leaves its default in place and is listed. */
export function readState(
  chart: AnyChart,
  data: Data,
  query: URLSearchParams,
): { state: Record<string, unknown>; faults: StateFault[] } {
  const { state, faults } = chart.state.parse(query);
  const wrong = chart.check(data, state);
  const sound = { ...state };
  for (const fault of wrong) sound[fault.parameter] = chart.state.defaults[fault.parameter];
  return { state: sound, faults: [...faults, ...wrong] };
}

/**
 * Makes the view of a chart in a state that is right. Knows no other chart, so that the browser can do what the server does
 * with one chart's definition alone (components/live).
 */
export function makeView<Id extends ChartId>(
  chart: AnyChart,
  data: Data,
  state: object,
  texts: Texts,
): Presentation<Id> {
  const table = chart.rows(data, state, texts) as Table;
  const datasets = chart.datasets(state).map((d) => data.dataset(d));
  const layouts = new Map(
    SIZES.map((size) => [size.name, once(() => chart.layout(table, state, size, texts) as LayoutOf<Id>)]),
  );
  return {
    id: chart.id as Id,
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
