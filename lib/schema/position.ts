import { z } from "zod";
import { CONFIDENCES, ISSUES, oneOf, party } from "./codes";
import { type DeepReadonly, recordId, source, text } from "./common";
import { partialDate } from "./dates";

export const DATE_PRECISIONS = ["day", "month", "year"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** -2 the maximalist position, +2 accepts the compromise on the table. A judgement, with its `rationale`. */
export const stance = z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)], {
  error: (issue) => `'${String(issue.input)}' is not -2 to 2`,
});
export type Stance = z.infer<typeof stance>;

/** What a party said on an issue on a date, with a score. `date` is as precise as `datePrecision` says. */
export const positionSchema = z.strictObject({
  id: recordId,
  party,
  issue: oneOf(ISSUES),
  date: partialDate,
  datePrecision: oneOf(DATE_PRECISIONS),
  speaker: text,
  position: text,
  stance,
  rationale: text,
  sources: z.array(source).min(1, { error: "no source" }),
  confidence: oneOf(CONFIDENCES),
});
export type Position = DeepReadonly<z.infer<typeof positionSchema>>;
