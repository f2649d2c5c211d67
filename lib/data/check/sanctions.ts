import { sanctionsFile } from "@/lib/schema/sanction";
import { parsePackageDates } from "../tables";
import { fits, type Report, uniqueIds } from "./fault";
import { checkSources } from "./sources";

/**
 * Checks the sanctions: each act alone, dates in order and within the data, packages numbered without gaps, and a step of
 * the price cap once per product and day.
 * @returns the records, and the first and last date; null where the file doesn't fit
 */
export function checkSanctions(
  report: Report,
  file: unknown,
  lastDay: string,
): { rows: number; from: string | null; to: string | null; packages: ReadonlyMap<number, string> } | null {
  const sanctions = fits(report, null, sanctionsFile, file);
  if (!sanctions) return null;
  const { eu, us, priceCap } = sanctions;
  uniqueIds(report, [...eu, ...us]);
  const caps = priceCap.map((c) => ({ ...c, id: `${c.product} ${c.date}` }));
  uniqueIds(report, caps);
  for (const list of [eu, us, caps]) {
    let before = "";
    for (const { id, date, sources } of list) {
      if (date < before) report(id, `out of order: ${date} after ${before}`);
      before = date;
      if (date > lastDay) report(id, `date ${date} is after the coverage, which ends ${lastDay}`);
      checkSources(report, id, sources);
    }
  }
  const packages = eu.filter((s) => s.number !== null);
  for (const [i, { id, number }] of packages.entries())
    if (number !== i + 1) report(id, `package ${number} stands where ${i + 1} is expected`);
  const dates = [...eu, ...us, ...priceCap].map((r) => r.date).sort();
  return {
    rows: dates.length,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    packages: new Map(packages.map((p) => [p.number!, p.date])),
  };
}

/** Compares the days read on a second page with the records of the same packages. */
export function checkPackageDates(report: Report, csv: string, packages: ReadonlyMap<number, string>): void {
  for (const { number, adopted } of parsePackageDates(csv)) {
    const date = packages.get(number);
    if (date === undefined) report(`package ${number}`, "there is no such package in sanctions");
    else if (date !== adopted) report(`package ${number}`, `adopted ${adopted}, the record in sanctions says ${date}`);
  }
}
