import { natoStancesFile } from "@/lib/schema/nato-stance";
import { fits, type Report } from "./fault";
import { checkSources } from "./sources";

/**
 * Checks the stances: dates in order and within the data, the latest of each member the last of its list.
 * @returns the members, and the first and last date of anything said; null where the file doesn't fit
 */
export function checkNatoStances(
  report: Report,
  file: unknown,
  lastDay: string,
): { members: number; from: string | null; to: string | null } | null {
  const stances = fits(report, null, natoStancesFile, file);
  if (!stances) return null;
  const dates: string[] = [];
  const ordered = (row: string, list: readonly { readonly date: string }[]) => {
    let before = "";
    for (const { date } of list) {
      if (date < before) report(row, `out of order: ${date} after ${before}`);
      if (date > lastDay) report(row, `date ${date} is after the coverage, which ends ${lastDay}`);
      before = date;
      dates.push(date);
    }
  };
  ordered("collective", stances.collective);
  for (const { date, sources } of stances.collective) checkSources(report, `collective ${date}`, sources);
  for (const { country, stances: own, latestStance, latestDate } of stances.members) {
    ordered(country, own);
    for (const { sources } of own) checkSources(report, country, sources);
    const last = own.at(-1);
    if (last && (last.stance !== latestStance || last.date !== latestDate))
      report(
        country,
        `the latest stance is '${latestStance}' of ${latestDate}, its list ends with '${last.stance}' of ${last.date}`,
      );
  }
  dates.sort();
  return { members: stances.members.length, from: dates[0] ?? null, to: dates.at(-1) ?? null };
}
