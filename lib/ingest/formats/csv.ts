import { csvParseRows } from "d3-dsv";
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
  const [header = [], ...lines] = csvParseRows(text);
  for (const name of wanted)
    if (!header.includes(name))
      throw new AnswerError(
        `column '${name}' is missing; the answer has ${header.slice(0, 12).join(", ").slice(0, 200)}`,
      );
  if (lines.length === 0) throw new AnswerError("the answer has no rows");
  return lines.map((cells, i) => {
    // A short line is how an answer looks that broke off.
    const absent = wanted.find((name) => header.indexOf(name) >= cells.length);
    if (absent) throw new AnswerError(`row ${i + 2} breaks off before '${absent}'`);
    return Object.fromEntries(header.map((name, c) => [name, cells[c] ?? ""]));
  });
}
