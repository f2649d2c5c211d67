import { expect, test } from "@playwright/test";
import { CHART_IDS } from "../../lib/charts/registry";
import { article, type Host, startHost } from "./support/host";
import { ready } from "./support/reading";

const CHARTS = ["negotiation-timeline", "market-overview"] as const;

for (const id of CHART_IDS) {
  test(`${id}: the document is one request, under its own policy, for any host`, async ({
    page,
    request,
    isMobile,
  }) => {
    test.skip(isMobile, "the document knows no screen");
    const headers = (await request.get(`/embed/${id}`)).headers();
    expect(headers["content-security-policy"]).toMatch(
      /default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/,
    );
    expect(headers["content-security-policy"]).toContain("frame-ancestors *");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["x-frame-options"]).toBeUndefined();
    const asked: string[] = [];
    const faults: string[] = [];
    page.on("request", (r) => asked.push(r.url()));
    page.on("console", (m) => m.type() === "error" && faults.push(m.text()));
    await page.goto(`/embed/${id}`);
    await page.waitForLoadState("networkidle");
    expect(asked.filter((u) => !u.startsWith("data:"))).toHaveLength(1);
    expect(faults).toEqual([]);
    await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
    expect(await page.locator("link[rel=canonical]").getAttribute("href")).toContain(`/charts/${id}`);
    // Whatever the drawing's scale: 12 or 13 pixels on the screen, and none smaller.
    for (const width of [360, 700, 1100]) {
      await page.setViewportSize({ width, height: 900 });
      const sizes = await page.locator("[data-figure] > svg[role=img]:visible").evaluateAll((svgs) =>
        (svgs as SVGSVGElement[]).flatMap((svg) => {
          const scale = svg.getScreenCTM()!.a;
          return [...svg.querySelectorAll("text, tspan")].map((text) =>
            (Number.parseFloat(getComputedStyle(text).fontSize) * scale).toFixed(1),
          );
        }),
      );
      expect([...new Set(sizes)].filter((size) => size !== "12.0" && size !== "13.0")).toEqual([]);
      expect(sizes.length).toBeGreaterThan(0);
    }
  });
}

test.describe("in an article on another origin", () => {
  let host: Host;
  test.beforeEach(async ({ baseURL }) => {
    const frames = CHARTS.map(
      (id) =>
        `<iframe id="${id}" src="${baseURL}/embed/${id}" title="${id}" sandbox="allow-scripts" style="width:0;min-width:100%;border:0" height="500"></iframe>`,
    );
    host = await startHost({
      "/article": article(`${frames.join("<p>Between two charts.</p>")}
        <script>var heard = []; addEventListener("message", (e) => { heard.push(e.data);
          for (const f of document.querySelectorAll("iframe")) if (e.source === f.contentWindow && e.data && e.data["datawrapper-height"]) f.height = Object.values(e.data["datawrapper-height"])[0]; });</script>`),
    });
  });
  test.afterEach(() => host.close());

  test("both charts read, resize and answer the keyboard in a sandbox without same-origin", async ({ page }) => {
    await page.goto(host.url("/article"));
    for (const id of CHARTS) {
      const frame = page.frameLocator(`#${id}`);
      await expect(frame.locator("[data-figure] > svg[role=img]:visible")).toHaveCount(1);
      const height = async () => Number(await page.locator(`#${id}`).getAttribute("height"));
      await expect.poll(height).not.toBe(500);
      // While the article still lays itself out a frame may report more than once; the last one is right.
      const needed = () => frame.locator("html").evaluate((html) => html.getBoundingClientRect().height);
      await expect.poll(async () => Math.abs((await height()) - (await needed()))).toBeLessThanOrEqual(1);
      const figure = frame.locator("[data-figure]");
      await figure.focus();
      await page.keyboard.press("ArrowRight");
      await expect(frame.locator(".tip")).toBeVisible();
    }
    const dialects = await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
    expect(dialects.some((m) => typeof m === "object" && m !== null && "datawrapper-height" in m)).toBe(true);
    expect(
      dialects.some((m) => typeof m === "object" && m !== null && (m as { type?: string }).type === "embed-size"),
    ).toBe(true);
    expect(dialects.some((m) => typeof m === "string" && m.startsWith("pym"))).toBe(true);
    // A height that is answered by a new height would go round for ever.
    const before = dialects.length;
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard.length)).toBe(before);
  });
});

test("pages can't be framed by others", async ({ page, baseURL }) => {
  const host = await startHost({ "/": `<iframe src="${baseURL}/charts/market-overview"></iframe>` });
  await page.goto(host.url("/"));
  await page.waitForTimeout(500);
  expect(page.frames()[1]?.url() ?? "").not.toContain("/charts/");
  await host.close();
});

test("the chart comes part by part without the script's help, and nothing that is there moves", async ({ page }) => {
  await page.addInitScript(() => {
    // However busy this machine is, the script comes after the frames.
    const later = setTimeout;
    Object.assign(globalThis, { setTimeout: (what: () => void, ms = 0) => later(what, ms + 1500) });
    const seen: string[] = [];
    const world = globalThis as unknown as { seen: string[]; shift: number };
    Object.assign(world, { seen, shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[]) world.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    const look = () => {
      const there = [
        ".chart-title",
        ".chart-subtitle",
        "[data-figure] > .w-narrow, [data-figure] > .w-wide",
        ".chart-source p",
      ];
      seen.push(
        there
          .map((what) => Number([...document.querySelectorAll(what)].some((element) => element.checkVisibility())))
          .join(""),
      );
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto("/embed/market-overview");
  await expect(page.locator(".chart-source p").first()).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-ready");
  await ready(page);
  const { seen, shift } = await page.evaluate(() => {
    const { seen, shift } = globalThis as unknown as { seen: string[]; shift: number };
    return { seen, shift };
  });
  // Each state has all of the one before it.
  expect([...new Set(seen)].every((state) => /^1*0*$/.test(state))).toBe(true);
  expect(seen.at(-1)).toBe("1111");
  expect(seen).toContain("1000");
  expect(seen.filter((state) => state === "1100" || state === "1110")).not.toHaveLength(0);
  expect(shift).toBe(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("a frame that is not on the screen yet tells its whole height", async ({ page, baseURL }) => {
  const host = await startHost({
    "/": article(
      `<script>var heights = []; addEventListener("message", (e) => { if (e.data && e.data["datawrapper-height"]) heights.push(Object.values(e.data["datawrapper-height"])[0]); });</script><div style="height:9000px"></div><iframe src="${baseURL}/embed/market-overview" sandbox="allow-scripts" title="" width="600" height="300"></iframe>`,
    ),
  });
  await page.goto(host.url("/"));
  const heights = () => page.evaluate(() => (globalThis as unknown as { heights: number[] }).heights);
  await expect.poll(async () => (await heights()).length).toBeGreaterThan(0);
  const [first] = await heights();
  await page.locator("iframe").scrollIntoViewIfNeeded();
  const inside = page.frameLocator("iframe");
  await expect(inside.locator(".chart-source p").first()).toBeVisible();
  const needed = await inside.locator("html").evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
  expect(first).toBe(needed);
  expect(await heights()).toEqual([needed]);
  await host.close();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the chart, its values' source and the way to the table are there", async ({ page }) => {
    await page.goto("/embed/market-overview?lang=uk&theme=dark");
    await expect(page.locator("html")).toHaveAttribute("lang", "uk");
    await expect(page.locator("[data-figure] > svg[role=img]:visible")).toHaveCount(1);
    await expect(page.locator(".chart-source")).toContainText("World Bank");
    await expect(page.getByRole("link", { name: "CSV" })).toHaveAttribute(
      "href",
      /\/charts\/market-overview\/data\.csv$/,
    );
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(19, 21, 24)");
  });
});

test("options: no title, a state, and a wrong value that is said", async ({ page }) => {
  await page.goto("/embed/negotiation-timeline?title=0&track=direct");
  await expect(page.locator("h1")).toHaveCount(0);
  await expect(page.locator(".chart-subtitle")).toContainText("47 events");
  await page.goto("/embed/negotiation-timeline?track=nowhere");
  await expect(page.getByRole("status")).toContainText("track=nowhere");
});

test("the values that are read aloud are the published ones", async ({ page }) => {
  await page.goto("/embed/market-overview?series=brent-spot&from=2025-12-01&to=2025-12-31");
  await ready(page);
  await page.locator("[data-figure]").focus();
  await page.keyboard.press("End");
  await expect(page.locator(".tip")).toContainText("31 Dec 2025");
  await page.keyboard.press("Home");
  await expect(page.locator(".tip")).toContainText("1 Dec 2025");
});

test("marks that share a path are said for what stands at their place", async ({ page, isMobile }) => {
  test.skip(isMobile, "keys are the desktop's");
  await page.goto("/embed/negotiation-timeline");
  await ready(page);
  const figure = page.locator("[data-figure]");
  await figure.focus();
  await page.keyboard.press("ArrowRight");
  const met = { up: 0, down: 0, "": 0 };
  for (let lane = 0; lane < 4; lane += 1) {
    await page.keyboard.press("ArrowDown");
    for (let n = 0; n < 16; n += 1) {
      await page.keyboard.press(n ? "ArrowRight" : "Home");
      const { said, look } = await figure.evaluate((element) => {
        const ring = element.querySelector(".ring")!.getBoundingClientRect();
        const hit = document.elementFromPoint(ring.x + ring.width / 2, ring.y + ring.height / 2);
        // Of what is uncertain and leads somewhere only the outline is painted: nothing is met in its middle.
        const look = hit?.matches("[data-r]") ? (hit.getAttribute("class") ?? "") : null;
        return { said: element.querySelector(".tip")!.textContent!, look };
      });
      if (look === null) continue;
      const direction = /narrowed/.test(said) ? "up" : /widened/.test(said) ? "down" : "";
      expect(`${said}: ${look.replace("unsure", "").trim()}`).toBe(`${said}: ${direction}`);
      met[direction] += 1;
    }
  }
  expect(Math.min(...Object.values(met))).toBeGreaterThan(3);
});
