import { describe, expect, it } from "vitest";
import * as route from "@/app/api/v1/event-study/route";
import { loadData } from "@/lib/data";
import { body, call } from "./support/call";

const get = (query: string) => call(route, `/api/v1/event-study?${query}`, {});
const BERLIN = "event=2025-12-14-ukraine-offers-drop-nato";

describe("/api/v1/event-study", () => {
  it("answers with day 0 of each series, abnormal returns that sum to the CAR, and flags", async () => {
    const document = await body(get(`${BERLIN}&series=brent-spot,usd-rub-cbr&from=-1&to=1`));
    expect(document).toMatchObject({
      event: "2025-12-14-ukraine-offers-drop-nato",
      day0: "2025-12-15",
      model: "mean",
      factor: null,
      estimation: { from: -130, to: -11, n: 120 },
    });
    const [brent, rouble] = document.results;
    expect(brent).toMatchObject({ series: "brent-spot", day0: "2025-12-15", unit: "log-return", df: 119 });
    expect(brent.ar.map((a: { day: number }) => a.day)).toEqual([-1, 0, 1]);
    expect(brent.ar.map((a: { date: string }) => a.date)).toEqual(["2025-12-12", "2025-12-15", "2025-12-16"]);
    expect(brent.ar.reduce((sum: number, a: { value: number }) => sum + a.value, 0)).toBeCloseTo(brent.car, 14);
    // By hand: ln of the price of 16 December over that of 11 December, less three mean returns of the 120 days before.
    const { dates, values } = loadData().seriesById("brent-spot");
    const i = dates.indexOf("2025-12-15");
    const mean = Math.log(values[i - 11]! / values[i - 131]!) / 120;
    expect(brent.car).toBeCloseTo(Math.log(values[i + 1]! / values[i - 2]!) - 3 * mean, 12);
    expect(brent.flags.map((f: { flag: string }) => f.flag)).toContain("later-day");
    // Set on Monday the 15th, in force on the 16th.
    expect(rouble.day0).toBe("2025-12-15");
    expect(rouble.flags).toContainEqual({ flag: "fixing", time: "15:30", zone: "Europe/Moscow" });
  });
  it("names confounders and other grave events in the window", async () => {
    const document = await body(
      get("event=2026-02-26-geneva-us-ukraine-prosperity-package&series=brent-spot&from=0&to=5"),
    );
    const flags = document.results[0].flags.map((f: { flag: string; id?: string }) => f.id);
    expect(flags).toContain("2026-03-01-hormuz-closure");
  });
  it("refuses a series with too little history and says how many days are missing", async () => {
    const event = loadData().events.find((e) => e.date >= "2021-01-01" && e.date < "2022-03-01")!;
    const document = await body(get(`event=${event.id}&series=kalshi-zelenskyy-putin-meeting`));
    expect(document.results[0]).toMatchObject({ car: null, refused: "too-little-history", missing: 130 });
    expect(document.results[0].reason).toBe("130 more trading days are needed before the event");
  });
  it("says what stands for the market, and refuses a series as its own market", async () => {
    const document = await body(get(`${BERLIN}&series=imoex-close,vix-close&model=market`));
    expect(document.factor).toBe("vix-close");
    expect(document.results[0].df).toBe(118);
    expect(document.results[0].normal.beta).not.toBeNull();
    expect(document.results[0].flags).toContainEqual({ flag: "rounded" });
    expect(document.results[1]).toMatchObject({ car: null, refused: "no-factor" });
    const brent = await body(get(`${BERLIN}&series=wti-spot&model=market&factor=brent-spot`));
    expect(brent.results[0].normal.beta).toBeGreaterThan(0.8);
  });
  it.each([
    ["series=brent-spot", "event"],
    ["event=none&series=brent-spot", "event"],
    ["event=2025-12-16-markets-brent-below-60&series=brent-spot", "event"],
    [BERLIN, "series"],
    [`${BERLIN}&series=brent-spot,gold-monthly-wb`, "series"],
    [`${BERLIN}&series=brent-spot&model=capm`, "model"],
    [`${BERLIN}&series=brent-spot&from=-21`, "from"],
    [`${BERLIN}&series=brent-spot&from=2&to=1`, "to"],
    [`${BERLIN}&series=brent-spot&to=1.5`, "to"],
    [`${BERLIN}&series=brent-spot&estimation=5`, "estimation"],
    [`${BERLIN}&series=brent-spot&gap=-1`, "gap"],
    [`${BERLIN}&series=brent-spot&windows=1`, "windows"],
  ])("refuses %s as a problem that names %s", async (query, parameter) => {
    const answer = await get(query);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect((await answer.json()).parameter).toBe(parameter);
  });
  it("has an entity tag and answers 304 to who has it", async () => {
    const first = await get(`${BERLIN}&series=brent-spot`);
    const etag = first.headers.get("etag")!;
    const again = await call(
      route,
      `/api/v1/event-study?${BERLIN}&series=brent-spot`,
      {},
      { headers: { "if-none-match": etag } },
    );
    expect(again.status).toBe(304);
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
  });
});
