import { chartOf, isChartId } from "@/lib/charts/registry";
import { cutSlice } from "@/lib/charts/slice";
import { loadData } from "@/lib/data";
import { ProblemError } from "@/lib/http/problem";
import { readChart } from "@/lib/http/query";
import { JSON_TYPE, json, machine } from "@/lib/http/respond";

/** The part of the data that a page needs to go on drawing a chart by itself (components/live). No public interface: use data.json. */
export const { GET, HEAD, OPTIONS } = machine<{ id: string }>((request, { id }) => {
  if (!isChartId(id)) throw new ProblemError("not-found", `There is no chart '${id.slice(0, 100)}'.`);
  const chart = chartOf(id);
  const { live } = chart;
  if (!live) throw new ProblemError("not-found", `The chart '${id}' is drawn by the server only.`);
  const data = loadData();
  const { query } = readChart(data, id, new URL(request.url).searchParams);
  return {
    type: JSON_TYPE,
    key: [data.version, id, "live.json", query].join(" "),
    make: () => {
      const { state } = chart.state.parse(new URLSearchParams(query));
      return json(cutSlice(data, live.parts(data, state), chart.datasets(state)));
    },
  };
});
