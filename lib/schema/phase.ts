import { z } from "zod";
import { type DeepReadonly, localeText, recordId, text } from "./common";

/**
 * A stretch of the talks, from the first day of one recorded event to the last day of another (`ends` is null while it is
 * open). Its sources are those of the two events.
 */
export const phaseSchema = z.strictObject({
  id: recordId,
  begins: recordId,
  ends: recordId.nullable(),
  name: localeText,
  /** For bands too narrow for the name. */
  short: localeText,
  summary: text,
});
export type Phase = DeepReadonly<z.infer<typeof phaseSchema>>;
