import { expect, test } from "@playwright/test";

/** The names of the board's rows, from top to bottom, as drawn at the width on display. */
const NAMES = "#board [data-figure] > svg[role=img]:visible [data-marks]";

interface BoardRow {
  readonly indicator: string;
  readonly value: number;
  readonly date: string;
  readonly status: string;
  readonly change_7d: number | null;
  readonly change_30d: number | null;
  readonly tenser_than_since_2021: number;
}

test.describe("whatever the screen", () => {
  test.skip(({ isMobile }) => isMobile, "one screen stands for all");

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("the board comes first, says what is late, and is sorted by its form", async ({ page }) => {
      await page.goto("/risk");
      await expect(page.locator("h1")).toContainText(/tensest tenth/);
      const marks = page.locator(NAMES);
      await expect(marks).toHaveCount(8);
      await expect(page.locator("#board")).toContainText("late: 88 days old");
      await page.locator("#board select[name=sort]").selectOption("rank");
      await page.locator("#board button[type=submit]").click();
      await expect(page).toHaveURL(/[?&]sort=rank/);
      const ids = await page.locator(NAMES).evaluateAll((all) => all.map((e) => e.getAttribute("data-marks")!));
      expect(ids[0]).toBe("strikes");
      expect(new Set(ids).size).toBe(8);
    });

    test("weights in the address are in the first response, and sliders send them", async ({ page }) => {
      await page.goto("/risk?weights=0,0,1,0,0,0,0,0");
      await expect(page.locator("#composite .chart-notes")).toContainText("market stress 1");
      await expect(page.locator("#composite .chart-notes")).toContainText("100% of the weight has a recent value");
      await page.goto("/uk/risk");
      await page.locator("#composite button[type=submit]").click();
      await expect(page).toHaveURL(/weights=1&weights=1/);
      await expect(page.locator("#composite .chart-notes")).toContainText("однакову вагу");
    });

    test("a wrong weight is told once and the rest stands", async ({ page }) => {
      const response = await page.goto("/risk?weights=9&sort=rank");
      expect(response!.status()).toBe(200);
      await expect(page.getByRole("status").first()).toContainText("weights=9");
      await expect(page.locator(NAMES)).toHaveCount(8);
    });
  });

  test("what changed says the rows of the board, in both languages", async ({ page, request }) => {
    const { rows } = (await (await request.get("/charts/risk-board/data.json")).json()) as { rows: BoardRow[] };
    const byId = new Map(rows.map((r) => [r.indicator, r]));
    for (const path of ["/risk", "/uk/risk"]) {
      await page.goto(path);
      for (const days of [7, 30] as const) {
        const told = page.locator(`[data-changed="${days}"] [data-about]`);
        const sentences = await told.evaluateAll((all) =>
          all.map(
            (e) =>
              [e.getAttribute("data-about")!, e.textContent!, e.querySelector("a")!.getAttribute("href")!] as const,
          ),
        );
        expect(sentences.length).toBeGreaterThanOrEqual(4);
        for (const [about, text, href] of sentences) {
          const row = byId.get(about);
          if (!row) continue;
          const change = days === 7 ? row.change_7d! : row.change_30d!;
          const numbers = text
            .replaceAll("\u2212", "-")
            .replace(/(\d),(\d)/g, "$1.$2")
            .match(/-?\d+(\.\d+)?/g)!
            .map((n) => Math.abs(Number(n)));
          const near = (v: number) =>
            numbers.some((n) => Math.abs(n - v) <= 0.51 || Math.abs(n - v) <= Math.abs(v) * 0.01);
          expect(near(Math.abs(change)), text).toBe(true);
          expect(near(Math.abs(row.value)), text).toBe(true);
          expect(row.status).toBe("current");
          expect((await request.get(href)).ok()).toBe(true);
        }
        await expect(told.filter({ hasText: /26 (May|трав\.) 2026/ })).toHaveCount(1);
      }
    }
  });

  test("a slider recomputes the composite at once, and the address follows", async ({ page }) => {
    await page.goto("/risk");
    const notes = page.locator("#composite .chart-notes");
    await expect(notes).toContainText("All indicators weigh the same.");
    const stress = page.locator("#composite input[type=range]").nth(2);
    await stress.scrollIntoViewIfNeeded();
    await stress.focus();
    await page.keyboard.press("ArrowRight");
    await expect(notes).toContainText("market stress 2");
    await expect(page).toHaveURL(/weights=1,1,2,1,1,1,1,1/);
    await page.goBack();
    await expect(notes).toContainText("All indicators weigh the same.");
  });

  test("every indicator's chart lists the candidates of its moves, and an event opens", async ({ page }) => {
    await page.goto("/risk");
    const article = page.locator("article#market-stress");
    await article.scrollIntoViewIfNeeded();
    await article.locator("summary").click();
    await expect(article.getByText("US 'Liberation Day' tariffs and 90-day pause").last()).toBeVisible();
    await expect(article.locator("details ol > li")).toHaveCount(5);
    const events = page.locator("article#talks-momentum details a[href*='/events/']");
    expect(await events.count()).toBeGreaterThan(10);
  });

  test("newer data are offered, and nothing moves until the reader takes them", async ({ page }) => {
    await page.route("**/api/v1/status", async (route) => {
      const answer = await route.fetch();
      const status = await answer.json();
      await route.fulfill({
        response: answer,
        json: { ...status, version: "2026-09-01-00000000", asOf: "2026-09-01" },
      });
    });
    await page.goto("/risk");
    const before = await page.locator("#changed").boundingBox();
    const offer = page.getByRole("status").filter({ hasText: "Newer data, to 1 Sep 2026" });
    await expect(offer).toBeVisible();
    expect(await page.locator("#changed").boundingBox()).toEqual(before);
    await offer.getByRole("button", { name: "Not now" }).click();
    await expect(offer).toHaveCount(0);
  });

  test("a server that fails is said to, and the page stays as it is", async ({ page }) => {
    await page.route("**/api/v1/status", (route) => route.fulfill({ status: 503, body: "" }));
    await page.goto("/risk");
    await expect(page.locator("[data-status=failed]")).toContainText("The server did not answer");
    await expect(page.locator(NAMES)).toHaveCount(8);
  });

  test("the board's files: rows of the page as CSV, without strikes day by day", async ({ request }) => {
    const csv = await (await request.get("/charts/risk-board/data.csv")).text();
    const lines = csv.trimEnd().split(/\r\n/);
    expect(lines).toHaveLength(9);
    expect(lines[0]).toMatch(/^indicator,value,unit,date,age_days,status,/);
    const tempo = await (await request.get("/charts/battlefield-tempo/data.csv")).text();
    expect(tempo.split(/\r\n/)[0]).not.toMatch(/strikes|drones|missiles/);
    expect((await request.get("/charts/risk-composite/data.csv?weights=1,2")).status()).toBe(400);
  });
});

test("on a phone the board fits, and the answer is on the first screen", async ({ page }, { project }) => {
  test.skip(project.name !== "phone", "a phone's own");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/risk");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(360);
  const title = await page.locator("h1").boundingBox();
  const first = await page.locator(NAMES).first().boundingBox();
  expect(title!.y + title!.height).toBeLessThan(740);
  expect(first!.y).toBeLessThan(740);
});
