import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../../../scripts/setup.mjs";
import { type Measure, median } from "../support/measure";

export const measure: Measure = {
  name: "data-load",
  about: "loadData() once in a fresh process: all datasets read, validated and indexed",
  async run(bench) {
    const script = join(ROOT, "tests", "bench", "support", "load-data.ts");
    const times: { import: number; load: number }[] = [];
    for (let i = 0; i < bench.runs + 2; i++) {
      const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script], { cwd: ROOT });
      times.push(JSON.parse(stdout.trim().split("\n").at(-1)!));
    }
    const loads = times.map((time) => time.load);
    return [
      {
        what: "data: load, median",
        measured: median(loads),
        unit: "ms",
        budget: 150,
        note: `best ${Math.min(...loads).toFixed(0)} ms of ${loads.length} processes`,
      },
      { what: "data: import of the module, median", measured: median(times.map((time) => time.import)), unit: "ms" },
    ];
  },
};
