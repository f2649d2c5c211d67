import { guaranteeSchema } from "@/lib/schema/guarantee";
import { fits, nameOf, type Report, uniqueIds } from "./fault";
import { checkSources } from "./sources";

/** Checks guarantees: each alone, dates in order (those without one at the end) and within the data. */
export function checkGuarantees(report: Report, records: readonly unknown[], lastDay: string): void {
  const rows = records.map((r) => fits(report, nameOf(r), guaranteeSchema, r)).filter((g) => g !== null);
  uniqueIds(report, rows);
  let before = "";
  for (const { id, date, sources, nationalPositions } of rows) {
    // A month stands where its days do: it is compared as far as it goes.
    const at = date ?? "9999";
    const length = Math.min(at.length, before.length);
    if (at.slice(0, length) < before.slice(0, length)) report(id, `out of order: ${date} after ${before}`);
    before = at;
    if (date !== null && date > lastDay) report(id, `date ${date} is after the coverage, which ends ${lastDay}`);
    checkSources(report, id, sources);
    const countries = nationalPositions?.map((p) => p.country) ?? [];
    if (new Set(countries).size !== countries.length) report(id, "a national position is listed twice");
  }
}
