import { z } from "zod";
import { address } from "./address";
import { oneOf } from "./codes";
import { partialDate } from "./dates";

/** The inferred type of a schema, with every list and field read-only: rows are shared by all callers. */
export type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** Text that isn't empty. */
export const text = z.string().refine((s) => s.trim() !== "", { error: "is missing" });

/** A record's id: lower-case words joined by hyphens. */
export const recordId = z.string().regex(/^[\p{Ll}\p{Nd}]+(-[\p{Ll}\p{Nd}]+)*$/u, {
  error: (issue) => `'${String(issue.input)}' is not lower-case words joined by hyphens`,
});

/** One text in both languages of the interface. */
export const localeText = z.strictObject({ en: text, uk: text });
export type LocaleText = DeepReadonly<z.infer<typeof localeText>>;

/** Kinds of publisher, best first. */
export const TIERS = ["primary", "major", "regional", "state-media", "aggregator"] as const;
export type Tier = (typeof TIERS)[number];

/** Tiers that count as a sound source on their own. */
export const SOUND_TIERS: readonly Tier[] = ["primary", "major", "regional"];

/** Where a statement of a record can be read. `published` is null where the page gives no date. */
export const source = z.strictObject({
  publisher: text,
  title: text,
  url: address,
  published: partialDate.nullable(),
});
export type Source = DeepReadonly<z.infer<typeof source>>;

/** A source with the kind of its publisher. */
export const tieredSource = source.extend({ tier: oneOf(TIERS) });
export type TieredSource = DeepReadonly<z.infer<typeof tieredSource>>;

/** A list without repeated entries. */
export const distinct = <T extends z.ZodType>(item: T) =>
  z.array(item).refine((list) => new Set(list).size === list.length, { error: "repeats an entry" });
