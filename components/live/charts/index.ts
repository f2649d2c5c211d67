import type { LiveModule } from "../live-module";
import type { LiveChartId } from "./ids";

/** The charts that draw themselves in the browser, each in a file of its own that is loaded when a reader comes to it. */
export const LIVE_CHARTS = {
  "negotiation-timeline": () => import("./negotiation-timeline"),
  "market-overview": () => import("./market-overview"),
  "venues-map": () => import("./venues-map"),
  "guarantors-map": () => import("./guarantors-map"),
  "nato-stances-map": () => import("./nato-stances-map"),
  "un-votes-map": () => import("./un-votes-map"),
  "territory-map": () => import("./territory-map"),
  "event-study": () => import("./event-study"),
  "event-heatmap": () => import("./event-heatmap"),
  "average-reaction": () => import("./average-reaction"),
  "reaction-distribution": () => import("./reaction-distribution"),
  "guarantees-matrix": () => import("./guarantees-matrix"),
  "guarantees-timeline": () => import("./guarantees-timeline"),
  "pledged-support": () => import("./pledged-support"),
  obstacles: () => import("./obstacles"),
  "sanctions-timeline": () => import("./sanctions-timeline"),
  "positions-matrix": () => import("./positions-matrix"),
  "position-paths": () => import("./position-paths"),
  "position-gap-by-issue": () => import("./position-gap-by-issue"),
  "sticking-points": () => import("./sticking-points"),
  "plans-compared": () => import("./plans-compared"),
  "risk-composite": () => import("./risk-composite"),
} as const satisfies Record<LiveChartId, () => Promise<{ default: LiveModule }>>;
