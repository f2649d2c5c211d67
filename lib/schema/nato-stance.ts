import { z } from "zod";
import { CONFIDENCES, country, oneOf } from "./codes";
import { type DeepReadonly, source, text } from "./common";
import { partialDate } from "./dates";
import { NATO_STANCES } from "./vocabulary";

export { NATO_STANCES, type NatoStance } from "./vocabulary";

const sources = z.array(source).min(1, { error: "no source" });

export const datedStance = z.strictObject({
  date: partialDate,
  stance: oneOf(NATO_STANCES),
  basis: text,
  sources,
  confidence: oneOf(CONFIDENCES),
});

/** One member of the alliance with its dated stances. `latestDate` is null where none is known. */
export const natoMemberSchema = z
  .strictObject({
    country,
    name: text,
    latestStance: oneOf(NATO_STANCES),
    latestDate: partialDate.nullable(),
    stances: z.array(datedStance),
    note: text.nullable(),
  })
  .superRefine(({ latestStance, latestDate, stances }, ctx) => {
    if (stances.length === 0 && latestStance !== "unknown")
      ctx.addIssue({ code: "custom", path: ["latestStance"], message: `'${latestStance}' without a dated stance` });
    if ((stances.length === 0) !== (latestDate === null))
      ctx.addIssue({ code: "custom", path: ["latestDate"], message: "is the date of a stance, or null without one" });
  });
export type NatoMember = DeepReadonly<z.infer<typeof natoMemberSchema>>;

/** What all members said together. */
export const collectiveSchema = z.strictObject({ date: partialDate, text, sources, confidence: oneOf(CONFIDENCES) });
export type CollectiveStance = DeepReadonly<z.infer<typeof collectiveSchema>>;

/** The file of stances: 32 members and what they said together. */
export const natoStancesFile = z.strictObject({
  note: text.optional(),
  collective: z.array(collectiveSchema),
  members: z
    .array(natoMemberSchema)
    .length(32, { error: (issue) => `${(issue.input as unknown[]).length} members, 32 expected` })
    .refine((members) => new Set(members.map((m) => m.country)).size === members.length, {
      error: "a member is listed twice",
    }),
});
export type NatoStances = DeepReadonly<z.infer<typeof natoStancesFile>>;
