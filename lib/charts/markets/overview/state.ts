import * as z from "zod/mini";
import { SERIES_IDS, type SeriesId } from "@/lib/data/ids";
import {
  DIRECTIONS,
  type Direction,
  ISSUES,
  type Issue,
  KINDS,
  type Kind,
  TRACKS,
  type Track,
} from "@/lib/schema/vocabulary";
import { anyOf, day, listOf, type Parameter, type StateSchema, stateSchema } from "../../state";
import { PARTIES, SIGNIFICANCES } from "../../timeline/state";

/** Small multiples of more don't fit a screen, nor an embed. */
export const MAX_SERIES = 8;

/**
 * What is drawn of a series. `published`: the values themselves. `rebased`: 100 on the base day. `returns`: the change from
 * the value before, log return in percent for prices, difference in the series' own unit for rates, volatility and indices of
 * stress. `zscores`: robust z-score of the value against its trailing three years.
 */
export const MEASURES = ["published", "rebased", "returns", "zscores"] as const;
export type Measure = (typeof MEASURES)[number];

export interface MarketState {
  readonly series: readonly SeriesId[];
  readonly from: string | null;
  readonly to: string | null;
  /** Null when the address doesn't say: as published, or rebased when there is a base. See `measureOf`. */
  readonly measure: Measure | null;
  /** The day whose value is 100; null, with `measure` rebased, is the first day in view on which all series have a value. */
  readonly base: string | null;
  /* The events on the axis, by the timeline's own filters. An empty list means all. */
  readonly track: readonly Track[];
  readonly kind: readonly Kind[];
  readonly issue: readonly Issue[];
  readonly party: readonly string[];
  readonly direction: readonly Direction[];
  readonly significance: readonly (typeof SIGNIFICANCES)[number][];
}

export const measureOf = ({ measure, base }: MarketState): Measure => measure ?? (base ? "rebased" : "published");

const measure: Parameter<Measure | null> = {
  codec: z.codec(z.string(), z.nullable(z.enum(MEASURES)), { decode: (s) => s as Measure, encode: (v) => v ?? "" }),
  expects: `one of ${MEASURES.join(", ")}`,
};

const schema = stateSchema<MarketState>({
  series: {
    parameter: listOf(SERIES_IDS, MAX_SERIES, "ids of series (see /api/v1/series)"),
    default: ["brent-spot", "gas-europe-monthly-wb"],
  },
  from: { parameter: day, default: "2021-01-01" },
  to: { parameter: day, default: null },
  measure: { parameter: measure, default: null },
  base: { parameter: day, default: null },
  track: { parameter: anyOf(TRACKS), default: [] },
  kind: { parameter: anyOf(KINDS), default: [] },
  issue: { parameter: anyOf(ISSUES), default: [] },
  party: {
    parameter: { ...anyOf(PARTIES), expects: "ISO country codes (UA, RU, US) or EU, NATO, UN, …, separated by commas" },
    default: [],
  },
  direction: { parameter: anyOf(DIRECTIONS), default: [] },
  significance: { parameter: anyOf(SIGNIFICANCES), default: ["5"] },
});

/** One view has one address: a base alone means rebased and is written so, and what isn't rebased has no base. */
function canonical(state: MarketState): MarketState {
  const said = measureOf(state);
  if (said === "rebased") return { ...state, measure: said };
  return { ...state, measure: said === "published" ? null : said, base: null };
}

export const marketState: StateSchema<MarketState> = {
  ...schema,
  parse(query) {
    const { state, faults } = schema.parse(query);
    return { state: canonical(state), faults };
  },
  write: (state) => schema.write(canonical(state)),
};
