import type { Chart } from "./contract";
import { marketOverview } from "./markets/market-overview";
import { prisonerExchanges } from "./talks/prisoner-exchanges";
import { talksCalendar } from "./talks/talks-calendar";
import { talksIntensity } from "./talks/talks-intensity";
import { whoMeetsWhom } from "./talks/who-meets-whom";
import { negotiationTimeline } from "./timeline/negotiation-timeline";

/** Every chart of the house. A new one is added here and in components/figures; nothing else changes. */
export const CHARTS = {
  "negotiation-timeline": negotiationTimeline,
  "market-overview": marketOverview,
  "talks-intensity": talksIntensity,
  "talks-calendar": talksCalendar,
  "who-meets-whom": whoMeetsWhom,
  "prisoner-exchanges": prisonerExchanges,
} as const;

export type ChartId = keyof typeof CHARTS;
export const CHART_IDS = Object.keys(CHARTS) as ChartId[];

export const isChartId = (id: string): id is ChartId => Object.hasOwn(CHARTS, id);

/** What a chart's figure draws. */
export type LayoutOf<Id extends ChartId> = ReturnType<(typeof CHARTS)[Id]["layout"]>;

/** A chart with its own types hidden: for code that treats all charts alike and only hands values back to the chart. */
// biome-ignore lint/suspicious/noExplicitAny: the state, table and layout of one chart only ever meet each other
export type AnyChart = Chart<ChartId, any, any, LayoutOf<ChartId>>;

export const chartOf = (id: ChartId): AnyChart => CHARTS[id] as unknown as AnyChart;
