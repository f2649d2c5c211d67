import { glossarySchema } from "@/lib/schema/glossary";
import { fits, nameOf, type Report, uniqueIds } from "./fault";

/** Checks glossary terms; one term is explained once. */
export function checkGlossary(report: Report, records: readonly unknown[]): void {
  const terms = records.map((r) => fits(report, nameOf(r), glossarySchema, r)).filter((t) => t !== null);
  uniqueIds(report, terms);
  const seen = new Map<string, string>();
  // Letters such as E3 are the same in both languages.
  for (const { id, term, termUk } of terms)
    for (const word of new Set([term, termUk])) {
      const other = seen.get(word.toLowerCase());
      if (other) report(id, `term '${word}' is also explained as ${other}`);
      seen.set(word.toLowerCase(), id);
    }
}
