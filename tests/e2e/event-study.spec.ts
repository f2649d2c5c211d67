import { expect, test } from "@playwright/test";
import { ready } from "./support/reading";

const BERLIN = "2025-12-14-ukraine-offers-drop-nato";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the finding, the numbers and what would have been seen are in the first response", async ({ page }) => {
    await page.goto("/charts/event-study");
    await expect(page.locator("h1")).toHaveText("None of 4 markets moved more than usual around 14 Dec 2025");
    await expect(page.locator("[data-figure] svg:visible").first()).toContainText("no effect found; the test would");
    await page.goto("/uk/charts/event-study?event=2022-02-24-full-scale-invasion&window=0..5");
    await expect(page.locator("h1")).toContainText("навколо 24 лют. 2022");
  });

  test("a wrong event keeps the default and is named", async ({ page }) => {
    await page.goto("/charts/event-study?event=nothing");
    await expect(page.getByRole("status")).toContainText("event=nothing");
    await expect(page.locator("h1")).toContainText("14 Dec 2025");
  });
});

test.describe("with script", () => {
  test.skip(({ isMobile }) => isMobile, "knows no screen size");

  test("another window is drawn at once, and the address follows", async ({ page }) => {
    await page.goto("/charts/event-study");
    const points = page.locator("[data-figure] > svg[role=img]:visible [data-marks=brent-spot] > *");
    await expect(points).toHaveCount(3);
    await page.getByLabel("Window").selectOption("0..5");
    await expect(page).toHaveURL(/window=0\.\.5$/);
    await expect(points).toHaveCount(6);
    await page.goBack();
    await expect(points).toHaveCount(3);
  });

  test("the heat map sorts, and says what is beyond chance", async ({ page }) => {
    await page.goto("/charts/event-heatmap");
    await expect(page.locator("h1")).toContainText(/\d+ of \d+ market moves around these events stand out from chance/);
    const first = page.locator("[data-figure] > svg[role=img]:visible [data-marks]").first();
    const before = await first.getAttribute("data-marks");
    await page.getByLabel("Order").selectOption("effect");
    await expect(page).toHaveURL(/sort=effect/);
    await expect(first).not.toHaveAttribute("data-marks", before!);
  });

  test("the heat map's cells are read by pointer and by keyboard, before and after a change", async ({ page }) => {
    await page.goto("/charts/event-heatmap");
    const drawing = page.locator("[data-figure] > svg[role=img]:visible");
    const places = drawing.locator("[data-r]");
    /** The middle of the nth cell of the first row, in the window. */
    const middle = (n: number) =>
      places.evaluate((element: SVGGraphicsElement, at) => {
        const steps = element
          .getAttribute("d")!
          .split("m")
          .slice(1, at + 2);
        const [x, y] = [0, 1].map((axis) =>
          steps.reduce((sum, step) => sum + Number.parseFloat(step.split(" ")[axis]!), 0),
        );
        const { a, d, e, f } = element.getScreenCTM()!;
        return { x: a * x! + e, y: d * y! + f };
      }, n);
    const tip = page.locator(".tip");
    const over = async (n: number) => {
      await drawing.locator("[data-marks]").first().scrollIntoViewIfNeeded();
      const { x, y } = await middle(n);
      await page.mouse.move(x, y);
    };
    await over(3);
    await expect(tip).toContainText("USD/RUB official");
    const ring = (await page.locator("svg:visible .ring").boundingBox())!;
    const at = await middle(3);
    expect(Math.hypot(ring.x + ring.width / 2 - at.x, ring.y + ring.height / 2 - at.y)).toBeLessThan(1);
    const said = await tip.locator(".tip-title").textContent();
    await page.getByLabel("Window", { exact: true }).selectOption("-1..20");
    await expect(page).toHaveURL(/window=-1\.\.20/);
    await over(4);
    await over(3);
    await expect(tip).toContainText("USD/RUB official");
    await expect(tip.locator(".tip-title")).not.toHaveText(said!);
    await page.mouse.move(2, 2);
    await page.locator("[data-figure]").focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.locator("[data-figure] [aria-live=polite]")).toContainText("Brent");
    await page.keyboard.press("End");
    await expect(page.locator("[data-figure] [aria-live=polite]")).toContainText("12 of 12");
  });

  test("the chart walks by keyboard and says its numbers", async ({ page }) => {
    await page.goto("/embed/event-study");
    await ready(page);
    const figure = page.locator("[data-figure]");
    await figure.focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.locator("[aria-live=polite]")).toContainText("Day −1, 12 Dec 2025");
    await page.keyboard.press("ArrowDown");
    await expect(page.locator("[aria-live=polite]")).toContainText("USD/RUB official");
  });

  test("an event's page leads to its study, and /methods works it through", async ({ page }) => {
    await page.goto(`/events/2025-08-15-alaska-summit`);
    await page.getByRole("link", { name: "What the markets did" }).click();
    await expect(page.locator("h1")).toContainText("15 Aug 2025");
    await page.goto("/methods#event-study");
    await expect(page.locator("#event-study-car")).toContainText("t = −2.9");
  });
});

test("files and API give the same numbers", async ({ request }) => {
  const csv = await (await request.get("/charts/event-study/data.csv?series=brent-spot")).text();
  const lines = csv.trim().split(/\r?\n/);
  const [head, last] = [lines[0]!.split(","), lines.at(-1)!.split(",")];
  const cell = (name: string) => Number(last[head.indexOf(name)]);
  const { results } = await (
    await request.get(`/api/v1/event-study?event=${BERLIN}&series=brent-spot&model=mean&from=-1&to=1`)
  ).json();
  expect(cell("cumulative") / 100).toBeCloseTo(results[0].car, 10);
  expect(cell("p")).toBeCloseTo(results[0].p, 10);
  const refused = await request.get(`/api/v1/event-study?event=${BERLIN}&series=brent-spot&model=best`);
  expect([refused.status(), (await refused.json()).parameter]).toEqual([400, "model"]);
});
