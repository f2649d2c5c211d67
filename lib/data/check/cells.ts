import { addressFault } from "@/lib/schema/address";
import type { Column } from "@/lib/schema/dataset";
import { isCalendarDate, isCalendarMonth } from "@/lib/schema/dates";

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * What is wrong with a cell of a table or series, or null. A blank is right in a nullable column only.
 * @param cell the text as it stands in the file
 */
export function cellFault(column: Column, cell: string): string | null {
  const { name, type, nullable } = column;
  if (cell === "") return nullable ? null : `${name} is blank, and the column is not nullable`;
  switch (type) {
    case "date":
      return isCalendarDate(cell) ? null : `${name} '${cell}' is not a date`;
    case "month":
      return isCalendarMonth(cell) ? null : `${name} '${cell}' is not a month`;
    case "integer":
      return /^-?\d+$/.test(cell) ? null : `${name} '${cell}' is not an integer`;
    case "number":
      return NUMBER.test(cell) && Number.isFinite(Number(cell)) ? null : `${name} '${cell}' is not a number`;
    case "boolean":
      return cell === "true" || cell === "false" ? null : `${name} '${cell}' is neither true nor false`;
    case "url": {
      const fault = addressFault(cell);
      return fault ? `${name}: ${fault}` : null;
    }
    case "string":
      return cell.trim() === cell ? null : `${name} begins or ends with a blank`;
  }
}

/** What is wrong with a header, or null: the columns of the description, in their order. */
export function headerFault(columns: readonly Column[], header: readonly string[]): string | null {
  const wanted = columns.map((c) => c.name).join(",");
  return header.join(",") === wanted ? null : `columns are '${header.join(",")}', dataset.json says '${wanted}'`;
}
