import type { Data, Series } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Cell, Column, Row, Table } from "../../contract";
import { withheld } from "../../shared/withheld";
import { type AxisEvent, axisEvents, marketAnnotations } from "./events";
import { baseDay, lastDay, lineOf, type MarketLine, machineName } from "./lines";
import { type MarketState, type Measure, measureOf } from "./state";

export interface MarketTable extends Table<Row> {
  readonly measure: Measure;
  /** Day that a rebased view sets to 100 (ISO). */
  readonly base: string | null;
  readonly lines: readonly MarketLine[];
  /** Series that the view asks for and that have nothing to show in it, by label. */
  readonly absent: readonly string[];
  /** Events on the axis, in the order of their dates. */
  readonly events: readonly AxisEvent[];
  /** First and last day drawn (ISO). */
  readonly from: string;
  readonly to: string;
  /** Last day of all the data: how old a last row is counts from here. */
  readonly dataTo: string;
}

const MEASURED = ["rebased", "returns", "zscores"] as const;

function columnsOf(line: MarketLine, series: Series, texts: Texts): Column[] {
  const { meta } = series;
  const { t } = texts;
  const label = texts.pick(meta.label);
  const hold = withheld(meta, texts);
  const common = { type: "number", dataset: series.id, shown: true, ...(hold ? { withheld: hold } : {}) } as const;
  const published: Column = {
    ...common,
    name: machineName(series.id),
    title: label,
    unit: texts.pick(meta.unitShort),
    description: meta.description,
    decimals: meta.decimals,
  };
  const measure = MEASURED.find((m) => m === line.measure);
  if (!measure) return [published];
  return [
    published,
    {
      ...common,
      name: line.column,
      title: t(`charts.market.column.${measure}`, { label }),
      unit: line.base ? t("charts.market.rebasedUnit", { date: texts.date(line.base.date) }) : line.unitShort,
      description: line.base
        ? `${meta.title.en}, value of ${line.base.date} (${line.base.value}) = 100`
        : t(`charts.market.notes.${measure}`),
      decimals: line.decimals,
    },
  ];
}

function rowsOf(lines: readonly MarketLine[], columns: readonly Column[]): Row[] {
  // Made anew in every frame of a gesture: one object a day, filled in place.
  const byDay = new Map<number, Record<string, Cell>>();
  for (const { id, column, factor, samples } of lines) {
    const name = machineName(id);
    for (const { day, date, published, value } of samples) {
      let row = byDay.get(day);
      if (!row) {
        row = { date };
        for (let i = 1; i < columns.length; i++) row[columns[i]!.name] = null;
        byDay.set(day, row);
      }
      row[column] = value * factor;
      row[name] = published;
    }
  }
  return [...byDay.entries()].sort((a, b) => a[0] - b[0]).map(([, row]) => row);
}

/** One row per day on which any of the series has a value; a blank where one has none. Nothing is carried forward. */
export function marketRows(data: Data, state: MarketState, texts: Texts): MarketTable {
  const all = state.series.map((id) => data.seriesById(id));
  const base = baseDay(all, state);
  const lines = all.map((s) => lineOf(s, state, base, data.asOf, texts));
  const drawn = all.flatMap((series, i) => (lines[i] ? [{ series, line: lines[i] }] : []));
  const columns: Column[] = [
    {
      name: "date",
      type: "date",
      title: texts.t("charts.market.date"),
      description: texts.t("charts.market.dateMeaning"),
      shown: true,
    },
    ...drawn.flatMap(({ line, series }) => columnsOf(line, series, texts)),
  ];
  const rows = rowsOf(
    drawn.map((d) => d.line),
    columns,
  );
  const asOf = (rows.at(-1)?.date as string | undefined) ?? state.to ?? data.asOf;
  const first = (rows[0]?.date as string | undefined) ?? asOf;
  const from = state.from && state.from > first ? state.from : first;
  const drawnTo = isoOf(Math.max(dayOf(asOf), ...drawn.map(({ line }) => lastDay(line))));
  const end = state.to && state.to < drawnTo ? state.to : drawnTo;
  const events = drawn.length ? axisEvents(data, state, from, end) : [];
  return {
    columns,
    rows,
    measure: measureOf(state),
    base,
    lines: drawn.map((d) => d.line),
    absent: all.filter((_, i) => !lines[i]).map((s) => texts.pick(s.meta.label)),
    events,
    annotations: drawn.length ? marketAnnotations(data, events, state.series, from, end, texts) : [],
    paths: Object.fromEntries(drawn.map(({ line }) => [line.id, line.path.d])),
    from,
    to: end,
    asOf,
    dataTo: data.asOf,
  };
}
