import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Locator, type Page } from "@playwright/test";
import { readingScript, readingScriptHash } from "../../../lib/embed/reading/script.generated";
import { readingCss } from "../../../lib/embed/reading/styles";

/* The reading script as embeds carry it, on small documents of its own, under the policy that embeds have. */

const FIGURE_CSS =
  ":root{--surface:#fff;--ink:#1b1f23;--ink-2:#474e55;--ink-3:#666e76;--rule:#cfcbc2;--accent:#0a5a8c}body{margin:8px;font:14px/1.5 sans-serif}.figure{container-type:inline-size}.figure svg{display:block;width:100%;height:auto;overflow:visible}.figure .paths{position:absolute;width:0;height:0}.figure .w-wide{display:none}[data-path]{vector-effect:non-scaling-stroke}@container(min-width:600px){.figure .w-narrow{display:none}.figure .w-wide{display:block}}";
const CSS = FIGURE_CSS + readingCss;
export const POLICY = `default-src 'none'; script-src '${readingScriptHash}'; style-src 'sha256-${createHash("sha256").update(CSS).digest("base64")}'`;
export const ORIGIN = "https://charts.example";
export const HOST = "https://article.example";

/** A small embed of its own, as it is served. */
export function fixture(name: "points" | "lines"): string {
  const html = readFileSync(fileURLToPath(new URL(`../../fixtures/reading/${name}.html`, import.meta.url)), "utf8");
  return html.replace("/*STYLE*/", () => CSS).replace("/*SCRIPT*/", () => readingScript);
}

/** Serves the fixtures, and a host page if there is one; collects what the browser complains about. */
export async function serve(page: Page, host = ""): Promise<string[]> {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  const context = page.context();
  for (const name of ["points", "lines"] as const)
    await context.route(
      (url) => url.origin === ORIGIN && url.pathname === `/embed/${name}`,
      (route) =>
        route.fulfill({
          body: fixture(name),
          contentType: "text/html; charset=utf-8",
          headers: { "content-security-policy": POLICY },
        }),
    );
  await context.route(`${HOST}/**`, (route) => route.fulfill({ body: host, contentType: "text/html; charset=utf-8" }));
  await context.route("https://example.org/**", (route) =>
    route.fulfill({ body: "<title>elsewhere</title>", contentType: "text/html" }),
  );
  return faults;
}

/** Waits for an embed's reading aids, which come a moment after the document. */
export const ready = (page: Page) => expect(page.locator("html")).toHaveAttribute("data-ready", "");

/** Waits for the reading aids of a page's first figure. */
export const mounted = (page: Page) => expect(page.locator("[data-figure]").first()).toHaveAttribute("tabindex", "0");

/** Opens a fixture; gives what the browser complains about. */
export async function open(page: Page, name: "points" | "lines"): Promise<string[]> {
  const faults = await serve(page);
  await page.goto(`${ORIGIN}/embed/${name}`);
  await ready(page);
  return faults;
}

/** The middle of an element, in the window. */
export const centre = async (locator: Locator) => {
  const box = (await locator.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** The nth mark of a lane in the drawing that is displayed. */
export const mark = (page: Page, lane: string, n: number) =>
  page.locator(`svg:visible [data-marks=${lane}] > *`).nth(n);
export const tip = (page: Page) => page.locator(".tip");
export const live = (page: Page) => page.locator(".reading-live");

/** The middle of the ring, against the middle of what it should be round. */
export async function expectRingRound(page: Page, what: Locator) {
  const [ring, at] = [await centre(page.locator("svg:visible .ring")), await centre(what)];
  expect(Math.hypot(ring.x - at.x, ring.y - at.y)).toBeLessThan(1);
}

/** The tooltip lies inside the figure and inside the window. */
export async function expectTipInside(page: Page) {
  const [box, figure, window] = [
    (await tip(page).boundingBox())!,
    (await page.locator(".figure").boundingBox())!,
    page.viewportSize()!,
  ];
  expect(box.x).toBeGreaterThanOrEqual(figure.x - 0.5);
  expect(box.y).toBeGreaterThanOrEqual(figure.y - 0.5);
  expect(box.x + box.width).toBeLessThanOrEqual(Math.min(figure.x + figure.width, window.width) + 0.5);
  expect(box.y + box.height).toBeLessThanOrEqual(Math.min(figure.y + figure.height, window.height) + 0.5);
}
