import { treatyTextSchema } from "@/lib/schema/treaty-text";
import { fits, nameOf, type Report, uniqueIds } from "./fault";
import { checkSources } from "./sources";

/** Checks treaty texts: each alone, dates in order, and a guarantee it refers to exists. */
export function checkTreatyTexts(report: Report, records: readonly unknown[], guarantees: ReadonlySet<string>): void {
  const rows = records.map((r) => fits(report, nameOf(r), treatyTextSchema, r)).filter((t) => t !== null);
  uniqueIds(report, rows);
  let before = "";
  for (const { id, date, sources, guarantee } of rows) {
    if (date < before) report(id, `out of order: ${date} after ${before}`);
    before = date;
    checkSources(report, id, sources);
    if (guarantee !== null && !guarantees.has(guarantee)) report(id, `there is no guarantee '${guarantee}'`);
  }
}
