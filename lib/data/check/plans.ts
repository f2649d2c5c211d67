import { planSchema } from "@/lib/schema/plan";
import { fits, nameOf, type Report, uniqueIds } from "./fault";
import { checkSources } from "./sources";

/**
 * Checks negotiating documents: dates in order and within the data; a point that isn't verified has no evidence and claims
 * no more than low confidence; territory is told by region or as a whole, not both.
 */
export function checkPlans(report: Report, records: readonly unknown[], lastDay: string): void {
  const rows = records.map((r) => fits(report, nameOf(r), planSchema, r)).filter((p) => p !== null);
  uniqueIds(report, rows);
  let before = "";
  for (const { id, date, positions, sources, fullText } of rows) {
    if (date < before) report(id, `out of order: ${date} after ${before}`);
    before = date;
    if (date > lastDay) report(id, `date ${date} is after the coverage, which ends ${lastDay}`);
    if (Object.keys(positions).length === 0) report(id, "says nothing on any issue");
    if (positions.territory && Object.keys(positions).some((issue) => issue.startsWith("territory-")))
      report(id, "positions: territory is told both as a whole and by region");
    for (const [issue, cell] of Object.entries(positions)) {
      const path = `positions.${issue}`;
      if (!cell.verified && cell.evidence !== null) report(id, `${path}: has evidence but is not marked verified`);
      if (!cell.verified && cell.confidence !== "low")
        report(id, `${path}: is not verified; its confidence must be low`);
      const pages = [cell.evidence, ...(cell.evidenceAlso ?? [])];
      if (new Set(pages).size !== pages.length) report(id, `${path}: a page of evidence is listed twice`);
    }
    if (new Set(fullText).size !== fullText.length) report(id, "fullText: a page is listed twice");
    checkSources(report, id, sources);
  }
}
