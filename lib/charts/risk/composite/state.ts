import * as z from "zod/mini";
import { EQUAL_WEIGHTS, MOST_WEIGHT } from "@/lib/indicators/composite";
import { INDICATOR_IDS } from "@/lib/indicators/types";
import { day, type Parameter, stateSchema } from "../../state";

export interface CompositeState {
  readonly from: string | null;
  readonly to: string | null;
  /** A weight for each indicator, in the order of INDICATOR_IDS. */
  readonly weights: readonly number[];
}

/** A weight for each indicator, comma-separated: what a form of sliders of one name sends. */
const weights: Parameter<readonly number[]> = {
  codec: z.codec(
    z.string(),
    z.array(z.int().check(z.gte(0), z.lte(MOST_WEIGHT))).check(z.length(INDICATOR_IDS.length)),
    {
      // A text that is no whole number stays none, so that the schema refuses it.
      decode: (s) => s.split(",").map((x) => (/^\s*\d\s*$/.test(x) ? Number(x) : Number.NaN)),
      encode: (v) => v.join(","),
    },
  ),
  expects: `${INDICATOR_IDS.length} whole numbers from 0 to ${MOST_WEIGHT}, separated by commas: the weights of ${INDICATOR_IDS.join(", ")}`,
};

export const compositeState = stateSchema<CompositeState>({
  from: { parameter: day, default: "2023-01-01" },
  to: { parameter: day, default: null },
  weights: { parameter: weights, default: EQUAL_WEIGHTS },
});
