import { expect, test } from "@playwright/test";
import { countMarks } from "./support/marks";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a state in the address is in the first response", async ({ page }) => {
    await page.goto("/charts/negotiation-timeline?significance=5");
    await expect(page.locator(".chart-subtitle")).toContainText("20 events");
    await page.goto("/uk/charts/market-overview?series=brent-spot&base=2022-02-23");
    await expect(page.locator(".chart-subtitle")).toContainText("23 лют. 2022 = 100");
  });

  test("the form sends the choice, and lists of boxes are understood", async ({ page }) => {
    await page.goto("/charts/negotiation-timeline");
    await page.locator("summary", { hasText: "Track" }).click();
    await page.getByLabel(/^Ukraine–Russia/).check();
    await page.getByLabel(/^All three sides/).check();
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/track=direct&track=trilateral/);
    await expect(page.locator(".chart-subtitle")).toContainText("64 events");
    // The files of that view carry the one canonical address.
    await expect(page.locator("#download a").first()).toHaveAttribute(
      "href",
      "/charts/negotiation-timeline/data.csv?track=direct,trilateral",
    );
  });

  test("a wrong value keeps the default and says so", async ({ page }) => {
    const response = await page.goto("/charts/negotiation-timeline?track=nowhere&significance=5");
    expect(response!.status()).toBe(200);
    await expect(page.getByRole("status")).toContainText("track=nowhere");
    await expect(page.locator(".chart-subtitle")).toContainText("20 events");
  });

  test("markup in an address stays text", async ({ page }) => {
    await page.goto("/charts/market-overview?base=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
    await expect(page.getByRole("status")).toContainText("<img src=x");
    await expect(page.locator("img")).toHaveCount(0);
  });
});

test("an answer with state may be kept by any cache", async ({ request }) => {
  const headers = (await request.get("/charts/market-overview?series=wti-spot")).headers();
  expect(headers["cache-control"]).toContain("public");
  expect(headers["cache-control"]).toContain("s-maxage");
});

test("a choice answers at once, the address follows, and back returns", async ({ page }) => {
  await page.goto("/charts/negotiation-timeline");
  const many = () => countMarks(page.locator("[data-figure] > svg[role=img]:visible"));
  expect(await many()).toBe(592);
  await page.getByLabel("Significance").selectOption({ index: 4 });
  await expect(page).toHaveURL(/\?significance=5$/);
  await expect.poll(many).toBe(20);
  await page.goBack();
  await expect(page).toHaveURL(/negotiation-timeline$/);
  await expect.poll(many).toBe(592);
});

test("choosing series redraws and the default leaves the address", async ({ page }) => {
  await page.goto("/charts/market-overview");
  await page.locator("summary", { hasText: "Series" }).click();
  await page.getByRole("checkbox", { name: "WTI" }).check();
  await expect(page).toHaveURL(/series=brent-spot,gas-europe-monthly-wb,wti-spot$/);
  await expect(page.locator("[data-figure] > svg[role=img]:visible [data-line]")).toHaveCount(3);
  // The list that was open stays open, so that the next choice is at hand.
  await page.getByRole("checkbox", { name: "WTI" }).uncheck();
  await expect(page).toHaveURL(/market-overview$/);
});

test("the codes to take away name the reader's own origin", async ({ page, baseURL }) => {
  await page.goto("/charts/market-overview?series=brent-spot");
  await expect(page.locator("#share textarea")).toHaveValue(`${baseURL}/charts/market-overview?series=brent-spot`);
  await expect(page.locator("#embed textarea")).toHaveValue(
    new RegExp(`^<iframe src="${baseURL}/embed/market-overview\\?series=brent-spot"`),
  );
});
