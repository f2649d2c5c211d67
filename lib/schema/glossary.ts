import { z } from "zod";
import { oneOf } from "./codes";
import { type DeepReadonly, recordId, text } from "./common";

export const GLOSSARY_TOPICS = [
  "negotiation",
  "guarantees",
  "assets",
  "nato",
  "territory",
  "sanctions",
  "actors",
  "support",
  "markets",
  "eu",
] as const;
export type GlossaryTopic = (typeof GLOSSARY_TOPICS)[number];

/** A term explained where it first stands. */
export const glossarySchema = z.strictObject({
  id: recordId,
  term: text,
  termUk: text,
  definition: text,
  /** A translation of `definition`. */
  definitionUk: text,
  topic: oneOf(GLOSSARY_TOPICS),
});
export type GlossaryTerm = DeepReadonly<z.infer<typeof glossarySchema>>;
