import type { CDPSession, Page } from "@playwright/test";
import type { Slice } from "@/lib/charts/slice";
import { type Bench, type Measure, median, type Result } from "../support/measure";

/** So many of each gesture's steps are measured. */
const STEPS = 40;
const GENERATED = 50_000;

/** Seconds of script, and of style and layout, that the page has used so far. */
async function used(session: CDPSession): Promise<{ script: number; layout: number }> {
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((m) => m.name === name)?.value ?? 0;
  return { script: of("ScriptDuration"), layout: of("LayoutDuration") + of("RecalcStyleDuration") };
}

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
    script.push((after.script - before.script) * 1000);
    layout.push((after.layout - before.layout) * 1000);
  }
  return { script, layout };
}

async function run(bench: Bench, many: number | null, budget: number): Promise<Result[]> {
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
    await session.send("Performance.enable");
    await page.goto(`${await bench.origin()}/timeline`);
    await page.mouse.move(600, 600);
    await page.mouse.move(610, 610);
    await page.waitForSelector("[data-explorer][data-on-list]", { state: "attached" });
    const figure = (await page.locator("[data-figure]").boundingBox())!;
    const strip = (await page.locator(".strip-brush").boundingBox())!;
    const [x, y] = [figure.x + figure.width * 0.75, figure.y + 220];
    const gestures: [string, Gesture][] = [
      // In and out again, so that few and many events are on display.
      ["wheel", (p, i) => p.mouse.wheel(0, i % 20 < 10 ? -120 : 120)],
      ["hover", (p, i) => p.mouse.move(x - 200 + i * 9, y + ((i * 37) % 260))],
      ["brush", (p, i) => p.mouse.move(strip.x + strip.width * (0.5 + 0.008 * i), strip.y + 12)],
    ];
    const results: Result[] = [];
    for (const [name, gesture] of gestures) {
      await page.mouse.move(x, y);
      // The page's own scrolling, and what the last gesture left to do, are over.
      await page.waitForTimeout(1500);
      if (name === "brush") {
        await page.mouse.move(strip.x + strip.width * 0.45, strip.y + 12);
        await page.mouse.down();
      }
      const { script, layout } = await steps(page, session, gesture);
      if (name === "brush") await page.mouse.up();
      const sorted = [...script].sort((a, b) => a - b);
      const ms = (n: number) => n.toFixed(1);
      results.push({
        what: `timeline, ${many ? `${many} generated events` : "all real events"}: script per ${name} event`,
        measured: median(script),
        unit: "ms",
        budget,
        note: `95th percentile ${ms(sorted[Math.floor(STEPS * 0.95)]!)}, worst ${ms(sorted.at(-1)!)}; style and layout ${ms(median(layout))} ms; ${STEPS} steps`,
      });
    }
    return results;
  } finally {
    await context.close();
  }
}

export const measure: Measure = {
  name: "timeline-frames",
  about: "script per wheel, hover and brush event on the timeline, with all events and with 50,000 generated ones",
  async run(bench) {
    return [...(await run(bench, null, 16)), ...(await run(bench, GENERATED, 33))];
  },
};
