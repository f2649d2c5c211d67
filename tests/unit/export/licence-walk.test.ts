import { unzipSync } from "fflate";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { ChartBody } from "@/components/chart/ChartBody";
import { DataTable } from "@/components/chart/DataTable";
import { markup } from "@/components/chart/markup";
import { renderPicture } from "@/components/chart/picture-render";
import { renderEmbed } from "@/components/chart/render-embed";
import { type Presentation, present } from "@/lib/charts/present";
import { CHART_IDS, type ChartId, chartOf } from "@/lib/charts/registry";
import { quantumOf } from "@/lib/charts/shared/quantum";
import { SIZES } from "@/lib/charts/shared/size";
import { cutSlice } from "@/lib/charts/slice";
import { loadData, type Series } from "@/lib/data";
import { csvOf } from "@/lib/export/csv";
import { csvwOf } from "@/lib/export/csvw";
import { viewPackage } from "@/lib/export/datapackage";
import { jsonOf } from "@/lib/export/json";
import { zipOf } from "@/lib/export/zip";
import { texts } from "@/lib/i18n/texts";
import * as seriesApi from "../../../app/api/v1/series/[id]/route";
import { call, data as dataset } from "../api/support/call";

/*
 * A walk over every output of every chart that can show a series which may be drawn and not handed on: what is more precise
 * than the drawing must stand in none of them. A chart that joins the registry is walked without being named here.
 */

const data = loadData();
const drawnOnly = data.series.filter(
  ({ meta }) => meta.redistribution !== "open" && meta.redistribution !== "attribution",
);
const ADDRESS = "https://example.org/charts/x";

/** Queries by which a chart may come to show a series: as it stands, in a few days, and as whatever it can make of it. */
function queriesFor(id: ChartId, series: Series): string[] {
  const { names } = chartOf(id).state;
  const has = (name: string) => (names as readonly string[]).includes(name);
  if (!has("series")) return [""];
  const days = series.dates.filter((_, i) => !Number.isNaN(series.values[i]!));
  const [from, to] = [days.at(-6)!, days.at(-2)!];
  const own = `series=${series.id}`;
  return [
    "",
    own,
    ...(has("from") && has("to") ? [`${own}&from=${from}&to=${to}`] : []),
    ...(has("base") ? [`${own}&base=${to}`] : []),
    ...(has("measure") ? [`${own}&measure=returns&from=${from}`, `${own}&measure=zscores&from=${from}`] : []),
  ];
}

/** The views of all charts that draw on a series. */
const viewsOf = (series: Series): { id: ChartId; view: Presentation }[] =>
  CHART_IDS.flatMap((id) =>
    [...new Set(queriesFor(id, series))].flatMap((query) => {
      const view = present(data, id, new URLSearchParams(query), texts("en"));
      return view.datasets.some((d) => d.id === series.id) ? [{ id, view }] : [];
    }),
  );

async function outputsOf(id: ChartId, view: Presentation): Promise<Record<string, string>> {
  const chart = chartOf(id);
  const svg = await renderPicture(view, { theme: "light", width: "wide" });
  const { state } = chart.state.parse(new URLSearchParams(view.query));
  const slice = chart.live ? cutSlice(data, chart.live.parts(data, state), chart.datasets(state)) : null;
  const zip = Object.entries(unzipSync(zipOf(view, svg, ADDRESS)));
  return {
    csv: csvOf(view),
    json: JSON.stringify(jsonOf(view)),
    csvw: JSON.stringify(csvwOf(view, "data.csv")),
    package: JSON.stringify(viewPackage(view, ADDRESS)),
    svg,
    embed: await renderEmbed(view, { theme: "auto", title: true, height: "natural" }, "https://example.org"),
    page: await markup(createElement(ChartBody, { view, heading: "h1", notes: true })),
    table: await markup(createElement(DataTable, { view })),
    words: [view.title, view.subtitle, view.description, ...view.notes, JSON.stringify(view.controls())].join("\n"),
    layouts: JSON.stringify(SIZES.map((size) => view.layout(size))),
    slice: JSON.stringify(slice),
    ...Object.fromEntries(zip.map(([name, bytes]) => [`zip ${name}`, new TextDecoder().decode(bytes)])),
  };
}

/** Numbers as texts write them, without separators of thousands. */
const numbersIn = (text: string) =>
  new Set(text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "").match(/(?<![\d.])\d+(?:\.\d+)?(?![\d.])/g) ?? []);

/** Three digits that count, two of them decimals, or five: fewer may be a tick or a coordinate in tenths. */
const isLong = (text: string) =>
  /^\d{5,}$/.test(text) || (/\.\d+[1-9]$/.test(text) && text.replace(/^0\.0*/, "").replace(".", "").length >= 3);

/**
 * Values of a series by which a row that got out can be told: as the source writes them and as a reader would be shown them,
 * where they differ from what is drawn and are long enough not to be some coordinate.
 */
function tellingOf(series: Series): Set<string> {
  const quantum = quantumOf(series);
  const { decimals } = series.meta;
  const drawn = new Set([...series.values].map((v) => (Math.round(v / quantum) * quantum).toFixed(decimals)));
  const telling = new Set<string>();
  for (const v of series.values) {
    if (Number.isNaN(v)) continue;
    for (const text of [String(v), v.toFixed(decimals)])
      if (!drawn.has(text) && !drawn.has(Number(text).toFixed(decimals)) && isLong(text)) telling.add(text);
  }
  return telling;
}

/** Pieces of an output that say one thing each: a line of CSV, a record of JSON, a row of a table. */
const piecesOf = (text: string) => text.split(/\r?\n|\},\{|<tr/);

/** Newest rows: one of their values alone would tell. */
const NEWEST = 5;

/**
 * Values of a series that stand in an output and are no chance. Charts of indicators have thousands of numbers of their own,
 * some of which equal a price of some day: a value counts where it stands beside its own day, where it is one of the newest,
 * or where more values are met than numbers that are a hundredth off and belong to nobody.
 */
function leaksIn(text: string, own: readonly string[], series: Series): string[] {
  const numbers = numbersIn(text);
  const met = own.filter((value) => numbers.has(value));
  if (met.length === 0) return [];
  const days = new Map<string, string[]>();
  for (const [i, v] of series.values.entries())
    for (const key of new Set([String(v), v.toFixed(series.meta.decimals)]))
      days.set(key, [...(days.get(key) ?? []), series.dates[i]!]);
  const pieces = piecesOf(text).map((piece) => ({ piece, numbers: numbersIn(piece) }));
  const beside = met.filter((value) =>
    pieces.some(
      (p) =>
        p.numbers.has(value) &&
        days.get(value)!.some((day) => p.piece.includes(day) || p.piece.includes(texts("en").date(day))),
    ),
  );
  const newest = new Set(
    [...series.values].slice(-NEWEST).flatMap((v) => [String(v), v.toFixed(series.meta.decimals)]),
  );
  const nobody = own.map((value) => {
    const places = value.split(".")[1]?.length ?? 0;
    return (Number(value) + 10 ** -places).toFixed(places);
  });
  const chance = new Set(nobody.filter((value) => !days.has(value) && numbers.has(value))).size;
  return met.length > 2 * chance + 3 ? met : met.filter((value) => beside.includes(value) || newest.has(value));
}

it("knows a leak from a chance", () => {
  const vix = data.seriesById("vix-close");
  const own = [...tellingOf(vix)];
  const column = vix.dates.map((date, i) => `${date},${vix.values[i]}`).join("\n");
  expect(leaksIn(column, own, vix).length).toBeGreaterThan(500);
  const [date, value] = [vix.dates.at(-100)!, String(vix.values.at(-100))];
  expect(leaksIn(`${date},${value}`, [value], vix)).toEqual([value]);
  expect(leaksIn(`2014-01-01,${value}`, [value], vix)).toEqual([]);
  expect(leaksIn(`<b>${vix.values.at(-1)}</b>`, [String(vix.values.at(-1))], vix)).toHaveLength(1);
});

it("knows most of these series by values that are finer than their drawing", () => {
  // Some odds are published in steps that are as coarse as the drawing: nothing of them is left to hide.
  expect(drawnOnly.length).toBeGreaterThan(10);
  expect(drawnOnly.filter((s) => tellingOf(s).size > 100).map((s) => s.id)).toEqual(
    expect.arrayContaining(["cny-rub-moex", "imoex-close", "rvi-moex", "vix-close", "crea-russia-crude-ports-daily"]),
  );
});

/** Figures that cited events report of a market's move: facts of the record, whoever publishes the price. */
const ofEvents = data.events
  .filter((event) => event.kind === "market-reaction")
  .flatMap((event) => event.figures.map((figure) => String(figure.value)));

describe.each(drawnOnly.map((s) => [s.id, s] as const))("%s", (id, series) => {
  const telling = tellingOf(series);
  const views = viewsOf(series);

  it("is shown by a chart", () => expect(views.length).toBeGreaterThan(0));

  it("leaves no output more precise than it is drawn", async () => {
    for (const { id: chart, view } of views) {
      // What an open series beside it holds as well proves nothing, nor what a caveat of the dataset tells, nor a figure that a
      // cited event reports.
      const open = new Set([
        ...ofEvents,
        ...numbersIn(JSON.stringify(view.datasets)),
        ...view.datasets.flatMap((d) =>
          d.kind === "series" && !drawnOnly.some((s) => s.id === d.id)
            ? [...data.seriesById(d.id as Series["id"]).values].flatMap((v) => [String(v), v.toFixed(d.decimals)])
            : [],
        ),
      ]);
      const own = [...telling].filter((text) => !open.has(text));
      for (const [output, text] of Object.entries(await outputsOf(chart, view))) {
        expect([chart, view.query, output, leaksIn(text, own, series)]).toEqual([chart, view.query, output, []]);
      }
    }
  });

  it("has no column in what is handed on, which says so", () => {
    for (const { view } of views) {
      const json = jsonOf(view);
      expect(json.columns.filter((c) => c.dataset === id)).toEqual([]);
      const held = view.table.columns.filter((c) => c.dataset === id);
      expect(json.withheld.map((w) => w.column)).toEqual(expect.arrayContaining(held.map((c) => c.name)));
    }
  });

  it("is refused as a file and by the API", async () => {
    for (const answer of [await dataset(`${id}.csv`), await call(seriesApi, `/api/v1/series/${id}`, { id })]) {
      expect(answer.status).toBe(403);
      const numbers = numbersIn(await answer.text());
      expect([...telling].filter((value) => numbers.has(value))).toEqual([]);
    }
  });
});
