import type { Data } from "@/lib/data";
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
  UKRAINE_KM2,
} from "./lines";
import { areaReading } from "./reading";

/** Occupied area over time: two sources, two lines, the events of the talks as rules. */
export const territoryArea: Chart<"territory-area", SpanState, AreaTable, AreaLayout> = {
  id: "territory-area",
  family: "maps",
  state: stateSchema<SpanState>(spanParameters(null)),
  datasets: () => [AREA_DATASETS.deepstate, AREA_DATASETS.economist, "events"],
  check: spanFaults,
  rows: tableOf,
  layout: (table, _state, size, texts) =>
    areaLayout(table, size, texts, {
      factor: 100 / UKRAINE_KM2,
      level: (v, top) =>
        texts.t(top ? "charts.maps.area.levelTop" : "charts.maps.area.level", {
          percent: texts.number(v, 0),
          km2: texts.number((v / 100) * UKRAINE_KM2, 0),
        }),
      end: (v) => [
        texts.t("charts.maps.area.endKm2", { km2: texts.number(v, 0) }),
        texts.t("charts.maps.area.endShare", { percent: texts.number((v / UKRAINE_KM2) * 100, 1) }),
      ],
      empty: texts.t("charts.maps.area.empty"),
    }),
  name: (texts) => texts.t("charts.maps.area.name"),
  title,
  subtitle: (table, _state, texts) =>
    texts.t("charts.maps.area.subtitle", {
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
      description: t("charts.maps.area.columns.dateMeaning"),
      shown: true,
    },
    ...AREA_SOURCES.flatMap((source): Column[] => {
      const label = t(`charts.maps.area.sources.${source}.label`);
      const dataset = AREA_DATASETS[source];
      return [
        {
          name: `${source}_km2`,
          type: "number",
          title: label,
          unit: t("charts.maps.km2"),
          description: t(`charts.maps.area.columns.${source}`),
          decimals: 0,
          shown: true,
          dataset,
        },
        {
          name: `${source}_percent`,
          type: "number",
          title: label,
          unit: "%",
          description: t(`charts.maps.area.columns.${source}Share`),
          decimals: 1,
          shown: true,
          dataset,
        },
      ];
    }),
    {
      name: "deepstate_quality",
      type: "string",
      title: t("charts.maps.area.columns.quality"),
      description: t("charts.maps.area.columns.qualityMeaning"),
      shown: false,
      dataset: AREA_DATASETS.deepstate,
    },
  ];
}

function tableOf(data: Data, state: SpanState, texts: Texts): AreaTable {
  const cells = new Map<number, Row>();
  const lines = AREA_SOURCES.map((source) => {
    const rows = areaRows(data, source).filter((r) => inSpan(state, r.date));
    for (const r of rows) {
      const quality: Row = "quality" in r ? { deepstate_quality: String(r.quality) } : {};
      cells.set(r.day, { ...cells.get(r.day), [`${source}_km2`]: r.km2, [`${source}_percent`]: r.percent, ...quality });
    }
    return areaLine(
      source,
      rows.map((r) => ({ day: r.day, value: r.km2 })),
      texts,
    );
  });
  return areaTable(data, state, texts, lines, columns(texts), cells);
}

/** DeepState's share at the end of the view and a year before it; null where the rows don't reach. */
export function yearOnYear(table: AreaTable): { percent: number; change: number } | null {
  const share = table.rows.filter((r) => r.deepstate_percent != null);
  const last = share.at(-1);
  const line = table.lines.find((l) => l.id === "deepstate");
  if (!last || !line) return null;
  const before = isoOf(line.points.at(-1)!.day - 365);
  const then = share.find((r) => r.date === before);
  if (!then) return null;
  // The rounded shares are compared, so that a reader's own subtraction gives the same.
  const [a, b] = [
    Number((last.deepstate_percent as number).toFixed(1)),
    Number((then.deepstate_percent as number).toFixed(1)),
  ];
  return { percent: a, change: Number((a - b).toFixed(1)) };
}

function title(table: AreaTable, _state: SpanState, texts: Texts): string {
  const { t } = texts;
  const found = yearOnYear(table);
  if (!found) return t("charts.maps.area.plain");
  const { percent, change } = found;
  return t("charts.maps.area.finding", {
    percent: texts.number(percent, 1),
    direction: change > 0 ? "up" : change < 0 ? "down" : "level",
    change: texts.number(Math.abs(change), 1),
  });
}

function sentence(line: AreaLine, texts: Texts): string {
  const values = line.points.map((p) => p.value);
  const last = line.points.at(-1)!;
  return texts.t("charts.maps.area.stood", {
    label: line.short,
    km2: texts.number(last.value, 0),
    percent: texts.number((last.value / UKRAINE_KM2) * 100, 1),
    date: texts.date(isoOf(last.day)),
    low: texts.number(Math.min(...values), 0),
    high: texts.number(Math.max(...values), 0),
  });
}

/** Days of the map's known reclassifications (see the dataset's caveats). */
export const RECLASSIFIED = ["2026-05-28", "2026-08-11"] as const;

function notes(table: AreaTable, _state: SpanState, texts: Texts): string[] {
  const { t } = texts;
  const dates = table.rows.map((r) => r.date as string);
  const list = [t("charts.maps.area.notes.two"), t("charts.maps.area.notes.scope")];
  if (table.rows.some((r) => r.deepstate_quality === "low")) list.push(t("charts.maps.area.notes.low"));
  if (RECLASSIFIED.some((d) => dates.includes(d))) list.push(t("charts.maps.area.notes.steps"));
  list.push(t("charts.maps.area.notes.rules"));
  return list;
}
