import type { Column } from "@/lib/charts/contract";
import type { DatasetMeta } from "@/lib/schema/series";

/*
 * Who published what, under which licence and as of when: said in the same shape in every file.
 */

export interface Provenance {
  readonly dataset: string;
  readonly publisher: string;
  readonly title: string;
  /** Where the publisher has it; null for our own compilations, whose records carry their addresses. */
  readonly url: string | null;
  readonly licence: { readonly id: string; readonly url: string | null };
  readonly redistribution: DatasetMeta["redistribution"];
  /** Day of the copy that the rows were read from. */
  readonly retrieved: string | null;
  /** Last day that the dataset covers. */
  readonly to: string | null;
}

/** Provenance of a dataset. The first source is the publisher; `retrieved` is the newest copy of any. */
export function provenanceOf(meta: DatasetMeta): Provenance {
  const { publisher, title, url } = meta.sources[0]!;
  const copies = meta.sources.flatMap((s) => (s.retrieved ? [s.retrieved] : []));
  return {
    dataset: meta.id,
    publisher,
    title,
    url,
    licence: { id: meta.licence.id, url: meta.licence.url },
    redistribution: meta.redistribution,
    retrieved: copies.sort().at(-1) ?? null,
    to: meta.coverage.to,
  };
}

/** A column that is drawn and not handed on, as every file says it. */
export interface WithheldColumn {
  readonly column: string;
  readonly publisher: string;
  readonly reason: string;
  readonly officialUrl: string | null;
}

export const withheldOf = (columns: readonly Column[]): WithheldColumn[] =>
  columns.flatMap(({ name, withheld }) =>
    withheld
      ? [
          {
            column: name,
            publisher: withheld.publisher,
            reason: withheld.reason,
            officialUrl: withheld.officialUrl,
          },
        ]
      : [],
  );

/** The columns that tell rows apart: the first, when its cells are all there and all different. */
export function keyOf(
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, unknown>>[],
): string | undefined {
  const name = columns[0]?.name;
  if (name === undefined || rows.length === 0) return undefined;
  const cells = rows.map((r) => r[name]);
  return cells.every((c) => c !== null && c !== undefined) && new Set(cells).size === cells.length ? name : undefined;
}
