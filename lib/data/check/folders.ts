import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type DatasetMeta, datasetMeta } from "@/lib/schema/series";
import { listFiles } from "../files";
import { DATASET_IDS, RECORD_IDS, SERIES_IDS, SHAPE_IDS, TABLE_IDS } from "../ids";
import { type Fault, fits, type Report, reporter } from "./fault";

/** A dataset whose description is sound: the description, the path of its rows and their text. */
export interface Folder {
  readonly meta: DatasetMeta;
  readonly path: string;
  readonly text: string;
}

const KIND_OF = new Map<string, string>([
  ...RECORD_IDS.map((id) => [id, "records"] as const),
  ...TABLE_IDS.map((id) => [id, "table"] as const),
  ...SHAPE_IDS.map((id) => [id, "shapes"] as const),
  ...SERIES_IDS.map((id) => [id, "series"] as const),
]);

/** Checks every description and that folders and lib/data/ids.ts name the same datasets; returns the sound ones by id. */
export function checkFolders(faults: Fault[], root: string): Map<string, Folder> {
  const paths = listFiles(root);
  const sound = new Map<string, Folder>();
  const described = new Set<string>();
  const seen = new Set<string>();
  for (const path of paths.filter((p) => basename(p) === "dataset.json")) {
    const report = reporter(path, faults);
    const folder = dirname(path);
    const id = basename(folder);
    described.add(path);
    if (seen.has(id)) report(id, "another folder has the same name");
    seen.add(id);
    const kind = KIND_OF.get(id);
    if (!kind) report(id, `folder '${folder}' is not in lib/data/ids.ts`);
    const value = readJson(report, root, path);
    const meta = value === undefined ? null : (fits(report, id, datasetMeta, value) as DatasetMeta | null);
    if (!meta) {
      // The rows can't be judged without their description; the fault above says so once.
      for (const other of paths) if (dirname(other) === folder) described.add(other);
      continue;
    }
    checkDescription(report, meta, id, kind);
    const rows = `${folder}/${meta.file}`;
    described.add(rows);
    for (const name of meta.documents ?? []) {
      described.add(`${folder}/${name}`);
      if (!paths.includes(`${folder}/${name}`)) report(id, `document '${name}' is missing`);
    }
    if (!paths.includes(rows)) report(id, `file '${meta.file}' is missing`);
    else sound.set(id, { meta, path: rows, text: readFileSync(join(root, rows), "utf8") });
  }
  for (const id of DATASET_IDS) if (!seen.has(id)) reporter("-", faults)(id, "is in lib/data/ids.ts but has no folder");
  for (const path of paths) if (!described.has(path)) reporter(path, faults)(null, "is described by no dataset.json");
  return sound;
}

function checkDescription(report: Report, meta: DatasetMeta, id: string, kind: string | undefined): void {
  if (meta.id !== id) report(id, `id '${meta.id}' is not the folder's name`);
  if (kind && meta.kind !== kind) report(id, `kind '${meta.kind}' is not '${kind}', as in lib/data/ids.ts`);
  if (meta.redistribution === "none") report(id, "rows that may not be shown do not belong in the data folder");
  const names = meta.columns.map((c) => c.name);
  if (new Set(names).size !== names.length) report(id, "a column is listed twice");
  if (!meta.sources.some((s) => s.retrieved !== null)) report(id, "no source says when the rows were retrieved");
  for (const { publisher, url } of meta.sources)
    if (url === null && publisher !== "Truceline") report(id, `source without address: ${publisher}`);
}

/** The value of a JSON file, or undefined where it can't be read. */
export function readJson(report: Report, root: string, path: string): unknown {
  return parseJson(report, readFileSync(join(root, path), "utf8"));
}

export function parseJson(report: Report, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    report(null, `not valid JSON: ${(error as Error).message}`);
    return undefined;
  }
}
