import type { ChartId } from "@/lib/charts/registry";
import { type Locale, localePath } from "@/lib/i18n/locales";

/** The maps of the page /map, in their order; the first stands at /map itself. */
export const MAP_TABS = ["venues", "guarantors", "nato", "territory", "un-votes"] as const;
export type MapTab = (typeof MAP_TABS)[number];

export const isMapTab = (tab: string): tab is MapTab => (MAP_TABS as readonly string[]).includes(tab);

/** The charts of each: the map, and what stands beside it. */
export const MAP_CHARTS = {
  venues: ["venues-map"],
  guarantors: ["guarantors-map"],
  nato: ["nato-stances-map"],
  territory: ["territory-map", "territory-area", "territory-pace"],
  "un-votes": ["un-votes-map"],
} as const satisfies Record<MapTab, readonly ChartId[]>;

/** True for a chart that is a map: on its own page too it has a slider, can be enlarged and asked. */
export const isMapChart = (id: ChartId): boolean => MAP_TABS.some((tab) => MAP_CHARTS[tab][0] === id);

/** Address of a map, without a query. */
export const mapPath = (tab: MapTab, locale: Locale): string =>
  localePath(locale, tab === MAP_TABS[0] ? "/map" : `/map/${tab}`);
