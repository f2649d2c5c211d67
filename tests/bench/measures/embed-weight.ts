import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Measure, Result } from "../support/measure";
import { visit } from "../support/visit";

const USUAL = 25;

/** KB for charts that may weigh more than the usual 25, by a part of their id. */
const LARGER: [part: string, kilobytes: number][] = [
  ["timeline", 40],
  ["matrix", 40],
  ["heat", 40],
  // A strip for each of the datasets.
  ["coverage", 40],
  // The votes are the one map of the world; the others are of a region.
  ["un-votes-map", 45],
  ["-map", 35],
];

export const measure: Measure = {
  name: "embed-weight",
  about: "everything an embed loads on first view, gzip; and that it is one request",
  async run(bench) {
    const origin = await bench.origin();
    const results: Result[] = [];
    for (const id of await bench.charts()) {
      const address = `${origin}/embed/${id}`;
      const { requests } = await visit(await bench.browser(), address, { slow: false });
      const others = requests.filter((request) => request.url !== address);
      const bodies = await Promise.all(
        requests.map(async ({ url }) => Buffer.from(await (await fetch(url)).arrayBuffer())),
      );
      const gzip = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000;
      const brotli = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0) / 1000;
      results.push({
        what: `embed ${id}: weight`,
        measured: gzip,
        unit: "KB",
        budget: LARGER.find(([part]) => id.includes(part))?.[1] ?? USUAL,
        note: `brotli ${brotli.toFixed(1)} KB, plain ${(bodies.reduce((sum, body) => sum + body.length, 0) / 1000).toFixed(0)} KB`,
      });
      results.push({
        what: `embed ${id}: other requests`,
        measured: others.length,
        unit: "",
        budget: 0,
        note: others.map((request) => request.url.replace(origin, "")).join(" "),
      });
    }
    return results;
  },
};
