import { csvParse } from "d3-dsv";
import { AnswerError } from "../source";
import { textOf } from "./text";

/** A row of a CSV answer by the source's own column names. */
export type CsvRow = Readonly<Record<string, string>>;

/**
 * The rows of a CSV answer.
 * @param wanted columns that must be there, in the source's own spelling
 * @throws AnswerError for a page in place of a table, a missing column, a row cut short, or no row at all
 */
export function csvRows(bytes: Uint8Array, wanted: readonly string[]): readonly CsvRow[] {
  const text = textOf(bytes);
  if (/^\s*</.test(text)) throw new AnswerError("the answer is a web page, not CSV");
  const rows = csvParse(text);
  for (const name of wanted)
    if (!rows.columns.includes(name))
      throw new AnswerError(
        `column '${name}' is missing; the answer has ${rows.columns.slice(0, 12).join(", ").slice(0, 200)}`,
      );
  if (rows.length === 0) throw new AnswerError("the answer has no rows");
  // d3-dsv leaves the cells of a short line undefined: that is how an answer looks that broke off.
  for (const [i, row] of rows.entries())
    for (const name of wanted)
      if (row[name] === undefined) throw new AnswerError(`row ${i + 2} breaks off before '${name}'`);
  return rows;
}
