import { z } from "zod";
import { address } from "./address";
import { oneOf } from "./codes";
import { type DeepReadonly, distinct, localeText, recordId } from "./common";

export const MISSING_AREAS = ["markets", "risk", "territory", "conflict", "support", "talks"] as const;
export type MissingArea = (typeof MISSING_AREAS)[number];

/** Why something isn't here: nobody publishes it, its licence bars it, or only a part was found. */
export const MISSING_REASONS = ["not-found", "licence", "partial"] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** Data that were looked for and are not here, or not wholly. */
export const missingSchema = z.strictObject({
  id: recordId,
  area: oneOf(MISSING_AREAS),
  reason: oneOf(MISSING_REASONS),
  /** What is missing. */
  what: localeText,
  /** What was found instead, and what stands in for it. */
  instead: localeText,
  /** Datasets that have a part of it, or stand in for it. */
  datasets: distinct(recordId),
  /** Where it could come from. */
  source: address.nullable(),
});
export type Missing = DeepReadonly<z.infer<typeof missingSchema>>;
