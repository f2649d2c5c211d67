import { expect, type Page, test } from "@playwright/test";

/** The marks of a chart at the width on display. */
const marks = (page: Page, chart: string) =>
  page.locator(`[data-figure="${chart}"] > svg[role=img]:visible [data-marks] > *`);

test("the page opens with an answer, its day and the matrix on the first screen", async ({ page }) => {
  await page.goto("/guarantees");
  const answer = page.locator("[data-answer]");
  await expect(answer).toContainText("60 agreements, pacts and pledges stand on record for Ukraine as of 22 Aug 2026");
  await expect(answer).toContainText("6 are shown to bind in law");
  await expect(answer).toBeInViewport();
  await expect(page.locator("#matrix .chart-title")).toContainText("Only support is shown to bind in law");
  for (const id of ["guarantees-matrix", "guarantees-timeline", "pledged-support", "obstacles", "sanctions-timeline"])
    await expect(page.locator(`[data-figure="${id}"]`)).toHaveCount(1);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test.skip(({ isMobile }) => isMobile, "the answer knows no screen");

  test("the day of the offer is replayed in the first response, for every chart of the page", async ({ page }) => {
    await page.goto("/guarantees?asof=2025-12-14");
    await expect(page.locator("[data-answer]")).toContainText("as of 14 Dec 2025");
    // The Berlin statement is of the day after, the US document of January.
    await expect(page.locator("#agreements")).not.toContainText("Berlin leaders' statement");
    await expect(page.locator("#sanctions .chart-title")).toContainText("19 packages");
    await expect(page.locator("#obstacles .chart-subtitle")).toContainText("14 Dec 2025");
  });

  test("a form keeps what the other charts were asked for", async ({ page }) => {
    await page.goto("/guarantees?kind=monitoring");
    const form = page.locator("form", { has: page.locator('[name="direction"]') });
    // By keyboard: what is laid out when it comes near may move between a mouse's press and its release.
    await form.locator("summary", { hasText: "Direction" }).press("Enter");
    await form.getByLabel(/^easing/).press("Space");
    await form.getByRole("button", { name: "Show" }).press("Enter");
    await expect(page).toHaveURL(/kind=monitoring.*direction=easing.*#sanctions$/);
    await expect(page.locator("#agreements h2")).toContainText("5 agreements, pacts and measures");
    await expect(page.locator("#acts li")).toHaveCount(4);
  });
});

test("a choice answers at once in every chart that knows it, the address follows, and back returns", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "phones draw the same");
  await page.goto("/guarantees");
  const [matrix, timeline] = [marks(page, "guarantees-matrix"), marks(page, "guarantees-timeline")];
  await expect(timeline).toHaveCount(60);
  const all = await matrix.count();
  const form = page.locator("form", { has: page.locator('[name="kind"]:not([type="hidden"])') });
  await form.locator("summary", { hasText: "Sort of guarantee" }).click();
  await form.getByLabel(/^International monitoring/).check();
  await expect(page).toHaveURL(/\/guarantees\?kind=monitoring$/);
  await expect(timeline).toHaveCount(5);
  expect(await matrix.count()).toBeLessThan(all);
  await page.goBack();
  await expect(page).toHaveURL(/\/guarantees$/);
  await expect(timeline).toHaveCount(60);
});

test("the matrix can be walked with the keyboard, and Enter opens the agreement", async ({ page, isMobile }) => {
  test.skip(isMobile, "a phone has none");
  await page.goto("/guarantees");
  const figure = page.locator('[data-figure="guarantees-matrix"]');
  await expect(figure).toHaveAttribute("tabindex", "0");
  await figure.focus();
  await page.keyboard.press("ArrowRight");
  await expect(figure.locator(".tip-title")).toHaveText("G7 Joint Declaration of Support for Ukraine");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/guarantees\/2023-07-12-g7-vilnius-declaration$/);
  await expect(page.locator("h1")).toHaveText("G7 Joint Declaration of Support for Ukraine");
});

test("an agreement says who, for how long, how firm and why, with sources and neighbours, in both languages", async ({
  page,
}) => {
  await page.goto("/guarantees/2024-12-19-bg-security-agreement");
  await expect(page.locator("article")).toContainText("not signed");
  await expect(page.locator("article")).toContainText("Proposed: not signed, agreed or in force.");
  await page.goto("/uk/guarantees/2025-01-16-uk-100-year-partnership");
  await expect(page.locator("article")).toContainText("на 100 років");
  await expect(page.locator("article")).toContainText("Записи подано англійською");
  await expect(page.locator("h1")).toHaveAttribute("lang", "en");
  expect(await page.locator("article a[href^='https://']").count()).toBeGreaterThan(1);
  await page.locator("a[rel=next]").click();
  await expect(page).toHaveURL(/\/uk\/guarantees\/2025-01-21-al-security-agreement$/);
});

test("precedents stand side by side in their own words, and drafts carry their sources", async ({ page, isMobile }) => {
  test.skip(isMobile, "the words know no screen");
  await page.goto("/guarantees");
  const precedents = page.locator("#precedents");
  await expect(precedents.locator("blockquote")).toHaveCount(2);
  await expect(precedents.locator("blockquote").first()).toContainText(
    "shall be considered an attack against them all",
  );
  await expect(precedents.locator("blockquote").last()).toContainText("United Nations Security Council action");
  const drafts = precedents.locator("ol > li");
  await expect(drafts).toHaveCount(12);
  for (const draft of await drafts.all()) expect(await draft.locator("a[href^='http']").count()).toBeGreaterThan(0);
});

test("the cap ends in a gap, sums keep their currency, and files say the same", async ({ page, request, isMobile }) => {
  test.skip(isMobile, "the files know no screen");
  await page.goto("/guarantees");
  await expect(page.locator('[data-figure="sanctions-timeline"] > svg[role=img]:visible')).toContainText(
    "Level not known since 15 Jul 2026",
  );
  const csv = await (await request.get("/charts/sanctions-timeline/data.csv")).text();
  const last = csv.split("\r\n").find((line) => line.startsWith("price-cap-2026-07-15"))!;
  expect(last).toContain("do not plot");
  const json = await (await request.get("/charts/pledged-support/data.json")).json();
  const norway = json.rows.find((r: { id: string }) => r.id === "2024-05-31-no-security-agreement");
  expect(norway).toMatchObject({ amount: 13_500_000_000, currency: "NOK", eur: null, rate: null });
});

test("every agreement is in the sitemap, and an unknown one is not found", async ({ request, isMobile }) => {
  test.skip(isMobile, "addresses know no screen");
  const sitemap = await (await request.get("/sitemap.xml")).text();
  expect(sitemap.match(/<loc>[^<]*\/guarantees\/[^<]+<\/loc>/g)).toHaveLength(2 * 62);
  expect((await request.get("/guarantees/nothing")).status()).toBe(404);
  expect((await request.get("/guarantees?asof=1999-01-01")).status()).toBe(200);
  expect((await request.get("/charts/guarantees-matrix/data.csv?asof=1999-01-01")).status()).toBe(400);
});
