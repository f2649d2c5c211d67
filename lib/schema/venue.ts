import { z } from "zod";
import { country, oneOf } from "./codes";
import { type DeepReadonly, recordId, text } from "./common";

/** How exact a venue's point is; a region (a sea, a stretch of pipeline) is drawn as an area or not at all. */
export const PRECISIONS = ["building", "city", "region"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A place where negotiators met. Degrees WGS 84; `aliases` are name|city or name|city|country as sources write them. */
export const venueSchema = z.strictObject({
  id: recordId,
  name: text,
  city: text.nullable(),
  country,
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  precision: oneOf(PRECISIONS),
  nameUk: text,
  cityUk: text.nullable(),
  aliases: z
    .array(
      z.string().regex(/^[^|]+\|[^|]+(\|[A-Z]{2})?$/, {
        error: (issue) => `'${String(issue.input)}' is not name|city or name|city|country`,
      }),
    )
    .min(1, { error: "no alias" }),
  note: text.nullable(),
});
export type Venue = DeepReadonly<z.infer<typeof venueSchema>>;
