import type { SeriesId } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import { type Trailing, trailingRobust, trailingZ } from "@/lib/stats/robust";
import { MAX_AGE, unionDays } from "./align";
import { meanOfParts, type Part } from "./parts";
import { realisedVolatility, VOLATILITY_ROWS } from "./realised";
import { type Indicator, type Observed, RANKED_SINCE } from "./types";

/** A series by its id, as observed. */
export type Source = (id: SeriesId) => Observed;

/** The trailing three years that a value is measured against, once a year of them is there. */
export const WINDOW: Trailing = { days: 1095, span: 365 };
/** Half and one and a half times as long: the variations. */
const WINDOWS = [
  { id: "window-18-months", days: 548, span: 365 },
  { id: "window-54-months", days: 1643, span: 365 },
] as const;

type Rhythm = keyof typeof MAX_AGE;

const PARTS = {
  "stl-fsi": ["stl-fsi-weekly", "weekly"],
  nfci: ["chicago-nfci-weekly", "weekly"],
  "ofr-fsi": ["ofr-fsi-daily", "daily"],
  vix: ["vix-close", "daily"],
  rvi: ["rvi-moex", "daily"],
  brent: ["brent-spot", "daily"],
  euro: ["eur-per-usd-fed-h10", "daily"],
  zloty: ["eur-pln-nbp", "daily"],
  treasury: ["us-10y-treasury", "daily"],
} as const satisfies Record<string, readonly [SeriesId, Rhythm]>;
type Key = keyof typeof PARTS;

export const STRESS_PARTS = [
  "stl-fsi",
  "nfci",
  "ofr-fsi",
  "vix",
  "rvi",
  "brent-volatility",
  "zloty-volatility",
] as const;
export const VOLATILITY_PARTS = [
  "vix",
  "rvi",
  "brent-volatility",
  "euro-volatility",
  "zloty-volatility",
  "treasury-volatility",
] as const;

/** A part's levels: as published, or the realised volatility of its series. */
function levelsOf(id: string, source: Source, rows = VOLATILITY_ROWS) {
  const key = id.replace(/-volatility$/, "") as Key;
  const [dataset, rhythm] = PARTS[key];
  const observed = source(dataset);
  const levels =
    key === id
      ? Float64Array.from(observed.values)
      : realisedVolatility(observed, key === "treasury" ? "difference" : "log-return", rows);
  return { id, dataset, days: observed.days, levels, maxAge: MAX_AGE[rhythm] };
}

/** Days on which a daily part has a row. */
const marketDays = (parts: readonly Part[]) =>
  unionDays(
    parts.filter((p) => p.maxAge === MAX_AGE.daily).map((p) => p.days),
    dayOf(RANKED_SINCE),
  );

/**
 * Market stress: the mean of robust z-scores of seven measures, each against its own trailing three years. 0 is their usual
 * state, 1 one robust standard deviation above it. Parts overlap (three of them are themselves means of many measures); nothing is made orthogonal. The
 * band is the range over leaving out each part and over windows of 18 and 54 months.
 */
export function marketStress(source: Source): Indicator {
  const levels = STRESS_PARTS.map((id) => levelsOf(id, source));
  const scored = (window: Trailing): Part[] =>
    levels.map((l) => ({ ...l, scores: trailingZ(l.days, l.levels, window) }));
  const base = scored(WINDOW);
  return meanOfParts(
    "market-stress",
    marketDays(base),
    base,
    WINDOWS.map((w) => ({ id: w.id, parts: scored(w) })),
  );
}

/**
 * Volatility: 100 times the geometric mean of six measures, each divided by the median of its own trailing three years. 100
 * is usual, 150 half as much again. Two are implied by options, four realised over twenty trading days. The band is the range over leaving out each part,
 * over 10 and 30 trading days, and over windows of 18 and 54 months.
 */
export function volatility(source: Source): Indicator {
  const scored = (window: Trailing, rows = VOLATILITY_ROWS): Part[] =>
    VOLATILITY_PARTS.map((id) => {
      const l = levelsOf(id, source, rows);
      const { median } = trailingRobust(l.days, l.levels, window);
      return {
        ...l,
        scores: median.map((m, i) => (m > 0 && l.levels[i]! > 0 ? Math.log(l.levels[i]! / m) : Number.NaN)),
      };
    });
  const base = scored(WINDOW);
  return meanOfParts(
    "volatility",
    marketDays(base),
    base,
    [
      { id: "rows-10", parts: scored(WINDOW, 10) },
      { id: "rows-30", parts: scored(WINDOW, 30) },
      ...WINDOWS.map((w) => ({ id: w.id, parts: scored(w) })),
    ],
    (mean) => 100 * Math.exp(mean),
  );
}
