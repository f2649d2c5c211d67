import type { SeriesId } from "@/lib/data";
import type { Messages } from "@/lib/i18n/translate";

/*
 * What a reader must know of a currency's quotation: what up means, and whether an authority fixes the rate once a day.
 */

/** Series whose direction is said on the axis in words: every currency, quoted so that up means the first one gains. */
export type QuotedId = keyof Messages["charts"]["market"]["up"];

const QUOTED: Readonly<Record<QuotedId, true>> = {
  "cny-rub-cbr": true,
  "cny-rub-moex": true,
  "eur-czk-ecb": true,
  "eur-gbp-ecb": true,
  "eur-huf-ecb": true,
  "eur-per-usd-fed-h10": true,
  "eur-pln-ecb": true,
  "eur-pln-nbp": true,
  "eur-ron-ecb": true,
  "eur-rub-cbr": true,
  "eur-try-ecb": true,
  "eur-uah-nbu": true,
  "eur-usd-ecb": true,
  "usd-broad-index-fed": true,
  "usd-pln-nbp": true,
  "usd-rub-cbr": true,
  "usd-uah-nbu": true,
  "usd-uah-nbu-2026-03": true,
};

export const isQuoted = (id: SeriesId): id is QuotedId & SeriesId => Object.hasOwn(QUOTED, id);

/**
 * Who fixes an official rate, and so when: the ECB about 14:15 CET and the National Bank of Poland about midday on the day
 * itself, the Federal Reserve's is the noon rate in New York; the Bank of Russia and the National Bank of Ukraine set theirs on
 * the business day before the day that it is dated to (the datasets' own caveats).
 */
export const FIXERS = ["ecb", "nbp", "fed", "cbr", "nbu"] as const;
export type Fixer = (typeof FIXERS)[number];

const FIXINGS: Partial<Record<SeriesId, Fixer>> = {
  "cny-rub-cbr": "cbr",
  "eur-rub-cbr": "cbr",
  "usd-rub-cbr": "cbr",
  "eur-czk-ecb": "ecb",
  "eur-gbp-ecb": "ecb",
  "eur-huf-ecb": "ecb",
  "eur-pln-ecb": "ecb",
  "eur-ron-ecb": "ecb",
  "eur-try-ecb": "ecb",
  "eur-usd-ecb": "ecb",
  "eur-per-usd-fed-h10": "fed",
  "eur-pln-nbp": "nbp",
  "usd-pln-nbp": "nbp",
  "eur-uah-nbu": "nbu",
  "usd-uah-nbu": "nbu",
  "usd-uah-nbu-2026-03": "nbu",
};

/** The authority that fixes this rate once a day, or null for what is traded, quoted or computed. */
export const fixerOf = (id: SeriesId): Fixer | null => FIXINGS[id] ?? null;
