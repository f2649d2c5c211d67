import { CLASSES, type EventClass } from "@/lib/markets/classes";
import { anyOf, day, oneOf, stateSchema } from "../../state";
import { SIGNIFICANCES } from "../heatmap/state";
import { ALL_SERIES, type AnySeriesId, type DayWindow, dayWindow, MODELS } from "../state";

export interface AverageState {
  readonly series: AnySeriesId;
  readonly window: DayWindow;
  readonly model: (typeof MODELS)[number];
  /** Classes shown; none: all. */
  readonly class: readonly EventClass[];
  readonly significance: readonly (typeof SIGNIFICANCES)[number][];
  readonly from: string | null;
  readonly to: string | null;
  readonly clean: "no" | "yes";
}

export const averageState = stateSchema<AverageState>({
  series: {
    parameter: { ...oneOf(ALL_SERIES), expects: "the id of a series with event-study results" },
    default: "brent-spot",
  },
  window: { parameter: dayWindow, default: { from: 0, to: 5 } },
  model: { parameter: oneOf(MODELS), default: "mean" },
  class: { parameter: anyOf(CLASSES), default: [] },
  significance: { parameter: anyOf(SIGNIFICANCES), default: ["5", "4", "3"] },
  from: { parameter: day, default: null },
  to: { parameter: day, default: null },
  clean: { parameter: oneOf(["no", "yes"]), default: "no" },
});
