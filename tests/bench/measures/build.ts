import { rmSync } from "node:fs";
import { join } from "node:path";
import { Complaint, npm, ROOT } from "../../../scripts/setup.mjs";
import type { Measure } from "../support/measure";

export const measure: Measure = {
  name: "build",
  about: "npm run build from clean, data checks included",
  slow: true,
  async run() {
    rmSync(join(ROOT, ".next"), { recursive: true, force: true });
    const start = performance.now();
    if ((await npm(["run", "build"], { output: "ignore" })) !== 0) throw new Complaint("npm run build failed.");
    return [{ what: "build from clean", measured: (performance.now() - start) / 1000, unit: "s", budget: 120 }];
  },
};
