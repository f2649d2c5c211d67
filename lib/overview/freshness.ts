import type { Data } from "@/lib/data";
import { type DatasetMeta, SERIES_GROUPS, type SeriesGroup } from "@/lib/schema/series";

export interface FreshnessGroup {
  /** A group of series; what Truceline compiled itself; or others' tables and outlines. */
  readonly group: SeriesGroup | "curated" | "reference";
  readonly datasets: readonly DatasetMeta[];
}

/** Every dataset by group, for saying how old each one is. */
export function freshness(data: Data): FreshnessGroup[] {
  const others = data.datasets.filter((d) => d.kind !== "series");
  const own = (d: DatasetMeta) => d.sources[0]!.publisher === "Truceline";
  const groups: FreshnessGroup[] = [
    { group: "curated", datasets: others.filter(own) },
    { group: "reference", datasets: others.filter((d) => !own(d)) },
  ];
  for (const group of SERIES_GROUPS) {
    const datasets = data.datasets.filter((d) => d.kind === "series" && d.group === group);
    if (datasets.length) groups.push({ group, datasets });
  }
  return groups;
}
