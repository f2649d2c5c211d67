import type { SeriesGroup } from "@/lib/schema/series";
import type { Model } from "@/lib/stats/event-study";
import type { ReturnKind } from "@/lib/stats/returns";
import type { Clock, Convention } from "./conventions";

/**
 * Series whose prices may not be published: what the project keeps of them is the dataset derived-reactions, computed from
 * prices that whoever holds a licence can put into TRUCELINE_PRIVATE_DATA.
 */
export interface DerivedSeries {
  readonly label: { readonly en: string; readonly uk: string };
  readonly group: SeriesGroup;
  readonly kind: ReturnKind;
  /** Constant mean for commodities and currencies, market model for equities. */
  readonly model: Model;
  /** The series that stands for the market. */
  readonly factor?: string;
  readonly convention: Convention;
  /** Whose prices they are. */
  readonly publisher: string;
}

const at = (time: string, zone: string): Clock => ({ time, zone });

/** A share or fund listed in New York, adjusted for dividends and splits, explained by the US market. */
const american = (en: string, uk: string): DerivedSeries => ({
  label: { en, uk },
  group: "equities",
  kind: "log-return",
  model: "market",
  factor: "etf-spy-us-equities-adj",
  convention: { made: "date", clock: at("16:00", "America/New_York"), fixing: false, assets: ["equities"] },
  publisher: "US exchanges",
});

/** In the order in which charts show them. */
export const DERIVED_SERIES = {
  "ttf-front-month-last-trade": {
    label: { en: "European gas, TTF", uk: "Європейський газ, TTF" },
    group: "energy",
    kind: "log-return",
    model: "mean",
    convention: { made: "date", clock: at("17:30", "Europe/London"), fixing: false, assets: ["ttf"] },
    publisher: "ICE Endex",
  },
  "gold-lbma-pm": {
    label: { en: "Gold, LBMA PM", uk: "Золото, LBMA" },
    group: "metals",
    kind: "log-return",
    model: "mean",
    convention: { made: "date", clock: at("15:00", "Europe/London"), fixing: true, assets: ["gold"] },
    publisher: "LBMA / ICE Benchmark Administration",
  },
  "etf-weat-wheat-adj": {
    ...american("Wheat fund (WEAT)", "Фонд пшениці (WEAT)"),
    group: "grain",
    model: "mean",
    factor: undefined,
    convention: { made: "date", clock: at("16:00", "America/New_York"), fixing: false, assets: [] },
  },
  "etf-uup-dollar-adj": {
    ...american("US dollar fund (UUP)", "Фонд долара США (UUP)"),
    group: "currencies",
    model: "mean",
    factor: undefined,
    convention: { made: "date", clock: at("16:00", "America/New_York"), fixing: false, assets: ["fx"] },
  },
  "etf-spy-us-equities-adj": { ...american("US shares (SPY)", "Акції США (SPY)"), model: "mean", factor: undefined },
  "etf-vgk-europe-adj": american("European shares (VGK)", "Акції Європи (VGK)"),
  "etf-ewg-germany-adj": american("German shares (EWG)", "Акції Німеччини (EWG)"),
  "wig20-close": {
    ...american("Warsaw, WIG20", "Варшава, WIG20"),
    factor: "etf-vgk-europe-adj",
    convention: { made: "date", clock: at("17:05", "Europe/Warsaw"), fixing: false, assets: ["equities"] },
    publisher: "Warsaw Stock Exchange",
  },
  "stock-rheinmetall": {
    ...american("Rheinmetall", "Rheinmetall"),
    factor: "etf-ewg-germany-adj",
    convention: { made: "date", clock: at("17:35", "Europe/Berlin"), fixing: false, assets: ["equities"] },
    publisher: "Deutsche Börse",
  },
  "etf-ita-us-defence-adj": american("US defence (ITA)", "Оборонні компанії США (ITA)"),
  "etf-ppa-us-defence-adj": american("US defence (PPA)", "Оборонні компанії США (PPA)"),
  "etf-xar-us-defence-adj": american("US defence (XAR)", "Оборонні компанії США (XAR)"),
  "stock-lmt-adj": american("Lockheed Martin", "Lockheed Martin"),
  "stock-rtx-adj": american("RTX", "RTX"),
  "stock-noc-adj": american("Northrop Grumman", "Northrop Grumman"),
  "stock-gd-adj": american("General Dynamics", "General Dynamics"),
  "stock-lhx-adj": american("L3Harris", "L3Harris"),
} as const satisfies Record<string, DerivedSeries>;

export type DerivedSeriesId = keyof typeof DERIVED_SERIES;
export const DERIVED_SERIES_IDS = Object.keys(DERIVED_SERIES) as DerivedSeriesId[];
export const isDerivedSeries = (id: string): id is DerivedSeriesId => Object.hasOwn(DERIVED_SERIES, id);
export const derivedSeries = (id: DerivedSeriesId): DerivedSeries => DERIVED_SERIES[id];

/** Windows that are kept. */
export const DERIVED_WINDOWS = [
  { from: -1, to: 1 },
  { from: 0, to: 1 },
  { from: 0, to: 5 },
] as const;

/**
 * Least significance of the events that are kept. Results for every event would cover nearly every trading day and could be
 * put together into a price again; those of the gravest events cover a fraction of the days.
 */
export const DERIVED_SIGNIFICANCE = 4;
