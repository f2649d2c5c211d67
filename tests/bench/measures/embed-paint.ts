import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Bench, type Measure, median, type Result } from "../support/measure";
import { servePages } from "../support/page-server";
import { type Visit, visit } from "../support/visit";

/**
 * Peers, each on a page of its own with two daily series of 1,400 points, under the throttle of visit.ts: weight, first
 * paint of the chart and blocking time. Measured once, on another day, while version 0.1.0 was designed: a rough comparison.
 */
const PEERS = [
  { name: "uPlot", kilobytes: 38, paint: 1.2, blocking: 0.41 },
  { name: "Observable Plot", kilobytes: 102, paint: 1.7, blocking: 0.49 },
  { name: "Chart.js", kilobytes: 82, paint: 1.9, blocking: 0.8 },
  { name: "ECharts", kilobytes: 199, paint: 2.3, blocking: 0.75 },
  { name: "Highcharts", kilobytes: 158, paint: 2.6, blocking: 1.2 },
];

const HELLO = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>hello</title><p>hello`;

/** The lightest peer on the same data shape; undefined while the package is not installed. */
function uplotPage(): Record<string, { type: string; body: string }> | undefined {
  let folder: string;
  try {
    folder = dirname(createRequire(import.meta.url).resolve("uplot/package.json"));
  } catch {
    return undefined;
  }
  const script = join(folder, "dist", "uPlot.iife.min.js");
  const style = join(folder, "dist", "uPlot.min.css");
  if (!existsSync(script) || !existsSync(style)) return undefined;
  // Two wandering series by a fixed rule: the shape of the data matters here, not its meaning.
  const walk = (seed: number) => {
    let state = seed;
    let level = 100;
    return Array.from({ length: 1400 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      level += state / 2_147_483_648 - 0.5;
      return Number(level.toFixed(2));
    });
  };
  const days = Array.from({ length: 1400 }, (_, i) => 1_640_995_200 + i * 86_400);
  const data = JSON.stringify([days, walk(1), walk(2)]);
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>peer</title><link rel="stylesheet" href="/u.css"><div id="c"></div><script src="/u.js"></script><script>new uPlot({width:380,height:300,series:[{},{stroke:"red"},{stroke:"blue"}]},${data},document.getElementById("c"));requestAnimationFrame(function(){requestAnimationFrame(function(){performance.mark("drawn")})})</script>`;
  return {
    "/uplot": { type: "text/html", body },
    "/u.js": { type: "text/javascript", body: readFileSync(script, "utf8") },
    "/u.css": { type: "text/css", body: readFileSync(style, "utf8") },
  };
}

/**
 * Visits every address once, then every address again, `runs` times: a minute in which the machine is slow then costs each
 * of them one run, not one of them all its runs.
 */
async function rounds(bench: Bench, addresses: readonly string[]) {
  // As from the caches in front of the server, which hold an answer once it has been asked for.
  for (const address of addresses) await fetch(address);
  const visits = new Map<string, Visit[]>(addresses.map((address) => [address, []]));
  for (let i = 0; i < bench.runs; i++)
    for (const [address, own] of visits) own.push(await visit(await bench.browser(), address));
  return (address: string) => {
    const own = visits.get(address)!;
    return {
      paint: median(own.map((each) => each.paint)) / 1000,
      // Never before anything: the two are taken by different clocks of the browser.
      drawn: median(own.map((each) => Math.max(each.paint, each.drawn))) / 1000,
      blocking: median(own.map((each) => each.blocking)),
      spread: own.map((each) => (each.paint / 1000).toFixed(2)).join(" "),
      blocks: own.map((each) => each.blocking.toFixed(0)).join(" "),
    };
  };
}

export const measure: Measure = {
  name: "embed-paint",
  about:
    "when an embed's chart is painted, and blocking time on a slow phone and line, against a bare page and chart libraries",
  async run(bench) {
    const origin = await bench.origin();
    const uplot = uplotPage();
    const others = await servePages({ "/hello": { type: "text/html", body: HELLO }, ...uplot });
    const results: Result[] = [];
    try {
      const [bare, library] = [`${others.origin}/hello`, `${others.origin}/uplot`];
      const embeds = (await bench.charts()).map((id) => ({ id, address: `${origin}/embed/${id}` }));
      const seen = await rounds(bench, [bare, ...(uplot ? [library] : []), ...embeds.map(({ address }) => address)]);
      const hello = seen(bare);
      results.push({ what: "bare page: first paint", measured: hello.paint, unit: "s", note: `runs ${hello.spread}` });
      results.push({ what: "bare page: blocking", measured: hello.blocking, unit: "ms", note: `runs ${hello.blocks}` });
      const peer = uplot && seen(library);
      if (peer) {
        results.push({ what: "uPlot, now: first paint", measured: peer.paint, unit: "s", note: `runs ${peer.spread}` });
        results.push({ what: "uPlot, now: blocking", measured: peer.blocking, unit: "ms" });
      }
      for (const { id, address } of embeds) {
        const { paint, drawn, blocking, spread, blocks } = seen(address);
        const ratio = peer
          ? `${(peer.paint / paint).toFixed(1)}x faster than uPlot now`
          : PEERS.map((each) => `${(each.paint / paint).toFixed(1)}x ${each.name}`).join(", ");
        results.push({
          what: `embed ${id}: chart painted`,
          measured: drawn,
          unit: "s",
          budget: 0.6,
          note: `first paint ${paint.toFixed(2)} s, ${(paint / hello.paint).toFixed(2)}x the bare page; ${ratio}; runs ${spread}`,
        });
        results.push({
          what: `embed ${id}: blocking`,
          measured: blocking,
          unit: "ms",
          budget: 0,
          note: `runs ${blocks}`,
        });
      }
      for (const { name, kilobytes, paint, blocking } of PEERS) {
        results.push({
          what: `${name}, once measured: first paint`,
          measured: paint,
          unit: "s",
          note: `${kilobytes} KB, blocking ${blocking} s`,
        });
      }
      return results;
    } finally {
      others.close();
    }
  },
};
