import type { Data } from "@/lib/data";
import { type DatasetMeta, SERIES_GROUPS, type SeriesGroup } from "@/lib/schema/series";

export interface FreshnessGroup {
  /** A group of series, or the compiled records. */
  readonly group: SeriesGroup | "curated";
  readonly datasets: readonly DatasetMeta[];
}

/** Every dataset by group, for saying how old each one is. */
export function freshness(data: Data): FreshnessGroup[] {
  const groups: FreshnessGroup[] = [{ group: "curated", datasets: data.datasets.filter((d) => d.kind !== "series") }];
  for (const group of SERIES_GROUPS) {
    const datasets = data.datasets.filter((d) => d.kind === "series" && d.group === group);
    if (datasets.length) groups.push({ group, datasets });
  }
  return groups;
}
