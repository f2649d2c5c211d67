import { csvParse } from "d3-dsv";
import type { DatasetMeta } from "@/lib/schema/series";

/** One column of a table that shows rows as they are. */
export interface PreviewColumn {
  readonly name: string;
  readonly meaning: string;
  readonly unit: string | null;
  readonly numeric: boolean;
}

/** Rows of a dataset as text, for looking at them. */
export interface Preview {
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly (readonly string[])[];
}

const NUMERIC = ["integer", "number"];

/** A value of a record as one line of text: lists joined, records as JSON. */
function line(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.every((v) => typeof v !== "object") ? value.join("; ") : JSON.stringify(value);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The list of records in a file: the file itself, or the lists in it one after the other. */
function recordsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((v) => (Array.isArray(v) ? v : []));
}

/**
 * The rows of a dataset's file. Runs in the browser as well, on the file as it is handed out.
 * @param text CSV for series and tables, JSON for records
 * @returns no rows for outlines, which are no table
 */
export function previewOf(meta: Pick<DatasetMeta, "kind" | "columns">, text: string): Preview {
  const columns = meta.columns.map((c) => ({
    name: c.name,
    meaning: c.meaning,
    unit: c.unit ?? null,
    numeric: NUMERIC.includes(c.type),
  }));
  if (meta.kind === "shapes") return { columns: [], rows: [] };
  if (meta.kind === "records") {
    const records = recordsOf(JSON.parse(text));
    const present = columns.filter((c) => records.some((r) => r[c.name] !== undefined));
    return { columns: present, rows: records.map((r) => present.map((c) => line(r[c.name]))) };
  }
  return { columns, rows: csvParse(text).map((row) => columns.map((c) => row[c.name] ?? "")) };
}

/** Rows that have all words of a search, in any column, whatever their case. */
export function searched(rows: Preview["rows"], query: string): Preview["rows"] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = row.join("\u0001").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Rows by one column: numbers by size, text by the language's order, blanks last either way. */
export function sorted(
  rows: Preview["rows"],
  column: number,
  numeric: boolean,
  descending: boolean,
  locale: string,
): Preview["rows"] {
  const order = new Intl.Collator(locale, { numeric: true });
  const compare = (a: string, b: string) => (numeric ? Number(a) - Number(b) : order.compare(a, b));
  return rows.toSorted((x, y) => {
    const [a, b] = [x[column] ?? "", y[column] ?? ""];
    if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
    return descending ? -compare(a, b) : compare(a, b);
  });
}
