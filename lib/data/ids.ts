/**
 * The datasets that exist, by name, so that a wrong one is a compile error. The data check compares these lists with the
 * folders under data/.
 */

/** Datasets of records. */
export const RECORD_IDS = [
  "events",
  "phases",
  "venues",
  "actors",
  "confounders",
  "glossary",
  "positions",
  "plans",
  "guarantees",
  "nato-stances",
  "corrections",
  "known-missing",
  "sanctions",
  "treaty-texts",
] as const;

/** Tables of the war's course, under data/conflict/: strikes, losses, alerts, fires, aid, casualties. */
export const CONFLICT_IDS = [
  "missile-drone-attacks",
  "losses-general-staff",
  "losses-economist",
  "air-raid-alert-hours",
  "air-raid-alert-counts",
  "air-raid-alerts-national",
  "war-fires",
  "aid-by-month",
  "aid-by-donor",
  "civilian-casualties",
] as const;

/** Tables of columns, validated by their own dataset.json. */
export const TABLE_IDS = [
  "territory-area",
  "territory-area-economist",
  "territory-share-by-oblast",
  "un-votes",
  "un-votes-by-country",
  "derived-reactions",
  "eu-sanctions-packages",
  "frozen-assets-facts",
  ...CONFLICT_IDS,
] as const;

/** Outlines. */
export const SHAPE_IDS = ["geo", "ukraine-oblasts", "territory-outlines"] as const;

/** Market and risk series, under data/series/. */
export const SERIES_IDS = [
  "aluminium-monthly-wb",
  "brent-spot",
  "cbr-key-rate",
  "cbr-reserves-monthly",
  "cbr-reserves-weekly",
  "chicago-nfci-weekly",
  "cny-rub-cbr",
  "cny-rub-moex",
  "coal-australia-monthly-wb",
  "coal-south-africa-monthly-wb",
  "crea-russia-crude-ports-daily",
  "crea-russia-fossil-exports-monthly",
  "epu-us-daily",
  "eur-czk-ecb",
  "eur-gbp-ecb",
  "eur-huf-ecb",
  "eur-per-usd-fed-h10",
  "eur-pln-ecb",
  "eur-pln-nbp",
  "eur-ron-ecb",
  "eur-rub-cbr",
  "eur-try-ecb",
  "eur-uah-nbu",
  "eur-usd-ecb",
  "gas-europe-monthly-wb",
  "gepu-monthly",
  "gold-monthly-wb",
  "gpr-country-deu",
  "gpr-country-pol",
  "gpr-country-rus",
  "gpr-country-ukr",
  "gpr-country-usa",
  "gpr-daily",
  "gpr-monthly",
  "gscpi-monthly",
  "henry-hub-spot",
  "imoex-close",
  "kalshi-zelenskyy-putin-meeting",
  "lng-japan-monthly-wb",
  "maize-monthly-wb",
  "nickel-monthly-wb",
  "ofr-fsi-daily",
  "polymarket-ceasefire-before-2027",
  "polymarket-ceasefire-by-eoy-2023",
  "polymarket-ceasefire-in-2024",
  "polymarket-ceasefire-in-2025",
  "power-de-ember",
  "power-hu-ember",
  "power-pl-ember",
  "power-ro-ember",
  "power-sk-ember",
  "rvi-moex",
  "stl-fsi-weekly",
  "sunflower-oil-monthly-wb",
  "urea-monthly-wb",
  "us-10y-treasury",
  "us-2y-treasury",
  "usd-broad-index-fed",
  "usd-pln-nbp",
  "usd-rub-cbr",
  "usd-uah-nbu",
  "usd-uah-nbu-2026-03",
  "vix-close",
  "wheat-hrw-monthly-wb",
  "wti-spot",
] as const;

/** Every dataset, records first. */
export const DATASET_IDS = [...RECORD_IDS, ...TABLE_IDS, ...SHAPE_IDS, ...SERIES_IDS] as const;

export type SeriesId = (typeof SERIES_IDS)[number];
export type ConflictId = (typeof CONFLICT_IDS)[number];
export type ShapeId = (typeof SHAPE_IDS)[number];
export type DatasetId = (typeof DATASET_IDS)[number];

const series: ReadonlySet<string> = new Set(SERIES_IDS);
const datasets: ReadonlySet<string> = new Set(DATASET_IDS);

/** True for the id of a series held here; narrows the type. */
export function isSeriesId(id: string): id is SeriesId {
  return series.has(id);
}

/** True for the id of a dataset held here; narrows the type. */
export function isDatasetId(id: string): id is DatasetId {
  return datasets.has(id);
}
