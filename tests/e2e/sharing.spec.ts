import { expect, test } from "@playwright/test";
import { article, startHost } from "./support/host";

test.skip(({ isMobile }) => isMobile, "the host and the dialog are looked at on both sizes below");

const FIVE = [
  "negotiation-timeline",
  "market-overview?series=brent-spot&from=2025-01-01",
  "talks-calendar",
  "nato-stances-map",
  "territory-area",
] as const;

for (const width of [1280, 390])
  test(`an article with five charts stays still and gets their heights, ${width} px`, async ({
    page,
    request,
    baseURL,
  }) => {
    // As the codes to paste reserve them: the article's column is 640 px, or what a phone leaves of it.
    const column = Math.min(640, width - 32);
    const places = await Promise.all(
      FIVE.map(async (src, i) => {
        const url = encodeURIComponent(`${baseURL}/charts/${src}`);
        const { height } = await (await request.get(`/api/oembed?url=${url}&maxwidth=${column}`)).json();
        return `<div class="truceline-embed" data-src="${baseURL}/embed/${src}" data-title="Chart ${i}" data-height="${height}" style="min-height:${height}px"></div>`;
      }),
    );
    const words = "<p>Between two charts stands a paragraph of the article, as articles have them.</p>".repeat(4);
    // Classic and as a module: hosts load it either way, and some twice.
    const host = await startHost({
      "/": article(
        `${places.join(words)}<script src="${baseURL}/embed.js" async></script><script type="module" src="${baseURL}/embed.js"></script>`,
      ),
    });
    await page.setViewportSize({ width, height: 800 });
    const weights: number[] = [];
    page.on("response", async (answer) => {
      if (answer.url().includes("/embed/")) weights.push((await answer.request().sizes()).responseBodySize);
    });
    await page.addInitScript(() => {
      (globalThis as unknown as { shift: number }).shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
          (globalThis as unknown as { shift: number }).shift += entry.hadRecentInput ? 0 : entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(host.url("/"));
    for (let i = 0; i < FIVE.length; i += 1) {
      const frame = page.locator("iframe").nth(i);
      await frame.scrollIntoViewIfNeeded();
      const inside = frame.contentFrame();
      await expect(inside.locator("[data-figure] > svg[role=img]:visible")).toHaveCount(1);
      // The frame is as high as its document.
      await expect
        .poll(async () => {
          const [own, needed] = await Promise.all([
            frame.evaluate((element) => element.getBoundingClientRect().height),
            inside.locator("html").evaluate((html) => html.getBoundingClientRect().height),
          ]);
          return Math.abs(own - needed);
        })
        .toBeLessThanOrEqual(1);
    }
    await expect(page.locator("iframe")).toHaveCount(5);
    // Frames below the window may grow: what the reader looks at must not move.
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThanOrEqual(0.02);
    expect(weights).toHaveLength(5);
    await host.close();
  });

test("the embed dialog makes the code of the view, as the reader chooses, and copies it", async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/charts/market-overview?series=wti-spot");
  await page.getByRole("button", { name: "Choose how it looks" }).click();
  const dialog = page.getByRole("dialog");
  const code = dialog.getByRole("textbox");
  await expect(code).toHaveValue(new RegExp(`^<iframe src="${baseURL}/embed/market-overview\\?series=wti-spot"`));
  await dialog.getByLabel("Dark").check();
  await dialog.getByLabel("Without").check();
  await dialog.getByLabel("This version").check();
  await expect(code).toHaveValue(/theme=dark&amp;title=0&amp;v=\d{4}-/);
  await expect(dialog.locator("iframe").contentFrame().locator("[data-figure]")).toBeVisible();
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(dialog.getByText("Copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("theme=dark");
  await dialog.getByLabel("Frame with our script").check();
  await expect(code).toHaveValue(/<noscript><a href="[^"]+"><img /);
  await dialog.getByLabel("Picture").check();
  await expect(dialog.getByRole("img")).toHaveJSProperty("complete", true);
  await dialog.getByLabel("oEmbed").check();
  const answer = await page.request.get(await code.inputValue());
  expect((await answer.json()).html).toContain("series=wti-spot");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Choose how it looks" })).toBeFocused();
});

test("the table is copied as cells, at full precision", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/charts/market-overview?series=brent-spot&from=2025-12-01&to=2025-12-31");
  await page.locator("#table summary").click();
  await page.getByRole("button", { name: "Copy the table" }).click();
  await expect(page.getByRole("status").filter({ hasText: "copied" })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const csv = await (
    await page.request.get("/charts/market-overview/data.csv?series=brent-spot&from=2025-12-01&to=2025-12-31")
  ).text();
  expect(text.split("\n")).toEqual(
    csv
      .trimEnd()
      .split("\r\n")
      .map((line) => line.replaceAll(",", "\t")),
  );
});
