import { expect, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { readPath } from "../../lib/charts/shared/path";
import { isoOf } from "../../lib/i18n/format";
import { countMarks } from "./support/marks";

/* The working chart of the markets, as its readers use it. */

const drawing = (page: Page) => page.locator("[data-figure=market-overview] > svg[role=img]:visible");

/** Opens the page and waits for the chart's own tools, which come when a reader does. */
async function open(page: Page, query = "") {
  await page.goto(`/markets${query}`);
  await approach(page);
}

async function approach(page: Page) {
  await expect(async () => {
    // The page listens once it runs.
    const { x, y } = (await drawing(page).boundingBox())!;
    await page.mouse.move(x + 40 + Math.random() * 9, Math.max(5, y + 60));
    await expect(page.locator(".window-bar")).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** A place of the drawing, by its share of width and height. */
async function spot(page: Page, across: number, down: number) {
  await drawing(page).scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await drawing(page).boundingBox())!;
  return { x: x + width * across, y: y + height * down };
}

test.describe("with a mouse", () => {
  test.skip(({ isMobile }) => isMobile, "a finger scrolls; the bar below is for it");

  test("dragging over the chart chooses a window, and the address follows", async ({ page }) => {
    await open(page);
    await expect(page).toHaveURL(/\/markets$/);
    const [from, to] = [await spot(page, 0.55, 0.3), await spot(page, 0.7, 0.4)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await expect(page.locator(".brush")).toBeVisible();
    await page.mouse.up();
    await expect(page).toHaveURL(/from=2024-\d\d-\d\d&to=2025-\d\d-\d\d/);
    const { searchParams } = new URL(page.url());
    await expect(page.getByLabel("From", { exact: true })).toHaveValue(searchParams.get("from")!);
    await expect(page.locator(".chart-subtitle").first()).toContainText(searchParams.get("to")!.slice(0, 4));
    // Shift drags time along: the window keeps its length.
    await approach(page);
    const days = () => {
      const { searchParams: now } = new URL(page.url());
      return (Date.parse(now.get("to")!) - Date.parse(now.get("from")!)) / 86_400_000;
    };
    const before = [page.url(), days()] as const;
    const [a, b] = [await spot(page, 0.5, 0.3), await spot(page, 0.6, 0.3)];
    await page.mouse.move(a.x, a.y);
    await page.keyboard.down("Shift");
    await page.mouse.down();
    await page.mouse.move(b.x, b.y, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await expect(page).not.toHaveURL(before[0]);
    expect(Math.abs(days() - before[1])).toBeLessThanOrEqual(1);
  });

  test("the crosshair reads all series at a date, with unit, published value and source", async ({ page }) => {
    await page.goto("/markets?series=brent-spot,us-10y-treasury&measure=zscores&from=2025-12-01&to=2025-12-31");
    await approach(page);
    // Between two days a crosshair keeps to the nearer one: a new place each time.
    await expect(async () => {
      const { x, y } = await spot(page, 0.4, 0.3);
      await page.mouse.move(x + Math.random() * 5, y);
      const tip = page.locator(".tip:visible");
      await expect(tip).toContainText("Dec 2025", { timeout: 1000 });
      await expect(tip).toContainText(/Brent.*\sSD · \d\d\.\d\d\sUSD\/bbl/s, { timeout: 1000 });
      await expect(tip).toContainText(/US 10-year yield.*\sSD · 4\.\d\d\s% per year/s, { timeout: 1000 });
      await expect(tip).toContainText("Source: US Energy Information Administration", { timeout: 1000 });
    }).toPass();
  });

  test("an end of the window moves by keys, and buttons go further", async ({ page }) => {
    await open(page, "?from=2025-01-01&to=2025-12-31");
    const start = page.getByRole("slider", { name: "Start of the window" });
    await expect(start).toHaveAttribute("aria-valuetext", "1 Jan 2025");
    await start.focus();
    await page.keyboard.press("ArrowRight");
    await expect(page).toHaveURL(/from=2025-01-08/);
    await expect(start).toBeFocused();
    await page.getByRole("button", { name: "All years" }).click();
    await expect(page).toHaveURL(/from=2014-01-01/);
  });
});

test("a measure is chosen in place", async ({ page, isMobile }) => {
  test.skip(isMobile, "one layout is enough");
  await open(page, "?series=brent-spot,usd-rub-cbr");
  await page.getByRole("combobox", { name: "Measure", exact: true }).selectOption("returns");
  await expect(page).toHaveURL(/measure=returns/);
  await expect(page.locator(".chart-subtitle").first()).toContainText("percent (log return)");
  await page.getByRole("combobox", { name: "Measure", exact: true }).selectOption("rebased");
  await expect(page.locator(".chart-subtitle").first()).toContainText("= 100");
  await page.getByLabel("Rebase to 100 on").fill("2022-02-23");
  await page.getByLabel("Rebase to 100 on").blur();
  await expect(page.locator(".chart-subtitle").first()).toContainText("23 Feb 2022 = 100");
  await page.getByRole("combobox", { name: "Measure", exact: true }).selectOption("published");
  await expect(page.locator(".chart-subtitle").first()).toContainText("US dollars per barrel");
  await expect(page.getByLabel("Rebase to 100 on")).toHaveCount(0);
});

test("series are found by a word, added and taken away", async ({ page }) => {
  await page.goto("/markets");
  await page.locator("summary", { hasText: "Series" }).click();
  const search = page.getByLabel("Search among the series");
  await expect(search).toBeVisible();
  await search.fill("yield");
  await expect(page.getByRole("checkbox", { name: /^Wheat/ })).toBeHidden();
  const box = page.getByRole("checkbox", { name: /^US 10-year yield/ });
  await expect(page.locator("label", { has: box })).toContainText("4 Jan 2021 to 20 Aug 2026, free to reuse");
  await box.check();
  await expect(page).toHaveURL(/series=brent-spot,gas-europe-monthly-wb,us-10y-treasury/);
  await expect(drawing(page).locator("[data-line]")).toHaveCount(3);
  await page.getByRole("link", { name: "Take European gas, monthly away" }).click();
  await expect(page).toHaveURL(/series=brent-spot,us-10y-treasury/);
  await expect(drawing(page).locator("[data-line]")).toHaveCount(2);
});

test("events on the axis are filtered as on the timeline", async ({ page, isMobile }) => {
  test.skip(isMobile, "one layout is enough");
  await page.goto("/markets?from=2025-01-01");
  const marks = () => countMarks(drawing(page));
  const few = await marks();
  await page.getByLabel("Events on the axis").selectOption("4,5");
  await expect(page).toHaveURL(/significance=4,5/);
  await expect.poll(marks).toBeGreaterThan(few * 2);
  const all = await marks();
  await page.locator("summary", { hasText: "Events: Direction" }).click();
  await page
    .getByRole("checkbox", { name: "moves apart" })
    .or(page.locator("input[name=direction][value=away]"))
    .first()
    .check();
  await expect(page).toHaveURL(/direction=away/);
  await expect.poll(marks).toBeLessThan(all);
  expect(await marks()).toBeGreaterThan(0);
});

test("the CSV of a view has exactly what is drawn", async ({ page, request, isMobile }) => {
  test.skip(isMobile, "files know no screen");
  const query = "series=brent-spot,eur-usd-ecb&from=2025-01-01&to=2025-12-31";
  await page.goto(`/markets?${query}`);
  const rows = parse(await (await request.get(`/charts/market-overview/data.csv?${query}`)).text(), {
    columns: true,
  }) as Record<string, string>[];
  const model = JSON.parse((await page.locator("[data-figure=market-overview] script[data-reading]").textContent())!);
  for (const track of model.tracks.filter((t: { kind: string }) => t.kind === "line")) {
    const d = (await page.locator(`[data-figure=market-overview] [data-path=${track.id}]`).getAttribute("d"))!;
    const drawn = readPath({ d, day0: track.day0, quantum: track.quantum });
    const file = rows.filter((r) => r[track.id.replaceAll("-", "_")]);
    expect(drawn.map((p) => isoOf(p.day))).toEqual(file.map((r) => r.date));
    drawn.forEach((p, i) => {
      expect(p.value).toBeCloseTo(Number(file[i]![track.id.replaceAll("-", "_")]), 4);
    });
  }
});

test("the embed of the same view says the same", async ({ page, isMobile }) => {
  test.skip(isMobile, "one layout is enough");
  const query = "series=brent-spot,vix-close&from=2025-01-01&measure=zscores&significance=4,5";
  await page.goto(`/markets?${query}`);
  const said = await page.locator("h1.chart-title, h2.chart-title").first().textContent();
  await page.getByRole("link", { name: "This view as a chart: table, files, embed" }).click();
  await expect(page).toHaveURL(/\/charts\/market-overview\?/);
  await expect(page.locator("h1")).toHaveText(said!);
  await page.goto(`/embed/market-overview${new URL(page.url()).search}`);
  await expect(page.locator(".chart-title")).toHaveText(said!);
  await expect(page.locator("svg[role=img]:visible [data-line]")).toHaveCount(2);
});

test("the page opens with what moved around the event, and the charts below study the one that is chosen", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "one layout is enough");
  await page.goto("/markets");
  await expect(page.locator("h1")).toHaveText("Around 14 Dec 2025, no market moved by more than usual");
  await page.getByRole("combobox", { name: "Event", exact: true }).selectOption("2025-02-12-trump-putin-call");
  await expect(page).toHaveURL(/event=2025-02-12-trump-putin-call/);
  await expect(page.locator("h1")).toContainText("USD/RUB official");
  await expect(page.locator("#event-study")).toContainText("12 Feb 2025");
  await expect(page.locator("#reaction-distribution")).toContainText("12 Feb 2025");
  // The series on display are studied too, as far as they can be, and the choice of the event stays with every link.
  await page.getByRole("link", { name: "The December 2025 pivot week" }).click();
  await expect(page).toHaveURL(/event=2025-02-12-trump-putin-call/);
  await expect(page.locator("#event-study [data-figure]")).toContainText("VIX");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("an event is chosen by the form", async ({ page, isMobile }) => {
    test.skip(isMobile, "one layout is enough");
    await page.goto("/markets?series=brent-spot,usd-rub-cbr");
    await page.getByRole("combobox", { name: "Event", exact: true }).selectOption("2025-02-12-trump-putin-call");
    await page.locator("#reactions").getByRole("button", { name: "Show" }).click();
    await expect(page.locator("h1")).toContainText("Around 12 Feb 2025");
    await expect(drawing(page).locator("[data-line]")).toHaveCount(2);
  });

  test("the form, the presets and the chips lead to the same views", async ({ page }) => {
    await page.goto("/markets");
    await page.locator("summary", { hasText: "Series" }).click();
    await page.getByRole("checkbox", { name: /^WTI/ }).check();
    await page.getByRole("combobox", { name: "Measure", exact: true }).selectOption("returns");
    await page.getByRole("button", { name: "Show" }).first().click();
    await expect(page).toHaveURL(/series=brent-spot&.*series=wti-spot/);
    await expect(page.locator(".chart-subtitle").first()).toContainText("percent (log return)");
    await page.getByRole("link", { name: "The December 2025 pivot week" }).click();
    await expect(page.locator(".chart-subtitle").first()).toContainText("31 Jan 2026");
    await expect(drawing(page).locator("[data-line]")).toHaveCount(5);
    await page.getByRole("link", { name: "Take VIX away" }).click();
    await expect(drawing(page).locator("[data-line]")).toHaveCount(4);
  });
});
