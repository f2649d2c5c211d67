import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspectData } from "@/lib/data/check/check";
import { type Fault, reporter } from "@/lib/data/check/fault";
import { checkSeries } from "@/lib/data/check/series";
import { checkTable } from "@/lib/data/check/tables";
import { commit, recover, type Watch } from "@/lib/data/commit";
import type { DatasetMeta } from "@/lib/schema/series";
import { csvText, type Holding, holdings, LOG, logAfter, metaAfter, summaryOf } from "./holdings";
import { ask, FetchError, type Options, type Validators } from "./http";
import { merge, RefusedError, type Revision } from "./merge";
import { Memory, rowsHash } from "./remember";
import { AnswerError, type Download, type Request, type Row, type Source } from "./source";
import { SOURCES } from "./sources";

/** How a refresh of one dataset ended. "skipped": the source wants something first. */
export interface Outcome {
  readonly dataset: string;
  readonly source: string;
  readonly state: "updated" | "unchanged" | "refused" | "failed" | "skipped";
  readonly added: number;
  readonly revised: readonly Revision[];
  /** What was done, or why nothing was. */
  readonly note: string;
}

export interface RefreshOptions {
  readonly root: string;
  /** The day of the refresh, YYYY-MM-DD. */
  readonly today: string;
  /** Only these datasets or sources. */
  readonly only?: readonly string[];
  /** Datasets whose large revisions the operator has looked at. */
  readonly accept?: readonly string[];
  /** Ask and compare, and write nothing. */
  readonly dryRun?: boolean;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly http?: Options;
  readonly sources?: readonly Source[];
  readonly log?: (line: string) => void;
  readonly watch?: Watch;
}

/**
 * Brings datasets up to date from their sources. A source that fails leaves its datasets as they are and the others alone.
 * @throws the file system's errors
 */
export async function refresh(options: RefreshOptions): Promise<readonly Outcome[]> {
  const { root, only = [], dryRun = false, env = {}, sources = SOURCES, log = () => {} } = options;
  if (!dryRun) for (const folder of recover(root)) log(`${folder}: completed what an earlier refresh had begun`);
  const memory = new Memory(root);
  const held = holdings(root);
  const wanted = sources
    .map((source) => ({
      source,
      ids: source.datasets.filter(
        (id) => held.has(id) && (only.length === 0 || only.includes(id) || only.includes(source.id)),
      ),
    }))
    .filter(({ ids }) => ids.length > 0);
  const outcomes: Outcome[] = [];
  for (const [i, { source, ids }] of wanted.entries()) {
    log(`[${i + 1}/${wanted.length}] ${source.publisher}: ${ids.length} ${ids.length === 1 ? "dataset" : "datasets"}`);
    const say = (outcome: Omit<Outcome, "source">) => {
      outcomes.push({ ...outcome, source: source.id });
      log(
        `  ${outcome.dataset}: ${outcome.state === "updated" && dryRun ? "would be updated" : outcome.state}; ${outcome.note}`,
      );
    };
    const needs = source.needs?.(env) ?? null;
    if (needs) {
      for (const dataset of ids) say({ dataset, state: "skipped", added: 0, revised: [], note: needs });
      continue;
    }
    const own = new Map(ids.map((id) => [id, held.get(id)!]));
    for (const download of source.plan(own, { today: options.today, env }))
      for (const outcome of await bring(download, own, source, memory, options)) say(outcome);
  }
  return outcomes;
}

type Ended = Omit<Outcome, "source">;

/** One download, and what came of it for each of its datasets. */
async function bring(
  download: Download,
  held: ReadonlyMap<string, Holding>,
  source: Source,
  memory: Memory,
  options: RefreshOptions,
): Promise<Ended[]> {
  const { datasets } = download;
  const name = datasets.join(" ");
  const nothing = (state: Outcome["state"], note: string): Ended[] =>
    datasets.map((dataset) => ({ dataset, state, added: 0, revised: [], note }));
  let read: Readonly<Record<string, readonly Row[]>>;
  let got: Got | null;
  const hash = rowsHash(datasets.map((id) => held.get(id)!.text));
  try {
    got = await answersOf(download, (url) => memory.of(name, url, hash), options);
    if (!got) return nothing("unchanged", "the source's file has not changed");
    read = download.read(got.bodies);
  } catch (error) {
    if (error instanceof FetchError) return nothing("failed", error.message);
    if (error instanceof AnswerError) return nothing("refused", error.message);
    throw error;
  }
  const ended = datasets.map((dataset) => apply(held.get(dataset)!, read[dataset] ?? [], source, options));
  const texts = ended.map((e) => e.text);
  // Remembered only when everything that came of it is in place: otherwise the next refresh must see it again.
  if (!options.dryRun && ended.every((e) => e.ended.state === "updated" || e.ended.state === "unchanged"))
    memory.set(name, rowsHash(texts), got.said);
  return ended.map((e) => e.ended);
}

interface Got {
  readonly bodies: readonly Uint8Array[];
  readonly said: readonly ({ url: string } & Validators)[];
}

/** All answers of a download, or null where every file is as it was. */
async function answersOf(
  download: Download,
  known: (url: string) => Validators,
  options: RefreshOptions,
): Promise<Got | null> {
  const bodies: (Uint8Array | null)[] = [];
  const requests: Request[] = [];
  const said: ({ url: string } & Validators)[] = [];
  const take = async (request: Request, validators: Validators): Promise<Uint8Array | null> => {
    const fetched = await ask(request, validators, {
      ...options.http,
      onRetry: (why, pause) =>
        options.log?.(`  ${new URL(request.url).host}: ${why}; again in ${Math.round(pause / 100) / 10} s`),
    });
    if (fetched && Object.keys(fetched.validators).length > 0) said.push({ url: request.url, ...fetched.validators });
    return fetched?.body ?? null;
  };
  // A file that is named by an answer can't be left out on the strength of validators: what named it must be read.
  const plain = download.steps.every((step) => typeof step !== "function");
  for (const step of download.steps) {
    const request = typeof step === "function" ? step(bodies as Uint8Array[]) : step;
    requests.push(request);
    bodies.push(await take(request, plain ? known(request.url) : {}));
  }
  if (bodies.every((body) => body === null)) return null;
  // Some files have changed and some haven't: all are needed to read any.
  for (const [i, body] of bodies.entries()) if (body === null) bodies[i] = await take(requests[i]!, {});
  return { bodies: bodies as Uint8Array[], said };
}

/** Merges, checks and writes one dataset. */
function apply(
  held: Holding,
  answer: readonly Row[],
  source: Source,
  options: RefreshOptions,
): { ended: Ended; text: string } {
  const { meta } = held;
  const { root, today, accept = [], dryRun = false } = options;
  const ended = (state: Outcome["state"], note: string, added = 0, revised: readonly Revision[] = []) => ({
    ended: { dataset: meta.id, state, added, revised, note },
    text: held.text,
  });
  try {
    const merged = merge(held, answer, accept.includes(meta.id));
    if (merged.added.length === 0 && merged.revised.length === 0)
      return ended("unchanged", `nothing newer than ${held.last}`);
    const description = metaAfter(held, merged, today, source.publisher);
    const text = csvText(meta, merged.rows);
    const files = new Map([[meta.file, text]]);
    if (merged.revised.length > 0) files.set(LOG, logAfter(held.log, merged.revised, today));
    files.set("dataset.json", `${JSON.stringify(description, null, 2)}\n`);
    const [fault] = faultsOf(root, held.folder, description, text, files);
    if (fault)
      throw new RefusedError(`the rows would not pass the data check: ${fault.file}:${fault.row}: ${fault.reason}`);
    if (!dryRun) commit(root, held.folder, files, options.watch);
    const stale = description.caveats.filter((caveat) => caveat.includes(held.last));
    const note = [summaryOf(merged), ...stale.map((c) => `look at the caveat '${c}'`)].join("; ");
    return { ...ended("updated", note, merged.added.length, merged.revised), text };
  } catch (error) {
    if (error instanceof RefusedError) return ended("refused", error.message);
    throw error;
  }
}

/** What the data check says of the dataset as it would stand. */
function faultsOf(
  root: string,
  folder: string,
  meta: DatasetMeta,
  text: string,
  files: ReadonlyMap<string, string>,
): readonly Fault[] {
  const faults: Fault[] = [];
  const report = reporter(`${folder}/${meta.file}`, faults);
  if (meta.kind === "series") checkSeries(report, meta, text);
  if (meta.kind !== "table") return faults;
  checkTable(report, meta, text);
  if (faults.length > 0) return faults;
  // Tables are checked against other datasets too, so the whole is looked at as it would be.
  const copy = mkdtempSync(join(tmpdir(), "truceline-refresh-"));
  try {
    cpSync(root, copy, { recursive: true });
    const before = new Set(inspectData(copy).faults.map((f) => JSON.stringify(f)));
    for (const [name, content] of files) writeFileSync(join(copy, folder, name), content);
    return inspectData(copy).faults.filter((f) => !before.has(JSON.stringify(f)));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
