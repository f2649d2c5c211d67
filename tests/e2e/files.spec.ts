import { expect, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { CHART_IDS } from "../../lib/charts/registry";

const TYPES = {
  "data.csv": "text/csv",
  "data.json": "application/json",
  "metadata.json": "application/csvm+json",
  "image.svg": "image/svg+xml",
  "image.png": "image/png",
  "package.zip": "application/zip",
} as const;

// One size is enough: files don't know the reader's screen.
test.skip(({ isMobile }) => isMobile);

for (const id of CHART_IDS) {
  for (const [file, type] of Object.entries(TYPES)) {
    test(`${id}/${file} is served, tagged and repeated only when changed`, async ({ request }) => {
      const address = `/charts/${id}/${file}`;
      const answer = await request.get(address);
      expect(answer.status()).toBe(200);
      const headers = answer.headers();
      expect(headers["content-type"]).toContain(type);
      expect(headers["access-control-allow-origin"]).toBe("*");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers.etag).toBeTruthy();
      expect((await answer.body()).length).toBeGreaterThan(300);
      const again = await request.get(address, { headers: { "If-None-Match": headers.etag! } });
      expect(again.status()).toBe(304);
      const head = await request.head(address);
      expect(head.status()).toBe(200);
    });
  }

  test(`${id}: JSON and CSV hold the same rows`, async ({ request }) => {
    const csv = parse(await (await request.get(`/charts/${id}/data.csv`)).body(), { columns: true }) as Record<
      string,
      string
    >[];
    const json = (await (await request.get(`/charts/${id}/data.json`)).json()) as {
      columns: { name: string }[];
      rows: Record<string, unknown>[];
      version: string;
      asOf: string;
      sources: unknown[];
    };
    expect(json.rows).toHaveLength(csv.length);
    expect(json.columns.map((c) => c.name)).toEqual(Object.keys(csv[0]!));
    expect(json.version).toMatch(/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/);
    expect(json.sources.length).toBeGreaterThan(0);
  });
}

test("the query is the state, in files as on pages", async ({ request }) => {
  const csv = parse(await (await request.get("/charts/negotiation-timeline/data.csv?significance=5")).body(), {
    columns: true,
  }) as Record<string, string>[];
  expect(csv).toHaveLength(20);
  const svg = await (await request.get("/charts/market-overview/image.svg?series=brent-spot&lang=uk")).text();
  expect(svg).toContain("Brent");
  expect(svg).toContain("серп.");
});

test("a wrong or unknown parameter is refused by name", async ({ request }) => {
  const wrong = await request.get("/charts/market-overview/data.csv?base=soon");
  expect(wrong.status()).toBe(400);
  expect(wrong.headers()["content-type"]).toContain("application/problem+json");
  expect(await wrong.json()).toMatchObject({ status: 400, parameter: "base" });
  const unknown = await request.get("/charts/market-overview/data.csv?colour=red");
  expect(unknown.status()).toBe(400);
  expect(JSON.stringify(await unknown.json())).toContain("colour");
  expect((await request.get("/charts/nothing/data.csv")).status()).toBe(404);
  expect((await request.get("/charts/market-overview/data.xlsx")).status()).toBe(404);
});

test("what may only be shown is refused with the publisher and the reason", async ({ request }) => {
  const answer = await request.get("/data/vix-close.csv");
  expect(answer.status()).toBe(403);
  expect(await answer.json()).toMatchObject({ status: 403, publisher: "Cboe Global Markets" });
  const csv = await (await request.get("/charts/market-overview/data.csv?series=vix-close,brent-spot")).text();
  expect(csv.split("\r\n")[0]).toBe("date,brent_spot");
  expect((await request.get("/api/v1/series/vix-close")).status()).toBe(403);
});

test("oEmbed answers for the page that names it", async ({ page, request }) => {
  await page.goto("/charts/market-overview?series=brent-spot");
  const link = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
  const address = new URL(link!);
  expect(address.searchParams.get("url")).toContain("/charts/market-overview?series=brent-spot");
  const origin = new URL(page.url()).origin;
  const answer = await request.get(
    `/api/oembed?maxwidth=480&url=${encodeURIComponent(`${origin}/charts/market-overview?series=brent-spot`)}`,
  );
  expect(answer.status()).toBe(200);
  const oembed = (await answer.json()) as { type: string; version: string; html: string; width: number };
  expect(oembed).toMatchObject({ type: "rich", version: "1.0" });
  expect(oembed.width).toBeLessThanOrEqual(480);
  expect(oembed.html).toContain("/embed/market-overview?series=brent-spot");
});

test("the API lists charts, events and series", async ({ request }) => {
  const { charts } = await (await request.get("/api/v1/charts")).json();
  expect(charts.map((c: { id: string }) => c.id)).toEqual([...CHART_IDS]);
  const { events } = await (await request.get("/api/v1/events")).json();
  expect(events).toHaveLength(592);
  expect(
    events.find((e: { date: string; track: string }) => e.date === "2026-02-17" && e.track === "trilateral").venue,
  ).toMatchObject({ city: "Geneva", country: "CH" });
  const { series } = await (await request.get("/api/v1/series")).json();
  expect(series.find((s: { id: string }) => s.id === "brent-spot")).toMatchObject({
    redistribution: "open",
    firstDate: "2021-01-04",
    lastDate: "2026-08-18",
  });
  const brent = await (await request.get("/api/v1/series/brent-spot")).json();
  expect(brent.points.find((p: [string, number]) => p[0] === "2025-12-15")).toEqual(["2025-12-15", 61.55]);
});
