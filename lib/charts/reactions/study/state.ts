import { STUDY_SERIES, type StudySeriesId } from "@/lib/markets/conventions";
import { listOf, oneOf, stateSchema } from "../../state";
import { type DayWindow, dayWindow, MODELS, oneId, PIVOT } from "../state";

/** Small multiples of more don't fit a phone. */
export const MAX_SERIES = 6;

export interface StudyState {
  readonly event: string;
  readonly series: readonly StudySeriesId[];
  readonly model: (typeof MODELS)[number];
  readonly window: DayWindow;
}

export const studyState = stateSchema<StudyState>({
  event: { parameter: oneId("an event"), default: PIVOT },
  series: {
    parameter: listOf(STUDY_SERIES, MAX_SERIES, "ids of daily series that the event study can use"),
    default: ["brent-spot", "usd-rub-cbr", "eur-pln-ecb", "us-10y-treasury"],
  },
  model: { parameter: oneOf(MODELS), default: "mean" },
  window: { parameter: dayWindow, default: { from: -1, to: 1 } },
});
