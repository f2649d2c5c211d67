import { csvParseRows } from "d3-dsv";
import type { TableMeta } from "@/lib/schema/dataset";
import { cellFault, headerFault } from "./cells";
import type { Report } from "./fault";

/**
 * Checks a table against the columns its description declares: types, blanks, key and coverage. The first column of
 * type date or month gives the coverage, and rows need not be in its order.
 */
export function checkTable(report: Report, meta: TableMeta, csv: string): void {
  const [header = [], ...rows] = csvParseRows(csv);
  const wrong = headerFault(meta.columns, header);
  if (wrong) {
    report(1, wrong);
    return;
  }
  const keys = meta.key.map((name) => header.indexOf(name));
  for (const [i, name] of meta.key.entries()) if (keys[i]! < 0) report(1, `key '${name}' is not a column`);
  const seen = new Map<string, number>();
  for (const [i, cells] of rows.entries()) {
    const line = i + 2;
    if (cells.length !== header.length) {
      report(line, `${cells.length} cells, ${header.length} expected`);
      continue;
    }
    for (const [c, column] of meta.columns.entries()) {
      const fault = cellFault(column, cells[c]!);
      if (fault) report(line, fault);
    }
    const key = keys.map((k) => cells[k] ?? "").join(", ");
    const other = seen.get(key);
    if (other) report(line, `the key '${key}' also stands in line ${other}`);
    seen.set(key, line);
  }
  const dated = meta.columns.findIndex((c) => c.type === "date" || c.type === "month");
  const dates =
    dated < 0
      ? []
      : rows
          .map((r) => r[dated]!)
          .filter((d) => d)
          .sort();
  checkCoverage(report, meta.coverage, dates[0] ?? null, dates.at(-1) ?? null, rows.length);
}

/** Reports where a description's coverage isn't what the rows have. */
export function checkCoverage(
  report: Report,
  said: { readonly from: string | null; readonly to: string | null; readonly rows: number },
  from: string | null,
  to: string | null,
  rows: number,
): void {
  if (said.rows !== rows) report(null, `coverage says ${said.rows} rows, the file has ${rows}`);
  if (said.from !== from) report(null, `coverage begins ${said.from}, the rows begin ${from}`);
  if (said.to !== to) report(null, `coverage ends ${said.to}, the rows end ${to}`);
}
