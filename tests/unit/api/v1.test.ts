import { describe, expect, it } from "vitest";
import * as problems from "@/app/api/problems/route";
import * as charts from "@/app/api/v1/charts/route";
import * as events from "@/app/api/v1/events/route";
import * as oneSeries from "@/app/api/v1/series/[id]/route";
import * as series from "@/app/api/v1/series/route";
import * as status from "@/app/api/v1/status/route";
import { CHART_IDS, chartOf } from "@/lib/charts/registry";
import { loadData, SERIES_IDS } from "@/lib/data";
import { body, call, ORIGIN } from "./support/call";

const get = (route: Parameters<typeof call>[0], path: string, params = {}) => call(route, path, params);

describe("/api/v1/charts", () => {
  it("has every chart with its parameters and addresses", async () => {
    const document = await body(get(charts, "/api/v1/charts"));
    expect(document.charts.map((c: { id: string }) => c.id)).toEqual(CHART_IDS);
    const market = document.charts[1];
    expect(market.state.slice(0, 5)).toEqual([
      { name: "series", expects: expect.stringContaining("1 to 8"), default: "brent-spot,gas-europe-monthly-wb" },
      { name: "from", expects: "a date as YYYY-MM-DD", default: "2021-01-01" },
      { name: "to", expects: "a date as YYYY-MM-DD", default: null },
      { name: "measure", expects: "one of published, rebased, returns, zscores", default: null },
      { name: "base", expects: "a date as YYYY-MM-DD", default: null },
    ]);
    expect(market.state.map((p: { name: string }) => p.name)).toEqual(chartOf("market-overview").state.names);
    expect(market.page).toBe(`${ORIGIN}/charts/market-overview`);
    expect(market.embed).toBe(`${ORIGIN}/embed/market-overview`);
    expect(market.files.csv).toBe(`${ORIGIN}/charts/market-overview/data.csv`);
  });
  it("speaks Ukrainian when asked and refuses what it doesn't know", async () => {
    const document = await body(get(charts, "/api/v1/charts?lang=uk"));
    expect(document.charts[1].name).toBe("Огляд ринків");
    expect(document.charts[1].page).toBe(`${ORIGIN}/uk/charts/market-overview`);
    expect(document.charts[1].files.csv).toBe(`${ORIGIN}/charts/market-overview/data.csv`);
    expect(document.charts[1].files.svg).toBe(`${ORIGIN}/charts/market-overview/image.svg?lang=uk`);
    expect((await get(charts, "/api/v1/charts?lang=de")).status).toBe(400);
    expect((await get(charts, "/api/v1/charts?page=2")).status).toBe(400);
  });
});

describe("/api/v1/events", () => {
  it("has every field of every event, with the venue in place of its id", async () => {
    const data = loadData();
    const document = await body(get(events, "/api/v1/events"));
    expect(document.events.length).toBe(data.events.length);
    document.events.forEach((e: { venue: { id: string } | null }, i: number) => {
      expect({ ...e, venue: e.venue?.id ?? null }).toEqual(data.events[i]);
      expect(e.venue).toEqual(data.events[i]!.venue ? data.venue(data.events[i]!.venue!) : null);
    });
  });
  it("filters as the timeline does and refuses as it does", async () => {
    const document = await body(get(events, "/api/v1/events?track=trilateral&from=2026-01-01&party=UA"));
    expect(document.events.length).toBeGreaterThan(3);
    for (const e of document.events) {
      expect([e.track, e.participants.includes("UA")]).toEqual(["trilateral", true]);
      expect((e.endDate ?? e.date) >= "2026-01-01").toBe(true);
    }
    expect((await body(get(events, "/api/v1/events?limit=5"))).parameter).toBe("limit");
    expect((await body(get(events, "/api/v1/events?from=2099-01-01"))).parameter).toBe("from");
    expect((await get(events, "/api/v1/events?significance=6")).status).toBe(400);
  });
});

describe("/api/v1/series", () => {
  it("lists all, with an address for those that may be handed on", async () => {
    const { series: list } = await body(get(series, "/api/v1/series"));
    expect(list.map((s: { id: string }) => s.id)).toEqual(SERIES_IDS);
    for (const s of list) {
      const open = s.redistribution === "open" || s.redistribution === "attribution";
      expect(s.data).toBe(open ? `${ORIGIN}/data/${s.id}.csv` : null);
      expect(s.firstDate <= s.lastDate).toBe(true);
      expect(s.licence.id).not.toBe("");
    }
  });
  it("gives one with its points", async () => {
    const document = await body(get(oneSeries, "/api/v1/series/brent-spot", { id: "brent-spot" }));
    const { days, values } = loadData().seriesById("brent-spot");
    expect(document.points.length).toBe(days.length);
    expect(document.points[0]).toEqual(["2021-01-04", values[0]]);
    expect(document.source.publisher).toBe("US Energy Information Administration");
    const gpr = await body(get(oneSeries, "/api/v1/series/gpr-daily", { id: "gpr-daily" }));
    expect(gpr.points.filter((p: [string, number | null]) => p[1] === null)).toEqual([["2025-02-09", null]]);
  });
  it("refuses one that may only be drawn, and one that isn't there", async () => {
    const refused = await get(oneSeries, "/api/v1/series/vix-close", { id: "vix-close" });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ publisher: "Cboe Global Markets", dataset: "vix-close" });
    expect((await get(oneSeries, "/api/v1/series/x", { id: "x" })).status).toBe(404);
  });
});

describe("/api/v1/status and /api/problems", () => {
  it("say how fresh the data are, kept for a minute only", async () => {
    const answer = await get(status, "/api/v1/status");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
    const document = await answer.json();
    expect(document.version).toBe(loadData().version);
    expect(document.datasets.length).toBe(loadData().datasets.length);
    expect(document.datasets[0]).toEqual({ id: "events", to: loadData().asOf, rows: 592, version: expect.any(String) });
  });
  it("have the problem that a type points at", async () => {
    const { type } = await body(get(charts, "/api/v1/charts?page=2"));
    const list = (await body(get(problems, "/api/problems"))).problems.map((p: { type: string }) => p.type);
    expect(list).toContain(type);
  });
});
