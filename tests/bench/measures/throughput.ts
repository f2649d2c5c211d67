import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../scripts/setup.mjs";
import { burst } from "../support/load";
import { type Measure, median, type Result } from "../support/measure";

/** The framework's own static files as [address, bytes], to compare an answer with one of like size. */
function staticFiles(): [path: string, bytes: number][] {
  const folder = join(ROOT, ".next", "static");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => [`/_next/static/${name.replaceAll("\\", "/")}`, statSync(join(folder, name)).size]);
}

export const measure: Measure = {
  name: "throughput",
  about: "answers a second of a page, an embed and a CSV, against the framework's own static file of like size",
  async run(bench) {
    const origin = await bench.origin();
    const files = staticFiles();
    const id = (await bench.charts())[0];
    const results: Result[] = [];
    for (const path of ["/", ...(id ? [`/embed/${id}`, `/charts/${id}/data.csv`] : [])]) {
      const size = Buffer.from(await (await fetch(origin + path)).arrayBuffer()).length;
      const [still, stillSize] = files.sort((a, b) => Math.abs(a[1] - size) - Math.abs(b[1] - size))[0] ?? [];
      if (!still || !stillSize) throw new Error("the build has no static file to compare with");
      // The framework packs at every request, so time goes with size: where no static file is as large, bytes are compared.
      const larger = Math.max(1, size / stillSize);
      // One after the other, so that both meet the same moods of the machine.
      const ratios: number[] = [];
      const rates: number[] = [];
      let resets = 0;
      for (let i = 0; i < 3; i++) {
        const base = await burst(origin + still);
        const ours = await burst(origin + path);
        ratios.push((ours.rate / base.rate) * larger);
        rates.push(ours.rate);
        resets += ours.resets;
      }
      results.push({
        what: `${path}: throughput against a static file`,
        measured: median(ratios),
        unit: "",
        budget: 0.85,
        atLeast: true,
        note: `${median(rates).toFixed(0)} answers/s of ${(size / 1000).toFixed(0)} KB, the file ${(stillSize / 1000).toFixed(0)} KB; ratios ${ratios.map((ratio) => ratio.toFixed(2)).join(" ")}${resets > 0 ? `; ${resets} kept connections closed` : ""}`,
      });
    }
    return results;
  },
};
