import { expect, type Page, test } from "@playwright/test";

const desktop = (name: string) => name !== "desktop";
const subtitle = (page: Page) => page.locator(".chart-subtitle");
const items = (page: Page) => page.locator("#results li:visible");
const figure = (page: Page) => page.locator("[data-figure]");

/** Opens the page and comes to it, until its own script has taken over. */
async function come(page: Page, path = "/timeline") {
  await page.goto(path);
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 310);
  await expect(page.locator("[data-explorer][data-on-list]")).toBeAttached();
}

test.describe("at a desk", () => {
  test.beforeEach(({ isMobile: _ }, info) => test.skip(desktop(info.project.name)));

  test("the wheel zooms around the pointer, the address follows, back returns", async ({ page }) => {
    await come(page);
    const box = (await figure(page).boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.8, box.y + 200);
    await page.mouse.wheel(0, -600);
    await expect(page).toHaveURL(/\/timeline\?from=\d{4}-\d\d-\d\d/);
    await expect(subtitle(page)).not.toContainText("592 events");
    const zoomed = (await subtitle(page).textContent())!;
    const pulled = page.url();
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 200, { steps: 4 });
    await page.mouse.up();
    await expect(page).not.toHaveURL(pulled);
    await page.goBack();
    await expect(page).toHaveURL(pulled);
    await expect(subtitle(page)).toHaveText(zoomed);
    await page.goBack();
    await expect(page).toHaveURL(/\/timeline$/);
    await expect(subtitle(page)).toContainText("592 events");
  });

  test("keys zoom on the figure and move the overview's window", async ({ page }) => {
    await come(page);
    await figure(page).focus();
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await expect(page).toHaveURL(/from=/);
    await page.keyboard.press("0");
    await expect(page).toHaveURL(/\/timeline$/);
    // Arrows walk from event to event, and what is walked to is told by the list as well.
    await figure(page).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(page.locator(".tip-title")).toBeVisible();
    await page.keyboard.press("Escape");
    const end = page.getByRole("slider", { name: "First day of the view" });
    await end.focus();
    await page.keyboard.press("PageUp");
    await expect(page).toHaveURL(/from=2008/);
    await page.getByRole("slider", { name: "Stretch of time on display" }).focus();
    await page.keyboard.press("+");
    await expect(page).toHaveURL(/to=/);
  });

  test("a stretch drawn on the overview is shown", async ({ page }) => {
    await come(page);
    const strip = (await page.locator(".strip-brush").boundingBox())!;
    await page.mouse.move(strip.x + strip.width * 0.6, strip.y + 15);
    await page.mouse.down();
    await page.mouse.move(strip.x + strip.width * 0.8, strip.y + 15, { steps: 6 });
    await page.mouse.up();
    await expect(page).toHaveURL(/from=2025-\d\d-\d\d&to=2025-\d\d-\d\d/);
    const count = Number((await subtitle(page).textContent())!.match(/^\d+/)![0]);
    await expect(items(page)).toHaveCount(count);
  });

  test("an event opens beside the timeline, with its sources, and closes without losing the place", async ({
    page,
  }) => {
    await come(page, "/timeline?from=2025-12-01&to=2025-12-31");
    await page.getByRole("link", { name: /Zelenskyy offered to drop Ukraine's NATO bid/ }).click();
    await expect(page).toHaveURL(/event=2025-12-14-ukraine-offers-drop-nato/);
    const details = page.locator("[data-place=details]");
    await expect(details.getByRole("heading", { name: "Sources" })).toBeVisible();
    await expect(details.getByRole("heading", { name: "Positions taken that day" })).toBeVisible();
    await expect(subtitle(page)).toContainText("1 Dec 2025");
    await details.getByRole("link", { name: "Close" }).click();
    await expect(details).toBeHidden();
    await expect(page).toHaveURL(/\?from=2025-12-01&to=2025-12-31$/);
    await page.goBack();
    await expect(details).toBeVisible();
  });

  test("filters answer at once with the numbers of now, and the form follows the history", async ({ page }) => {
    await come(page);
    const choice = page.getByRole("checkbox", { name: /^All three sides/ });
    await page.locator(".filters summary", { hasText: "Track" }).click();
    await choice.check();
    await expect(page).toHaveURL(/track=trilateral$/);
    await expect(items(page)).toHaveCount(17);
    await page.locator(".filters summary", { hasText: "Kind" }).click();
    // 17 events of all three sides: the kinds add up to them.
    await expect
      .poll(async () => {
        const labels = page.locator(".filters input[name=kind] + span > span");
        return (await labels.allInnerTexts()).reduce((sum, n) => sum + Number(n), 0);
      })
      .toBe(17);
    await page.goBack();
    await expect(items(page)).toHaveCount(592);
    await expect(choice).not.toBeChecked();
  });

  test("a list item rings its mark, a mark shows its list item", async ({ page }) => {
    await come(page, "/timeline?from=2025-12-08&to=2025-12-20");
    await items(page).nth(3).hover();
    await expect(page.locator(".mark-ring")).toBeVisible();
    await page.mouse.move(5, 5);
    await figure(page).focus();
    for (let i = 0; i < 3; i += 1) await page.keyboard.press("ArrowDown");
    await expect(page.locator("#results [data-on]")).toHaveCount(1);
  });
});

test("search answers while it is typed in, in any spelling", async ({ page }) => {
  await page.goto("/timeline");
  const field = page.getByRole("searchbox").first();
  await field.focus();
  await expect(page.locator("[data-explorer][data-on-list]")).toBeAttached();
  const found: string[] = [];
  for (const words of ["Zelenskyy Istanbul", "Зеленський İstanbul"]) {
    await field.fill(words);
    await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(words)}$`));
    await expect(page.locator("#results-title")).not.toContainText("592");
    found.push((await page.locator("#results-title").textContent())!);
    await expect(field).toBeFocused();
  }
  expect(found[0]).toMatch(/^[1-9]\d* events/);
  expect(found[1]).toBe(found[0]);
  await field.fill("qqqq");
  await expect(page.getByText("No event fits. Take a filter away")).toBeVisible();
});

test("a phone reads a feed with the overview on top, and an event opens over it", async ({ page }, info) => {
  test.skip(info.project.name !== "phone");
  await page.goto("/timeline");
  await expect(figure(page)).toBeHidden();
  await expect(items(page).first()).toBeVisible();
  const strip = (await page.locator(".strip").boundingBox())!;
  expect(strip.y + strip.height).toBeLessThan(700);
  await page.getByRole("searchbox").first().tap();
  await expect(page.locator("[data-explorer][data-on-list]")).toBeAttached();
  await items(page).nth(1).getByRole("link").tap();
  const details = page.locator("[data-place=details]");
  await expect(details.getByRole("heading", { name: "Sources" })).toBeAttached();
  await details.getByRole("link", { name: "Close" }).tap();
  await expect(details).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the opened event, the search and the years of the overview are in the first response", async ({ page }) => {
    await page.goto("/timeline?from=2025-12-01&to=2025-12-31&event=2025-12-14-ukraine-offers-drop-nato");
    await expect(page.locator("#details").getByRole("heading", { name: "Sources" })).toBeVisible();
    await expect(items(page)).toHaveCount(58);
    await page.locator(".strip a:visible").nth(2).click();
    await expect(page).toHaveURL(/from=2023-01-01&to=2023-12-31/);
    await page.getByRole("searchbox").first().fill("grain");
    await page.getByRole("button", { name: "Find" }).click();
    await expect(page).toHaveURL(/q=grain/);
    await expect(page).toHaveURL(/from=2023-01-01/);
    await expect(items(page).first()).toBeVisible();
  });

  test("wrong state is said and left out", async ({ page }) => {
    await page.goto("/timeline?event=no-such-event&track=direct");
    await expect(page.getByRole("status")).toContainText("event=no-such-event");
    await expect(subtitle(page)).toContainText("47 events");
  });
});

test("an event is answered in full as JSON, with its neighbours and the positions of its day", async ({ request }) => {
  const { event } = await (await request.get("/api/v1/events/2025-12-14-ukraine-offers-drop-nato")).json();
  expect(event.before[0].date <= event.date).toBe(true);
  expect(event.positions.map((p: { party: string }) => p.party)).toContain("UA");
  const map = await request.get("/events/2025-12-14-berlin-us-ukraine-talks/map.svg");
  expect(map.headers()["content-type"]).toContain("image/svg+xml");
  expect((await request.get("/api/v1/events/nothing")).status()).toBe(404);
});
