import { STATE_PARAMETERS } from "@/lib/charts/parameters";
import { type Presentation, present } from "@/lib/charts/present";
import type { StateFault } from "@/lib/charts/state";
import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";

/** The charts of the page in its order. */
export const PAGE_CHARTS = [
  "guarantees-matrix",
  "guarantees-timeline",
  "pledged-support",
  "obstacles",
  "sanctions-timeline",
] as const;
export type PageChart = (typeof PAGE_CHARTS)[number];

/** The views that one query string asks for: each chart takes the parameters that it knows. */
export interface GuaranteesViews {
  readonly views: { readonly [Id in PageChart]: Presentation<Id> };
  /** The page's own canonical query string, without "?". */
  readonly query: string;
  /** What any of the charts found wrong, each parameter once. */
  readonly faults: readonly StateFault[];
}

export function guaranteesViews(data: Data, query: URLSearchParams, texts: Texts): GuaranteesViews {
  const views = Object.fromEntries(PAGE_CHARTS.map((id) => [id, present(data, id, query, texts)]));
  const all = PAGE_CHARTS.map((id) => views[id] as Presentation);
  const asked = new Map(all.flatMap((v) => [...new URLSearchParams(v.query)]));
  const faults = new Map(all.flatMap((v) => v.faults.map((f) => [f.parameter, f] as const)));
  return {
    views: views as unknown as GuaranteesViews["views"],
    query: STATE_PARAMETERS.flatMap((name) => {
      const value = asked.get(name);
      return value ? [`${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`] : [];
    }).join("&"),
    faults: [...faults.values()],
  };
}
