import { z } from "zod";
import { address } from "./address";
import { oneOf } from "./codes";
import { type DeepReadonly, distinct, localeText, recordId } from "./common";
import { isoDate } from "./dates";

/**
 * What became of a mistake. `corrected`: the rows or their description say something else now. `blanked`: the value is taken
 * out, because nobody has the right one. `kept`: sources contradict each other, and the reason for ours is given.
 */
export const CORRECTION_STATES = ["corrected", "blanked", "kept"] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** Something that was wrong, here or at a source, and what was done. */
export const correctionSchema = z.strictObject({
  id: recordId,
  /** The day on which it was put right here. */
  date: isoDate,
  datasets: distinct(recordId).min(1, { error: "no dataset" }),
  state: oneOf(CORRECTION_STATES),
  title: localeText,
  /** What was wrong, and where. */
  wrong: localeText,
  /** What stands now. */
  now: localeText,
  /** What it changes in charts and statistics. */
  effect: localeText,
  /** Since when it was wrong, where that is known. */
  since: isoDate.nullable(),
  /** Where the mistake or its proof can be seen. */
  source: address.nullable(),
});
export type Correction = DeepReadonly<z.infer<typeof correctionSchema>>;
