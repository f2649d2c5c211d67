import { afterEach, describe, expect, it, vi } from "vitest";
import * as route from "@/app/api/oembed/route";
import { chartPath, embedPath, filePath, oembedPath, siteUrl } from "@/lib/embed/addresses";
import { call, ORIGIN } from "./support/call";

const ask = (url: string, more = "", headers: Record<string, string> = {}) =>
  call(route, oembedPath(url) + more, {}, { headers });
const PAGE = `${ORIGIN}/charts/market-overview`;

afterEach(() => vi.unstubAllEnvs());

describe("oEmbed", () => {
  it("turns a chart's address into a frame that needs no script", async () => {
    const answer = await ask(PAGE);
    expect(answer.headers.get("content-type")).toBe("application/json");
    const it = await answer.json();
    expect(it).toMatchObject({ version: "1.0", type: "rich", provider_name: "Truceline", provider_url: ORIGIN });
    expect(it.html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
    for (const part of [
      `src="${ORIGIN}/embed/market-overview"`,
      'loading="lazy"',
      "width:0;min-width:100%",
      `height="${it.height}"`,
    ])
      expect(it.html).toContain(part);
    expect(it.html).toContain(`title="${it.title}"`);
    expect(it.height).toBeGreaterThan(400);
    expect(it.thumbnail_url).toBe(`${ORIGIN}/charts/market-overview/image.png?shape=og`);
    expect([it.thumbnail_width, it.thumbnail_height]).toEqual([1200, 630]);
  });

  it("keeps state, language and theme", async () => {
    const state = "series=brent-spot&base=2025-01-02";
    const uk = await (await ask(`${ORIGIN}/uk/charts/market-overview?${state}`)).json();
    expect(uk.html).toContain(`${ORIGIN}/embed/market-overview?series=brent-spot&amp;base=2025-01-02&amp;lang=uk`);
    expect(uk.thumbnail_url).toContain("lang=uk&shape=og");
    const embed = await (await ask(`${ORIGIN}/embed/market-overview?${state}&lang=uk&theme=dark`)).json();
    expect(embed.html).toContain("lang=uk&amp;theme=dark");
    expect(embed.title).toBe(uk.title);
    const tracked = await (await ask(`${PAGE}?utm_source=x&from=nonsense`)).json();
    expect(tracked.html).toContain(`src="${ORIGIN}/embed/market-overview"`);
  });

  it("embeds an event as the timeline around it, with the event named", async () => {
    const answer = await ask(`${ORIGIN}/uk/events/2025-12-14-ukraine-offers-drop-nato`);
    expect(answer.status).toBe(200);
    const { html } = await answer.json();
    expect(html).toContain(
      "/embed/negotiation-timeline?from=2025-10-15&amp;to=2026-02-12&amp;event=2025-12-14-ukraine-offers-drop-nato&amp;lang=uk",
    );
    for (const path of ["/events/nothing", "/en/events/2025-12-14-ukraine-offers-drop-nato", "/events/%E0%A4%A"])
      expect((await ask(ORIGIN + path)).status, path).toBe(404);
  });

  it("obeys the limits", async () => {
    const small = await (await ask(PAGE, "&maxwidth=400&maxheight=300")).json();
    expect([small.width, small.height]).toEqual([400, 300]);
    expect(small.html).toContain('width="400" height="300"');
    expect(small.thumbnail_url).toBeUndefined();
    const wide = await (await ask(PAGE, "&maxwidth=2000&maxheight=2000")).json();
    expect(wide.width).toBeLessThanOrEqual(2000);
    expect(wide.height).toBeLessThanOrEqual(2000);
    for (const bad of ["maxwidth=0", "maxwidth=-5", "maxheight=tall", "maxwidth=1e3"]) {
      const answer = await ask(PAGE, `&${bad}`);
      expect([answer.status, (await answer.json()).parameter]).toEqual([400, bad.split("=")[0]]);
    }
  });

  it("offers JSON only", async () => {
    expect((await ask(PAGE, "&format=json")).status).toBe(200);
    expect((await ask(PAGE, "&format=xml")).status).toBe(501);
  });

  it.each([
    ["", 400],
    ["market-overview", 400],
    ["/charts/market-overview", 400],
    ["https://example.com/charts/market-overview", 404],
    ["http://localhost:3001/charts/market-overview", 404],
    ["http://localhost:3000@evil.example/charts/market-overview", 404],
    ["javascript:alert(1)", 404],
    [`${ORIGIN}/charts/nothing`, 404],
    [`${ORIGIN}/charts`, 404],
    [`${ORIGIN}/de/charts/market-overview`, 404],
    [`${ORIGIN}/en/charts/market-overview`, 404],
    [`${ORIGIN}/charts/market-overview/data.csv`, 404],
    [`${ORIGIN}/embed/market-overview?lang=xx`, 404],
  ])("answers %j with %i", async (url, status) => {
    const answer = await ask(url);
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toMatch(/[<>]/);
  });

  it("knows the site's own name and the host it was asked at", async () => {
    vi.stubEnv("TRUCELINE_URL", "https://truceline.example");
    const it = await (await ask("https://truceline.example/charts/market-overview")).json();
    expect(it.html).toContain('src="https://truceline.example/embed/market-overview"');
    expect((await ask("https://proxy.example/charts/market-overview", "", { host: "proxy.example" })).status).toBe(200);
    expect((await ask("https://third.example/charts/market-overview", "", { host: "proxy.example" })).status).toBe(404);
  });
});

describe("addresses", () => {
  it("are the shortest that say the same", () => {
    expect(chartPath("market-overview")).toBe("/charts/market-overview");
    expect(chartPath("market-overview", "base=2025-01-02", "uk")).toBe("/uk/charts/market-overview?base=2025-01-02");
    expect(embedPath("market-overview", "", "uk", "theme=dark")).toBe("/embed/market-overview?lang=uk&theme=dark");
    expect(filePath("market-overview", "data.csv", "", "uk")).toBe("/charts/market-overview/data.csv");
    expect(filePath("market-overview", "image.png", "base=2025-01-02", "en", "shape=og")).toBe(
      "/charts/market-overview/image.png?base=2025-01-02&shape=og",
    );
  });
  it("stand on TRUCELINE_URL or the local server", () => {
    vi.stubEnv("TRUCELINE_URL", "");
    expect(siteUrl()).toBe("http://localhost:3000");
    vi.stubEnv("TRUCELINE_URL", "https://truceline.example//");
    expect(siteUrl()).toBe("https://truceline.example");
  });
});
