import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultRoot, listFiles, readAll } from "./files";
import type { DatasetId } from "./ids";
import { loadData, loadRelease } from "./load";
import { releaseFiles } from "./releases";

/** Raised for rows that may be drawn but not handed on; says who publishes them and where. */
export class WithheldError extends Error {
  readonly dataset: DatasetId;
  readonly publisher: string;
  readonly reason: string;
  readonly officialUrl: string | null;

  constructor(dataset: DatasetId, publisher: string, reason: string, officialUrl: string | null) {
    super(`The rows of '${dataset}' are withheld: ${reason} Publisher: ${publisher}, ${officialUrl ?? "no address"}.`);
    this.name = "WithheldError";
    this.dataset = dataset;
    this.publisher = publisher;
    this.reason = reason;
    this.officialUrl = officialUrl;
  }
}

/** A dataset's file as it stands. `path` is relative to the data folder. */
export interface RawFile {
  readonly path: string;
  readonly mediaType: "text/csv; charset=utf-8" | "application/json";
  readonly text: string;
}

/** True where a dataset's rows may be handed on as a file. */
export function isDownloadable(id: DatasetId, root: string = defaultRoot()): boolean {
  const { redistribution } = loadData(root).dataset(id);
  return redistribution === "open" || redistribution === "attribution";
}

/**
 * A whole dataset for download, as it is now or as a kept release had it.
 * @throws WithheldError where its publisher's terms don't clearly allow handing the rows on
 */
export function rawFile(id: DatasetId, root: string = defaultRoot(), version?: string): RawFile {
  const release = version && version !== loadData(root).version ? loadRelease(version, root) : null;
  const meta = (release ?? loadData(root)).dataset(id);
  if (!isDownloadable(id, root)) {
    const [publisher] = meta.sources;
    const reason = `The publisher's terms do not clearly allow handing the rows on. ${meta.licence.evidence}`;
    throw new WithheldError(id, publisher!.publisher, reason, publisher!.url);
  }
  const files = release ? releaseFiles(root, release.version, readAll(root))! : null;
  const paths = files ? [...files.keys()] : listFiles(root);
  const path = paths.find((file) => file.endsWith(`/${id}/${meta.file}`) || file === `${id}/${meta.file}`);
  if (!path) throw new Error(`data file '${meta.file}' of '${id}' is missing`);
  return {
    path,
    mediaType: path.endsWith(".csv") ? "text/csv; charset=utf-8" : "application/json",
    text: files ? files.get(path)!.toString("utf8") : readFileSync(join(/*turbopackIgnore: true*/ root, path), "utf8"),
  };
}

/** The rules by which events are coded, as Markdown: they stand beside the rows they govern. */
export const codingRules = (root: string = defaultRoot()): string =>
  readFileSync(join(/*turbopackIgnore: true*/ root, "events/RUBRIC.md"), "utf8");
