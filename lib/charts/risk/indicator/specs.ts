import type { SeriesId } from "@/lib/data";
import type { Messages } from "@/lib/i18n/translate";
import type { IndicatorId } from "@/lib/indicators/types";

type Risk = Messages["charts"]["risk"];
export type UnitKey = keyof Risk["units"];
export type ComponentKey = keyof Risk["components"];

/** The charts that one or two indicators make. */
export const INDICATOR_CHARTS = [
  "talks-momentum",
  "position-gap",
  "market-stress",
  "geopolitical-risk",
  "battlefield-tempo",
  "volatility",
  "energy-stress",
] as const;
export type IndicatorChartId = (typeof INDICATOR_CHARTS)[number];

/** The chart that shows an indicator. */
export const CHART_OF: Readonly<Record<IndicatorId, IndicatorChartId>> = {
  "talks-momentum": "talks-momentum",
  "position-gap": "position-gap",
  "market-stress": "market-stress",
  "geopolitical-risk": "geopolitical-risk",
  "ground-pace": "battlefield-tempo",
  strikes: "battlefield-tempo",
  volatility: "volatility",
  "energy-stress": "energy-stress",
};

/** Decimals that a reader is shown of an indicator, and the step that its line is drawn in. */
export const SHOWN: Readonly<Record<IndicatorId, { readonly decimals: number; readonly quantum: number }>> = {
  "talks-momentum": { decimals: 1, quantum: 0.1 },
  "position-gap": { decimals: 2, quantum: 0.01 },
  "market-stress": { decimals: 2, quantum: 0.02 },
  "geopolitical-risk": { decimals: 0, quantum: 1 },
  "ground-pace": { decimals: 0, quantum: 1 },
  strikes: { decimals: 0, quantum: 1 },
  volatility: { decimals: 0, quantum: 1 },
  "energy-stress": { decimals: 2, quantum: 0.02 },
};

export interface LineSpec {
  readonly of: IndicatorId;
  /** A part instead of the indicator's own value. */
  readonly part?: ComponentKey;
  /** A monthly series as published, drawn as levels of whole months. */
  readonly series?: SeriesId;
  readonly decimals: number;
  readonly quantum: number;
}

export interface PanelSpec {
  readonly unit: UnitKey;
  readonly lines: readonly LineSpec[];
}

export interface PartsSpec {
  readonly of: IndicatorId;
  readonly ids?: readonly ComponentKey[];
  /**
   * "adds": what each part adds to the value. "adds-log": the same for a product, in percent. "level": parts in one unit.
   * "own-share": parts in units of their own, as shares of their own highest.
   */
  readonly show: "adds" | "adds-log" | "level" | "own-share";
  readonly unit: UnitKey;
  readonly decimals: number;
  /** At most so many; the rest are put together. */
  readonly limit?: number;
}

export interface IndicatorSpec {
  /** The indicator of the title first; a panel for each. */
  readonly indicators: readonly IndicatorId[];
  readonly from: string;
  /** Panels without the indicators' own lines, which come first. */
  readonly panels: readonly PanelSpec[];
  /** Lines beside the first indicator's own. */
  readonly beside?: readonly LineSpec[];
  readonly units: readonly UnitKey[];
  readonly parts: readonly PartsSpec[];
}

/** Units and decimals of parts that have one of their own. */
export const LEVELS: Partial<Record<ComponentKey, { readonly unit: UnitKey; readonly decimals: number }>> = {
  "stl-fsi": { unit: "index", decimals: 2 },
  nfci: { unit: "index", decimals: 2 },
  "ofr-fsi": { unit: "index", decimals: 2 },
  vix: { unit: "index-points", decimals: 1 },
  rvi: { unit: "index-points", decimals: 1 },
  "brent-volatility": { unit: "percent-year", decimals: 0 },
  "zloty-volatility": { unit: "percent-year", decimals: 1 },
  "euro-volatility": { unit: "percent-year", decimals: 1 },
  "treasury-volatility": { unit: "bp-year", decimals: 0 },
  brent: { unit: "usd-barrel", decimals: 1 },
  gas: { unit: "usd-mmbtu", decimals: 1 },
  power: { unit: "eur-mwh", decimals: 0 },
  coal: { unit: "usd-tonne", decimals: 0 },
  economist: { unit: "km2", decimals: 0 },
  fires: { unit: "a-day", decimals: 0 },
  "alert-hours": { unit: "hours-a-day", decimals: 0 },
  "claimed-losses": { unit: "people-a-day", decimals: 0 },
};

const stress = (of: IndicatorId): PartsSpec => ({ of, show: "adds", unit: "deviations", decimals: 2 });

export const SPECS: Readonly<Record<IndicatorChartId, IndicatorSpec>> = {
  "talks-momentum": {
    indicators: ["talks-momentum"],
    from: "2022-01-01",
    panels: [],
    units: ["points"],
    parts: [{ of: "talks-momentum", show: "adds", unit: "points", decimals: 1, limit: 6 }],
  },
  "position-gap": {
    indicators: ["position-gap"],
    from: "2022-01-01",
    panels: [],
    units: ["steps"],
    parts: [{ of: "position-gap", show: "adds", unit: "steps", decimals: 2, limit: 8 }],
  },
  "market-stress": {
    indicators: ["market-stress"],
    from: "2022-01-01",
    panels: [],
    units: ["deviations"],
    parts: [stress("market-stress")],
  },
  "geopolitical-risk": {
    indicators: ["geopolitical-risk"],
    from: "2022-01-01",
    panels: [
      {
        unit: "index",
        lines: (["threats", "acts"] as const).map((part) => ({
          of: "geopolitical-risk" as const,
          part,
          decimals: 0,
          quantum: 2,
        })),
      },
      {
        unit: "percent-articles",
        lines: [
          { of: "geopolitical-risk", part: "ukraine", series: "gpr-country-ukr", decimals: 2, quantum: 0.01 },
          { of: "geopolitical-risk", part: "russia", series: "gpr-country-rus", decimals: 2, quantum: 0.01 },
        ],
      },
    ],
    units: ["index"],
    parts: [
      { of: "geopolitical-risk", ids: ["threats", "acts"], show: "level", unit: "index", decimals: 0 },
      { of: "geopolitical-risk", ids: ["ukraine", "russia"], show: "level", unit: "percent-articles", decimals: 2 },
    ],
  },
  "battlefield-tempo": {
    indicators: ["ground-pace", "strikes"],
    from: "2023-01-01",
    panels: [],
    beside: [{ of: "ground-pace", part: "economist", decimals: 0, quantum: 1 }],
    units: ["km2", "a-day"],
    parts: [
      {
        of: "ground-pace",
        ids: ["fires", "alert-hours", "claimed-losses"],
        show: "own-share",
        unit: "a-day",
        decimals: 0,
      },
      { of: "strikes", show: "level", unit: "a-day", decimals: 0 },
    ],
  },
  volatility: {
    indicators: ["volatility"],
    from: "2022-01-01",
    panels: [],
    units: ["usual"],
    parts: [{ of: "volatility", show: "adds-log", unit: "usual", decimals: 0 }],
  },
  "energy-stress": {
    indicators: ["energy-stress"],
    from: "2022-01-01",
    panels: [],
    units: ["deviations"],
    parts: [stress("energy-stress")],
  },
};
