import { z } from "zod";
import { oneOf } from "./codes";
import { type DeepReadonly, distinct, recordId, source, text } from "./common";
import { isoDate } from "./dates";

/** Markets a confounder moved, in the words of the reports. */
export const CONFOUNDER_ASSETS = [
  "brent",
  "wti",
  "gold",
  "equities",
  "vix",
  "ttf",
  "shipping",
  "fx",
  "urals",
  "silver",
  "nbp",
  "eu-power",
  "us-bonds",
] as const;
export type ConfounderAsset = (typeof CONFOUNDER_ASSETS)[number];

/** A shock from elsewhere that moved the same markets. `endDate` is null where no end was established. */
export const confounderSchema = z.strictObject({
  id: recordId,
  date: isoDate,
  endDate: isoDate.nullable(),
  title: text,
  summary: text,
  assetsAffected: distinct(oneOf(CONFOUNDER_ASSETS)).min(1, { error: "no asset" }),
  sources: z.array(source).min(1, { error: "no source" }),
});
export type Confounder = DeepReadonly<z.infer<typeof confounderSchema>>;
