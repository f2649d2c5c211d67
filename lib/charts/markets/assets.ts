import type { SeriesId } from "@/lib/data";

/** Which of the assets named by the confounders dataset a series prices; a series not listed is touched by none. */
const ASSETS: Partial<Record<SeriesId, readonly string[]>> = {
  "brent-spot": ["brent"],
  "wti-spot": ["wti"],
  "gas-europe-monthly-wb": ["ttf"],
  "lng-japan-monthly-wb": ["ttf"],
  "gold-monthly-wb": ["gold"],
  "eur-usd-ecb": ["fx"],
  "eur-per-usd-fed-h10": ["fx"],
  "usd-broad-index-fed": ["fx"],
  "vix-close": ["vix"],
  "us-10y-treasury": ["us-bonds"],
  "us-2y-treasury": ["us-bonds"],
  "power-de-ember": ["eu-power"],
  "power-hu-ember": ["eu-power"],
  "power-pl-ember": ["eu-power"],
  "power-ro-ember": ["eu-power"],
  "power-sk-ember": ["eu-power"],
};

export const assetsOf = (ids: readonly SeriesId[]): ReadonlySet<string> =>
  new Set(ids.flatMap((id) => ASSETS[id] ?? []));
