import { SERIES_IDS, type SeriesId } from "@/lib/data/ids";
import { day, listOf, stateSchema } from "../state";

/** More lines than this can't be told apart, and small multiples of more don't fit a phone. */
export const MAX_SERIES = 6;

export interface MarketState {
  readonly series: readonly SeriesId[];
  readonly from: string | null;
  readonly to: string | null;
  /** The day whose value is 100; null draws the values as published. */
  readonly base: string | null;
}

export const marketState = stateSchema<MarketState>({
  series: {
    parameter: listOf(SERIES_IDS, MAX_SERIES, "ids of series (see /api/v1/series)"),
    default: ["brent-spot", "gas-europe-monthly-wb"],
  },
  from: { parameter: day, default: "2021-01-01" },
  to: { parameter: day, default: null },
  base: { parameter: day, default: null },
});
