/**
 * The charts that draw themselves in the browser. A list apart from how they are loaded: what the server can reach from here,
 * even by a dynamic import, the framework would put on every page.
 */
export const LIVE_CHART_IDS = [
  "negotiation-timeline",
  "market-overview",
  "venues-map",
  "guarantors-map",
  "nato-stances-map",
  "un-votes-map",
  "territory-map",
  "event-study",
  "event-heatmap",
  "average-reaction",
  "reaction-distribution",
  "guarantees-matrix",
  "guarantees-timeline",
  "pledged-support",
  "obstacles",
  "sanctions-timeline",
  "positions-matrix",
  "position-paths",
  "position-gap-by-issue",
  "sticking-points",
  "plans-compared",
  "risk-composite",
] as const;

export type LiveChartId = (typeof LIVE_CHART_IDS)[number];

export const isLiveChartId = (id: string): id is LiveChartId => (LIVE_CHART_IDS as readonly string[]).includes(id);
