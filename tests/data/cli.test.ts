import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { DATASET_IDS, loadData } from "@/lib/data";

const rows = loadData().datasets.reduce((sum, { coverage }) => sum + coverage.rows, 0);

/** The command as the build runs it: its lines and its exit code. */
function run(root: string): { code: number; lines: string[] } {
  try {
    const out = execFileSync("node_modules/.bin/tsx", ["lib/data/check/cli.ts", root], { encoding: "utf8" });
    return { code: 0, lines: out.trimEnd().split("\n") };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, lines: stdout.trimEnd().split("\n") };
  }
}

it("ends well on the data as they are", () => {
  expect(run("data")).toEqual({ code: 0, lines: [`${DATASET_IDS.length} datasets, ${rows} rows, 0 faults`] });
}, 20_000);

it("names file, row and reason of a fault and ends with 1", () => {
  const root = mkdtempSync(join(tmpdir(), "truceline-data-"));
  try {
    cpSync("data", root, { recursive: true });
    rmSync(join(root, "series/gold-monthly-wb/rows.csv"));
    const { code, lines } = run(root);
    expect(code).toBe(1);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/\/series\/gold-monthly-wb\/dataset\.json:gold-monthly-wb: file 'rows\.csv' is missing$/);
    expect(lines[1]).toMatch(new RegExp(`^${DATASET_IDS.length - 1} datasets, \\d+ rows, 1 fault$`));
  } finally {
    rmSync(root, { recursive: true });
  }
}, 20_000);
