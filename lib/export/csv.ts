import type { Cell, Column, Row } from "@/lib/charts/contract";
import { type Presentation, released } from "@/lib/charts/present";

/*
 * CSV as RFC 4180 has it: UTF-8 without a byte order mark, CRLF after every line, one header row of machine names. A
 * blank cell is null; numbers are JavaScript's shortest text that reads back to the same number.
 */

const CRLF = "\r\n";

/** What makes a spreadsheet run a text cell as a formula when it comes first; full-width forms are folded by some. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text that no spreadsheet runs: one that begins like a formula gets an apostrophe before it, which spreadsheets show
 * as "this is text". Only for text; a number such as -1.5 is no formula.
 */
export const neutralise = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quote = (text: string): string =>
  text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** One cell of a column as it stands in the file, quoted where it must be. */
export function csvCell(cell: Cell | undefined, type: Column["type"]): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  return quote(type === "string" || type === "url" ? neutralise(cell) : cell);
}

/** A table as CSV text: the columns in their order, the header of machine names first. */
export function toCsv(columns: readonly Pick<Column, "name" | "type">[], rows: readonly Row[]): string {
  const lines = [columns.map((c) => quote(c.name)).join(",")];
  for (const row of rows) lines.push(columns.map((c) => csvCell(row[c.name], c.type)).join(","));
  return lines.join(CRLF) + CRLF;
}

/** data.csv of a view: what may be handed on of the rows that are drawn. */
export function csvOf(view: Presentation): string {
  const { columns, rows } = released(view.table);
  return toCsv(columns, rows);
}

/** A CSV text of the repository, whose lines end in LF, with the line ends of RFC 4180. */
export const crlf = (text: string): string => text.replace(/\r?\n/g, CRLF);
