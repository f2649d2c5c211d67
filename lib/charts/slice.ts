import type { Data, DatasetId, Series, SeriesId } from "@/lib/data";
import { isoOf } from "@/lib/i18n/format";
import type { DatasetMeta, SeriesMeta } from "@/lib/schema/series";
import { quantumOf, releasedValue } from "./shared/quantum";

/*
 * A slice is the part of the data that one chart needs, as JSON: the browser opens it and runs the chart's own definition on
 * it, so that what is computed there and what the server answers cannot differ. A definition that asks a slice for a part it
 * didn't order gets an error that names it.
 */

/** Parts of the data that are plain JSON. */
type PlainParts = Omit<
  Data,
  | "version"
  | "asOf"
  | "dataset"
  | "datasets"
  | "event"
  | "venue"
  | "person"
  | "shapes"
  | "series"
  | "seriesById"
  | "unVotes"
>;

/** What a chart orders: lists of records, whole or with the fields that it reads, and series by id. */
export type SliceParts = {
  readonly [K in keyof PlainParts]?: PlainParts[K] extends readonly (infer R)[] ? readonly Partial<R>[] : PlainParts[K];
} & {
  readonly series?: readonly SeriesId[];
};

/** Records by column: a field's name is written once. */
interface Columns {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

interface SeriesSlice {
  readonly id: SeriesId;
  /** Days since the row before; the first since 1970-01-01 UTC. */
  readonly steps: readonly number[];
  readonly values: readonly (number | null)[];
  readonly extra: Readonly<Record<string, readonly (number | null)[]>>;
  readonly quantum?: number;
}

export interface Slice {
  readonly version: string;
  readonly asOf: string;
  readonly datasets: readonly DatasetMeta[];
  readonly lists: Readonly<Record<string, Columns>>;
  readonly values: Readonly<Record<string, unknown>>;
  readonly series: readonly SeriesSlice[];
}

const blank = (numbers: Float64Array): (number | null)[] => [...numbers].map((v) => (Number.isNaN(v) ? null : v));

/** A description without what only files and catalogues say: evidence, columns, checks. */
const brief = (meta: DatasetMeta): DatasetMeta => ({
  ...meta,
  columns: [],
  checks: [],
  changes: [],
  licence: { ...meta.licence, evidence: "" },
});

/**
 * A series as the browser may have it. What may only be drawn is rounded to what the drawing needs, and its further columns
 * stay here.
 */
function cutSeries(series: Series): SeriesSlice {
  const steps = [...series.days].map((day, i) => day - (i ? series.days[i - 1]! : 0));
  const drawn = series.meta.redistribution === "display-only";
  const quantum = quantumOf(series);
  // Twelve digits: what dividing and multiplying leaves behind them is noise.
  const value = (v: number) => Number(releasedValue(series, v, quantum).toPrecision(12));
  return {
    id: series.id,
    steps,
    values: [...series.values].map((v) => (Number.isNaN(v) ? null : drawn ? value(v) : v)),
    extra: drawn ? {} : Object.fromEntries(Object.entries(series.extra).map(([name, list]) => [name, blank(list)])),
    ...(drawn ? { quantum } : {}),
  };
}

function columnsOf(records: readonly object[]): Columns {
  const fields = [...new Set(records.flatMap((r) => Object.keys(r)))];
  return { fields, rows: records.map((r) => fields.map((f) => (r as Record<string, unknown>)[f] ?? null)) };
}

/** Cuts what a chart ordered out of the data. `datasets`: those that the view credits. */
export function cutSlice(data: Data, parts: SliceParts, datasets: readonly DatasetId[]): Slice {
  const { series = [], ...plain } = parts;
  const lists: Record<string, Columns> = {};
  const values: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(plain)) {
    if (Array.isArray(part)) lists[name] = columnsOf(part);
    else values[name] = part;
  }
  const ids = [...new Set<DatasetId>([...datasets, ...series])];
  return {
    version: data.version,
    asOf: data.asOf,
    datasets: ids.map((id) => brief(data.dataset(id))),
    lists,
    values,
    series: series.map((id) => cutSeries(data.seriesById(id))),
  };
}

function openSeries(slice: SeriesSlice, meta: SeriesMeta): Series {
  let day = 0;
  const days = Int32Array.from(slice.steps, (step) => {
    day += step;
    return day;
  });
  const numbers = (list: readonly (number | null)[]) => Float64Array.from(list, (v) => v ?? Number.NaN);
  const values = numbers(slice.values);
  const dates = [...days].map(isoOf);
  const point = (i: number) => ({ date: dates[i]!, value: values[i]! });
  return {
    id: slice.id,
    meta,
    dates,
    days,
    values,
    extra: Object.fromEntries(Object.entries(slice.extra).map(([name, list]) => [name, numbers(list)])),
    first: point(values.findIndex((v) => !Number.isNaN(v))),
    last: point(values.findLastIndex((v) => !Number.isNaN(v))),
    ...(slice.quantum ? { quantum: slice.quantum } : {}),
  };
}

/**
 * The data of a slice. Reads like the whole data; what the slice lacks is an error that names it.
 */
export function openSlice(slice: Slice): Data {
  const metas = new Map<string, DatasetMeta>(slice.datasets.map((meta) => [meta.id, meta]));
  const dataset = (id: DatasetId) => metas.get(id) ?? lacks(`dataset '${id}'`);
  const series = slice.series.map((s) => openSeries(s, dataset(s.id) as SeriesMeta));
  const seriesById = new Map(series.map((s) => [s.id, s]));
  const open: Record<string, unknown> = {
    version: slice.version,
    asOf: slice.asOf,
    datasets: slice.datasets,
    dataset,
    series,
    seriesById: (id: SeriesId) => seriesById.get(id) ?? lacks(`series '${id}'`),
    ...slice.values,
  };
  for (const [name, { fields, rows }] of Object.entries(slice.lists))
    open[name] = rows.map((row) => Object.fromEntries(fields.map((field, i) => [field, row[i]])));
  const { events, venues, people } = open as Partial<Data>;
  if (events) open.event = finder(events.map((e) => [e.id, e]));
  if (venues) open.venue = finder(venues.map((v) => [v.id, v]));
  if (people) open.person = finder(people.flatMap((p) => [p.name, ...(p.variants ?? [])].map((name) => [name, p])));
  return new Proxy(open, {
    // "then" is asked of whatever a promise brings.
    get: (parts, name) =>
      typeof name === "symbol" || name === "then" || name in parts ? parts[name as string] : lacks(name),
  }) as unknown as Data;
}

function finder<T>(entries: readonly (readonly [string, T])[]): (key: string) => T | undefined {
  const byKey = new Map(entries);
  return (key) => byKey.get(key);
}

function lacks(what: string): never {
  throw new Error(`the slice of the data has no ${what}`);
}
