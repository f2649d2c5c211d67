import { indicatorChart } from "./indicator/chart";

/* The charts of the indicators, each made by the same definition from its specification (indicator/specs.ts). */
export const talksMomentumChart = indicatorChart("talks-momentum");
export const positionGapChart = indicatorChart("position-gap");
export const marketStressChart = indicatorChart("market-stress");
export const geopoliticalRiskChart = indicatorChart("geopolitical-risk");
export const battlefieldTempoChart = indicatorChart("battlefield-tempo");
export const volatilityChart = indicatorChart("volatility");
export const energyStressChart = indicatorChart("energy-stress");
