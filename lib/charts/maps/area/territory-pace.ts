import type { AreaRow, Data } from "@/lib/data";
import { isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Chart, Column, Row } from "../../contract";
import { stateSchema } from "../../state";
import { spanControls } from "./controls";
import { type AreaLayout, areaLayout } from "./layout";
import {
  AREA_DATASETS,
  AREA_SOURCES,
  type AreaLine,
  type AreaTable,
  areaLine,
  areaRows,
  areaTable,
  inSpan,
  type SpanState,
  spanFaults,
  spanParameters,
} from "./lines";
import { areaReading } from "./reading";
import { RECLASSIFIED } from "./territory-area";

/** Days over which a change is taken: single days are updates of a map, not days of fighting. */
export const PACE_DAYS = 30;

export interface PaceTable extends AreaTable {
  /** DeepState's mean change per 30 days over the year to the last day, and over the year before it. */
  readonly years: { readonly now: number; readonly before: number } | null;
}

/** Occupied area gained or lost per 30 days, from both sources. */
export const territoryPace: Chart<"territory-pace", SpanState, PaceTable, AreaLayout> = {
  id: "territory-pace",
  family: "maps",
  // The first year's movements are a hundred times larger and would flatten all that came after.
  state: stateSchema<SpanState>(spanParameters("2023-01-01")),
  datasets: () => [AREA_DATASETS.deepstate, AREA_DATASETS.economist, "events"],
  check: spanFaults,
  rows: tableOf,
  layout: (table, _state, size, texts) =>
    areaLayout(table, size, texts, {
      factor: 1,
      level: (v, top) =>
        texts.t(top ? "charts.maps.pace.levelTop" : "charts.maps.pace.level", { km2: texts.change(v, 0) }),
      end: (v) => [texts.t("charts.maps.pace.end", { km2: texts.change(v, 0) })],
      empty: texts.t("charts.maps.area.empty"),
    }),
  name: (texts) => texts.t("charts.maps.pace.name"),
  title,
  subtitle: (table, _state, texts) =>
    texts.t("charts.maps.pace.subtitle", {
      from: texts.date((table.rows[0]?.date as string | undefined) ?? table.asOf),
      to: texts.date(table.asOf),
    }),
  describe: (table, _state, texts) =>
    table.lines.length ? table.lines.map((line) => sentence(line, texts)).join(" ") : texts.t("charts.maps.area.empty"),
  notes,
  key: () => [],
  controls: spanControls,
  reading: (table, _state, texts) => areaReading(table, texts.t("charts.maps.km2"), texts),
};

function columns(texts: Texts): Column[] {
  const { t } = texts;
  return [
    {
      name: "date",
      type: "date",
      title: t("charts.maps.area.columns.date"),
      description: t("charts.maps.pace.columns.dateMeaning"),
      shown: true,
    },
    ...AREA_SOURCES.map(
      (source): Column => ({
        name: `${source}_change_30d_km2`,
        type: "number",
        title: t(`charts.maps.area.sources.${source}.label`),
        unit: t("charts.maps.pace.unit"),
        description: t(`charts.maps.pace.columns.${source}`),
        decimals: 0,
        shown: true,
        dataset: AREA_DATASETS[source],
      }),
    ),
  ];
}

/** The change over 30 days on each day that has a row both then and 30 days before, to the sources' own tenth of a km2. */
export function paceOf(rows: readonly AreaRow[]): { date: string; day: number; change: number }[] {
  const byDay = new Map(rows.map((r) => [r.day, r.km2]));
  return rows.flatMap((r) => {
    const before = byDay.get(r.day - PACE_DAYS);
    return before === undefined ? [] : [{ date: r.date, day: r.day, change: Math.round((r.km2 - before) * 10) / 10 }];
  });
}

function tableOf(data: Data, state: SpanState, texts: Texts): PaceTable {
  const cells = new Map<number, Row>();
  const lines = AREA_SOURCES.map((source) => {
    const rows = paceOf(areaRows(data, source)).filter((r) => inSpan(state, r.date));
    for (const r of rows) cells.set(r.day, { ...cells.get(r.day), [`${source}_change_30d_km2`]: r.change });
    return areaLine(
      source,
      rows.map((r) => ({ day: r.day, value: r.change })),
      texts,
    );
  });
  const last = lines[0]!.points.at(-1)?.day;
  const level = new Map(data.territoryArea.map((r) => [r.day, r.km2]));
  const [end, year, two] = last === undefined ? [] : [level.get(last), level.get(last - 365), level.get(last - 730)];
  const monthly = (gain: number) => (gain / 365) * PACE_DAYS;
  return {
    ...areaTable(data, state, texts, lines, columns(texts), cells),
    years:
      end === undefined || year === undefined || two === undefined
        ? null
        : { now: monthly(end - year), before: monthly(year - two) },
  };
}

function title({ years }: PaceTable, _state: SpanState, texts: Texts): string {
  const { t } = texts;
  if (!years) return t("charts.maps.pace.plain");
  const [now, before] = [Math.round(years.now), Math.round(years.before)];
  // A finding in one sentence needs two years of growth; anything else gets a plain title.
  if (now <= 0 || before <= 0 || now === before) return t("charts.maps.pace.plain");
  return t("charts.maps.pace.finding", {
    direction: now < before ? "slower" : "faster",
    now: texts.number(now, 0),
    before: texts.number(before, 0),
  });
}

function sentence(line: AreaLine, texts: Texts): string {
  const values = line.points.map((p) => p.value);
  const last = line.points.at(-1)!;
  const most = line.points.reduce((a, b) => (b.value > a.value ? b : a));
  return texts.t("charts.maps.pace.stood", {
    label: line.short,
    change: texts.change(last.value, 0),
    date: texts.date(isoOf(last.day)),
    low: texts.change(Math.min(...values), 0),
    high: texts.change(most.value, 0),
    when: texts.date(isoOf(most.day)),
  });
}

function notes(table: PaceTable, _state: SpanState, texts: Texts): string[] {
  const { t } = texts;
  const dates = new Set(table.rows.map((r) => r.date as string));
  const list = [t("charts.maps.pace.notes.method"), t("charts.maps.area.notes.two")];
  if (RECLASSIFIED.some((d) => dates.has(d))) list.push(t("charts.maps.area.notes.steps"));
  if (dates.has("2022-05-12")) list.push(t("charts.maps.area.notes.low"));
  list.push(t("charts.maps.area.notes.rules"));
  return list;
}
