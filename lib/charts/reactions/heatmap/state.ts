import { DIRECTIONS, type Direction, KINDS, type Kind } from "@/lib/schema/vocabulary";
import { anyOf, day, listOf, oneOf, stateSchema } from "../../state";
import { ALL_SERIES, type AnySeriesId, type DayWindow, dayWindow, MODELS } from "../state";

/** Columns of more can't be told apart on a phone. */
export const MAX_SERIES = 16;
/** Events drawn; of more the newest. */
export const MAX_EVENTS = 60;

/** Kinds that are events of the study: a reported price move is none. */
export const STUDIED_KINDS = KINDS.filter((k): k is Exclude<Kind, "market-reaction"> => k !== "market-reaction");

/** From this one on; the lesser events nearly fill the calendar. */
export const SIGNIFICANCES = ["5", "4", "3", "2", "1"] as const;

export interface HeatmapState {
  readonly series: readonly AnySeriesId[];
  readonly window: DayWindow;
  readonly model: (typeof MODELS)[number];
  readonly from: string | null;
  readonly to: string | null;
  readonly significance: readonly (typeof SIGNIFICANCES)[number][];
  readonly kind: readonly (typeof STUDIED_KINDS)[number][];
  readonly direction: readonly Direction[];
  readonly sort: "date" | "effect";
  readonly group: "none" | "kind" | "direction";
  /** Whether windows shared with other shocks or major events are left out. */
  readonly clean: "no" | "yes";
}

export const heatmapState = stateSchema<HeatmapState>({
  series: {
    parameter: listOf(ALL_SERIES, MAX_SERIES, "ids of series with event-study results"),
    default: [
      "brent-spot",
      "ttf-front-month-last-trade",
      "power-pl-ember",
      "usd-rub-cbr",
      "imoex-close",
      "eur-pln-ecb",
      "wig20-close",
      "vix-close",
      "us-10y-treasury",
      "gold-lbma-pm",
      "etf-ita-us-defence-adj",
      "etf-weat-wheat-adj",
    ],
  },
  window: { parameter: dayWindow, default: { from: -1, to: 1 } },
  model: { parameter: oneOf(MODELS), default: "mean" },
  from: { parameter: day, default: "2025-01-01" },
  to: { parameter: day, default: null },
  significance: { parameter: anyOf(SIGNIFICANCES), default: ["5", "4"] },
  kind: { parameter: anyOf(STUDIED_KINDS), default: [] },
  direction: { parameter: anyOf(DIRECTIONS), default: [] },
  sort: { parameter: oneOf(["date", "effect"]), default: "date" },
  group: { parameter: oneOf(["none", "kind", "direction"]), default: "none" },
  clean: { parameter: oneOf(["no", "yes"]), default: "no" },
});
