import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Figure } from "@/components/chart/Figure";
import { figureOf } from "@/components/figures";
import { present } from "@/lib/charts/present";
import { hasAverage } from "@/lib/charts/reactions/average/rows";
import { averageState } from "@/lib/charts/reactions/average/state";
import { averageReaction } from "@/lib/charts/reactions/average-reaction";
import { spreadsOf } from "@/lib/charts/reactions/distribution/rows";
import { distributionState } from "@/lib/charts/reactions/distribution/state";
import { eventHeatmap } from "@/lib/charts/reactions/event-heatmap";
import { eventStudy } from "@/lib/charts/reactions/event-study";
import { isFound as isCellFound, isResult } from "@/lib/charts/reactions/heatmap/rows";
import { heatmapState } from "@/lib/charts/reactions/heatmap/state";
import { reactionDistribution } from "@/lib/charts/reactions/reaction-distribution";
import { resultsOf } from "@/lib/charts/reactions/study/rows";
import { studyState } from "@/lib/charts/reactions/study/state";
import { SIZES } from "@/lib/charts/shared/size";
import { cutSlice, openSlice } from "@/lib/charts/slice";
import type { StateSchema } from "@/lib/charts/state";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";
import { FACTOR, isStudySeries } from "@/lib/markets/conventions";

const data = loadData();
const en = texts("en");
const uk = texts("uk");
const parse = <S extends object>(schema: StateSchema<S>, query: string): S => {
  const { state, faults } = schema.parse(new URLSearchParams(query));
  expect(faults).toEqual([]);
  return state;
};
const second = JSON.parse(readFileSync("tests/fixtures/event-study/second.json", "utf8"));
const ofSecond = (series: string, event: string, from: number, to: number) =>
  second.studies.find(
    (s: { series: string; event: string; from: number; to: number; model: string }) =>
      s.series === series && s.event === event && s.from === from && s.to === to && s.model === "mean",
  );

describe("event-study", () => {
  const study = (query = "") => eventStudy.rows(data, parse(studyState, query), en);

  it("shows the numbers of the second implementation, in percent", () => {
    const table = study();
    for (const series of ["brent-spot", "usd-rub-cbr", "eur-pln-ecb"]) {
      const expected = ofSecond(series, "2025-12-14", -1, 1);
      const rows = table.rows.filter((r) => r.series === series);
      expect(rows.map((r) => r.date)).toEqual(expected.dates);
      expect(rows.map((r) => r.abnormal)).toEqual(expected.ar.map((x: number) => expect.closeTo(x * 100, 8)));
      expect(rows.at(-1)).toMatchObject({
        cumulative: expect.closeTo(expected.car * 100, 8),
        se: expect.closeTo(expected.se * 100, 8),
        p: expect.closeTo(expected.p, 8),
        n: 120,
      });
    }
  });
  it("says plainly that nothing was found, with what the test would have seen", () => {
    const state = parse(studyState, "");
    const table = study();
    expect(eventStudy.title(table, state, en)).toBe("None of 4 markets moved more than usual around 14 Dec 2025");
    expect(eventStudy.describe(table, state, en)).toContain("no effect found; the test would have seen 10.3% or more");
    expect(eventStudy.title(table, state, uk)).toBe("Жоден із 4 ринків не змінився незвично навколо 14 груд. 2025");
  });
  it("says which way a currency goes and that it is an official fixing", () => {
    const state = parse(studyState, "series=usd-rub-cbr");
    const table = eventStudy.rows(data, state, en);
    expect(table.results[0]!.shown.up).toBe("up: the dollar gains on the rouble");
    expect(eventStudy.notes(table, state, en).join(" ")).toContain("USD/RUB official: official rates fixed once a day");
  });
  it("counts yields and odds in points", () => {
    const [yields, odds] = study(
      "series=us-10y-treasury,polymarket-ceasefire-in-2025&event=2025-12-14-ukraine-offers-drop-nato",
    ).results;
    expect([yields!.shown.unit, yields!.shown.scale]).toEqual(["points", 1]);
    expect([odds!.shown.unit, odds!.shown.scale]).toEqual(["points", 100]);
  });
  it("refuses too little history in words", () => {
    const state = parse(
      studyState,
      "series=kalshi-zelenskyy-putin-meeting&event=2025-10-22-us-sanctions-rosneft-lukoil",
    );
    const known = data.event(state.event) ? state : { ...state, event: "2025-11-23-geneva-us-ukraine-talks" };
    const table = eventStudy.rows(data, known, en);
    expect(table.rows).toEqual([]);
    expect(eventStudy.describe(table, known, en)).toMatch(
      /No result: \d+ more trading days are needed before the event\./,
    );
  });
  it("names the confounders in the window", () => {
    const state = parse(studyState, "event=2026-03-05-trilateral-on-hold-iran-war&series=brent-spot");
    const table = eventStudy.rows(data, state, en);
    expect(eventStudy.notes(table, state, en)[0]).toMatch(/^In the window, too: .*Hormuz/);
    expect(table.rows[0]!.flags).toContain("confounder:2026-03-01-hormuz-closure");
  });
  it("refuses an unknown event and a report of a price move", () => {
    const check = (event: string) => eventStudy.check(data, { ...studyState.defaults, event });
    expect(check("nothing")[0]).toMatchObject({ parameter: "event" });
    expect(check("2025-12-16-markets-brent-below-60")[0]).toMatchObject({ parameter: "event" });
    expect(check("2025-12-14-ukraine-offers-drop-nato")).toEqual([]);
  });
});

describe("event-heatmap", () => {
  const state = parse(heatmapState, "");
  const table = eventHeatmap.rows(data, state, en);
  const cells = table.events.flatMap((e) => e.cells.filter(isResult));

  it("has each decision chain once and no report of a price move", () => {
    for (const { event } of eventHeatmap.rows(data, parse(heatmapState, "significance=1,2,3,4,5"), en).events)
      expect([event.sameNewsAs, event.kind === "market-reaction"]).toEqual([null, false]);
  });
  it("marks what Benjamini and Hochberg's step-up rule marks at 5 %", () => {
    // The rule itself, without adjusted p: all up to the largest p(k) at or below 0.05 k / m.
    const ps = cells.map((c) => c.p).sort((a, b) => a - b);
    const last = ps.findLastIndex((p, i) => p <= (0.05 * (i + 1)) / ps.length);
    const bar = last < 0 ? 0 : ps[last]!;
    expect(cells.filter(isCellFound).length).toBe(last + 1);
    for (const c of cells) expect(isCellFound(c)).toBe(c.p <= bar);
    expect(table.counts).toMatchObject({ n: cells.length, found: last + 1 });
  });
  it("leaves windows with company out when asked, and counts fewer tests", () => {
    const clean = eventHeatmap.rows(data, parse(heatmapState, "clean=yes"), en);
    const kept = clean.events.flatMap((e) => e.cells.filter(isResult));
    expect(kept.every((c) => !c.company)).toBe(true);
    expect(kept.length).toBe(cells.filter((c) => !c.company).length);
  });
  it("sorts by the largest move and groups by kind", () => {
    const most = (t: typeof table) =>
      t.events.map((e) => Math.max(0, ...e.cells.map((c) => (isResult(c) ? Math.abs(c.t) : 0))));
    const sorted = most(eventHeatmap.rows(data, parse(heatmapState, "sort=effect"), en));
    expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
    const kinds = eventHeatmap.rows(data, parse(heatmapState, "group=kind"), en).events.map((e) => e.event.kind);
    expect(kinds).toEqual([...kinds].sort());
  });
  it("keeps derived results out of windows that aren't kept", () => {
    const other = eventHeatmap.rows(data, parse(heatmapState, "window=-2..2&series=gold-lbma-pm"), en);
    expect(other.counts.n).toBe(0);
    expect(other.rows.every((r) => r.refused === "not-kept")).toBe(true);
  });
  it("lays a cell out for each result, the same number on every width", () => {
    for (const size of SIZES) {
      const layout = eventHeatmap.layout(table, state, size, en);
      expect(layout.rows.map((r) => r.cells.length)).toEqual(table.events.map(() => state.series.length));
      expect(layout.x0 + layout.cell.width * state.series.length).toBeLessThanOrEqual(size.width);
    }
  });
});

describe("the drawing of event-heatmap", () => {
  it.each(["", "group=kind&clean=yes", "series=gold-lbma-pm&window=-2..2"])(
    "has a place for each item ('%s')",
    (query) => {
      const shown = present(data, "event-heatmap", new URLSearchParams(query), en);
      const markup = renderToStaticMarkup(createElement(Figure, { view: shown, drawing: figureOf("event-heatmap") }));
      const figures = markup.split("<svg").filter((part) => part.includes("viewBox"));
      expect(figures).toHaveLength(SIZES.length);
      for (const [n, figure] of figures.entries()) {
        const { x0, cell, rows } = shown.layout(SIZES[n]!);
        const [, r, d, stretch] = figure.match(/data-r="([\d.]+)" d="([^"]+)" transform="scale\(([\d.]+) 1\)"/)!;
        const [, ...steps] = d!.split("m").map((step) => step.split(" ").map(Number.parseFloat));
        let [x, y] = [0, 0];
        for (const [i, track] of shown.reading(true).tracks.entries()) {
          if (track.kind !== "points") throw new Error("cells are points");
          expect(figure).toContain(`data-marks="${track.id}" data-order="${"A".repeat(track.items.length)}"`);
          for (const [k] of track.items.entries()) {
            const [dx, dy] = steps.shift()!;
            x += dx!;
            y += dy!;
            expect(x * Number(stretch)).toBeCloseTo(x0 + k * cell.width + (cell.width - 2) / 2, 1);
            expect(y).toBe(rows[i]!.y + cell.height / 2);
          }
        }
        expect(steps).toEqual([]);
        expect([Number(r) * Number(stretch), Number(r)]).toEqual([
          expect.closeTo((cell.width - 2) / 2, 8),
          cell.height / 2,
        ]);
        // Each cell is in one path, and a figure is few elements however many cells it has.
        const boxes = figure.split(`h${cell.width - 2}v${cell.height}h${2 - cell.width}z`).length - 1;
        expect(boxes).toBe(rows.reduce((sum, row) => sum + row.cells.length, 0));
        expect(figure.split("<path").length - 1).toBeLessThanOrEqual(17);
      }
    },
  );
  it("says in a page what it says in an embed", () => {
    const shown = present(data, "event-heatmap", new URLSearchParams(), en);
    const { tracks } = JSON.parse(JSON.stringify(shown.reading(false)));
    expect(tracks).toHaveLength(shown.reading(false).tracks.length);
    for (const track of tracks) expect(track.items).toHaveLength(heatmapState.defaults.series.length);
  });
});

describe("average-reaction", () => {
  it("averages the events of each class, and no test stands on fewer than three", () => {
    const table = averageReaction.rows(data, averageState.defaults, en);
    const concessions = table.classes.find((c) => c.class === "concession")!;
    expect(concessions.events).toBe(data.events.filter((e) => e.kind === "concession" && e.significance >= 3).length);
    const results = eventHeatmap.rows(
      data,
      parse(heatmapState, "kind=concession&series=brent-spot&window=0..5&significance=3,4,5&from=2021-01-01"),
      en,
    ).rows;
    const mean = results.reduce((sum, r) => sum + r.car!, 0) / results.length;
    expect(table.rows.find((r) => r.class === "concession" && r.day === 5)!.mean).toBeCloseTo(mean, 10);
    for (const c of table.classes.filter(hasAverage)) expect(c.average.n).toBeGreaterThanOrEqual(3);
  });
  it("averages kept results without a path", () => {
    const table = averageReaction.rows(data, parse(averageState, "series=gold-lbma-pm"), en);
    const one = table.classes.find((c) => c.class === "breakdown")!;
    expect(hasAverage(one) && [one.average.path.length, one.average.corrado]).toEqual([1, null]);
  });
});

describe("reaction-distribution", () => {
  it("counts the ordinary days that moved as far", () => {
    const [brent] = spreadsOf(reactionDistribution.rows(data, distributionState.defaults, en));
    expect(brent!.bins.reduce((n, b) => n + b.days, 0)).toBe(brent!.ordinary);
    expect(brent!.p).toBeCloseTo((1 + brent!.far) / (1 + brent!.ordinary), 12);
    expect(brent!.t).toBeCloseTo(ofSecond("brent-spot", "2025-12-14", -1, 1).t, 8);
    expect(brent!.ordinary).toBeGreaterThan(500);
  });
});

it("results of a window are the same whichever windows were asked for before", () => {
  const windows = ["0..1", "-5..5", "-1..20", "0..5"];
  const rows = (of: typeof data, window: string, model: string) =>
    eventHeatmap.rows(of, parse(heatmapState, `window=${window}&model=${model}`), en).rows;
  for (const model of ["mean", "market"]) {
    const slice = () =>
      openSlice(
        cutSlice(data, eventHeatmap.live!.parts(data, heatmapState.defaults), [
          ...heatmapState.defaults.series.filter(isStudySeries),
          "derived-reactions",
          "events",
          "confounders",
          FACTOR,
        ]),
      );
    const [worn, order] = [slice(), [...windows, ...windows]];
    const there = order.map((window) => rows(worn, window, model));
    for (const [i, window] of order.entries()) expect(there[i]).toEqual(rows(slice(), window, model));
  }
});

describe("in the browser", () => {
  const cases = [
    [eventStudy, studyState.defaults],
    [eventHeatmap, heatmapState.defaults],
    [averageReaction, averageState.defaults],
    [reactionDistribution, distributionState.defaults],
  ] as const;
  it.each(cases)("a slice of the data gives the same rows", (chart, state) => {
    // biome-ignore lint/suspicious/noExplicitAny: each state belongs to its chart
    const any = chart as any;
    const slice = openSlice(
      JSON.parse(JSON.stringify(cutSlice(data, any.live.parts(data, state), any.datasets(state)))),
    );
    const [there, here] = [any.rows(slice, state, en).rows, any.rows(data, state, en).rows];
    expect(there.length).toBe(here.length);
    there.forEach((row: Record<string, unknown>, i: number) => {
      for (const [name, value] of Object.entries(row))
        if (typeof value === "number") expect(value).toBeCloseTo(here[i][name], 6);
        else expect(value).toBe(here[i][name]);
    });
    expect(any.notes(any.rows(slice, state, uk), state, uk)).toEqual(any.notes(any.rows(data, state, uk), state, uk));
  });
});

it("no display-only series hands on more than results", () => {
  const table = eventStudy.rows(data, parse(studyState, "series=vix-close,imoex-close"), en);
  expect(resultsOf(table).every((r) => r.shown.rounded)).toBe(true);
  const names = table.columns.map((c) => c.name);
  expect(names).not.toContain("value");
});
