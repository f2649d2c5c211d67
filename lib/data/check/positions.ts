import { positionSchema } from "@/lib/schema/position";
import { fits, nameOf, type Report, uniqueIds } from "./fault";
import { checkSources } from "./sources";

const LENGTH = { day: 10, month: 7, year: 4 } as const;

/** Checks positions: dates in order, as long as their precision says and within the data. */
export function checkPositions(report: Report, records: readonly unknown[], lastDay: string): void {
  const rows = records.map((r) => fits(report, nameOf(r), positionSchema, r)).filter((p) => p !== null);
  uniqueIds(report, rows);
  let before = "";
  for (const { id, date, datePrecision, sources } of rows) {
    if (date < before) report(id, `out of order: ${date} after ${before}`);
    before = date;
    if (date.length !== LENGTH[datePrecision])
      report(id, `date '${date}' does not fit its precision '${datePrecision}'`);
    if (date > lastDay) report(id, `date ${date} is after the coverage, which ends ${lastDay}`);
    checkSources(report, id, sources);
  }
}
