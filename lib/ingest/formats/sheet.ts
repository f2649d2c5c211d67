import { read, utils } from "@e965/xlsx";
import { dateOfDay } from "@/lib/schema/dates";
import { AnswerError } from "../source";

export type SheetCell = string | number | boolean | null;

/** Days from 1899-12-30, where Excel's dates begin, to 1970-01-01. */
const EXCEL_EPOCH = 25_569;

/** The date of an Excel serial number. */
export function serialDate(cell: SheetCell | undefined): string {
  if (typeof cell !== "number" || cell < 1 || cell > 100_000) throw new AnswerError(`'${String(cell)}' is not a date`);
  return dateOfDay(Math.floor(cell) - EXCEL_EPOCH);
}

/**
 * The cells of one sheet of a workbook, XLS or XLSX alike (the format is told by the content, not by the name).
 * @param name of the sheet; a number is its place
 * @throws AnswerError where the answer is no workbook or lacks the sheet
 */
export function sheetOf(bytes: Uint8Array, name: string | number): readonly (readonly SheetCell[])[] {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isCfb = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  // The library also reads HTML and text as sheets: a page that says "try later" must not pass.
  if (!isZip && !isCfb) throw new AnswerError("the answer is not a workbook");
  let book: ReturnType<typeof read>;
  try {
    book = read(bytes, { type: "array" });
  } catch (error) {
    throw new AnswerError(`the workbook can't be read: ${(error as Error).message}`);
  }
  const title = typeof name === "number" ? book.SheetNames[name] : name;
  const sheet = title === undefined ? undefined : book.Sheets[title];
  if (!sheet) throw new AnswerError(`sheet '${name}' is missing; the workbook has ${book.SheetNames.join(", ")}`);
  return utils.sheet_to_json<SheetCell[]>(sheet, { header: 1, raw: true, defval: null });
}

/**
 * Where columns stand in a header row.
 * @throws AnswerError for one that is missing
 */
export function columnsOf<Name extends string>(
  header: readonly SheetCell[],
  names: readonly Name[],
): Readonly<Record<Name, number>> {
  const spelling = (cell: SheetCell) =>
    String(cell ?? "")
      .replace(/\*+/g, "")
      .trim();
  const found = header.map(spelling);
  const at = {} as Record<Name, number>;
  for (const name of names) {
    at[name] = found.indexOf(name);
    if (at[name] < 0)
      throw new AnswerError(`column '${name}' is missing; the sheet has ${found.slice(0, 12).join(", ")}`);
  }
  return at;
}
