import type { z } from "zod";

/** What is wrong with a row: the file relative to the data folder, the record's id, line number or date, and why. */
export interface Fault {
  readonly file: string;
  readonly row: string;
  readonly reason: string;
}

/** Notes a fault of one file. */
export type Report = (row: string | number | null | undefined, reason: string) => void;

/** A reporter for one file; a row that has no name is shown as "-". */
export function reporter(file: string, faults: Fault[]): Report {
  return (row, reason) => faults.push({ file, row: row == null || row === "" ? "-" : String(row), reason });
}

/** A path inside a record as people write it: sources[0].url. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.map((part, i) => (typeof part === "number" ? `[${part}]` : `${i ? "." : ""}${String(part)}`)).join("");
}

/**
 * Checks a value against its schema and reports every issue with its path.
 * @returns the value, or null where it doesn't fit and cannot be checked further
 */
export function fits<T>(report: Report, row: string | null, schema: z.ZodType<T>, value: unknown): T | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = pathText(issue.path);
    report(row, path ? `${path}: ${issue.message}` : issue.message);
  }
  return null;
}

/** The id of a record that may be malformed, for the report. */
export function nameOf(record: unknown): string | null {
  const id = (record as { id?: unknown } | null)?.id;
  return typeof id === "string" ? id : null;
}

/** Reports every id that occurs a second time. */
export function uniqueIds(report: Report, records: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of records) {
    if (seen.has(id)) report(id, "id occurs twice");
    seen.add(id);
  }
}
