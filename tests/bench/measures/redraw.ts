import type { CDPSession, Page } from "@playwright/test";
import { type Bench, type Measure, median, type Result } from "../support/measure";
import { countUse, quantile, used } from "../support/used";

/** So many changes of each parameter are measured. */
const CHANGES = 20;
const BUDGET = 16;
/** The server's answer to a change waits so long: it is a task of its own, and comes later than this from most servers. */
const ANSWER = 250;

const CASES: readonly (readonly [chart: string, parameters: readonly string[]])[] = [
  ["event-study", ["event", "window", "model"]],
  ["event-heatmap", ["window", "model", "clean"]],
];

/**
 * Chooses the next option of a list, and gives the milliseconds from there to the drawing's first mutation; NaN when nothing
 * was drawn by the second frame.
 */
const change = (page: Page, chart: string, parameter: string) =>
  page.evaluate(
    ([id, name]) =>
      new Promise<number>((done) => {
        const field = document.querySelector<HTMLSelectElement>(`form select[name="${name}"]`)!;
        field.selectedIndex = (field.selectedIndex + 1) % field.options.length;
        const start = performance.now();
        let drawn = Number.NaN;
        const watch = new MutationObserver(() => {
          drawn = performance.now() - start;
          watch.disconnect();
        });
        watch.observe(document.querySelector(`[data-live="${id}"]`)!, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        field.dispatchEvent(new Event("change", { bubbles: true }));
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            watch.disconnect();
            done(drawn);
          }),
        );
      }),
    [chart, parameter],
  );

/** What each of a row of changes used, and when it was drawn. */
async function changes(page: Page, session: CDPSession, chart: string, parameter: string, many: number) {
  const found: { script: number; layout: number; drawn: number }[] = [];
  for (let i = 0; i < many; i += 1) {
    const before = await used(session);
    const drawn = await change(page, chart, parameter);
    const after = await used(session);
    // A change that draws nothing would look fast.
    if (Number.isNaN(drawn)) throw new Error(`${chart}: a change of ${parameter} drew nothing`);
    found.push({ script: after.script - before.script, layout: after.layout - before.layout, drawn });
    // The server's answer has come, however busy the machine is, and has been dealt with: it brings a new form.
    await page.waitForTimeout(ANSWER);
    await page.waitForSelector('form[method=get][aria-busy="false"]:has(select[name="window"])');
    await page.waitForTimeout(ANSWER);
  }
  return found;
}

async function run(bench: Bench, chart: string, parameters: readonly string[]): Promise<Result[]> {
  const browser = await bench.browser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.route(
      (url) => url.searchParams.has("_rsc"),
      async (route) => {
        await new Promise((ready) => setTimeout(ready, ANSWER));
        // The page may have gone meanwhile.
        await route.continue().catch(() => {});
      },
    );
    const session = await context.newCDPSession(page);
    await countUse(session);
    await page.goto(`${await bench.origin()}/charts/${chart}`);
    const slice = page.waitForResponse(/\/live\.json/);
    await page.locator(`[data-live="${chart}"]`).hover();
    await slice;
    await page.mouse.move(2, 2);
    // What draws is there, and has made its first view in peace.
    await page.waitForSelector(`[data-live="${chart}"] > [aria-busy]`, { state: "attached" });
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(1500);
    // The first change puts the chart's own drawing in the place of the server's, once in a visit.
    const [first] = await changes(page, session, chart, parameters[0]!, 1);
    const results: Result[] = [];
    const ms = (n: number) => n.toFixed(1);
    for (const parameter of parameters) {
      const found = await changes(page, session, chart, parameter, CHANGES);
      const script = found.map((f) => f.script);
      results.push({
        what: `${chart}: script per change of ${parameter}`,
        measured: median(script),
        unit: "ms",
        budget: BUDGET,
        note: `95th percentile ${ms(quantile(script, 0.95))}, worst ${ms(Math.max(...script))}; style and layout ${ms(median(found.map((f) => f.layout)))} ms; drawn after ${ms(median(found.map((f) => f.drawn)))} ms; ${CHANGES} changes`,
      });
    }
    results.push({
      what: `${chart}: script of the first change in a visit`,
      measured: first!.script,
      unit: "ms",
      note: `style and layout ${ms(first!.layout)} ms; drawn after ${ms(first!.drawn)} ms`,
    });
    return results;
  } finally {
    await context.close();
  }
}

export const measure: Measure = {
  name: "redraw",
  about: "script per change of event, window and model in the charts of market reactions",
  async run(bench) {
    const results: Result[] = [];
    for (const [chart, parameters] of CASES) results.push(...(await run(bench, chart, parameters)));
    return results;
  },
};
