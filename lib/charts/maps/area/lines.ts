import type { AreaRow, Data, DatasetId } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Annotation, Column, Row, Table } from "../../contract";
import { eventAnnotations } from "../../shared/annotations";
import { type LinePath, type LinePoint, linePath } from "../../shared/path";
import { day, orderFaults, type StateFault } from "../../state";

/*
 * Two published series of occupied area, each by its own method: drawn as two lines and never spliced into one.
 */

export const AREA_SOURCES = ["deepstate", "economist"] as const;
export type AreaSource = (typeof AREA_SOURCES)[number];

export const AREA_DATASETS = {
  deepstate: "territory-area",
  economist: "territory-area-economist",
} as const satisfies Record<AreaSource, DatasetId>;

export const areaRows = (data: Data, source: AreaSource): readonly AreaRow[] =>
  source === "deepstate" ? data.territoryArea : data.territoryAreaEconomist;

/** Ukraine in its internationally recognised borders, km2: the base of DeepState's shares. */
export const UKRAINE_KM2 = 603_548;

/** A drawn source: what the figure, the sentences and the reading aids need beside the rows. */
export interface AreaLine {
  readonly id: AreaSource;
  readonly label: string;
  /** The name inside a sentence. */
  readonly short: string;
  readonly points: readonly LinePoint[];
  readonly path: LinePath;
}

export interface AreaTable extends Table<Row> {
  readonly lines: readonly AreaLine[];
}

/** Days in the view of a chart with a beginning and an end. */
export interface SpanState {
  readonly from: string | null;
  readonly to: string | null;
}

export const spanParameters = (from: string | null) =>
  ({ from: { parameter: day, default: from }, to: { parameter: day, default: null } }) as const;

/** First and last day on which either source has a row. */
export function areaBounds(data: Data): { first: string; last: string } {
  const rows = AREA_SOURCES.map((source) => areaRows(data, source));
  return {
    first: rows.map((r) => r[0]!.date).sort()[0]!,
    last: rows
      .map((r) => r.at(-1)!.date)
      .sort()
      .at(-1)!,
  };
}

export function spanFaults(data: Data, { from, to }: SpanState): StateFault[] {
  const { first, last } = areaBounds(data);
  const faults: StateFault[] = [];
  if (from && from > last)
    faults.push({ parameter: "from", value: from, reason: `expected a date up to the last day of the data, ${last}` });
  if (to && to < first)
    faults.push({ parameter: "to", value: to, reason: `expected a date from the first day of the data, ${first}` });
  return [...faults, ...orderFaults(from, to)];
}

export const inSpan = ({ from, to }: SpanState, date: string): boolean =>
  (!from || date >= from) && (!to || date <= to);

/** Turns samples into a line that draws and reads whole km2: finer than any source is exact, and half the bytes. */
export function areaLine(id: AreaSource, points: readonly LinePoint[], texts: Texts): AreaLine {
  return {
    id,
    label: texts.t(`charts.maps.area.sources.${id}.label`),
    short: texts.t(`charts.maps.area.sources.${id}.short`),
    points,
    path: linePath(points, 1, 1),
  };
}

/** One row per day on which either source has one; a blank where the other has none. */
export function areaTable(
  data: Data,
  state: SpanState,
  texts: Texts,
  lines: readonly AreaLine[],
  columns: readonly Column[],
  cells: ReadonlyMap<number, Row>,
): AreaTable {
  const rows = [...cells.keys()]
    .sort((a, b) => a - b)
    .map((d) =>
      Object.fromEntries(columns.map((c) => [c.name, c.name === "date" ? isoOf(d) : (cells.get(d)![c.name] ?? null)])),
    );
  const first = rows[0]?.date as string | undefined;
  const annotations: Annotation[] = eventAnnotations(data.events, texts).filter(
    (a) => first !== undefined && a.from >= first && inSpan(state, a.from),
  );
  return {
    columns,
    rows,
    lines: lines.filter((l) => l.points.length > 0),
    annotations,
    paths: Object.fromEntries(lines.filter((l) => l.points.length).map((l) => [l.id, l.path.d])),
    asOf: (rows.at(-1)?.date as string | undefined) ?? state.to ?? data.asOf,
  };
}

/** The moments that the reading aids jump between. */
export const momentsOf = (table: Table) => table.annotations.map((a) => [dayOf(a.from), a.title] as const);
