import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { loaderScript } from "../../lib/embed/loader/loader.generated";
import { readingScript, readingScriptHash } from "../../lib/embed/reading/script.generated";
import { readingCss } from "../../lib/embed/reading/styles";

/* The reading script as embeds carry it, on small documents of its own, under the policy that embeds have. */

const FIGURE_CSS =
  ":root{--surface:#fff;--ink:#1b1f23;--ink-2:#474e55;--ink-3:#666e76;--rule:#cfcbc2;--accent:#0a5a8c}body{margin:8px;font:14px/1.5 sans-serif}.figure{container-type:inline-size}.figure svg{display:block;width:100%;height:auto;overflow:visible}.figure .paths{position:absolute;width:0;height:0}.figure .w-wide{display:none}[data-path]{vector-effect:non-scaling-stroke}@container(min-width:600px){.figure .w-narrow{display:none}.figure .w-wide{display:block}}";
const CSS = FIGURE_CSS + readingCss;
const POLICY = `default-src 'none'; script-src '${readingScriptHash}'; style-src 'sha256-${createHash("sha256").update(CSS).digest("base64")}'`;
const ORIGIN = "https://charts.example";
const HOST = "https://article.example";

function fixture(name: "points" | "lines"): string {
  const html = readFileSync(fileURLToPath(new URL(`../fixtures/reading/${name}.html`, import.meta.url)), "utf8");
  return html.replace("/*STYLE*/", () => CSS).replace("/*SCRIPT*/", () => readingScript);
}

/** Serves the fixtures, and a host page if there is one; collects what the browser complains about. */
async function serve(page: Page, host = ""): Promise<string[]> {
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

async function open(page: Page, name: "points" | "lines"): Promise<string[]> {
  const faults = await serve(page);
  await page.goto(`${ORIGIN}/embed/${name}`);
  return faults;
}

const centre = async (locator: Locator) => {
  const box = (await locator.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** The nth mark of a lane in the drawing that is displayed. */
const mark = (page: Page, lane: string, n: number) => page.locator(`svg:visible [data-marks=${lane}] > *`).nth(n);
const tip = (page: Page) => page.locator(".tip");
const live = (page: Page) => page.locator(".reading-live");

/** The middle of the ring, against the middle of what it should be round. */
async function expectRingRound(page: Page, what: Locator) {
  const [ring, at] = [await centre(page.locator("svg:visible .ring")), await centre(what)];
  expect(Math.hypot(ring.x - at.x, ring.y - at.y)).toBeLessThan(1);
}

/** The tooltip lies inside the figure and inside the window. */
async function expectTipInside(page: Page) {
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

test.describe("with a mouse", () => {
  test.skip(({ isMobile }) => isMobile, "a phone has none");

  test("shows the mark near the pointer, beside it and inside the figure", async ({ page }) => {
    const faults = await open(page, "points");
    for (const [lane, n, title] of [
      ["alpha", 0, "First fixture"],
      ["alpha", 1, "Second fixture"],
      ["alpha", 2, "Third fixture <b>not markup</b>"],
      ["gamma", 0, "Fourth fixture"],
    ] as const) {
      const at = await centre(mark(page, lane, n));
      await page.mouse.move(at.x + 14, at.y + 10);
      await expect(tip(page).locator(".tip-title")).toHaveText(title);
      await expectRingRound(page, mark(page, lane, n));
      await expectTipInside(page);
      const box = (await tip(page).boundingBox())!;
      const [x, y] = [at.x + 14, at.y + 10];
      expect(x < box.x || x > box.x + box.width || y < box.y || y > box.y + box.height).toBe(true);
    }
    const at = await centre(mark(page, "alpha", 0));
    await page.mouse.move(at.x + 60, at.y + 60);
    await expect(tip(page)).toBeHidden();
    await expect(page.locator(".ring")).toHaveCount(0);
    expect(faults).toEqual([]);
  });

  test("meets a large mark anywhere on it", async ({ page }) => {
    await open(page, "points");
    const box = (await mark(page, "gamma", 1).boundingBox())!;
    await page.mouse.move(box.x + 3, box.y + 3);
    await expect(tip(page).locator(".tip-title")).toHaveText("Fifth fixture, a cell");
    await expectRingRound(page, mark(page, "gamma", 1));
  });

  test("Escape closes the tooltip until the pointer has been elsewhere", async ({ page }) => {
    await open(page, "points");
    const at = await centre(mark(page, "alpha", 0));
    await page.mouse.move(at.x, at.y);
    await expect(tip(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(tip(page)).toBeHidden();
    await page.mouse.move(at.x + 3, at.y);
    await page.waitForTimeout(60);
    await expect(tip(page)).toBeHidden();
    await page.mouse.move(at.x + 100, at.y + 70);
    await page.mouse.move(at.x, at.y);
    await expect(tip(page)).toBeVisible();
  });

  test("the link in a tooltip can be reached and opens a new tab", async ({ page, context }) => {
    await open(page, "points");
    const at = await centre(mark(page, "alpha", 1));
    await page.mouse.move(at.x, at.y + 20);
    const link = tip(page).getByRole("link", { name: "Open" });
    const to = await centre(link);
    await page.mouse.move(to.x, to.y, { steps: 40 });
    await expect(link).toBeVisible();
    await expect(link).toHaveAttribute("rel", "noopener");
    const [opened] = await Promise.all([context.waitForEvent("page"), page.mouse.down().then(() => page.mouse.up())]);
    await expect(opened).toHaveURL("https://example.org/second");
  });

  test("a click opens a mark that leads somewhere, and the keyboard goes on from it", async ({ page, context }) => {
    await open(page, "points");
    const at = await centre(mark(page, "alpha", 1));
    const [opened] = await Promise.all([context.waitForEvent("page"), page.mouse.click(at.x, at.y)]);
    await expect(opened).toHaveURL("https://example.org/second");
    await page.bringToFront();
    await page.mouse.move(at.x, at.y + 100);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expectRingRound(page, mark(page, "alpha", 2));
  });

  test("reads every line of a panel at the nearest date", async ({ page }) => {
    const faults = await open(page, "lines");
    // Day 5 of the first panel: (30 + 5 x 7) of 960.
    const plot = (await page.locator("svg:visible [data-plot='daily,monthly']").boundingBox())!;
    const day = plot.width / 60;
    await page.mouse.move(plot.x + 5.2 * day, plot.y + 60);
    await expect(tip(page).locator(".tip-title")).toHaveText("6 січ. 2001");
    await expect(tip(page).locator(".tip-line")).toHaveText([
      "Щоденна55,0 грн",
      "Щомісячнаблизько −4,0 % (січень 2001)",
      "Перший момент",
    ]);
    await expect(page.locator("svg:visible .dot")).toHaveCount(2);
    const cross = await centre(page.locator("svg:visible .cross"));
    expect(Math.abs(cross.x - (plot.x + 5 * day))).toBeLessThan(1);
    await expectTipInside(page);
    // In the daily line's gap the nearest stop is the middle of February, which only the monthly line has.
    await page.mouse.move(plot.x + 44 * day, plot.y + 60);
    await expect(tip(page).locator(".tip-title")).toHaveText("15 лют. 2001");
    await expect(tip(page).locator(".tip-line")).toHaveText([
      "Щоденнанемає значення",
      "Щомісячнаблизько 2,0 % (лютий 2001)",
      "Другий момент",
    ]);
    await expect(page.locator("svg:visible .dot")).toHaveCount(1);
    expect(faults).toEqual([]);
  });

  test("a drawing that changes is measured again", async ({ page }) => {
    await open(page, "points");
    const at = await centre(mark(page, "alpha", 0));
    await page.mouse.move(at.x, at.y);
    await expect(tip(page)).toBeVisible();
    await mark(page, "alpha", 0).evaluate((circle) => circle.setAttribute("cx", "300"));
    await expect(tip(page)).toBeHidden();
    const now = await centre(mark(page, "alpha", 0));
    await page.mouse.move(now.x, now.y);
    await expectRingRound(page, mark(page, "alpha", 0));
    // Another width shows another drawing.
    await page.setViewportSize({ width: 400, height: 700 });
    const narrow = await centre(mark(page, "alpha", 1));
    await page.mouse.move(narrow.x, narrow.y);
    await expect(tip(page).locator(".tip-title")).toHaveText("Second fixture");
    await expectRingRound(page, mark(page, "alpha", 1));
  });

  test("5,000 marks don't slow an event down", async ({ page }) => {
    await open(page, "points");
    await page.evaluate(() => {
      const group = document.querySelector(".w-wide [data-marks=alpha]")!;
      const script = document.querySelector("script[data-reading]")!;
      const model = JSON.parse(script.textContent!);
      for (let i = 3; i < 5000; i++) {
        const circle = group.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "circle"));
        for (const [name, value] of [
          ["cx", 20 + ((i * 37) % 920)],
          ["cy", 20 + ((i * 53) % 160)],
          ["r", 2],
        ] as const)
          circle.setAttribute(name, `${value}`);
        model.tracks[0].items.push([`Fixture ${i}`, ""]);
      }
      script.textContent = JSON.stringify(model);
    });
    const box = (await page.locator("svg:visible").last().boundingBox())!;
    await page.mouse.move(box.x + 300, box.y + 100);
    await expect(tip(page)).toBeVisible();
    // Its own work per event, layout included: the callbacks of animation frames are timed from inside.
    const typical = await page.evaluate(
      ({ x, y }) =>
        new Promise<number>((done) => {
          const svg = [...document.querySelectorAll("svg")].at(-1)!;
          const times: number[] = [];
          const step = (i: number) => {
            if (i === 60) return done(times.sort((a, b) => a - b)[30]!);
            svg.dispatchEvent(
              new PointerEvent("pointermove", {
                bubbles: true,
                pointerType: "mouse",
                clientX: x + i * 7,
                clientY: y + (i % 9) * 11,
              }),
            );
            // The module's frame was asked for first, so it has run when the timeout after ours does.
            requestAnimationFrame((start) => {
              setTimeout(() => step(i + 1));
              times.push(performance.now() - start);
            });
          };
          step(0);
        }),
      { x: box.x + 40, y: box.y + 40 },
    );
    // A search through all marks per event would take far longer; the bench, not this test, measures frames.
    expect(typical).toBeLessThan(50);
  });
});

test.describe("with the keyboard", () => {
  test("walks lanes from one tab stop, says where it is, and lets go", async ({ page, isMobile }) => {
    test.skip(isMobile, "a phone has none");
    const faults = await open(page, "points");
    const figure = page.getByRole("group", { name: "Fixture of lanes" });
    await page.keyboard.press("Tab");
    await expect(figure).toBeFocused();
    await expect(figure).toHaveAccessibleDescription(/Nothing here is real\. Chart\. Arrows walk\./);
    await expect(page.locator(".reading-help")).toHaveCSS("opacity", "1");
    await page.keyboard.press("ArrowRight");
    await expectRingRound(page, mark(page, "alpha", 0));
    await expectTipInside(page);
    await page.keyboard.press("ArrowRight");
    await expect(live(page)).toHaveText("Second fixture — 2 Jan 2001, Alpha lane. 2 of 3.");
    await page.keyboard.press("ArrowDown");
    await expectRingRound(page, mark(page, "gamma", 1));
    await page.keyboard.press("Control+ArrowLeft");
    await expectRingRound(page, mark(page, "alpha", 1));
    await page.keyboard.press("Shift+ArrowLeft");
    await expectRingRound(page, mark(page, "gamma", 0));
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("End");
    await expect(live(page)).toHaveText("Third fixture <b>not markup</b> — 3 Jan 2001, Alpha lane. 3 of 3.");
    await page.keyboard.press("Escape");
    await expect(tip(page)).toBeHidden();
    await expect(figure).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await expectRingRound(page, mark(page, "alpha", 2));
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(figure).not.toBeFocused();
    // One tab stop: the next Tab is past the chart.
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Table" })).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(figure).toBeFocused();
    expect(faults).toEqual([]);
  });

  test("Enter opens the mark's address in a new tab", async ({ page, context, isMobile }) => {
    test.skip(isMobile, "a phone has none");
    await open(page, "points");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const [opened] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("Enter")]);
    await expect(opened).toHaveURL("https://example.org/second");
  });

  test("walks lines by date and jumps between moments", async ({ page, isMobile }) => {
    test.skip(isMobile, "a phone has none");
    const faults = await open(page, "lines");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await expect(live(page)).toHaveText("Щоденна: 50,0 грн, 1 січ. 2001. 1 з 27.");
    await page.keyboard.press("Control+ArrowRight");
    await expect(live(page)).toHaveText("Щоденна: 55,0 грн, 6 січ. 2001. Перший момент. 6 з 27.");
    await page.keyboard.press("ArrowDown");
    await expect(live(page)).toHaveText("Щомісячна: близько −4,0 %, січень 2001. Перший момент. 1 з 2.");
    // Across the panels, which lie side by side at this width, the walk stays on the date.
    await page.keyboard.press("ArrowDown");
    await expect(live(page)).toHaveText("Інша: 12 000, 8 січ. 2001. Перший момент. 2 з 7.");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(live(page)).toHaveText("Щоденна: 55,0 грн, 6 січ. 2001. Перший момент. 6 з 27.");
    await page.keyboard.press("End");
    await expect(live(page)).toHaveText("Щоденна: 85,0 грн, 25 лют. 2001. 27 з 27.");
    expect(faults).toEqual([]);
  });

  test("with one track, up and down scroll the page", async ({ page, isMobile }) => {
    test.skip(isMobile, "a phone has none");
    await open(page, "points");
    await page.evaluate(() => {
      const script = document.querySelector("script[data-reading]")!;
      const model = JSON.parse(script.textContent!);
      model.tracks.length = 1;
      script.textContent = JSON.stringify(model);
      document.body.append(Object.assign(document.createElement("p"), { textContent: "\n" }));
      document.body.style.height = "3000px";
    });
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });
});

test.describe("with a finger", () => {
  test.skip(({ isMobile }) => !isMobile, "needs touch");

  test("a tap pins, a horizontal drag scrubs, a tap outside closes", async ({ page }) => {
    const faults = await open(page, "lines");
    const plot = (await page.locator("svg:visible [data-plot=other]").boundingBox())!;
    const day = plot.width / 64;
    await page.touchscreen.tap(plot.x + 7 * day, plot.y + 50);
    await expect(tip(page).locator(".tip-title")).toHaveText("8 січ. 2001");
    await expect(tip(page).locator(".tip-line").first()).toHaveText("Інша12 000");
    await expectTipInside(page);
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x, y: plot.y + 50 }],
      });
    await touch("touchStart", plot.x + 7 * day);
    for (let i = 1; i <= 10; i++) await touch("touchMove", plot.x + (7 + i * 2) * day);
    await expect(tip(page).locator(".tip-title")).toHaveText("29 січ. 2001");
    await touch("touchEnd", 0);
    await page.waitForTimeout(60);
    await expect(tip(page).locator(".tip-title")).toHaveText("29 січ. 2001");
    await page.locator("h1").tap();
    await expect(tip(page)).toBeHidden();
    expect(faults).toEqual([]);
  });

  test("a tap on a mark pins its tooltip and follows no link", async ({ page, context }) => {
    await open(page, "points");
    const at = await centre(mark(page, "alpha", 1));
    await page.touchscreen.tap(at.x + 10, at.y);
    await expect(tip(page).locator(".tip-title")).toHaveText("Second fixture");
    await page.waitForTimeout(100);
    expect(context.pages()).toHaveLength(1);
    const [opened] = await Promise.all([context.waitForEvent("page"), tip(page).getByRole("link").tap()]);
    await expect(opened).toHaveURL("https://example.org/second");
  });
});

test.describe("the table", () => {
  test("of lanes takes the drawing's place and gives it back", async ({ page }) => {
    const faults = await open(page, "points");
    const height = (await page.locator(".figure").boundingBox())!.height;
    const button = page.getByRole("button", { name: "Table" });
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator(".figure svg:visible")).toHaveCount(0);
    // The reading aids are gone without a trace while the table stands there.
    await expect(page.locator(".tip, .reading, .reading-live, .reading-help, .figure[tabindex]")).toHaveCount(0);
    await expect(page.locator(".figure")).toHaveAttribute("aria-describedby", "description");
    const table = page.getByRole("table", { name: "Fixture of lanes" });
    await expect(table.locator("th[scope=rowgroup]")).toHaveText(["Alpha lane (3)", "Gamma lane (2)"]);
    await expect(table.locator("th[scope=row]")).toHaveText([
      "First fixture",
      "Second fixture",
      "Third fixture <b>not markup</b>",
      "Fourth fixture",
      "Fifth fixture, a cell",
    ]);
    await expect(table.locator("td").first()).toHaveText("1 Jan 2001");
    await expect(table.getByRole("link", { name: "Second fixture" })).toHaveAttribute("target", "_blank");
    expect(Math.abs((await page.locator(".figure").boundingBox())!.height - height)).toBeLessThan(1);
    await button.click();
    await expect(table).toHaveCount(0);
    await expect(page.locator(".figure svg:visible")).toHaveCount(1);
    await expect(page.locator(".figure")).toHaveAttribute("tabindex", "0");
    expect(faults).toEqual([]);
  });

  test("of lines has a row per date and a column per line", async ({ page }) => {
    await open(page, "lines");
    await page.getByRole("button", { name: "Таблиця" }).click();
    const table = page.getByRole("table", { name: "Fixture of lines" });
    await expect(table.locator("thead th[scope=col]")).toHaveText(["День", "Щоденна (грн)", "Щомісячна (%)", "Інша"]);
    await expect(table.locator("tbody tr").first().locator("th, td")).toHaveText([
      "1 січ. 2001",
      "50,0",
      "близько −4,0",
      "10 000",
    ]);
    await expect(table.locator("tbody tr").nth(1).locator("th, td")).toHaveText(["2 січ. 2001", "51,0", "–", "–"]);
    // 27 daily samples, the second month's start, and the weekly days that fall into the silence.
    await expect(table.locator("tbody tr")).toHaveCount(27 + 1 + 4);
  });

  test("of 5,000 rows is built in pieces, and stops when it is closed", async ({ page }) => {
    await open(page, "points");
    await page.evaluate(() => {
      const script = document.querySelector("script[data-reading]")!;
      const model = JSON.parse(script.textContent!);
      for (let i = 3; i < 5000; i++) model.tracks[0].items.push([`Fixture ${i}`, ""]);
      script.textContent = JSON.stringify(model);
    });
    const first = await page.evaluate(() => {
      document.querySelector<HTMLElement>("[data-toggle=table]")!.click();
      return document.querySelectorAll("tbody tr").length;
    });
    expect(first).toBe(500);
    await expect(page.locator("tbody tr")).toHaveCount(5004);
    await page.getByRole("button", { name: "Table" }).click();
    await expect(page.locator("table")).toHaveCount(0);
  });
});

test.describe("in an article", () => {
  const listener = `<script>window.heard=[];addEventListener("message",(e)=>heard.push({data:e.data,origin:e.origin}))</script>`;
  const frame = (query: string, sandbox: string) =>
    `${listener}<iframe ${sandbox} src="${ORIGIN}/embed/points${query}" width="700" height="100"></iframe>`;
  const heard = (page: Page) =>
    page.evaluate(() => (window as unknown as { heard: { data: unknown; origin: string }[] }).heard);

  test("a sandboxed frame tells its height in three dialects, once, and again when asked or changed", async ({
    page,
  }) => {
    const faults = await serve(page, frame("?childId=slot-1", 'sandbox="allow-scripts"'));
    await page.goto(`${HOST}/`);
    await expect.poll(async () => (await heard(page)).length).toBeGreaterThanOrEqual(3);
    // A browser may lay the frame out more than once before it is done; each height is told once.
    await page.waitForTimeout(300);
    const first = await heard(page);
    const told = first.length;
    const heights = first.flatMap(({ data }) =>
      Object.values((data as Record<string, object>)["datawrapper-height"] ?? {}),
    );
    expect(told).toBe(heights.length * 3);
    expect(heights.every((height, i) => height !== heights[i - 1])).toBe(true);
    const inner = page.frameLocator("iframe");
    const height = Math.ceil(await inner.locator("html").evaluate((html) => html.getBoundingClientRect().height));
    const [one, two, three] = first.slice(-3);
    expect(one).toEqual({ data: { "datawrapper-height": { "fixture-points": height } }, origin: "null" });
    expect(two!.data).toEqual({ sentinel: "amp", type: "embed-size", height });
    expect(three!.data).toBe(`pymxPYMxslot-1xPYMxheightxPYMx${height}`);
    // Setting the frame's height changes nothing inside: no loop.
    await page.locator("iframe").evaluate((iframe, px) => iframe.setAttribute("height", `${px}`), height);
    await page.waitForTimeout(200);
    expect(await heard(page)).toHaveLength(told);
    const tell = (message: unknown) =>
      page.evaluate((m) => document.querySelector("iframe")!.contentWindow!.postMessage(m, "*"), message);
    await tell({ type: "something else" });
    await tell(null);
    await tell("pymxPYMxslot-2xPYMxwidthxPYMx700");
    await page.waitForTimeout(100);
    expect(await heard(page)).toHaveLength(told);
    await tell({ type: "truceline-height?" });
    await expect.poll(async () => (await heard(page)).length).toBe(told + 3);
    await tell("pymxPYMxslot-1xPYMxwidthxPYMx700");
    await expect.poll(async () => (await heard(page)).length).toBe(told + 6);
    await page.locator("iframe").evaluate((iframe) => iframe.setAttribute("width", "320"));
    await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(told + 6);
    expect(faults).toEqual([]);
  });

  test("a document that fits its frame says nothing", async ({ page }) => {
    await serve(page, frame("", ""));
    await page.context().route(
      (url) => url.origin === ORIGIN,
      (route) =>
        route.fulfill({
          body: fixture("points").replace("<html ", '<html data-height="fit" '),
          contentType: "text/html; charset=utf-8",
          headers: { "content-security-policy": POLICY },
        }),
    );
    await page.goto(`${HOST}/`);
    await expect(page.frameLocator("iframe").locator("[tabindex='0']")).toHaveCount(1);
    await page.waitForTimeout(200);
    expect(await heard(page)).toEqual([]);
  });

  test("the loader fills placeholders once and keeps each frame's height", async ({ page }) => {
    const place = (name: string) =>
      `<div class="truceline-embed" data-src="${ORIGIN}/embed/${name}" data-title="Chart ${name}" data-height="111"><a href="#">fallback</a></div>`;
    const host = `<main>${place("points")}${place("lines")}<div class="truceline-embed" data-src="javascript:alert(1)"></div></main><script>${loaderScript}</script><script>${loaderScript}</script>`;
    const faults = await serve(page, host);
    await page.goto(`${HOST}/`);
    await expect(page.locator("iframe")).toHaveCount(2);
    const points = page.locator("iframe[title='Chart points']");
    await expect(points).toHaveAttribute("loading", "lazy");
    for (const name of ["points", "lines"]) {
      const height = await page
        .frameLocator(`iframe[title='Chart ${name}']`)
        .locator("html")
        .evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
      await expect(page.locator(`iframe[title='Chart ${name}']`)).toHaveCSS("height", `${height}px`);
    }
    const before = await points.evaluate((iframe) => iframe.style.height);
    // A message of anyone else changes nothing.
    await page.evaluate(() => postMessage({ "datawrapper-height": { x: 5 } }, "*"));
    await page.waitForTimeout(50);
    expect(await points.evaluate((iframe) => iframe.style.height)).toBe(before);
    await page.evaluate((html) => {
      document.querySelector("main")!.insertAdjacentHTML("beforeend", html);
      (window as unknown as { Truceline: { load(): void } }).Truceline.load();
    }, place("points"));
    await expect(page.locator("iframe")).toHaveCount(3);
    expect((await points.first().boundingBox())!.width).toBe((await page.locator("main").boundingBox())!.width);
    expect(faults).toEqual([]);
  });
});
