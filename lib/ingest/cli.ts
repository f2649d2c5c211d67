import { parseArgs } from "node:util";
import { defaultRoot } from "@/lib/data/files";
import { isDatasetId } from "@/lib/data/ids";
import { lock } from "./lock";
import { type Outcome, refresh } from "./refresh";
import { SOURCES, sourceOf } from "./sources";

const USAGE = `npm run data:refresh [-- --only <dataset or source>]... [--dry-run] [--accept <dataset>]... [--data <folder>] [--list]

  --only     refresh only this dataset, or all datasets of this source; several are separated by commas
  --dry-run  ask the sources and say what would change, and write nothing
  --accept   take revisions of this dataset that look like another series
  --list     say which source feeds which datasets, and what it needs

TRUCELINE_INGEST_BASE sends every request to another server as <base>/<host>/<path>, for tests and mirrors.
Ends with 0 when all went well, 1 when a source failed or an answer was refused, 2 for a wrong command line.`;

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    accept: { type: "string", multiple: true, default: [] },
    "dry-run": { type: "boolean", default: false },
    data: { type: "string" },
    list: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const split = (list: readonly string[]) => list.flatMap((text) => text.split(",")).filter(Boolean);
const [only, accept] = [split(values.only), split(values.accept)];

/** Sends a request to the server that tests name, host and path kept as its path. */
const base = process.env.TRUCELINE_INGEST_BASE;
const rewrite = (url: string) => (base ? `${base.replace(/\/$/, "")}/${url.replace(/^https?:\/\//, "")}` : url);

function wrong(): string | null {
  for (const name of [...only, ...accept]) {
    if (SOURCES.some((s) => s.id === name) || sourceOf(name)) continue;
    return isDatasetId(name)
      ? `'${name}' has no source that can be asked by machine; its dataset.json says how it is kept`
      : `there is no dataset and no source '${name}'`;
  }
  return null;
}

function list(): void {
  for (const source of SOURCES) {
    console.log(`${source.id}: ${source.publisher}\n  ${source.datasets.join(", ")}`);
    const needs = source.needs?.(process.env);
    if (needs) console.log(`  needs: ${needs}`);
  }
}

function summary(outcomes: readonly Outcome[], dryRun: boolean): void {
  const count = (state: Outcome["state"]) => outcomes.filter((o) => o.state === state).length;
  const added = outcomes.reduce((sum, o) => sum + o.added, 0);
  const revised = outcomes.flatMap((o) => o.revised.map((r) => ({ dataset: o.dataset, ...r })));
  for (const r of revised.slice(0, 20))
    console.log(`revised: ${r.dataset} ${r.row} ${r.column}: ${r.old || "blank"} -> ${r.new || "blank"}`);
  if (revised.length > 20) console.log(`revised: and ${revised.length - 20} more, in the datasets' revisions.csv`);
  console.log(
    `${count("updated")} ${dryRun ? "would be updated" : "updated"}, ${count("unchanged")} unchanged, ${count("refused")} refused, ` +
      `${count("failed")} failed, ${count("skipped")} skipped; ${added} rows added, ${revised.length} values revised`,
  );
}

async function main(): Promise<number> {
  if (values.help) console.log(USAGE);
  else if (values.list) list();
  else {
    const fault = wrong();
    if (fault) {
      console.error(`${fault}\n\n${USAGE}`);
      return 2;
    }
    const root = values.data ?? defaultRoot();
    const free = values["dry-run"] ? () => {} : lock(root);
    try {
      const outcomes = await refresh({
        root,
        only,
        accept,
        dryRun: values["dry-run"],
        today: new Date().toISOString().slice(0, 10),
        env: process.env,
        http: { rewrite },
        log: (line) => console.log(line),
      });
      summary(outcomes, values["dry-run"]);
      return outcomes.some((o) => o.state === "failed" || o.state === "refused") ? 1 : 0;
    } finally {
      free();
    }
  }
  return 0;
}

process.exitCode = await main();
