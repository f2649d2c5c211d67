import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as oembed from "@/app/api/oembed/route";
import * as charts from "@/app/api/v1/charts/route";
import * as events from "@/app/api/v1/events/route";
import * as oneSeries from "@/app/api/v1/series/[id]/route";
import * as series from "@/app/api/v1/series/route";
import * as status from "@/app/api/v1/status/route";
import * as file from "@/app/charts/[id]/[file]/route";
import * as live from "@/app/charts/[id]/live.json/route";
import * as dataset from "@/app/data/[file]/route";
import * as embed from "@/app/embed/[id]/route";
import * as card from "@/app/events/[id]/image.png/route";
import * as jsonFeed from "@/app/feed.json/route";
import * as atom from "@/app/feed.xml/route";
import { STATE_PARAMETERS } from "@/lib/charts/parameters";
import { CHART_IDS } from "@/lib/charts/registry";
import { CHART_FILES } from "@/lib/embed/addresses";
import { VIEW_NAMES } from "@/lib/http/query";
import { call, ORIGIN } from "./support/call";

/*
 * Whatever stands in an address: an answer that a client can understand, no fault of ours, nothing of the address as markup
 * or as a formula, and a bounded size.
 */

/** What would show, were it ever written out as it came. */
const MARKER = "<img src=x onerror=alert(20260822)>";

const value = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom(MARKER, `"${MARKER}`, `=${MARKER}`, "'--", "../../etc/passwd", "%00", "{{7*7}}"),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom("2025-01-01", "2025-13-45", "0001-01-01", "9999-12-31", "", ",", ",,,", "-1"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("brent-spot", "UA,RU", "direct", "5", "1,2,3", "uk", "dark", "2", "narrow", "og"),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.nat({ max: 1e9 }).map(String) },
  { weight: 1, arbitrary: fc.constant("x".repeat(5000)) },
);
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...STATE_PARAMETERS, ...VIEW_NAMES, "url", "format", "maxwidth", "title") },
  { weight: 1, arbitrary: fc.constantFrom("__proto__", "constructor", MARKER) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
);
const query = fc
  .array(fc.tuple(name, value), { maxLength: 5 })
  .map((pairs) => new URLSearchParams(pairs.map(([n, v]) => [n, v])).toString());
const id = fc.oneof(
  fc.constantFrom(...CHART_IDS, "brent-spot", "vix-close", "brent-spot.csv", "events.json", "vix-close.csv"),
  fc.constantFrom("..", "__proto__", MARKER, "constructor", "%2e%2e", "a".repeat(3000)),
  fc.string({ maxLength: 30 }),
);

const UNDERSTOOD = [200, 304, 400, 403, 404, 410, 501];
const MOST = 6 * 2 ** 20;

async function sound(answer: Response, of: string): Promise<string> {
  expect(UNDERSTOOD, of).toContain(answer.status);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(bytes.length, of).toBeLessThan(MOST);
  const type = answer.headers.get("content-type") ?? "";
  if (/png|zip/.test(type)) return "";
  const text = new TextDecoder().decode(bytes);
  // As text in JSON or CSV it does no harm by its type, and problems don't even hold it so.
  if (/html|svg|xml|problem/.test(type)) expect(text, of).not.toContain(MARKER);
  if (answer.status !== 200) expect(type, of).toContain("application/problem+json");
  if (type.includes("json")) JSON.parse(text);
  return text;
}

type Handler = { GET(request: Request, context: { params: Promise<object> }): Promise<Response> };
const plain = { charts, events, series, status, oembed, atom, jsonFeed } as unknown as Record<string, Handler>;

describe("hostile addresses", () => {
  it.each(Object.keys(plain))("%s answers them", async (route) => {
    await fc.assert(
      fc.asyncProperty(query, async (q) => {
        await sound(await call(plain[route]!, `/${route}?${q}`, {}), q);
      }),
      { numRuns: 60 },
    );
  });

  it("oEmbed takes any address", async () => {
    const url = fc.oneof(
      fc.webUrl(),
      query.map((q) => `${ORIGIN}/charts/market-overview?${q}`),
      fc.string({ maxLength: 80 }),
      fc.constantFrom(`javascript:${MARKER}`, `${ORIGIN}/charts/${MARKER}`, `data:text/html,${MARKER}`),
    );
    await fc.assert(
      fc.asyncProperty(url, query, async (u, q) => {
        const text = await sound(await call(oembed, `/api/oembed?url=${encodeURIComponent(u)}&${q}`, {}), u);
        // The code that it hands on is one frame and nothing else.
        const { html } = JSON.parse(text) as { html?: string };
        if (html) expect(html).toMatch(/^<iframe( [a-z]+="[^"<>]*")+><\/iframe>$/);
      }),
      { numRuns: 80 },
    );
  });

  it("series, datasets and event pictures take any id", async () => {
    await fc.assert(
      fc.asyncProperty(id, query, async (it, q) => {
        await sound(await call(oneSeries, `/api/v1/series/x?${q}`, { id: it }), it);
        await sound(await call(dataset, `/data/x?${q}`, { file: it }), it);
        await sound(await call(card, `/events/x/image.png?${q}`, { id: it }), it);
        await sound(await call(live, `/charts/x/live.json?${q}`, { id: it }), it);
      }),
      { numRuns: 60 },
    );
  });

  it("a chart's files and its embed take any state", async () => {
    const light = CHART_FILES.filter((f) => !/png|zip|svg/.test(f));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CHART_IDS), fc.constantFrom(...light), query, async (it, name, q) => {
        const text = await sound(await call(file, `/charts/${it}/${name}?${q}`, { id: it, file: name }), `${it} ${q}`);
        if (name === "data.csv" && text.startsWith("{") === false)
          for (const row of parse(text, { relax_column_count: false }) as string[][])
            for (const cell of row) expect(cell, `${it} ${q}`).not.toMatch(/^[=+@\t\r]|^-[^\d.]/);
        const page = await sound(await call(embed, `/embed/${it}?${q}`, { id: it }), `${it} ${q}`);
        // Said back as text: escaped as markup is, or, where the answer is a problem document, as JSON is.
        expect(page).not.toMatch(/<img|onerror=(?!alert\(20260822\)(&gt;|\\u003e))/);
      }),
      { numRuns: 60 },
    );
  });

  it("a picture takes any state", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CHART_IDS), query, async (it, q) => {
        await sound(await call(file, `/charts/${it}/image.svg?${q}`, { id: it, file: "image.svg" }), `${it} ${q}`);
      }),
      { numRuns: 25 },
    );
  });
});
