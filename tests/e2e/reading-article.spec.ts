import { expect, type Page, test } from "@playwright/test";
import { loaderScript } from "../../lib/embed/loader/loader.generated";
import { fixture, HOST, ORIGIN, POLICY, serve } from "./support/reading";

test.describe("in an article", () => {
  const listener = `<script>window.heard=[];addEventListener("message",(e)=>heard.push({data:e.data,origin:e.origin}))</script>`;
  const frame = (query: string, sandbox: string) =>
    `${listener}<iframe ${sandbox} src="${ORIGIN}/embed/points${query}" width="700" height="100"></iframe>`;
  const heard = (page: Page) =>
    page.evaluate(() => (window as unknown as { heard: { data: unknown; origin: string }[] }).heard);

  test("a sandboxed frame tells its height in three dialects, once, and again when asked or changed", async ({
    page,
  }) => {
    const faults = await serve(page, frame("?childId=slot-1", 'sandbox="allow-scripts"'));
    await page.goto(`${HOST}/`);
    await expect.poll(async () => (await heard(page)).length).toBeGreaterThanOrEqual(3);
    // A browser may lay the frame out more than once before it is done; each height is told once.
    await page.waitForTimeout(300);
    const first = await heard(page);
    const told = first.length;
    const heights = first.flatMap(({ data }) =>
      Object.values((data as Record<string, object>)["datawrapper-height"] ?? {}),
    );
    expect(told).toBe(heights.length * 3);
    expect(heights.every((height, i) => height !== heights[i - 1])).toBe(true);
    const inner = page.frameLocator("iframe");
    const height = Math.ceil(await inner.locator("html").evaluate((html) => html.getBoundingClientRect().height));
    const [one, two, three] = first.slice(-3);
    expect(one).toEqual({ data: { "datawrapper-height": { "fixture-points": height } }, origin: "null" });
    expect(two!.data).toEqual({ sentinel: "amp", type: "embed-size", height });
    expect(three!.data).toBe(`pymxPYMxslot-1xPYMxheightxPYMx${height}`);
    // Setting the frame's height changes nothing inside: no loop.
    await page.locator("iframe").evaluate((iframe, px) => iframe.setAttribute("height", `${px}`), height);
    await page.waitForTimeout(200);
    expect(await heard(page)).toHaveLength(told);
    const tell = (message: unknown) =>
      page.evaluate((m) => document.querySelector("iframe")!.contentWindow!.postMessage(m, "*"), message);
    await tell({ type: "something else" });
    await tell(null);
    await tell("pymxPYMxslot-2xPYMxwidthxPYMx700");
    await page.waitForTimeout(100);
    expect(await heard(page)).toHaveLength(told);
    await tell({ type: "truceline-height?" });
    await expect.poll(async () => (await heard(page)).length).toBe(told + 3);
    await tell("pymxPYMxslot-1xPYMxwidthxPYMx700");
    await expect.poll(async () => (await heard(page)).length).toBe(told + 6);
    await page.locator("iframe").evaluate((iframe) => iframe.setAttribute("width", "320"));
    await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(told + 6);
    expect(faults).toEqual([]);
  });

  test("a document that fits its frame says nothing", async ({ page }) => {
    await serve(page, frame("", ""));
    await page.context().route(
      (url) => url.origin === ORIGIN,
      (route) =>
        route.fulfill({
          body: fixture("points").replace("<html ", '<html data-height="fit" '),
          contentType: "text/html; charset=utf-8",
          headers: { "content-security-policy": POLICY },
        }),
    );
    await page.goto(`${HOST}/`);
    await expect(page.frameLocator("iframe").locator("[tabindex='0']")).toHaveCount(1);
    await page.waitForTimeout(200);
    expect(await heard(page)).toEqual([]);
  });

  test("the loader fills placeholders once and keeps each frame's height", async ({ page }) => {
    const place = (name: string) =>
      `<div class="truceline-embed" data-src="${ORIGIN}/embed/${name}" data-title="Chart ${name}" data-height="111"><a href="#">fallback</a></div>`;
    const host = `<main>${place("points")}${place("lines")}<div class="truceline-embed" data-src="javascript:alert(1)"></div></main><script>${loaderScript}</script><script>${loaderScript}</script>`;
    const faults = await serve(page, host);
    await page.goto(`${HOST}/`);
    await expect(page.locator("iframe")).toHaveCount(2);
    const points = page.locator("iframe[title='Chart points']");
    await expect(points).toHaveAttribute("loading", "lazy");
    for (const name of ["points", "lines"]) {
      const height = await page
        .frameLocator(`iframe[title='Chart ${name}']`)
        .locator("html")
        .evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
      await expect(page.locator(`iframe[title='Chart ${name}']`)).toHaveCSS("height", `${height}px`);
    }
    const before = await points.evaluate((iframe) => iframe.style.height);
    // A message of anyone else changes nothing.
    await page.evaluate(() => postMessage({ "datawrapper-height": { x: 5 } }, "*"));
    await page.waitForTimeout(50);
    expect(await points.evaluate((iframe) => iframe.style.height)).toBe(before);
    await page.evaluate((html) => {
      document.querySelector("main")!.insertAdjacentHTML("beforeend", html);
      (window as unknown as { Truceline: { load(): void } }).Truceline.load();
    }, place("points"));
    await expect(page.locator("iframe")).toHaveCount(3);
    expect((await points.first().boundingBox())!.width).toBe((await page.locator("main").boundingBox())!.width);
    expect(faults).toEqual([]);
  });
});
