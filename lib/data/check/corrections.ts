import { type Correction, correctionSchema } from "@/lib/schema/correction";
import { type Missing, missingSchema } from "@/lib/schema/missing";
import { isDatasetId } from "../ids";
import { fits, nameOf, type Report, uniqueIds } from "./fault";

/** Checks corrections: newest first, of datasets that exist, none wrong after it was put right. */
export function checkCorrections(report: Report, records: readonly unknown[]): void {
  const rows = records.map((r) => fits<Correction>(report, nameOf(r), correctionSchema, r)).filter((c) => c !== null);
  uniqueIds(report, rows);
  checkDatasets(report, rows);
  let before = "9999-12-31";
  for (const { id, date, since } of rows) {
    if (date > before) report(id, `out of order: ${date} after ${before}; the newest stands first`);
    before = date;
    if (since !== null && since > date) report(id, `wrong since ${since}, after it was put right on ${date}`);
  }
}

/** Checks the list of what is missing. */
export function checkMissing(report: Report, records: readonly unknown[]): void {
  const rows = records.map((r) => fits<Missing>(report, nameOf(r), missingSchema, r)).filter((c) => c !== null);
  uniqueIds(report, rows);
  checkDatasets(report, rows);
}

function checkDatasets(
  report: Report,
  rows: readonly { readonly id: string; readonly datasets: readonly string[] }[],
): void {
  for (const { id, datasets } of rows)
    for (const dataset of datasets) if (!isDatasetId(dataset)) report(id, `there is no dataset '${dataset}'`);
}
