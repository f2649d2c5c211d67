import { z } from "zod";
import { address } from "./address";
import { oneOf } from "./codes";
import { type DeepReadonly, localeText, recordId, text } from "./common";
import { isoDate, partialDate } from "./dates";

/** What may be handed on: open and attribution rows can be downloaded, display-only rows are only drawn, none stays out. */
export const REDISTRIBUTIONS = ["open", "attribution", "display-only", "none"] as const;
export type Redistribution = (typeof REDISTRIBUTIONS)[number];

export const DATASET_KINDS = ["records", "table", "series", "shapes"] as const;
export type DatasetKind = (typeof DATASET_KINDS)[number];

export const COLUMN_TYPES = ["date", "month", "integer", "number", "string", "boolean", "url"] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/**
 * One column of a table or series, or one field of a record. A cell of a `nullable` column may be blank; records use
 * type string for codes and lists, whose exact shape is in their schema.
 */
export const column = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, { error: "a column name is letters, digits, underscores and hyphens" }),
  type: oneOf(COLUMN_TYPES),
  unit: text.optional(),
  meaning: text,
  nullable: z.boolean().optional(),
});
export type Column = DeepReadonly<z.infer<typeof column>>;

/**
 * Where rows come from. The first source is the publisher; `retrieved` is the day of the copy the rows were read from and
 * null for a page that is named as origin only. `commit` is the version of a public repository. `url` is null only for our
 * own compilations, whose records carry the addresses.
 */
export const datasetSource = z.strictObject({
  publisher: text,
  title: text,
  url: address.nullable(),
  retrieved: isoDate.nullable(),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/, { error: "is not a commit" })
    .optional(),
});
export type DatasetSource = DeepReadonly<z.infer<typeof datasetSource>>;

export const licence = z.strictObject({ id: text, text, url: address.nullable(), evidence: text });
export type Licence = DeepReadonly<z.infer<typeof licence>>;

/** Days without a row, or with a blank, first and last included. */
export const knownGap = z.strictObject({ from: isoDate, to: isoDate, reason: text });
export type KnownGap = DeepReadonly<z.infer<typeof knownGap>>;

/** What differs from the source, on the day it was changed here. */
export const change = z.strictObject({ date: isoDate, what: text, why: text });

/** How to get newer rows: an address with its format, or in words for a curated dataset. */
export const refresh = z.union([
  z.strictObject({ endpoint: address.nullable(), format: text, keyNeeded: z.boolean().nullable(), notes: z.string() }),
  z.strictObject({ how: text }),
]);

/** Fields every dataset.json has. `coverage` is null where rows have no dates. */
export const commonMeta = {
  id: recordId,
  file: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, { error: "is not a plain file name" }),
  /** Files beside the rows that explain them, such as coding rules. */
  documents: z.array(z.string().regex(/^[A-Za-z0-9][\w.-]*$/, { error: "is not a plain file name" })).optional(),
  title: localeText,
  label: localeText,
  description: text,
  whyItMatters: text.optional(),
  columns: z.array(column).min(1, { error: "no column" }),
  sources: z.array(datasetSource).min(1, { error: "no source" }),
  licence,
  redistribution: oneOf(REDISTRIBUTIONS),
  coverage: z.strictObject({
    from: partialDate.nullable(),
    to: partialDate.nullable(),
    rows: z.number().int().nonnegative(),
  }),
  caveats: z.array(text),
  knownGaps: z.array(knownGap),
  version: isoDate,
  changes: z.array(change),
  refresh,
  checks: z.array(text),
};

export const recordsMeta = z.strictObject({ ...commonMeta, kind: z.literal("records") });
export type RecordsMeta = DeepReadonly<z.infer<typeof recordsMeta>>;

export const tableMeta = z.strictObject({
  ...commonMeta,
  kind: z.literal("table"),
  /** Columns that together tell rows apart; no two rows share their values. */
  key: z.array(z.string()).min(1, { error: "no key" }),
});
export type TableMeta = DeepReadonly<z.infer<typeof tableMeta>>;

export const shapesMeta = z.strictObject({
  ...commonMeta,
  kind: z.literal("shapes"),
  /** Named objects of the topology. */
  objects: z.array(text).min(1, { error: "no object" }),
});
export type ShapesMeta = DeepReadonly<z.infer<typeof shapesMeta>>;
