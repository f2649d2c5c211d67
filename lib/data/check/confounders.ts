import { confounderSchema } from "@/lib/schema/confounder";
import { fits, nameOf, type Report, uniqueIds } from "./fault";
import { checkSources } from "./sources";

/** Checks confounders: dates in order and within the data, each with sources. */
export function checkConfounders(report: Report, records: readonly unknown[], lastDay: string): void {
  const rows = records.map((r) => fits(report, nameOf(r), confounderSchema, r)).filter((c) => c !== null);
  uniqueIds(report, rows);
  let before = "";
  for (const { id, date, endDate, sources } of rows) {
    if (date < before) report(id, `out of order: ${date} after ${before}`);
    before = date;
    if (date > lastDay) report(id, `date ${date} is after the coverage, which ends ${lastDay}`);
    if (endDate !== null && endDate < date) report(id, `endDate ${endDate} is before ${date}`);
    checkSources(report, id, sources);
  }
}
