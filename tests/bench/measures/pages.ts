import { type Measure, median, type Result } from "../support/measure";
import { visit } from "../support/visit";

export const measure: Measure = {
  name: "pages",
  about: "largest paint, blocking, layout shift and script of the overview and every chart page, slow phone and line",
  async run(bench) {
    const origin = await bench.origin();
    const results: Result[] = [];
    for (const path of ["/", ...(await bench.charts()).map((id) => `/charts/${id}`)]) {
      const visits = [];
      for (let i = 0; i < bench.runs; i++) visits.push(await visit(await bench.browser(), origin + path));
      const spread = visits.map((each) => (each.largestPaint / 1000).toFixed(2)).join(" ");
      results.push({
        what: `${path}: largest paint`,
        measured: median(visits.map((each) => each.largestPaint)) / 1000,
        unit: "s",
        budget: 1.8,
        note: `runs ${spread}`,
      });
      results.push({
        what: `${path}: blocking`,
        measured: median(visits.map((each) => each.blockingAfterPaint)),
        unit: "ms",
        budget: 200,
        note: `with what lies before the first paint ${Math.round(median(visits.map((each) => each.blocking)))} ms`,
      });
      results.push({
        what: `${path}: layout shift`,
        measured: median(visits.map((each) => each.layoutShift)),
        unit: "",
        budget: 0.02,
      });
      const scripts = visits[0]!.requests.filter((request) => request.type === "Script");
      results.push({
        what: `${path}: script`,
        measured: scripts.reduce((sum, request) => sum + request.encoded, 0) / 1000,
        unit: "KB",
        // The budget is for chart pages; other pages are shown beside them.
        ...(path.startsWith("/charts/") ? { budget: 190 } : {}),
        note: `${scripts.length} files`,
      });
    }
    return results;
  },
};
