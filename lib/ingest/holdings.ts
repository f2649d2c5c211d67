import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { csvFormatRows, csvParse } from "d3-dsv";
import { missingDays } from "@/lib/data/check/series";
import { listFiles } from "@/lib/data/files";
import type { DatasetMeta } from "@/lib/schema/series";
import { dateColumn, type Merged, type Revision } from "./merge";
import type { Held, Row } from "./source";

/* Datasets on the disk as a refresh reads and writes them. */

/** A held dataset with its place and its text. */
export interface Holding extends Held {
  /** Folder of the dataset, relative to the data folder. */
  readonly folder: string;
  readonly text: string;
  /** The revision log as it stands, null where there is none yet. */
  readonly log: string | null;
}

/** Name of the revision log beside the rows. */
export const LOG = "revisions.csv";
const LOG_HEADER = "seen,row,column,old,new\n";

/** Every series and table under a data folder, by id. */
export function holdings(root: string): Map<string, Holding> {
  const found = new Map<string, Holding>();
  const paths = listFiles(root);
  for (const path of paths.filter((p) => p.endsWith("/dataset.json"))) {
    const meta = JSON.parse(readFileSync(join(root, path), "utf8")) as DatasetMeta;
    if (meta.kind !== "series" && meta.kind !== "table") continue;
    if (!meta.columns.some((c) => c.type === "date" || c.type === "month")) continue;
    const folder = dirname(path);
    const text = readFileSync(join(root, folder, meta.file), "utf8");
    const rows: readonly Row[] = Array.from(csvParse(text));
    const dates = rows.map((row) => row[dateColumn(meta)]!).sort();
    const log = paths.includes(`${folder}/${LOG}`) ? readFileSync(join(root, folder, LOG), "utf8") : null;
    found.set(meta.id, { meta, rows, first: dates[0]!, last: dates.at(-1)!, folder, text, log });
  }
  return found;
}

/** Rows as CSV: columns in the description's order, a line feed after every line. */
export const csvText = (meta: DatasetMeta, rows: readonly Row[]): string => {
  const names = meta.columns.map((c) => c.name);
  return `${csvFormatRows([names, ...rows.map((row) => names.map((name) => row[name] ?? ""))])}\n`;
};

const plural = (n: number, one: string) => `${n} ${one}${n === 1 ? "" : "s"}`;

/** What a refresh did, in one sentence, for the changelog and the screen. */
export function summaryOf({ added, revised }: Pick<Merged, "added" | "revised">): string {
  const span = added.length > 1 ? `, ${added[0]} to ${added.at(-1)}` : added.length === 1 ? `, ${added[0]}` : "";
  const rows = new Set(revised.map((r) => r.row)).size;
  return `${plural(added.length, "row")} added${span}; ${plural(revised.length, "value")} revised${rows ? ` in ${plural(rows, "row")}` : ""}`;
}

/** Caveats that do nothing but name the last day, which the coverage says. */
const ENDS = /^(Ends|The copy read ends) \d{4}-\d{2}(-\d{2})?( in the copy read)?\.$/;

/** The description after a refresh: coverage, version, gaps, changelog and the day of the copy. */
export function metaAfter(held: Holding, merged: Merged, today: string, publisher: string): DatasetMeta {
  const { meta } = held;
  const dates = merged.rows.map((row) => row[dateColumn(meta)]!).sort();
  const documents =
    merged.revised.length > 0 || held.log ? [...new Set([...(meta.documents ?? []), LOG])] : meta.documents;
  const [source, ...copies] = meta.sources;
  return {
    ...meta,
    ...(documents ? { documents } : {}),
    sources: [{ ...source!, retrieved: today }, ...copies],
    coverage: { from: dates[0]!, to: dates.at(-1)!, rows: merged.rows.length },
    caveats: meta.caveats.filter((text) => !ENDS.test(text)),
    knownGaps: gapsAfter(meta, merged.rows, today),
    version: today,
    changes: [...meta.changes, { date: today, what: `${summaryOf(merged)}.`, why: `Refreshed from ${publisher}.` }],
  } as DatasetMeta;
}

/** Known gaps that are still there, and those that the source leaves without a row. */
function gapsAfter(meta: DatasetMeta, rows: readonly Row[], today: string) {
  if (meta.kind !== "series") return meta.knownGaps;
  const { all, unexplained } = missingDays(
    meta,
    rows.map((row) => row.date!),
  );
  const blank = new Set(rows.filter((row) => row.value === "").map((row) => row.date!));
  const still = meta.knownGaps.filter(({ from, to }) => all.has(`${from} ${to}`) || blank.has(from));
  const known = new Set(still.map(({ from, to }) => `${from} ${to}`));
  const more = [...unexplained]
    .filter((gap) => !known.has(gap))
    .map((gap) => {
      const [from, to] = gap.split(" ") as [string, string];
      return { from, to, reason: `The source has no row for these days (asked on ${today}).` };
    });
  return [...still, ...more].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The revision log with what was revised today. */
export const logAfter = (log: string | null, revised: readonly Revision[], today: string): string =>
  (log ?? LOG_HEADER) + revised.map((r) => `${csvFormatRows([[today, r.row, r.column, r.old, r.new]])}\n`).join("");
