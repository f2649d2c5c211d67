import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { CHART_IDS } from "../../lib/charts/registry";

const PAGES = [
  "/",
  "/timeline",
  "/map",
  "/map/territory",
  "/positions",
  "/markets",
  "/risk",
  "/events/2025-12-14-ukraine-offers-drop-nato",
  "/guarantees",
  "/guarantees/2025-09-04-paris-26-states",
  "/charts",
  ...CHART_IDS.map((id) => `/charts/${id}`),
  "/data",
  "/data/gpr-daily",
  "/corrections",
  "/methods",
  "/developers",
];
const UKRAINIAN = PAGES.map((p) => (p === "/" ? "/uk" : `/uk${p}`));

const named = ({ violations }: Awaited<ReturnType<AxeBuilder["analyze"]>>) =>
  violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);

const isChart = (path: string) => path.includes("/charts/");

for (const path of [...PAGES, ...UKRAINIAN]) {
  test(`${path} reads, fits and passes the accessibility rules`, async ({ page, isMobile }) => {
    const ukrainian = path.startsWith("/uk");
    test.skip(isMobile && ukrainian && isChart(path), "both languages have one layout: phones look at one");
    // Hundreds of marks and rows are looked at one by one.
    test.slow();
    const faults: string[] = [];
    page.on("console", (m) => m.type() === "error" && faults.push(m.text()));
    page.on("pageerror", (e) => faults.push(e.message));
    const response = await page.goto(path);
    expect(response!.status()).toBe(200);
    await expect(page.locator("html")).toHaveAttribute("lang", ukrainian ? "uk" : "en");
    await expect(page.locator("h1")).toHaveCount(1);
    expect(await page.locator("link[rel=canonical]").getAttribute("href")).toContain(path === "/" ? "" : path);
    // What is laid out only when the reader comes near has no places before: all of it is looked at.
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>("main *"))
        if (getComputedStyle(element).contentVisibility === "auto") element.style.contentVisibility = "visible";
    });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.waitForLoadState("load");
    expect(faults).toEqual([]);
    // The rules look at markup and colours, which both languages and, but for the room for fingers, both screens share.
    if (!ukrainian) {
      // Long lists repeat one row's markup: its first ones stand for the rest, and one of a figure's three widths is drawn.
      await page.evaluate(() => {
        for (const many of ["li", "tr", "[data-marks] > *"])
          for (const element of document.querySelectorAll(`${many}:nth-child(n+20)`)) element.remove();
        for (const drawing of document.querySelectorAll("[data-figure] > svg"))
          if (getComputedStyle(drawing).display === "none") drawing.remove();
      });
      // No page has frames to look into.
      const axe = () => new AxeBuilder({ page }).setLegacyMode();
      const rules = axe().withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]);
      await page.emulateMedia({ colorScheme: "light" });
      expect(named(await (isMobile ? axe().withRules(["target-size"]) : rules).analyze())).toEqual([]);
      // The dark theme changes colours and nothing else.
      await page.emulateMedia({ colorScheme: "dark" });
      if (!isMobile) expect(named(await axe().withRules(["color-contrast"]).analyze())).toEqual([]);
    }
  });
}

test("every page sends the security headers and no cookie", async ({ request }) => {
  for (const path of [...PAGES, "/uk", "/charts/market-overview?series=brent-spot"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'self'");
    expect(headers["content-security-policy"], path).toContain("default-src 'self'");
    expect(headers["set-cookie"], path).toBeUndefined();
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("addresses that don't exist say so in both languages", async ({ page }) => {
  for (const path of ["/nowhere", "/charts/nothing", "/uk/charts/nothing", "/fr"]) {
    expect((await page.goto(path))!.status(), path).toBe(404);
    await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Такої сторінки немає" })).toBeVisible();
  }
});

test("English has no address of its own beside the root", async ({ request }) => {
  const answer = await request.get("/en/charts", { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toBe("/charts");
});

test("the other language is one link away, on the same page", async ({ page }) => {
  await page.goto("/charts/market-overview");
  await page.getByRole("link", { name: "Українська" }).click();
  await expect(page).toHaveURL(/\/uk\/charts\/market-overview$/);
  await expect(page.locator("h1")).toContainText("Brent");
});

test("no link on the site is dead", async ({ request, isMobile }) => {
  test.skip(isMobile, "the same pages");
  test.slow();
  const seen = new Set<string>();
  for (const path of [...PAGES, "/uk"]) {
    const html = (await (await request.get(path)).text()).replace(/<script\b.*?<\/script>/gs, "");
    const attributes = (name: string) =>
      [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map((m) => m[1]!.replaceAll("&amp;", "&"));
    const ids = new Set(attributes("id"));
    const links = attributes("href");
    expect(
      links.filter((href) => href.startsWith("#") && !ids.has(href.slice(1))),
      path,
    ).toEqual([]);
    for (const href of links) if (href.startsWith("/")) seen.add(href.split("#")[0]!);
  }
  expect(seen.size).toBeGreaterThan(60);
  // Some hundred pages of one kind share one template: a dozen of each is as good as all, and a tenth of the time.
  const kinds = new Map<string, string[]>();
  for (const href of seen) {
    const kind = href.replace(/[^/?]+$/, "").replace(/\?.*/, "?");
    kinds.set(kind, [...(kinds.get(kind) ?? []), href]);
  }
  const asked = [...kinds.values()].flatMap((list) => list.filter((_, i) => i % Math.ceil(list.length / 12) === 0));
  const dead: [string, number][] = [];
  for (const href of asked) {
    const status = (await request.head(href)).status();
    if (status !== 200) dead.push([href, status]);
  }
  expect(dead).toEqual([]);
});

test("every dataset's last day is on the overview", async ({ page, request }) => {
  await page.goto("/");
  const { datasets } = (await (await request.get("/api/v1/status")).json()) as { datasets: unknown[] };
  const section = page.locator("section", { has: page.getByRole("heading", { name: "How fresh the data are" }) });
  await expect(section.locator("li")).toHaveCount(datasets.length);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the overview still answers, with both charts drawn", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("h1")).toHaveText("No round of all three sides since Geneva, six months ago");
    for (const id of ["negotiation-timeline", "market-overview"]) {
      const visible = page.locator(`[data-figure=${id}] > svg[role=img]:visible`);
      await expect(visible).toHaveCount(1);
      expect((await visible.boundingBox())!.height).toBeGreaterThan(300);
    }
  });

  test("the table opens and the files are links", async ({ page }) => {
    await page.goto("/charts/market-overview");
    await page.locator("#table summary").click();
    await expect(page.locator("#table tbody tr").first()).toBeVisible();
    const files = page.locator("#download a");
    // The rows, their description, the picture, all in one, and the picture in the sizes that are shared.
    for (const name of ["data.csv", "data.json", "metadata.json", "image.svg", "image.png", "package.zip"])
      await expect(files.and(page.locator(`[href*="/${name}"]`)).first()).toBeVisible();
  });
});

test("texts in figures keep their size whatever the width", async ({ page }) => {
  await page.goto("/charts/market-overview");
  for (const width of [320, 500, 700, 1000, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const sizes = await page.locator("[data-figure] > svg[role=img]:visible text").evaluateAll((texts) =>
      texts.map((t) => {
        const svg = (t as SVGTextElement).ownerSVGElement!;
        return (
          Number.parseFloat(getComputedStyle(t).fontSize) *
          (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)
        );
      }),
    );
    expect(sizes.length).toBeGreaterThan(8);
    expect(Math.min(...sizes), `at ${width}`).toBeGreaterThanOrEqual(11.9);
    expect(Math.max(...sizes), `at ${width}`).toBeLessThanOrEqual(13.6);
  }
});

test("print hides the controls and keeps the chart", async ({ page }) => {
  await page.goto("/charts/market-overview");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.locator("[data-figure] > svg[role=img]:visible")).toHaveCount(1);
});
