import { z } from "zod";
import { CONFIDENCES, ISSUES, oneOf, party } from "./codes";
import { type DeepReadonly, distinct, recordId, text, tieredSource } from "./common";
import { clockTime, isoDate } from "./dates";
import { DIRECTIONS, KINDS, OUTCOMES, TRACKS } from "./vocabulary";

export {
  DIRECTIONS,
  type Direction,
  KINDS,
  type Kind,
  OUTCOMES,
  type Outcome,
  TRACKS,
  type Track,
} from "./vocabulary";

/** A number the event is about, in its own unit. */
export const figure = z.strictObject({ what: text, value: z.number(), unit: z.string() });
export type EventFigure = DeepReadonly<z.infer<typeof figure>>;

/** 5 changed the course of the talks, 4 a major round or decision, 3 notable, 2 a step, 1 colour. */
export const significance = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
  error: (issue) => `'${String(issue.input)}' is not 1 to 5`,
});
export type Significance = z.infer<typeof significance>;

/**
 * One thing that happened on a date, coded by what was publicly known at the time.
 * `venue` is an id of the venues dataset, `people` are names of the actors dataset, `related` and `sameNewsAs` are ids of
 * events; `sameNewsAs` marks a later record of one decision chain, which statistics count once. Every key is present:
 * null or an empty list where there is nothing to say.
 */
export const eventSchema = z.strictObject({
  id: recordId,
  date: isoDate,
  endDate: isoDate.nullable(),
  time: clockTime.nullable(),
  title: text.refine((s) => s.length <= 80, {
    error: (issue) => `has ${String(issue.input).length} characters, 80 are allowed`,
  }),
  summary: text,
  track: oneOf(TRACKS),
  kind: oneOf(KINDS),
  participants: distinct(party),
  people: distinct(text),
  venue: recordId.nullable(),
  outcome: oneOf(OUTCOMES),
  outcomeText: text,
  issues: distinct(oneOf(ISSUES)),
  significance,
  direction: oneOf(DIRECTIONS),
  figures: z.array(figure),
  sources: z.array(tieredSource).min(1, { error: "no source" }),
  confidence: oneOf(CONFIDENCES),
  related: distinct(recordId),
  sameNewsAs: recordId.nullable(),
  disputed: text.refine((s) => s.trim().split(/\s+/).length <= 30, { error: "is longer than 30 words" }).nullable(),
});
export type NegotiationEvent = DeepReadonly<z.infer<typeof eventSchema>>;
