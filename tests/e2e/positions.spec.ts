import { expect, type Page, test } from "@playwright/test";

/** Jobs of readers on /positions: replay a day, open a cell, hide what is weak, compare documents, print, learn a term. */

const title = (page: Page) => page.locator("h1.chart-title");
const shown = (page: Page, chart: string) => page.locator(`[data-figure=${chart}] > svg[role=img]:visible`);

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the replay of 14 December 2025 is in the first response, with its words and sources", async ({ page }) => {
    await page.goto("/positions?asof=2025-12-14");
    await expect(title(page)).toHaveText(
      "Ukraine moved towards a compromise on NATO membership and territory on 14 Dec 2025",
    );
    const nato = page.locator("#words details", { hasText: "NATO membership" });
    await expect(nato).toHaveAttribute("open", "");
    const ukraine = nato.locator("li", { hasText: "Volodymyr Zelenskyy" });
    await expect(ukraine).toContainText("before: +1 (9 Dec 2025)");
    await expect(ukraine).toContainText("in place of membership");
    await expect(ukraine).toContainText("Why this score: Explicit concession");
    await expect(ukraine.getByRole("link", { name: "Brussels Times (Belga)" })).toHaveAttribute("href", /^https:/);
  });

  test("links lead from day to day and to a cell in full; documents are chosen by a form", async ({ page }) => {
    await page.goto("/positions");
    await page.getByRole("link", { name: "13 Dec 2025: the day before" }).click();
    await expect(page).toHaveURL(/\/positions\?asof=2025-12-13$/);
    await page.locator("#words summary", { hasText: "Territory" }).click();
    await page.locator("#words details[open]").getByRole("link", { name: "Russia" }).first().click();
    await expect(page).toHaveURL(/asof=2025-12-13&cell=RU-territory#cell$/);
    await expect(page.locator("#cell")).toContainText("Yuri Ushakov");
    await expect(page.locator("#cell")).toContainText("Before that");
    await page.locator("#plans summary", { hasText: "Choose documents" }).click();
    await page.getByLabel("28-point plan", { exact: true }).uncheck();
    await page.getByLabel("Istanbul communiqué of 2022", { exact: true }).check();
    await page.locator("#plans").getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/plan=istanbul-communique-2022&plan=us-ukraine-20-points/);
    // The day stays.
    await expect(page).toHaveURL(/asof=2025-12-13/);
    await expect(page.locator(".plans thead")).toContainText("Istanbul communiqué of 2022");
  });

  test("a term opens its definition, and Escape closes it", async ({ page }) => {
    await page.goto("/positions");
    await page.getByRole("button", { name: "contact line" }).click();
    const definition = page.getByRole("note").filter({ hasText: "The front between" });
    await expect(definition).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(definition).toBeHidden();
    await page.getByRole("button", { name: "demilitarised zone" }).click();
    await expect(page.getByRole("note").filter({ hasText: "both armies withdraw" })).toBeVisible();
  });
});

test("hiding low confidence is one link, and an unknown cell is no neutral one", async ({ page }) => {
  await page.goto("/positions");
  await page.getByRole("link", { name: "Hide scores of low confidence" }).click();
  await expect(page).toHaveURL(/confidence=high,medium$/);
  await page.locator("#words summary", { hasText: "EU accession" }).click();
  const russia = page.locator("#words details[open] li", { hasText: "Russia" });
  await expect(russia).toContainText("No position known by this day.");
  await expect(russia.getByRole("img")).toHaveAccessibleName("unknown");
  await expect(page.getByRole("link", { name: "Show scores of low confidence too" })).toBeVisible();
});

test("the slider replays days on every chart at once, and the address follows", async ({ page }) => {
  await page.goto("/positions");
  const slider = page.getByRole("slider", { name: "As known on" });
  await slider.focus();
  // A day to the left of the last.
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/asof=2026-08-21$/);
  await expect(page.locator("#gaps .chart-subtitle")).toContainText("21 Aug 2026");
  await slider.fill(String(Date.UTC(2025, 11, 14) / 86_400_000));
  await expect(title(page)).toContainText("Ukraine moved towards a compromise on NATO membership");
  await slider.blur();
  await expect(page).toHaveURL(/asof=2025-12-14$/);
  await expect(page.locator("#gaps .chart-subtitle")).toContainText("14 Dec 2025");
  await page.goBack();
  await expect(page).toHaveURL(/asof=2026-08-21$/);
  await expect(title(page)).toContainText("Moscow holds to its full demands");
});

test("the keyboard walks the matrix and opens a cell", async ({ page, isMobile }) => {
  test.skip(isMobile, "one size is enough for this");
  await page.goto("/positions?asof=2025-12-14");
  const figure = page.locator("[data-figure]").first();
  await expect(figure).toHaveAttribute("tabindex", "0");
  await figure.focus();
  await page.keyboard.press("ArrowRight");
  await expect(figure.locator(".reading-live")).toContainText("NATO membership: +2");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/cell=(UA|RU)-nato#cell$/);
  await expect(page.locator("#cell")).toBeVisible();
});

test("ready comparisons show their documents and where they differ", async ({ page }) => {
  await page.goto("/positions");
  await page.getByRole("link", { name: "Both memorandums of June 2025" }).click();
  await expect(page).toHaveURL(/plan=ukraine-memorandum-june-2025,russia-memorandum-june-2025#plans$/);
  const row = page.locator(".plans tbody tr", { hasText: "NATO membership" });
  await expect(row).toContainText("follows Ukraine’s position");
  await expect(row).toContainText("follows Russia’s position");
  await expect(row.locator("td a").first()).toHaveAttribute("href", /^https?:/);
  await expect(shown(page, "plans-compared")).toBeVisible();
});

test("the longest documents, four of them, print on two pages", async ({ page, isMobile }) => {
  test.skip(isMobile, "one size is enough for this");
  const longest = "ukraine-peace-formula-2022,russia-memorandum-june-2025,us-28-point-plan,us-ukraine-20-points";
  await page.goto(`/positions?plan=${longest}`);
  // The rest of the page is hidden, not taken out: its own script would put it back.
  await page.addStyleTag({ content: "body :not(:has(#plans), #plans, #plans *) { display: none !important }" });
  const paper = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(paper.match(/\/Type\s*\/Page[^s]/g)!.length).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".plans")).toBeVisible();
  await expect(shown(page, "plans-compared")).toBeHidden();
});

test("a term is explained on focus, Escape closes it and the focus stays", async ({ page, isMobile }) => {
  test.skip(isMobile, "one size is enough for this");
  await page.goto("/positions");
  const term = page.getByRole("button", { name: "demilitarised zone" });
  const definition = page.getByRole("note").filter({ hasText: "both armies withdraw" });
  await page.getByRole("button", { name: "contact line" }).focus();
  await page.keyboard.press("Tab");
  // The definition's own link stands between two terms.
  if (!(await term.evaluate((e) => e === document.activeElement))) await page.keyboard.press("Tab");
  await expect(term).toBeFocused();
  await expect(definition).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(definition).toBeHidden();
  await expect(term).toBeFocused();
  await term.hover();
  await expect(definition).toBeVisible();
  await page.mouse.move(10, 10);
  await expect(definition).toBeHidden();
});

test("a tap explains a term, in Ukrainian too", async ({ page, isMobile }) => {
  test.skip(!isMobile, "for touch");
  await page.goto("/uk/positions");
  await page.getByRole("button", { name: "лінія зіткнення" }).tap();
  const definition = page.getByRole("note").filter({ hasText: "Фронт між українськими" });
  await expect(definition).toBeVisible();
  await expect(definition).toBeInViewport();
  await definition.getByRole("link", { name: "Словник" }).tap();
  await expect(page).toHaveURL(/\/uk\/methods#term-contact-line$/);
});
