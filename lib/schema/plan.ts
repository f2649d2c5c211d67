import { z } from "zod";
import { address } from "./address";
import { CONFIDENCES, ISSUES, oneOf, party } from "./codes";
import { type DeepReadonly, recordId, source, text } from "./common";
import { isoDate } from "./dates";

/** Issues of a negotiating document: those of events, with territory told by region. */
export const PLAN_ISSUES = [...ISSUES, "territory-crimea", "territory-donbas", "territory-south"] as const;
export type PlanIssue = (typeof PLAN_ISSUES)[number];

export const PLAN_STANCES = ["toward-ukraine", "toward-russia", "compromise", "deferred", "not-addressed"] as const;
export type PlanStance = (typeof PLAN_STANCES)[number];

/** What a document says on an issue. `evidence` is the page the text was verified on. */
export const planCell = z
  .strictObject({
    text,
    stance: oneOf(PLAN_STANCES),
    verified: z.boolean(),
    evidence: address.nullable(),
    evidenceAlso: z.array(address).optional(),
    confidence: oneOf(CONFIDENCES).optional(),
  })
  .refine((cell) => !cell.verified || cell.evidence !== null, { error: "is marked verified without evidence" });
export type PlanCell = DeepReadonly<z.infer<typeof planCell>>;

/**
 * A negotiating document, issue by issue. In a `partial` document a missing issue is not established; in any other it
 * isn't addressed.
 */
export const planSchema = z.strictObject({
  id: recordId,
  name: text,
  date: isoDate,
  authors: z.array(party),
  authorsNote: text.optional(),
  contributors: z.array(party).optional(),
  status: text,
  partial: z.boolean().optional(),
  positions: z.partialRecord(oneOf(PLAN_ISSUES), planCell),
  fullText: z.array(address),
  sources: z.array(source).min(1, { error: "no source" }),
  confidence: oneOf(CONFIDENCES),
});
export type Plan = DeepReadonly<z.infer<typeof planSchema>>;
