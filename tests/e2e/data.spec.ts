import { expect, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { keptReleases } from "../../lib/data/releases";

// What is read here is the same on every screen; the catalogue's fit on a phone is looked at in pages.spec.ts.
test.skip(({ isMobile }) => isMobile);

const [kept] = keptReleases("data");

test("an analyst finds a dataset, reads what it is, and takes its rows away", async ({ page, request }) => {
  await page.goto("/data");
  await expect(page.getByRole("heading", { name: "Data", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Brent crude, spot" }).click();
  await expect(page).toHaveURL(/\/data\/brent-spot$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Brent crude, spot");
  await expect(page.locator("dl")).toContainText("18 Aug 2026 (4 days old)");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV, all rows" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("brent-spot.csv");
  const rows = parse(await (await request.get("/data/brent-spot.csv")).body(), { columns: true }) as {
    date: string;
    value: string;
  }[];
  expect(rows).toHaveLength(1422);
  expect(rows.at(-1)).toEqual({ date: "2026-08-18", value: "95.29" });
  const zip = unzipSync(await (await request.get("/data/brent-spot.zip")).body());
  expect(Object.keys(zip)).toEqual(["README.txt", "brent-spot.csv", "datapackage.json", "dataset.json"]);
});

test("rows can be searched and sorted, and the last ones stand without script", async ({ page, browser }) => {
  await page.goto("/data/eur-usd-ecb");
  const table = page.locator("#rows table");
  await expect(table.getByRole("row").nth(1)).toContainText("2026-04-13");
  await page.getByLabel("Search the rows").fill("2022-09-2");
  await expect(page.getByRole("status").filter({ hasText: "rows" })).toContainText("8 of 1,351 rows");
  await page.getByRole("button", { name: "Sort by value" }).click();
  await expect(table.locator("th[aria-sort=ascending]")).toContainText("value");
  // The euro's lowest reference rate in twenty years.
  await expect(table.getByRole("row").nth(1)).toContainText("0.9565");
  const still = await browser.newContext({ javaScriptEnabled: false });
  const plain = await still.newPage();
  await plain.goto("/uk/data/eur-usd-ecb");
  await expect(plain.locator("#rows tbody tr")).toHaveCount(20);
  await expect(plain.locator("#rows")).toContainText("Останні 20 з 1");
  await still.close();
});

test("search engines are told what a dataset is", async ({ request }) => {
  const html = await (await request.get("/data/gpr-daily")).text();
  const json = /<script type="application\/ld\+json">(.+?)<\/script>/.exec(html)![1]!;
  expect(JSON.parse(json)).toMatchObject({ "@type": "Dataset", temporalCoverage: "2021-01-01/2026-05-26" });
});

test("what may only be shown leaves in no form, and its page says where it is", async ({ page, request }) => {
  await page.goto("/data/vix-close");
  await expect(page.locator("#download")).toContainText("Cboe Global Markets publishes them");
  await expect(page.locator("#rows")).toHaveCount(0);
  // The last closes: nowhere in the page, its payload included.
  const html = await (await request.get("/data/vix-close")).text();
  for (const value of ["14.89", "16.01", "26.97"]) expect(html).not.toContain(value);
  for (const file of ["vix-close.csv", "vix-close.json", "vix-close.zip", "vix-close.datapackage.json"]) {
    const answer = await request.get(`/data/${file}`);
    expect(answer.status(), file).toBe(403);
    expect(await answer.json()).toMatchObject({ publisher: "Cboe Global Markets", dataset: "vix-close" });
  }
});

test("an address pinned to the release before answers from it, and another says why it can't", async ({ request }) => {
  test.skip(!kept, "no release is kept");
  const file = await request.get(`/data/brent-spot.csv?v=${kept}`);
  expect(file.status()).toBe(200);
  const json = await (await request.get(`/charts/market-overview/data.json?v=${kept}`)).json();
  expect(json.version).toBe(kept);
  expect(json.rows.length).toBeGreaterThan(100);
  const house = await (await request.get(`/data/datapackage.json?v=${kept}`)).json();
  expect(house.version).toBe(kept);
  const gone = await request.get("/data/brent-spot.csv?v=2020-01-01-00000000");
  expect(gone.status()).toBe(410);
  expect(await gone.json()).toMatchObject({
    status: 410,
    parameter: "v",
    reason: "it is not among the releases that are kept",
  });
  expect((await request.get("/embed/market-overview?v=2020-01-01-00000000")).status()).toBe(410);
});

test("a pinned page says so, and what is taken from it is pinned", async ({ page }) => {
  test.skip(!kept, "no release is kept");
  await page.goto(`/charts/market-overview?v=${kept}`);
  await expect(page.getByRole("status").filter({ hasText: kept! })).toBeVisible();
  await expect(page.getByRole("link", { name: "CSV, rows" })).toHaveAttribute("href", new RegExp(`v=${kept}`));
  await page.getByRole("link", { name: "Show the current data" }).click();
  await expect(page).toHaveURL(/\/charts\/market-overview$/);
  await page.goto("/charts/market-overview?v=2020-01-01-00000000");
  await expect(page.getByRole("status").first()).toContainText("2020-01-01-00000000");
});

test("the project says what is missing, how good its records are, and what was wrong", async ({ page }) => {
  await page.goto("/data");
  await expect(page.locator("#missing")).toContainText("Dollar and euro against the hryvnia after 20 July 2022");
  await expect(page.locator("#quality")).toContainText("recorded with high confidence");
  await page.getByRole("contentinfo").getByRole("link", { name: "Corrections" }).click();
  await expect(page).toHaveURL(/\/corrections$/);
  await expect(page.locator("#gpr-2025-02-09")).toContainText("published 0 for the index");
  await page.getByRole("link", { name: "Українська" }).click();
  await expect(page.locator("#gpr-2025-02-09")).toContainText("джерело опублікувало 0");
});

test("nobody is asked to report to an address that isn't there", async ({ page }) => {
  await page.goto("/data/brent-spot");
  await expect(page.getByText("Cite as: Truceline")).toBeVisible();
  await expect(page.getByRole("link", { name: "Report an error" })).toHaveCount(0);
});

test("pages and files under /data don't get into each other's way", async ({ request }) => {
  expect((await request.get("/data/brent-spot")).headers()["content-type"]).toContain("text/html");
  expect((await request.get("/data/brent-spot")).headers()["content-security-policy"]).toBeTruthy();
  expect((await request.get("/data/nothing")).status()).toBe(404);
  expect((await request.get("/uk/data/brent-spot")).status()).toBe(200);
  const wrong = await request.get("/data/brent-spot.json");
  expect(wrong.status()).toBe(404);
  expect(await wrong.json()).toMatchObject({ instead: "/data/brent-spot.csv" });
});
