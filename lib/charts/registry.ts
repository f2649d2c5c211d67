import type { Chart } from "./contract";
import { guaranteesMatrix } from "./guarantees/guarantees-matrix";
import { guaranteesTimeline } from "./guarantees/guarantees-timeline";
import { obstacles } from "./guarantees/obstacles";
import { pledgedSupport } from "./guarantees/pledged-support";
import { sanctionsTimeline } from "./guarantees/sanctions-timeline";
import { territoryArea } from "./maps/area/territory-area";
import { territoryPace } from "./maps/area/territory-pace";
import { guarantorsMap } from "./maps/guarantors/guarantors-map";
import { natoStancesMap } from "./maps/nato/nato-stances-map";
import { territoryMap } from "./maps/territory/territory-map";
import { venuesMap } from "./maps/venues/venues-map";
import { unVotesMap } from "./maps/votes/un-votes-map";
import { marketOverview } from "./markets/market-overview";
import { plansCompared } from "./positions/plans-compared";
import { positionGapByIssue } from "./positions/position-gap-by-issue";
import { positionPaths } from "./positions/position-paths";
import { positionsMatrix } from "./positions/positions-matrix";
import { stickingPointsChart } from "./positions/sticking-points";
import { dataCoverage } from "./quality/data-coverage";
import { eventsQuality } from "./quality/events-quality";
import { averageReaction } from "./reactions/average-reaction";
import { eventHeatmap } from "./reactions/event-heatmap";
import { eventStudy } from "./reactions/event-study";
import { reactionDistribution } from "./reactions/reaction-distribution";
import {
  battlefieldTempoChart,
  energyStressChart,
  geopoliticalRiskChart,
  marketStressChart,
  positionGapChart,
  talksMomentumChart,
  volatilityChart,
} from "./risk/indicators";
import { riskBoard } from "./risk/risk-board";
import { riskComposite } from "./risk/risk-composite";
import { riskScatter } from "./risk/risk-scatter";
import { prisonerExchanges } from "./talks/prisoner-exchanges";
import { talksCalendar } from "./talks/talks-calendar";
import { talksIntensity } from "./talks/talks-intensity";
import { whoMeetsWhom } from "./talks/who-meets-whom";
import { negotiationTimeline } from "./timeline/negotiation-timeline";

/** Every chart of the house. A new one is added here and in components/figures; nothing else changes. */
export const CHARTS = {
  "negotiation-timeline": negotiationTimeline,
  "market-overview": marketOverview,
  "event-study": eventStudy,
  "event-heatmap": eventHeatmap,
  "average-reaction": averageReaction,
  "reaction-distribution": reactionDistribution,
  "talks-intensity": talksIntensity,
  "talks-calendar": talksCalendar,
  "who-meets-whom": whoMeetsWhom,
  "prisoner-exchanges": prisonerExchanges,
  "territory-area": territoryArea,
  "territory-pace": territoryPace,
  "nato-stances-map": natoStancesMap,
  "guarantors-map": guarantorsMap,
  "venues-map": venuesMap,
  "un-votes-map": unVotesMap,
  "territory-map": territoryMap,
  "data-coverage": dataCoverage,
  "events-quality": eventsQuality,
  "guarantees-matrix": guaranteesMatrix,
  "guarantees-timeline": guaranteesTimeline,
  "pledged-support": pledgedSupport,
  obstacles,
  "sanctions-timeline": sanctionsTimeline,
  "positions-matrix": positionsMatrix,
  "position-paths": positionPaths,
  "position-gap-by-issue": positionGapByIssue,
  "sticking-points": stickingPointsChart,
  "plans-compared": plansCompared,
  "risk-board": riskBoard,
  "risk-composite": riskComposite,
  "talks-momentum": talksMomentumChart,
  "position-gap": positionGapChart,
  "market-stress": marketStressChart,
  "geopolitical-risk": geopoliticalRiskChart,
  "battlefield-tempo": battlefieldTempoChart,
  volatility: volatilityChart,
  "energy-stress": energyStressChart,
  "risk-scatter": riskScatter,
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
