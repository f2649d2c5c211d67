import type { DatasetId } from "@/lib/data";
import { POWER } from "@/lib/indicators/energy";
import type { IndicatorChartId } from "./specs";

/** What each chart is made from, for its credits; the first is named first. A test compares them with the indicators' own. */
export const CHART_DATASETS: Readonly<Record<IndicatorChartId, readonly DatasetId[]>> = {
  "talks-momentum": ["events"],
  "position-gap": ["positions", "events"],
  "market-stress": [
    "stl-fsi-weekly",
    "chicago-nfci-weekly",
    "ofr-fsi-daily",
    "vix-close",
    "rvi-moex",
    "brent-spot",
    "eur-pln-nbp",
    "events",
    "confounders",
  ],
  "geopolitical-risk": ["gpr-daily", "gpr-country-ukr", "gpr-country-rus", "events", "confounders"],
  "battlefield-tempo": [
    "territory-area",
    "territory-area-economist",
    "missile-drone-attacks",
    "war-fires",
    "air-raid-alerts-national",
    "losses-general-staff",
    "events",
    "confounders",
  ],
  volatility: [
    "vix-close",
    "rvi-moex",
    "brent-spot",
    "eur-per-usd-fed-h10",
    "eur-pln-nbp",
    "us-10y-treasury",
    "events",
    "confounders",
  ],
  "energy-stress": [
    "brent-spot",
    "gas-europe-monthly-wb",
    ...POWER,
    "coal-south-africa-monthly-wb",
    "events",
    "confounders",
  ],
};

/** What the charts of all indicators are made from. */
export const ALL_DATASETS: readonly DatasetId[] = [...new Set<DatasetId>(Object.values(CHART_DATASETS).flat())];
