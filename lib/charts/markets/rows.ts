import { utcMonth } from "d3-time";
import type { Data, Series, SeriesId } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Cell, Column, Row, Table } from "../contract";
import { confounderAnnotations, eventAnnotations } from "../shared/annotations";
import { type LinePath, type LinePoint, linePath } from "../shared/path";
import { quantumOf, releasedValue } from "../shared/quantum";
import { withheld } from "../shared/withheld";
import { assetsOf } from "./assets";
import type { MarketState } from "./state";

/** A drawn series: what the figure, the sentences and the reading aids need to know beside the rows. */
export interface MarketLine {
  readonly id: SeriesId;
  /** The column that is drawn. */
  readonly column: string;
  readonly label: string;
  readonly unit: string;
  readonly unitShort: string;
  readonly decimals: number;
  readonly frequency: "daily" | "weekly" | "monthly";
  /** The value stands for its whole month and is drawn as a level. */
  readonly stepped: boolean;
  /** Percent for prices, points for rates, volatility and indices of stress. */
  readonly change: "log-return" | "difference";
  /** The published value that the rebased view sets to 100, and its day. */
  readonly base: { readonly date: string; readonly value: number } | null;
  /** Value drawn = published value x factor. */
  readonly factor: number;
  readonly path: LinePath;
  readonly points: readonly LinePoint[];
  /** Rounded to what the drawing needs, because the rows may not be handed on. */
  readonly rounded: boolean;
}

export interface MarketTable extends Table<Row> {
  readonly lines: readonly MarketLine[];
  /** Series that the view asks for and that have nothing to show in it, by label. */
  readonly absent: readonly string[];
}

/** A line is broken rather than drawn across a longer silence (days). */
const MAX_GAP = { daily: 12, weekly: 13, monthly: 31 } as const;
/** How old a value may be to stand for the base day. */
const MAX_BASE_AGE = { daily: 12, weekly: 13, monthly: 31 } as const;
const machineName = (id: string) => id.replaceAll("-", "_");

/** The samples of a series from one day to another; a monthly value stands for its whole month. */
function pointsOf(series: Series, from: number, to: number, quantum: number): LinePoint[] {
  const points: LinePoint[] = [];
  series.days.forEach((day, i) => {
    const value = releasedValue(series, series.values[i]!, quantum);
    if (day < from || day > to || Number.isNaN(value)) return;
    const end =
      series.meta.valueDate === "month"
        ? utcMonth.offset(new Date(day * 86_400_000), 1).getTime() / 86_400_000
        : undefined;
    points.push(end === undefined ? { day, value } : { day, value, end });
  });
  return points;
}

/** The value in force on the base day: the last one published on or before it, if it isn't stale. */
function baseOf(series: Series, date: string, quantum: number): { date: string; value: number } | null {
  const day = dayOf(date);
  let found: { date: string; value: number } | null = null;
  for (let i = 0; i < series.days.length && series.days[i]! <= day; i++)
    if (!Number.isNaN(series.values[i]!))
      found = { date: series.dates[i]!, value: releasedValue(series, series.values[i]!, quantum) };
  return found && day - dayOf(found.date) <= MAX_BASE_AGE[series.meta.frequency] && found.value > 0 ? found : null;
}

function lineOf(series: Series, state: MarketState, texts: Texts): MarketLine | null {
  const { meta } = series;
  const from = state.from ? dayOf(state.from) : Number.NEGATIVE_INFINITY;
  const to = state.to ? dayOf(state.to) : Number.POSITIVE_INFINITY;
  const quantum = quantumOf(series);
  const points = pointsOf(series, from, to, quantum);
  const base = state.base ? baseOf(series, state.base, quantum) : null;
  if (points.length === 0 || (state.base && !base)) return null;
  const rounded = meta.redistribution === "display-only";
  return {
    id: series.id,
    column: machineName(series.id) + (base ? "_rebased" : ""),
    label: texts.pick(meta.label),
    unit: base ? "" : texts.pick(meta.unit),
    unitShort: base ? "" : texts.pick(meta.unitShort),
    decimals: base ? 1 : Math.min(meta.decimals, Math.max(0, -Math.floor(Math.log10(quantum) + 1e-9))),
    frequency: meta.frequency,
    stepped: meta.valueDate === "month",
    change: meta.change,
    base,
    factor: base ? 100 / base.value : 1,
    path: linePath(points, quantum, MAX_GAP[meta.frequency], meta.valueDate === "month"),
    points,
    rounded,
  };
}

function columnsOf(line: MarketLine, series: Series, texts: Texts): Column[] {
  const { meta } = series;
  const hold = withheld(meta, texts);
  const common = { type: "number", dataset: series.id, shown: true, ...(hold ? { withheld: hold } : {}) } as const;
  const published: Column = {
    ...common,
    name: machineName(series.id),
    title: texts.pick(meta.label),
    unit: texts.pick(meta.unitShort),
    description: meta.description,
    decimals: meta.decimals,
  };
  if (!line.base) return [published];
  return [
    published,
    {
      ...common,
      name: line.column,
      title: texts.t("charts.market.rebased", { label: texts.pick(meta.label) }),
      unit: texts.t("charts.market.rebasedUnit", { date: texts.date(line.base.date) }),
      description: `${meta.title.en}, value of ${line.base.date} (${line.base.value}) = 100`,
      decimals: 1,
    },
  ];
}

/** One row per day on which any of the series has a value; a blank where one has none. Nothing is carried forward. */
export function marketRows(data: Data, state: MarketState, texts: Texts): MarketTable {
  const all = state.series.map((id) => data.seriesById(id));
  const lines = all.map((s) => lineOf(s, state, texts));
  const drawn = all.flatMap((series, i) => (lines[i] ? [{ series, line: lines[i] }] : []));
  const byDay = new Map<number, Record<string, Cell>>();
  for (const { line, series } of drawn) {
    const published = machineName(series.id);
    for (const { day, value } of line.points) {
      let row = byDay.get(day);
      if (!row) {
        row = { date: isoOf(day) };
        byDay.set(day, row);
      }
      row[published] = value;
      if (line.base) row[line.column] = value * line.factor;
    }
  }
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
  const rows = [...byDay.entries()]
    .sort((a, b) => a[0] - b[0])
    .map(([, row]) => Object.fromEntries(columns.map((c) => [c.name, row[c.name] ?? null])));
  const asOf = rows.at(-1)?.date as string | undefined;
  const inView = (date: string) =>
    (!state.from || date >= state.from) && (!state.to || date <= state.to) && date >= (rows[0]?.date as string);
  return {
    columns,
    rows,
    lines: drawn.map((d) => d.line),
    absent: all.filter((_, i) => !lines[i]).map((s) => texts.pick(s.meta.label)),
    annotations: [
      ...eventAnnotations(data.events, texts).filter((a) => inView(a.from)),
      ...confounderAnnotations(data, assetsOf(state.series), texts).filter((a) => inView(a.to ?? a.from)),
    ],
    paths: Object.fromEntries(drawn.map(({ line }) => [line.id, line.path.d])),
    asOf: asOf ?? state.to ?? data.asOf,
  };
}
