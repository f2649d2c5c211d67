import { type Presentation, present } from "@/lib/charts/present";
import { loadData } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { MAP_CHARTS, type MapTab } from "./map-tabs";

/** The views of a map and of the charts beside it, in the state of one query string. */
export type MapViews = readonly [map: Presentation, ...beside: Presentation[]];

export function mapViews(tab: MapTab, query: URLSearchParams, texts: Texts): MapViews {
  const [map, ...beside] = MAP_CHARTS[tab].map((id) => present(loadData(), id, query, texts));
  return [map!, ...beside];
}

/** The shortest query string of all of them together. */
export const sharedQuery = (views: readonly Presentation[]): string =>
  [...new Set(views.flatMap((v) => v.query.split("&")))].filter(Boolean).join("&");
