import type { Cell } from "@/lib/charts/contract";
import { type Presentation, released } from "@/lib/charts/present";
import { type Provenance, provenanceOf, type WithheldColumn, withheldOf } from "./provenance";

/** data.json of a view. */
export interface ChartJson {
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly title: string;
    readonly unit: string | null;
    readonly description: string;
    readonly dataset?: string;
  }[];
  /** Exactly the rows of data.csv, keyed by column; null is a blank cell. Text stands as it is, without the CSV's apostrophes. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly version: string;
  readonly asOf: string;
  readonly sources: readonly Provenance[];
  readonly chart: {
    readonly id: string;
    readonly title: string;
    readonly subtitle: string;
    readonly description: string;
    readonly query: string;
  };
  readonly withheld: readonly WithheldColumn[];
}

/** The view as plain data: what may be handed on, what it means, where it comes from and what is left out. */
export function jsonOf(view: Presentation): ChartJson {
  const { columns, rows, withheld } = released(view.table);
  return {
    columns: columns.map((c) => ({
      name: c.name,
      type: c.type,
      title: c.title,
      unit: c.unit ?? null,
      description: c.description,
      ...(c.dataset ? { dataset: c.dataset } : {}),
    })),
    // Rows may hold more than their columns (words for sentences, withheld values): only columns leave.
    rows: rows.map((row) => Object.fromEntries(columns.map((c) => [c.name, row[c.name] ?? null]))),
    version: view.version,
    asOf: view.asOf,
    sources: view.datasets.map(provenanceOf),
    chart: {
      id: view.id,
      title: view.title,
      subtitle: view.subtitle,
      description: view.description,
      query: view.query,
    },
    withheld: withheldOf(withheld),
  };
}
