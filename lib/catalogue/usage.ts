import { CHART_IDS, type ChartId, chartOf } from "@/lib/charts/registry";
import type { Data, DatasetId } from "@/lib/data";

/** A chart that draws on a dataset, with the view that shows it; "" for the default view. */
export interface Use {
  readonly chart: ChartId;
  readonly query: string;
}

/** Charts that are about all datasets, and would stand under every one. */
const ABOUT_ALL: readonly ChartId[] = ["data-coverage"];

/** The charts that use a dataset: in their default view, or in the one that asks for it as a series. */
export function usesOf(data: Data, id: DatasetId): readonly Use[] {
  return CHART_IDS.flatMap((chart): Use[] => {
    if (ABOUT_ALL.includes(chart)) return [];
    const { state, check, datasets } = chartOf(chart);
    if (datasets(state.defaults).includes(id)) return [{ chart, query: "" }];
    if (!(state.names as readonly string[]).includes("series")) return [];
    const asked = state.parse(new URLSearchParams({ series: id }));
    if (asked.faults.length > 0 || check(data, asked.state).length > 0) return [];
    return datasets(asked.state).includes(id) ? [{ chart, query: state.write(asked.state) }] : [];
  });
}
