import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present } from "@/lib/charts/present";
import { loadData } from "@/lib/data";
import { CHART_FILES } from "@/lib/embed/addresses";
import { csvOf } from "@/lib/export/csv";
import { texts } from "@/lib/i18n/texts";
import { body, chart, data } from "./support/call";

const version = loadData().version;

describe("files of a chart", () => {
  it.each([
    ["data.csv", "text/csv; charset=utf-8; header=present", 'attachment; filename="market-overview.csv"'],
    ["data.json", "application/json", 'inline; filename="market-overview.json"'],
    ["metadata.json", "application/csvm+json", 'inline; filename="market-overview-metadata.json"'],
    ["image.svg", "image/svg+xml; charset=utf-8", 'inline; filename="market-overview.svg"'],
    ["image.png", "image/png", 'inline; filename="market-overview.png"'],
    ["package.zip", "application/zip", 'attachment; filename="market-overview.zip"'],
  ])("%s has its type and name, and a tag that stays", async (file, type, disposition) => {
    const answer = await chart(`market-overview/${file}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(type);
    expect(answer.headers.get("content-disposition")).toBe(disposition);
    const etag = answer.headers.get("etag")!;
    const again = await chart(`market-overview/${file}?series=brent-spot,gas-europe-monthly-wb&v=${version}`, {
      headers: { "If-None-Match": etag },
    });
    expect(again.status).toBe(304);
  });

  it("follow the state, the language and the looks", async () => {
    const json = await body(chart("negotiation-timeline/data.json?track=trilateral&lang=uk"));
    expect(json.chart.query).toBe("track=trilateral");
    expect(json.rows.length).toBeGreaterThan(5);
    expect(json.rows.every((r: { track: string }) => r.track === "trilateral")).toBe(true);
    expect(json.columns[1].title).toBe("Дата");
    const svg = (query: string) => chart(`market-overview/image.svg${query}`).then((r) => r.text());
    expect(await svg("?theme=dark")).toContain("#131518");
    expect(await svg("?width=narrow")).toContain('width="376"');
    expect(await svg("?shape=og")).toContain('width="1200"');
    expect(await body(chart("market-overview/metadata.json?base=2025-01-02&lang=uk"))).toMatchObject({
      url: "data.csv?base=2025-01-02",
    });
  });

  it("has the same CSV in every language", async () => {
    const [en, uk] = await Promise.all(["", "?lang=uk"].map((q) => chart(`negotiation-timeline/data.csv${q}`)));
    expect(uk!.headers.get("etag")).toBe(en!.headers.get("etag"));
    const csvs = (["en", "uk"] as const).map((l) =>
      csvOf(present(loadData(), "negotiation-timeline", new URLSearchParams(), texts(l))),
    );
    expect(csvs[0]).toBe(csvs[1]);
  });

  it("link the rows to their description", async () => {
    const link = (await chart("market-overview/data.csv?base=2025-01-02")).headers.get("link");
    expect(link).toContain('</charts/market-overview/metadata.json?base=2025-01-02>; rel="describedby"');
  });

  it.each([
    ["market-overview/data.csv?from=tomorrow", "from"],
    ["market-overview/data.csv?series=gold", "series"],
    ["market-overview/data.csv?from=2025-02-01&to=2025-01-01", "to"],
    ["market-overview/image.svg?from=2099-01-01", "from"],
    ["market-overview/image.svg?theme=auto", "theme"],
    ["market-overview/image.svg?lang=ru", "lang"],
    ["market-overview/image.png?scale=3", "scale"],
    ["market-overview/image.png?width=huge", "width"],
    ["market-overview/image.png?theme=dark&theme=light", "theme"],
    ["negotiation-timeline/data.csv?track=secret", "track"],
    ["negotiation-timeline/data.csv?utm_source=x", "utm_source"],
    ["negotiation-timeline/data.csv?series=brent-futures", "series"],
    ["negotiation-timeline/data.csv?base=2022-02-23", "base"],
  ])("%s is refused and %s named", async (path, parameter) => {
    const answer = await chart(path);
    expect(answer.status).toBe(400);
    const problem = await answer.json();
    expect(problem.parameter).toBe(parameter);
    expect(problem.expected).not.toBe("");
    expect(problem.faults.length).toBeGreaterThan(0);
    expect(Object.keys(problem)).toEqual(expect.arrayContaining(["type", "title", "status", "detail"]));
  });

  it("list every fault and name the first", async () => {
    const problem = await body(chart("market-overview/data.csv?series=gold&from=x&lang=fr"));
    expect(problem.faults.map((f: { parameter: string }) => f.parameter)).toEqual(["series", "from", "lang"]);
    expect(problem.parameter).toBe("series");
  });

  it("are 404 for an unknown chart or file, 410 for another version", async () => {
    expect((await chart("nothing/data.csv")).status).toBe(404);
    expect((await body(chart("market-overview/data.xls"))).detail).toContain("data.csv");
    expect((await chart("constructor/data.csv")).status).toBe(404);
    const gone = await chart("market-overview/data.csv?v=2020-01-01-00000000");
    expect([gone.status, (await gone.json()).instead]).toEqual([410, version]);
  });

  it("never fail and never repeat markup, whatever is asked", async () => {
    const name = fc.oneof(fc.constantFrom("series", "from", "to", "base", "lang", "theme", "v", "scale"), fc.string());
    const nasty = fc.constantFrom(
      "<script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "\u0000",
      "\r\nX: y",
      "=1+1",
    );
    const pairs = fc.array(
      fc.tuple(name, fc.oneof(nasty, fc.string(), fc.string({ unit: "binary", maxLength: 3000 }))),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    await fc.assert(
      fc.asyncProperty(pairs, fc.constantFrom(...CHART_FILES.slice(0, 3)), async (query, file) => {
        const answer = await chart(`market-overview/${file}?${new URLSearchParams(query)}`);
        expect([200, 400, 410]).toContain(answer.status);
        if (answer.status !== 200) expect(await answer.text()).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe("whole datasets", () => {
  it("are CSV for series and JSON for records, as they stand", async () => {
    const csv = await data("brent-spot.csv");
    expect(csv.headers.get("content-disposition")).toBe('attachment; filename="brent-spot.csv"');
    const text = await csv.text();
    expect(text.startsWith("date,value\r\n2021-01-04,")).toBe(true);
    expect(text.split("\r\n").length).toBe(loadData().dataset("brent-spot").coverage.rows + 2);
    expect(await body(data("events.json"))).toEqual(loadData().events);
    expect((await body(data("datapackage.json"))).resources.length).toBeGreaterThan(40);
  });

  it("are refused with publisher, reason and address where they may not be handed on", async () => {
    const answer = await data("vix-close.csv");
    expect(answer.status).toBe(403);
    const problem = await answer.json();
    expect(problem).toMatchObject({ status: 403, dataset: "vix-close", publisher: "Cboe Global Markets" });
    expect(problem.reason).toContain("Cboe");
    expect(problem.officialUrl).toMatch(/^https:\/\/cdn\.cboe\.com/);
  });

  it.each([
    ["brent-spot.json", "/data/brent-spot.csv"],
    ["brent-spot", "/data/brent-spot.csv"],
    ["events.csv", "/data/events.json"],
    ["nothing.csv", "/data/datapackage.json"],
    ["__proto__.csv", "/data/datapackage.json"],
  ])("%s is 404 and says where to look: %s", async (path, instead) => {
    const answer = await data(path);
    expect([answer.status, (await answer.json()).instead]).toEqual([404, instead]);
  });

  it("take no parameter but the version", async () => {
    expect((await data("brent-spot.csv?from=2025-01-01")).status).toBe(400);
    expect((await data(`brent-spot.csv?v=${version}`)).status).toBe(200);
    expect((await data("brent-spot.csv?v=1")).status).toBe(410);
  });
});
