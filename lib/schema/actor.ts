import { z } from "zod";
import { CONFIDENCES, oneOf, party } from "./codes";
import { type DeepReadonly, distinct, recordId, source, text } from "./common";
import { partialDate } from "./dates";

export const ACTOR_GROUPS = ["leader", "negotiator", "spokesperson", "official", "mediator", "other"] as const;
export type ActorGroup = (typeof ACTOR_GROUPS)[number];

export const ORGANISATION_KINDS = [
  "government",
  "parliament",
  "military",
  "fund",
  "company",
  "central bank",
  "regulator",
  "international",
  "alliance",
  "group",
  "force",
  "humanitarian",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A role with the dates known for it; null where nothing certain was at hand, and for a role without a known end. */
export const role = z.strictObject({ role: text, from: partialDate.nullable(), to: partialDate.nullable() });

/** A person named in events. `name` is the spelling used everywhere, `variants` are for search. */
export const personSchema = z.strictObject({
  id: recordId,
  name: text,
  party: party.nullable(),
  group: oneOf(ACTOR_GROUPS),
  roles: z.array(role).min(1, { error: "no role" }),
  variants: distinct(text),
  nameUk: text,
  sources: z.array(source),
  /** How the dates of the roles are known. */
  datesBasis: text,
  confidence: oneOf(CONFIDENCES),
  note: text.nullable(),
});
export type Person = DeepReadonly<z.infer<typeof personSchema>>;

/** An organisation that acts in the talks. */
export const organisationSchema = z.strictObject({
  id: recordId,
  name: text,
  kind: oneOf(ORGANISATION_KINDS),
  party,
  description: text,
  sources: z.array(source),
  confidence: oneOf(CONFIDENCES),
});
export type OrganisationRecord = DeepReadonly<z.infer<typeof organisationSchema>>;

/** The file of actors: both lists. */
export const actorsFile = z.strictObject({ people: z.array(z.unknown()), organisations: z.array(z.unknown()) });
