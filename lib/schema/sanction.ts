import { z } from "zod";
import { CONFIDENCES, oneOf } from "./codes";
import { type DeepReadonly, recordId, source, text } from "./common";
import { isoDate } from "./dates";
import { SANCTION_DIRECTIONS } from "./vocabulary";

export { SANCTION_DIRECTIONS, type SanctionDirection } from "./vocabulary";

export const EU_ACT_KINDS = ["package", "assets", "listing", "renewal"] as const;
export type EuActKind = (typeof EU_ACT_KINDS)[number];

const act = {
  id: recordId,
  date: isoDate,
  title: text,
  summary: text,
  sources: z.array(source).min(1, { error: "no source" }),
  confidence: oneOf(CONFIDENCES),
  note: text.nullable(),
};

/** An act of the European Union, dated when adopted; packages alone are numbered. */
export const euSanctionSchema = z
  .strictObject({
    ...act,
    authority: z.literal("EU"),
    kind: oneOf(EU_ACT_KINDS),
    number: z.number().int().positive().nullable(),
    /** Vessels this decision listed; null where not known. */
    vesselsListed: z.number().int().nonnegative().nullable(),
  })
  .refine((s) => (s.kind === "package") === (s.number !== null), {
    error: "a package, and nothing else, has a number",
    path: ["number"],
  });
export type EuSanction = DeepReadonly<z.infer<typeof euSanctionSchema>>;

/** A measure of the United States. */
export const usSanctionSchema = z.strictObject({
  ...act,
  authority: z.literal("US"),
  direction: oneOf(SANCTION_DIRECTIONS),
});
export type UsSanction = DeepReadonly<z.infer<typeof usSanctionSchema>>;

/** A level of the price cap from a date on, in US dollars per barrel. A null is a level not known, with a note: not a zero. */
export const priceCapSchema = z
  .strictObject({
    date: isoDate,
    product: text,
    capUSD: z.number().positive().nullable(),
    unit: z.literal("USD/bbl"),
    appliedBy: text,
    sources: act.sources,
    confidence: act.confidence,
    note: text.nullable(),
  })
  .refine((p) => p.capUSD !== null || p.note !== null, {
    error: "is neither a number nor an explained blank",
    path: ["capUSD"],
  });
export type PriceCap = DeepReadonly<z.infer<typeof priceCapSchema>>;

/** The file of sanctions. */
export const sanctionsFile = z.strictObject({
  note: text.optional(),
  eu: z.array(euSanctionSchema),
  us: z.array(usSanctionSchema),
  priceCap: z.array(priceCapSchema),
});
export type Sanctions = DeepReadonly<z.infer<typeof sanctionsFile>>;
