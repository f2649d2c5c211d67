import { glossarySchema } from "@/lib/schema/glossary";
import { fits, nameOf, type Report, uniqueIds } from "./fault";

/** Checks glossary terms; one term is explained once. */
export function checkGlossary(report: Report, records: readonly unknown[]): void {
  const terms = records.map((r) => fits(report, nameOf(r), glossarySchema, r)).filter((t) => t !== null);
  uniqueIds(report, terms);
  const seen = new Map<string, string>();
  for (const { id, term } of terms) {
    const other = seen.get(term.toLowerCase());
    if (other) report(id, `term '${term}' is also explained as ${other}`);
    seen.set(term.toLowerCase(), id);
  }
}
