import { z } from "zod";
import { CONFIDENCES, country, oneOf, party } from "./codes";
import { type DeepReadonly, recordId, source, text } from "./common";
import { partialDate } from "./dates";
import { BINDINGNESS } from "./vocabulary";

export { BINDINGNESS, type Bindingness } from "./vocabulary";

/** Sorts of guarantee, with the name each has in texts. */
export const GUARANTEE_CLASSES = {
  bilateral: "Bilateral treaties",
  multilateral: "Multilateral pacts",
  monitoring: "International monitoring",
  "defence-support": "Defence support",
  precedent: "Precedent",
} as const;
export const GUARANTEE_TYPES = ["bilateral", "multilateral", "monitoring", "defence-support", "precedent"] as const;
export type GuaranteeType = (typeof GUARANTEE_TYPES)[number];

/** Money named in a guarantee, in units of `currency` (ISO 4217), for the period in words. */
export const amount = z.strictObject({
  value: z.number().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/, { error: "is not a currency code" }),
  period: text,
  note: text.nullable(),
});

/** Within how many hours the sides consult; null where the text names no time. */
export const consultation = z.strictObject({ hours: z.number().int().positive().nullable(), text });

/** What a member of a multilateral force says it would do. */
export const nationalPosition = z.strictObject({ country, role: text, confidence: oneOf(CONFIDENCES), source });

/**
 * An instrument that guarantees, or would guarantee, a country's security. The optional fields belong to bilateral
 * agreements (partner, signatories, term, framework, consultation) and to forces (members, national positions).
 */
export const guaranteeSchema = z
  .strictObject({
    id: recordId,
    type: oneOf(GUARANTEE_TYPES),
    guaranteeClass: text,
    provider: z.array(party).min(1, { error: "no provider" }),
    recipient: party,
    title: text,
    date: partialDate.nullable(),
    status: text,
    keyBenefit: text,
    commitments: z.array(text),
    amount: amount.nullable(),
    bindingness: oneOf(BINDINGNESS),
    bindingnessNote: text.nullable(),
    triggers: text,
    sources: z.array(source).min(1, { error: "no source" }),
    confidence: oneOf(CONFIDENCES),
    notes: text.nullable(),
    place: text.nullish(),
    placeCountry: country.nullish(),
    members: z.array(party).optional(),
    partner: text.optional(),
    signatories: z.array(text).optional(),
    termYears: z.number().int().positive().nullish(),
    framework: text.optional(),
    consultationClause: consultation.nullish(),
    nationalPositions: z.array(nationalPosition).optional(),
  })
  .superRefine((g, ctx) => {
    if (g.date === null && g.bindingness !== "proposed")
      ctx.addIssue({ code: "custom", path: ["date"], message: "only a proposed guarantee may be without a date" });
    if (g.guaranteeClass !== GUARANTEE_CLASSES[g.type])
      ctx.addIssue({ code: "custom", path: ["guaranteeClass"], message: `is not '${GUARANTEE_CLASSES[g.type]}'` });
  });
export type Guarantee = DeepReadonly<z.infer<typeof guaranteeSchema>>;
