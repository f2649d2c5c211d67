import type { ReactNode } from "react";
import type { ChartId, LayoutOf } from "@/lib/charts/registry";
import type { FigureProps } from "../marks/figure-props";
import { GuaranteesMatrix } from "./guarantees/GuaranteesMatrix";
import { GuaranteesTimeline } from "./guarantees/GuaranteesTimeline";
import { Obstacles } from "./guarantees/Obstacles";
import { PledgedSupport } from "./guarantees/PledgedSupport";
import { SanctionsTimeline } from "./guarantees/SanctionsTimeline";
import { RegionMap } from "./maps/RegionMap";
import { TerritoryLines } from "./maps/TerritoryLines";
import { TerritoryMap } from "./maps/TerritoryMap";
import { UnVotesMap } from "./maps/UnVotesMap";
import { VenuesMap } from "./maps/VenuesMap";
import { MarketOverview } from "./markets/MarketOverview";
import { PositionGaps } from "./positions/PositionGaps";
import { PositionPaths } from "./positions/PositionPaths";
import { WordGrid } from "./positions/WordGrid";
import { DataCoverage } from "./quality/DataCoverage";
import { EventsQuality } from "./quality/EventsQuality";
import { AverageReaction } from "./reactions/AverageReaction";
import { EventHeatmap } from "./reactions/EventHeatmap";
import { EventStudy } from "./reactions/EventStudy";
import { ReactionDistribution } from "./reactions/ReactionDistribution";
import { IndicatorFigure } from "./risk/IndicatorFigure";
import { RiskBoard } from "./risk/RiskBoard";
import { RiskScatter } from "./risk/RiskScatter";
import { PrisonerExchanges } from "./talks/PrisonerExchanges";
import { TalksCalendar } from "./talks/TalksCalendar";
import { TalksIntensity } from "./talks/TalksIntensity";
import { WhoMeetsWhom } from "./talks/WhoMeetsWhom";
import { NegotiationTimeline } from "./timeline/NegotiationTimeline";

/** Draws a layout of the chart as the children of an SVG; pure. */
type Figure<Id extends ChartId> = (props: FigureProps<LayoutOf<Id>>) => ReactNode;

/** Every chart's figure. A chart without one doesn't compile. */
const FIGURES: { readonly [Id in ChartId]: Figure<Id> } = {
  "negotiation-timeline": NegotiationTimeline,
  "market-overview": MarketOverview,
  "event-study": EventStudy,
  "event-heatmap": EventHeatmap,
  "average-reaction": AverageReaction,
  "reaction-distribution": ReactionDistribution,
  "talks-intensity": TalksIntensity,
  "talks-calendar": TalksCalendar,
  "who-meets-whom": WhoMeetsWhom,
  "prisoner-exchanges": PrisonerExchanges,
  "territory-area": TerritoryLines,
  "territory-pace": TerritoryLines,
  "nato-stances-map": RegionMap,
  "guarantors-map": RegionMap,
  "venues-map": VenuesMap,
  "un-votes-map": UnVotesMap,
  "territory-map": TerritoryMap,
  "data-coverage": DataCoverage,
  "events-quality": EventsQuality,
  "guarantees-matrix": GuaranteesMatrix,
  "guarantees-timeline": GuaranteesTimeline,
  "pledged-support": PledgedSupport,
  obstacles: Obstacles,
  "sanctions-timeline": SanctionsTimeline,
  "positions-matrix": WordGrid,
  "position-paths": PositionPaths,
  "position-gap-by-issue": PositionGaps,
  "sticking-points": WordGrid,
  "plans-compared": WordGrid,
  "risk-board": RiskBoard,
  "risk-composite": IndicatorFigure,
  "talks-momentum": IndicatorFigure,
  "position-gap": IndicatorFigure,
  "market-stress": IndicatorFigure,
  "geopolitical-risk": IndicatorFigure,
  "battlefield-tempo": IndicatorFigure,
  volatility: IndicatorFigure,
  "energy-stress": IndicatorFigure,
  "risk-scatter": RiskScatter,
};

/** The figure of a chart, with the chart's own types hidden: the layout it is given always comes from the same chart. */
export const figureOf = (id: ChartId) => FIGURES[id] as Figure<ChartId>;
