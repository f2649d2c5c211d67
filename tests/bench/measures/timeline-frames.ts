import type { CDPSession, Page } from "@playwright/test";
import type { Slice } from "@/lib/charts/slice";
import { type Bench, type Measure, median, type Result } from "../support/measure";
import { countUse, quantile, used } from "../support/used";

/** So many of each gesture's steps are measured. */
const STEPS = 40;
const GENERATED = 50_000;

/** A number from 0 to 1 by a fixed rule, so that every run measures the same events. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A slice with many more events: the real ones again and again, on other days. They exist in this measurement only. */
function inflate(slice: Slice, many: number): Slice {
  const events = slice.lists.events!;
  const at = (name: string) => events.fields.indexOf(name);
  const [id, date, end] = [at("id"), at("date"), at("endDate")];
  const next = chance(7);
  const real = events.rows.length;
  const day = (iso: string) => Date.parse(iso) / 86_400_000;
  const last = day(slice.asOf);
  const more = Array.from({ length: many - real }, (_, i) => {
    const row = [...events.rows[i % real]!];
    row[id] = `${row[id]}-generated-${i}`;
    const moved = Math.min(last, day(row[date] as string) + Math.round((next() - 0.5) * 300));
    row[date] = new Date(moved * 86_400_000).toISOString().slice(0, 10);
    row[end] = null;
    return row;
  });
  const rows = [...events.rows, ...more].sort((a, b) => ((a[date] as string) < (b[date] as string) ? -1 : 1));
  return { ...slice, lists: { ...slice.lists, events: { ...events, rows } } };
}

/** A hand at the wheel for so long (ms), an event per frame of a screen. */
const STREAM = 4000;
const HERTZ = 60;

/** Text and not a function, because a compiled function may call helpers that the page does not have. */
const COUNT_FRAMES = `{
  const seen = (globalThis.benchFrames = { gaps: [], changed: 0 });
  let dirty = false;
  new MutationObserver(() => { dirty = true; }).observe(document.querySelector("[data-live]"), { subtree: true, childList: true, attributes: true });
  let last = performance.now();
  const each = (now) => {
    seen.gaps.push(now - last);
    if (dirty) seen.changed += 1;
    dirty = false;
    last = now;
    requestAnimationFrame(each);
  };
  requestAnimationFrame(each);
}`;

/**
 * Frames per second that the page gives while a wheel is turned without a pause, in the whole process: script, style, layout,
 * painting and what the machine does beside. The figure must have changed in a third of them: at the ends of the zoom it stands still.
 */
async function frames(page: Page, session: CDPSession, x: number, y: number): Promise<{ rate: number; worst: number }> {
  await page.evaluate(COUNT_FRAMES);
  const start = performance.now();
  for (let i = 0; performance.now() - start < STREAM; i += 1) {
    const ahead = start + (i * 1000) / HERTZ - performance.now();
    if (ahead > 0) await new Promise((done) => setTimeout(done, ahead));
    const deltaY = i % 20 < 12 ? -120 : 120;
    // Not waited for: a hand doesn't wait for the page either.
    session.send("Input.dispatchMouseEvent", { type: "mouseWheel", x, y, deltaX: 0, deltaY }).catch(() => {});
  }
  const { gaps, changed } = await page.evaluate(
    () => (globalThis as unknown as { benchFrames: { gaps: number[]; changed: number } }).benchFrames,
  );
  const counted = gaps.slice(1);
  if (changed < counted.length / 3) throw new Error(`the wheel changed ${changed} of ${counted.length} frames only`);
  return { rate: counted.length / (counted.reduce((a, b) => a + b, 0) / 1000), worst: Math.max(...counted) };
}

type Gesture = (page: Page, step: number) => Promise<void>;

/** Script and layout per step of a gesture, ms. */
async function steps(page: Page, session: CDPSession, gesture: Gesture) {
  const script: number[] = [];
  const layout: number[] = [];
  for (let i = 0; i < STEPS; i += 1) {
    const before = await used(session);
    await gesture(page, i);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const after = await used(session);
    script.push(after.script - before.script);
    layout.push(after.layout - before.layout);
  }
  return { script, layout };
}

async function run(bench: Bench, many: number | null, budget: number): Promise<Result[]> {
  const events = many ? `${many} generated events` : "all real events";
  const browser = await bench.browser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    if (many)
      await page.route("**/live.json*", async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, json: inflate((await answer.json()) as Slice, many) });
      });
    const session = await context.newCDPSession(page);
    await countUse(session);
    await page.goto(`${await bench.origin()}/timeline`);
    await page.locator("#q").focus();
    await page.waitForSelector("[data-explorer][data-on-list]", { state: "attached" });
    const figure = (await page.locator("[data-figure]").boundingBox())!;
    const strip = (await page.locator(".strip-brush").boundingBox())!;
    const [x, y] = [figure.x + figure.width * 0.75, figure.y + 220];
    const gestures: [string, Gesture][] = [
      // In and a little out again, so that many and few events are on display; never out of the record, where the page scrolls.
      ["wheel", (p, i) => p.mouse.wheel(0, i % 10 < 6 ? -120 : 120)],
      ["hover", (p, i) => p.mouse.move(x - 200 + i * 9, y + ((i * 37) % 260))],
      ["brush", (p, i) => p.mouse.move(strip.x + strip.width * (0.5 + 0.008 * i), strip.y + 12)],
    ];
    const results: Result[] = [];
    for (const [name, gesture] of gestures) {
      await page.mouse.move(x, y);
      // The page's own scrolling, and what the last gesture left to do, are over.
      await page.waitForTimeout(1500);
      if (name === "brush") {
        // With the whole record on display a press on the overview draws a new stretch.
        await page.locator('[data-step="whole"]').click();
        await page.waitForTimeout(1500);
        await page.mouse.move(strip.x + strip.width * 0.45, strip.y + 12);
        await page.mouse.down();
      }
      const { script, layout } = await steps(page, session, gesture);
      if (name === "brush") await page.mouse.up();
      // A gesture that changes nothing would look fast.
      if (name === "brush") await page.waitForURL(/from=.*to=/, { timeout: 5000 });
      const ms = (n: number) => n.toFixed(1);
      results.push({
        what: `timeline, ${events}: script per ${name} event`,
        measured: median(script),
        unit: "ms",
        budget,
        note: `95th percentile ${ms(quantile(script, 0.95))}, worst ${ms(Math.max(...script))}; style and layout ${ms(median(layout))} ms; ${STEPS} steps`,
      });
    }
    await page.locator('[data-step="whole"]').click();
    await page.mouse.move(x, y);
    await page.waitForTimeout(1500);
    const { rate, worst } = await frames(page, session, x, y);
    results.push({
      what: `timeline, ${events}: frames per second under a wheel`,
      measured: rate,
      unit: "/s",
      note: `worst gap ${worst.toFixed(0)} ms; ${STREAM / 1000} s of wheel events at ${HERTZ} Hz; whole frames, wall time`,
    });
    return results;
  } finally {
    await context.close();
  }
}

export const measure: Measure = {
  name: "timeline-frames",
  about:
    "script per wheel, hover and brush event on the timeline, and frames per second under a wheel, with all events and with 50,000 generated ones",
  async run(bench) {
    return [...(await run(bench, null, 16)), ...(await run(bench, GENERATED, 33))];
  },
};
