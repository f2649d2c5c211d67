import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type DatasetMeta, datasetMeta, type SeriesMeta } from "@/lib/schema/series";
import { type Fault, fits, type Report, reporter } from "./check/fault";
import { checkSeries } from "./check/series";
import { readAll } from "./files";
import { isDatasetId } from "./ids";
import { parseSeries } from "./series";
import type { Series } from "./types";

/*
 * Prices that an operator has licensed and the project may not publish. They stand in a folder of the operator's own, named
 * by TRUCELINE_PRIVATE_DATA, in the format of data/series:
 *
 *   <folder>/<id>/dataset.json   a description of kind "series" with redistribution "none"
 *   <folder>/<id>/rows.csv       date,value[,...], ISO dates in order, one row a line, LF
 *
 * Ids are lower-case words joined by hyphens and none of the product's own. Rows are checked like every other series. They
 * can be drawn and computed with; no file, package or API hands them out, because those know the product's datasets only.
 */

/** A series of the operator's own. */
export type PrivateSeries = Series<string>;

/** What a private folder holds, and its bytes, which belong to the version of the data. */
export interface PrivateData {
  readonly series: readonly PrivateSeries[];
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Raised for a private folder that isn't there or holds wrong rows; the message lists every fault. */
export class PrivateDataError extends Error {
  readonly faults: readonly Fault[];

  constructor(root: string, faults: readonly Fault[]) {
    const lines = faults.map(({ file, row, reason }) => `\n  ${file}:${row}: ${reason}`);
    super(`The private data in ${root} can't be used:${lines.join("")}`);
    this.name = "PrivateDataError";
    this.faults = faults;
  }
}

/** The folder that the operator named, or null. */
export const privateRoot = (): string | null => process.env.TRUCELINE_PRIVATE_DATA || null;

/**
 * Reads and checks a private folder.
 * @param root the folder; null for none, which gives no series
 * @returns series in the order of their ids
 * @throws PrivateDataError where the folder is missing or any row or description is wrong: nothing of it is used then
 */
export function readPrivate(root: string | null = privateRoot()): PrivateData {
  if (root === null) return { series: [], files: new Map() };
  if (!existsSync(root)) throw new PrivateDataError(root, [{ file: "-", row: "-", reason: "there is no such folder" }]);
  const files = readAll(root);
  const faults: Fault[] = [];
  const series: PrivateSeries[] = [];
  const used = new Set<string>();
  for (const path of files.keys()) {
    if (basename(path) !== "dataset.json") continue;
    const folder = dirname(path);
    used.add(path);
    const report = reporter(path, faults);
    const meta = descriptionOf(report, folder, files.get(path)!.toString("utf8"));
    if (!meta) {
      for (const other of files.keys()) if (dirname(other) === folder) used.add(other);
      continue;
    }
    const rows = join(folder, meta.file);
    used.add(rows);
    const bytes = files.get(rows);
    if (!bytes) {
      report(meta.id, `file '${meta.file}' is missing`);
      continue;
    }
    const before = faults.length;
    const text = bytes.toString("utf8");
    checkSeries(reporter(rows, faults), meta, text);
    if (faults.length === before) series.push(parseSeries(meta.id, meta, text));
  }
  for (const path of files.keys()) if (!used.has(path)) reporter(path, faults)(null, "is described by no dataset.json");
  if (faults.length > 0) throw new PrivateDataError(root, faults);
  return { series: Object.freeze(series), files };
}

/** The description in a folder, or null where it doesn't fit. */
function descriptionOf(report: Report, folder: string, text: string): SeriesMeta | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    report(null, `not valid JSON: ${(error as Error).message}`);
    return null;
  }
  const meta = fits(report, folder, datasetMeta, value) as DatasetMeta | null;
  if (!meta) return null;
  if (meta.kind !== "series") report(meta.id, `kind '${meta.kind}' is not 'series'`);
  if (meta.id !== folder) report(meta.id, `the folder is called '${folder}'`);
  if (isDatasetId(meta.id)) report(meta.id, "is the id of a dataset of the product");
  if (meta.redistribution !== "none")
    report(meta.id, `redistribution '${meta.redistribution}' is not 'none': what may be published belongs in data/`);
  return meta.kind === "series" ? meta : null;
}
