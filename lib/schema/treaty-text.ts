import { z } from "zod";
import { CONFIDENCES, oneOf, party } from "./codes";
import { type DeepReadonly, recordId, source, text } from "./common";
import { isoDate } from "./dates";

/** Passages of a treaty, word for word, that guarantees are measured against. */
export const treatyTextSchema = z.strictObject({
  id: recordId,
  title: text,
  date: isoDate,
  place: text,
  parties: z.array(party).min(1, { error: "no party" }),
  /** Quoted word for word, under the number or name each has in the text. */
  passages: z.array(z.strictObject({ label: text, text })).min(1, { error: "no passage" }),
  /** What of the text is left out, in words. */
  omitted: text.nullable(),
  sources: z.array(source).min(1, { error: "no source" }),
  confidence: oneOf(CONFIDENCES),
  note: text.nullable(),
  /** The record of the same instrument in the dataset guarantees. */
  guarantee: recordId.nullable(),
});
export type TreatyText = DeepReadonly<z.infer<typeof treatyTextSchema>>;
