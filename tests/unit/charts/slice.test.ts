import { describe, expect, it } from "vitest";
import { LIVE_CHARTS } from "@/components/live/charts";
import { CHART_IDS, chartOf } from "@/lib/charts/registry";
import { SIZES } from "@/lib/charts/shared/size";
import { cutSlice, openSlice, type Slice } from "@/lib/charts/slice";
import { makeView, readState } from "@/lib/charts/view";
import { loadData } from "@/lib/data";
import { LOCALES } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { type Messages, makeTexts } from "@/lib/i18n/translate";

const data = loadData();

/** Views beside the default in which a chart must come out of its slice as it comes out of the whole data. */
const VIEWS: Partial<Record<string, readonly string[]>> = {
  "negotiation-timeline": ["significance=4,5&lanes=party", "q=istanbul", "person=steve-witkoff&from=2025-01-01"],
  "guarantees-matrix": ["kind=bilateral,monitoring&confidence=high", "party=FR,TR&asof=2025-12-14"],
  "guarantees-timeline": ["kind=multilateral", "asof=2024-06-01"],
  "pledged-support": ["party=GB,US,CA", "kind=defence-support"],
  obstacles: ["asof=2024-01-01", "confidence=high"],
  "sanctions-timeline": ["direction=easing", "from=2025-01-01&asof=2026-05-01"],
  "market-overview": ["series=vix-close,us-10y-treasury&from=2025-01-01", "series=eur-usd-ecb&base=2022-02-23"],
  "positions-matrix": ["asof=2025-12-14&party=UA,RU", "confidence=high,medium&cell=UA-nato"],
  "position-paths": ["issue=nato&from=2021-01-01", "asof=2025-12-14&party=UA,RU,US,EU"],
  "position-gap-by-issue": ["asof=2022-10-01", "issue=nato,energy"],
  "sticking-points": ["asof=2025-12-13"],
  "plans-compared": [
    "plan=istanbul-communique-2022,russia-terms-june-2024,ukraine-open-letter-june-2026&confidence=high",
  ],
};

/** As the browser gets it. */
function sliceOf(id: (typeof CHART_IDS)[number], query: string): Slice {
  const chart = chartOf(id);
  const { state } = readState(chart, data, new URLSearchParams(query));
  const slice = cutSlice(data, chart.live!.parts(data, state), chart.datasets(state));
  return JSON.parse(JSON.stringify(slice)) as Slice;
}

const live = CHART_IDS.filter((id) => chartOf(id).live);

describe("charts that draw themselves in the browser", () => {
  it("are those that have a module there", () => {
    expect(Object.keys(LIVE_CHARTS).sort()).toEqual([...live].sort());
  });

  describe.each(live)("%s", (id) => {
    it.each(["", ...(VIEWS[id] ?? [])])("comes out of its slice as out of the whole data: '%s'", async (query) => {
      const chart = chartOf(id);
      const { default: module } = await LIVE_CHARTS[id as keyof typeof LIVE_CHARTS]();
      for (const locale of LOCALES) {
        const part = openSlice(sliceOf(id, query));
        const own = makeTexts(locale, (await module.words[locale]()) as Messages);
        const make = (from: typeof data, words: typeof own) => {
          const { state, faults } = readState(chart, from, new URLSearchParams(query));
          expect(faults).toEqual([]);
          const view = makeView(chart, from, state, words);
          return {
            title: view.title,
            subtitle: view.subtitle,
            description: view.description,
            notes: view.notes,
            key: view.key,
            credits: view.credits,
            layouts: JSON.stringify(SIZES.map((size) => drawn(view.layout(size)))),
            reading: view.reading(true),
          };
        };
        expect(make(part, own)).toEqual(make(data, texts(locale)));
      }
    });
  });

  it("gets a clear error for what it didn't order", () => {
    const part = openSlice(sliceOf("market-overview", ""));
    expect(() => part.positions).toThrow("the slice of the data has no positions");
    expect(() => part.seriesById("vix-close")).toThrow("the slice of the data has no series 'vix-close'");
  });
});

describe("a series that may only be drawn", () => {
  it("leaves rounded to what the drawing needs, in every slice", () => {
    const [series] = sliceOf("market-overview", "series=vix-close").series;
    expect(series!.quantum).toBeGreaterThan(10 ** -data.seriesById("vix-close").meta.decimals);
    for (const value of series!.values)
      if (value !== null)
        expect(Math.abs(value / series!.quantum! - Math.round(value / series!.quantum!))).toBeLessThan(1e-6);
    expect(series!.extra).toEqual({});
  });
});

/** A layout without the rows that its marks carry along: texts that are only tabled needn't be in a slice. */
function drawn(layout: unknown): unknown {
  return JSON.parse(JSON.stringify(layout, (name, value) => (name === "row" ? (value as { id?: string }).id : value)));
}
