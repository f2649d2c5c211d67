import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../../../scripts/setup.mjs";
import { type Measure, median } from "../support/measure";

export const measure: Measure = {
  name: "event-study",
  about: "every event on every usable series, once in a fresh process on one core: returns, estimation, tests, flags",
  async run(bench) {
    const script = join(ROOT, "tests", "bench", "support", "event-study.ts");
    const runs: { ms: number; found: number; refused: number; events: number; series: number }[] = [];
    for (let i = 0; i < bench.runs; i++) {
      const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script], { cwd: ROOT });
      runs.push(JSON.parse(stdout.trim().split("\n").at(-1)!));
    }
    const { found, refused, events, series } = runs[0]!;
    return [
      {
        what: "event study: all events by all series",
        measured: median(runs.map((run) => run.ms)),
        unit: "ms",
        budget: 300,
        note: `${events} events x ${series} series: ${found} results, ${refused} refused with the days missing`,
      },
    ];
  },
};
