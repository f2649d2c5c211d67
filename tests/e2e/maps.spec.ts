import { expect, type Page, test } from "@playwright/test";
import { centre, mounted } from "./support/reading";

const title = (page: Page) => page.locator("h1");
const slider = (page: Page) => page.locator(".slider input");
const drawing = (page: Page) => page.locator("[data-figure] > svg[role=img]:visible").first();

/** The chart's own drawing is ready once it has drawn a change. */
async function touched(page: Page) {
  await page.mouse.move(400, 400);
  await slider(page).focus();
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("every map stands with its labels, its date and its note on borders", async ({ page }) => {
    for (const path of ["/map", "/map/guarantors", "/map/nato", "/map/territory", "/map/un-votes"]) {
      await page.goto(path);
      await expect(drawing(page).locator("text:visible").first()).toBeVisible();
      await expect(page.getByText(/resolution 68\/262/).first()).toBeVisible();
      await expect(slider(page)).toBeHidden();
    }
  });

  test("an address holds a day, two dates or a country, and forms and links go on from there", async ({ page }) => {
    await page.goto("/map/territory?asof=2025-12-14");
    await expect(title(page)).toContainText("on 14 Dec 2025");
    await page.getByLabel("Compare with").selectOption({ label: "15 Aug 2025" });
    await page.getByRole("button", { name: "Show" }).first().click();
    await expect(title(page)).toContainText("from 15 Aug 2025 to 14 Dec 2025");
    await page.goto("/map/nato");
    await page.locator(".picks").getByRole("link", { name: "Hungary" }).click();
    await expect(page).toHaveURL(/country=HU/);
    await expect(page.locator(".detail li")).not.toHaveCount(0);
    await page
      .locator(".key")
      .getByRole("link", { name: /opposed for now/ })
      .click();
    await expect(page).toHaveURL(/class=opposed-for-now&country=HU|country=HU&class=opposed-for-now/);
  });

  test("an embed holds the chosen day and country", async ({ page }) => {
    await page.goto("/embed/guarantors-map?asof=2025-09-10&country=GB");
    await expect(page.locator(".chart-subtitle")).toContainText("10 Sep 2025");
    await expect(page.locator(".detail h2")).toHaveText("United Kingdom");
    await expect(page.locator("[data-chosen]").first()).toBeAttached();
    await expect(page.locator(".detail a").first()).toHaveAttribute("target", "_blank");
  });
});

test.describe("on a desktop", () => {
  test.beforeEach(({ isMobile }) => test.skip(isMobile, "knows no screen size: once is enough"));

  test("the slider says its date to the keyboard, the map follows each key, the address when it rests", async ({
    page,
  }) => {
    await page.goto("/map/territory");
    await touched(page);
    await expect(slider(page)).toHaveAttribute("aria-valuetext", "20 Aug 2026");
    await page.keyboard.press("ArrowLeft");
    await expect(slider(page)).toHaveAttribute("aria-valuetext", "1 Aug 2026");
    await expect(title(page)).toContainText("on 1 Aug 2026");
    await expect(page).toHaveURL(/asof=2026-08-01$/);
    // The page of a state takes the place of the default one: the keyboard stays at the slider.
    await page.waitForTimeout(300);
    await expect(slider(page)).toBeFocused();
    await page.keyboard.press("Home");
    await expect(title(page)).toContainText("on 3 Apr 2022");
    await expect(page).toHaveURL(/asof=2022-04-03$/);
    await page.goBack();
    await expect(title(page)).toContainText("on 1 Aug 2026");
  });

  test("the replay runs from the first day and stops where it is told to", async ({ page }) => {
    await page.goto("/map");
    await touched(page);
    await page.getByRole("button", { name: "Play" }).click();
    const circles = drawing(page).locator("[data-marks] > circle");
    await expect.poll(() => circles.count(), { timeout: 15_000 }).toBeLessThan(20);
    await expect(slider(page)).not.toHaveValue("0");
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page).toHaveURL(/asof=20\d\d-/);
    const day = new URL(page.url()).searchParams.get("asof")!;
    await expect(page.locator(".slider output")).toHaveText(
      new Date(day)
        .toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" })
        .replace("Sept", "Sep"),
    );
  });

  test("readers who want no motion get a step at a press", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto("/map/nato");
    await page.getByRole("button", { name: "Next date" }).click();
    await expect(slider(page)).toHaveValue("0");
    await page.waitForTimeout(900);
    await expect(slider(page)).toHaveValue("0");
  });

  test("a place is chosen by its circle, and its events stand below", async ({ page }) => {
    await page.goto("/map");
    // The drawing answers a click once its reading aids are there; until then the list beside it does.
    await mounted(page);
    await drawing(page).locator("[data-marks=europe] > circle").first().click();
    await expect(page).toHaveURL(/place=paris-fr/);
    await expect(page.locator(".detail h2")).toHaveText("Paris, France");
    await expect(page.locator(".detail li")).toHaveCount(11);
    await expect(page.locator(".detail li a").first()).toHaveAttribute("href", /^\/events\//);
  });

  test("an area is met where it is painted: over the sea nothing is named", async ({ page }) => {
    await page.goto("/map/nato");
    await mounted(page);
    const tip = page.locator(".tip");
    // France, then the Bay of Biscay inside the box around Spain and France.
    const france = drawing(page).getByText("France", { exact: true });
    await france.scrollIntoViewIfNeeded();
    const box = (await drawing(page).boundingBox())!;
    const label = (await france.boundingBox())!;
    await page.mouse.move(label.x + label.width / 2, label.y - 12);
    await expect(tip).toContainText("France");
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.12);
    await expect(tip).toBeHidden();
  });

  test("the list of countries can be searched in any spelling, and Enter chooses", async ({ page }) => {
    await page.goto("/map/guarantors");
    const search = page.getByRole("searchbox", { name: "Search the list" });
    await search.fill("turk");
    const shown = page.locator(".picks li:visible");
    await expect(shown).toHaveText([/^Türkiye/]);
    await search.press("Enter");
    await expect(page).toHaveURL(/country=TR/);
    await expect(title(page)).toContainText("Türkiye");
    await search.fill("zzz");
    await expect(page.getByText("Nothing found")).toBeVisible();
  });

  test("the map is enlarged within limits by buttons, keys and the wheel with Ctrl, and names come up", async ({
    page,
  }) => {
    await page.goto("/map/un-votes");
    await mounted(page);
    await page.locator("[data-figure]").focus();
    const part = async () => (await drawing(page).getAttribute("viewBox"))!.split(" ").map(Number);
    const [, , whole] = await part();
    const names = () => drawing(page).locator("text:visible").count();
    const before = await names();
    for (let i = 0; i < 14; i += 1) await page.keyboard.press("+");
    await expect.poll(async () => (await part())[2]).toBeCloseTo(whole! / 8, 0);
    await page.keyboard.press("0");
    await expect.poll(async () => (await part())[2]).toBe(whole);
    await page.getByRole("button", { name: "Closer" }).click();
    await page.getByRole("button", { name: "Closer" }).click();
    await expect.poll(names).toBeGreaterThan(before);
    // The wheel alone scrolls the page.
    const box = (await drawing(page).boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, Math.min(600, box.y + 200));
    const scale = (await part())[2];
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect((await part())[2]).toBe(scale);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -120);
    await page.keyboard.up("Control");
    await expect.poll(async () => (await part())[2]!).toBeLessThan(scale!);
  });

  test("the key shows a class alone and brings all back", async ({ page }) => {
    await page.goto("/map/un-votes");
    await page.mouse.move(400, 400);
    const against = page.locator(".key").getByRole("link", { name: /^no \(5\)/ });
    await against.click();
    await expect(page).toHaveURL(/class=no$/);
    await expect(page.locator(".key a.off")).not.toHaveCount(0);
    await page
      .locator(".key")
      .getByRole("link", { name: /^no \(5\)/ })
      .click();
    await expect(page).toHaveURL(/\/map\/un-votes$/);
    await expect(page.locator(".key a.off")).toHaveCount(0);
  });
});

test("small states are met by a finger", async ({ page, isMobile }) => {
  test.skip(!isMobile, "touch only");
  await page.goto("/map/nato");
  await mounted(page);
  // On a phone's drawing Albania is one of them.
  const albania = drawing(page).locator("[data-marks=supportive] > g circle").first();
  await albania.scrollIntoViewIfNeeded();
  const { x, y } = await centre(albania);
  await page.touchscreen.tap(x, y);
  await expect(page.locator(".tip")).toContainText("Albania");
});
