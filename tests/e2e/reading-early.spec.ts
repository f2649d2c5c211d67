import { expect, type Page, test } from "@playwright/test";
import { centre, mounted, tip } from "./support/reading";

/* What a reader does on a page whose script is still on its way. */

/** Opens a page whose scripts wait until they are let through. */
async function slow(page: Page, path: string): Promise<() => void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route("**/_next/static/chunks/*.js*", async (route) => {
    await opened;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  await expect(page.locator("footer")).toBeAttached();
  return open;
}

const drawing = (page: Page) => page.locator("[data-figure] > svg[role=img]:visible").first();
/** The first state that the drawing is too small for: Albania on a phone, Luxembourg on a desk. */
const small = (page: Page) => drawing(page).locator("[data-marks=supportive] > g circle").first();

test("a mark that was tapped before the script came is told when it comes, where the page is now", async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, "touch only");
  const come = await slow(page, "/map/nato");
  await small(page).evaluate((circle) => circle.scrollIntoView({ block: "center" }));
  const { x, y } = await centre(small(page));
  await page.touchscreen.tap(x, y);
  await page.evaluate(() => scrollBy(0, 90));
  await expect(page.locator("[data-figure] .tip")).toHaveCount(0);
  come();
  await expect(tip(page)).toContainText("Albania");
  const ring = await centre(page.locator("svg:visible .ring"));
  const at = await centre(small(page));
  expect(Math.hypot(ring.x - at.x, ring.y - at.y)).toBeLessThan(1);
});

test("what a mouse rests on when the script comes is told; where it has left is not", async ({ page, isMobile }) => {
  test.skip(isMobile, "for a mouse");
  const come = await slow(page, "/map/nato");
  await small(page).evaluate((circle) => circle.scrollIntoView({ block: "center" }));
  const { x, y } = await centre(small(page));
  await page.mouse.move(x, y);
  come();
  await expect(tip(page)).toContainText("Luxembourg");

  await page.unrouteAll({ behavior: "wait" });
  const again = await slow(page, "/map/nato");
  await small(page).evaluate((circle) => circle.scrollIntoView({ block: "center" }));
  await page.mouse.move(x, y);
  await page.mouse.move(5, 5);
  again();
  await mounted(page);
  await page.waitForTimeout(200);
  await expect(tip(page)).toBeHidden();
});

test("a finger that scrolled over a chart has not asked for anything", async ({ page, isMobile }) => {
  test.skip(!isMobile, "touch only");
  const come = await slow(page, "/map/nato");
  await small(page).evaluate((circle) => circle.scrollIntoView({ block: "center" }));
  const { x, y } = await centre(small(page));
  const before = await page.evaluate(() => scrollY);
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", to?: number) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: to === undefined ? [] : [{ x, y: to }] });
  await touch("touchStart", y);
  for (let i = 1; i <= 10; i += 1) await touch("touchMove", y - 12 * i);
  await touch("touchEnd");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 60);
  come();
  await mounted(page);
  await page.waitForTimeout(200);
  await expect(tip(page)).toBeHidden();
});
