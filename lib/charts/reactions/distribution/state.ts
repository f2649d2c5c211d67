import { STUDY_SERIES, type StudySeriesId } from "@/lib/markets/conventions";
import { listOf, oneOf, stateSchema } from "../../state";
import { type DayWindow, dayWindow, MODELS, oneId, PIVOT } from "../state";

export const MAX_SERIES = 4;

export interface DistributionState {
  readonly event: string;
  readonly series: readonly StudySeriesId[];
  readonly model: (typeof MODELS)[number];
  readonly window: DayWindow;
}

export const distributionState = stateSchema<DistributionState>({
  event: { parameter: oneId("an event"), default: PIVOT },
  series: {
    parameter: listOf(STUDY_SERIES, MAX_SERIES, "ids of daily series that the event study can use"),
    default: ["brent-spot", "usd-rub-cbr"],
  },
  model: { parameter: oneOf(MODELS), default: "mean" },
  window: { parameter: dayWindow, default: { from: -1, to: 1 } },
});
