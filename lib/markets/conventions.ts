import type { SeriesId } from "@/lib/data";
import type { ConfounderAsset } from "@/lib/schema/confounder";

/*
 * What decides a result before any statistics: when a series' value is made, by whom, and what else moves it. One table for all
 * series that the event study can use.
 */

/** When, on the day that a value is dated or made, it is fixed or last traded: news after it belongs to the next trading day. */
export interface Clock {
  readonly time: string;
  /** IANA time zone. */
  readonly zone: string;
}

/** How a date in the rows becomes the day whose news the value can hold. */
export type MadeOn =
  /** The day itself. */
  | "date"
  /** The calendar day before: Bank of Russia rates (set the working day before they take effect), power sold at auction. */
  | "day-before"
  /** The working day before, weekend rows being repeats: National Bank of Ukraine. */
  | "working-day-before";

export interface Convention {
  readonly made: MadeOn;
  readonly clock: Clock;
  /** An official rate fixed once a day, not a price that trades. */
  readonly fixing: boolean;
  /** Which of the assets that confounders name it prices. */
  readonly assets: readonly ConfounderAsset[];
  /** Days on which the price was fixed by decree, first and last included: no window may touch them. */
  readonly pegged?: { readonly from: string; readonly to: string };
}

const at = (time: string, zone: string): Clock => ({ time, zone });
const NEW_YORK = "America/New_York";
const MOSCOW = "Europe/Moscow";
const ECB: Convention = { made: "date", clock: at("14:15", "Europe/Berlin"), fixing: true, assets: ["fx"] };
const CBR: Convention = { made: "day-before", clock: at("15:30", MOSCOW), fixing: true, assets: ["fx"] };
const NBP: Convention = { made: "date", clock: at("11:45", "Europe/Warsaw"), fixing: true, assets: ["fx"] };
const NBU: Convention = {
  made: "working-day-before",
  clock: at("15:30", "Europe/Kyiv"),
  fixing: true,
  assets: ["fx"],
  pegged: { from: "2022-02-24", to: "2023-10-02" },
};
const POWER: Convention = {
  made: "day-before",
  clock: at("12:00", "Europe/Berlin"),
  fixing: false,
  assets: ["eu-power"],
};
const YIELD: Convention = { made: "date", clock: at("15:30", NEW_YORK), fixing: false, assets: ["us-bonds"] };
/** The last price of each UTC day. */
const ODDS: Convention = { made: "date", clock: at("23:59", "UTC"), fixing: false, assets: [] };

/**
 * The series that the event study can use, in the order in which charts show them: daily, and priced by a market or fixed by a
 * central bank. Left out: weekly and monthly series, indices counted from newspapers, the key rate (decided, not traded), ship
 * departures, and composites of other series.
 */
export const CONVENTIONS = {
  "brent-spot": { made: "date", clock: at("16:30", "Europe/London"), fixing: false, assets: ["brent"] },
  "wti-spot": { made: "date", clock: at("14:30", NEW_YORK), fixing: false, assets: ["wti"] },
  "henry-hub-spot": { made: "date", clock: at("14:30", NEW_YORK), fixing: false, assets: [] },
  "power-pl-ember": POWER,
  "power-de-ember": POWER,
  "power-sk-ember": POWER,
  "power-hu-ember": POWER,
  "power-ro-ember": POWER,
  "usd-rub-cbr": CBR,
  "eur-rub-cbr": CBR,
  "cny-rub-cbr": CBR,
  "cny-rub-moex": { made: "date", clock: at("19:00", MOSCOW), fixing: false, assets: ["fx"] },
  "usd-uah-nbu": NBU,
  "eur-uah-nbu": NBU,
  "eur-usd-ecb": ECB,
  "eur-per-usd-fed-h10": { made: "date", clock: at("12:00", NEW_YORK), fixing: true, assets: ["fx"] },
  "usd-broad-index-fed": { made: "date", clock: at("12:00", NEW_YORK), fixing: true, assets: ["fx"] },
  "eur-pln-ecb": ECB,
  "eur-pln-nbp": NBP,
  "usd-pln-nbp": NBP,
  "eur-czk-ecb": ECB,
  "eur-huf-ecb": ECB,
  "eur-ron-ecb": ECB,
  "eur-gbp-ecb": ECB,
  "eur-try-ecb": ECB,
  "vix-close": { made: "date", clock: at("16:15", NEW_YORK), fixing: false, assets: ["vix"] },
  "rvi-moex": { made: "date", clock: at("18:50", MOSCOW), fixing: false, assets: ["vix"] },
  "us-2y-treasury": YIELD,
  "us-10y-treasury": YIELD,
  "imoex-close": { made: "date", clock: at("18:50", MOSCOW), fixing: false, assets: ["equities"] },
  "polymarket-ceasefire-in-2025": ODDS,
  "polymarket-ceasefire-before-2027": ODDS,
  "kalshi-zelenskyy-putin-meeting": ODDS,
} as const satisfies Partial<Record<SeriesId, Convention>>;

export type StudySeriesId = keyof typeof CONVENTIONS;
export const STUDY_SERIES = Object.keys(CONVENTIONS) as StudySeriesId[];
export const isStudySeries = (id: string): id is StudySeriesId => Object.hasOwn(CONVENTIONS, id);
export const conventionOf = (id: StudySeriesId): Convention => CONVENTIONS[id];

/**
 * What stands for the market in the market model unless another series is named: the change of the VIX, as no equity index of
 * the world may be kept here. It is a gauge of risk appetite, not a return; results by it say so.
 */
export const FACTOR: StudySeriesId = "vix-close";
