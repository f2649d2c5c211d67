import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { commit, recover } from "@/lib/data/commit";
import { listFiles } from "@/lib/data/files";

let root: string;
const FOLDER = "series/x";
const before = new Map([
  ["dataset.json", "old description"],
  ["rows.csv", "old rows"],
]);
const after = new Map([
  ["rows.csv", "new rows"],
  ["revisions.csv", "log"],
  ["dataset.json", "new description"],
]);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "truceline-commit-"));
  mkdirSync(join(root, FOLDER), { recursive: true });
  for (const [name, text] of before) writeFileSync(join(root, FOLDER, name), text);
});
afterEach(() => rmSync(root, { recursive: true }));

const now = () =>
  new Map(listFiles(root).map((path) => [path.slice(FOLDER.length + 1), readFileSync(join(root, path), "utf8")]));

/** Runs the commit and kills it after so many steps on the disk; gives the steps that were done. */
function killedAfter(steps: number): string[] {
  const done: string[] = [];
  try {
    commit(root, FOLDER, after, (step) => {
      done.push(step);
      if (done.length === steps) throw new Error("killed");
    });
  } catch (error) {
    if ((error as Error).message !== "killed") throw error;
  }
  return done;
}

it("replaces all files of a dataset", () => {
  commit(root, FOLDER, after);
  expect(now()).toEqual(new Map([...after].sort()));
  expect(recover(root)).toEqual([]);
});

it("has changed nothing or everything, wherever it is killed", () => {
  const all = killedAfter(99);
  expect(all.length).toBeGreaterThan(8);
  const seen = new Set<string>();
  for (let steps = 1; steps <= all.length; steps += 1) {
    rmSync(root, { recursive: true });
    mkdirSync(join(root, FOLDER), { recursive: true });
    for (const [name, text] of before) writeFileSync(join(root, FOLDER, name), text);
    const done = killedAfter(steps);
    const completed = recover(root);
    const committed = done.includes("committed");
    expect(now(), `killed after '${done.at(-1)}'`).toEqual(new Map([...(committed ? after : before)].sort()));
    if (completed.length) expect(completed).toEqual([FOLDER]);
    seen.add(committed ? "new" : "old");
    expect(existsSync(join(root, ".refresh-pending")) || existsSync(join(root, ".refresh-committed"))).toBe(false);
  }
  expect([...seen]).toEqual(["old", "new"]);
});

it("recovers from being killed while it recovers", () => {
  killedAfter(6);
  expect(() =>
    recover(root, () => {
      throw new Error("killed again");
    }),
  ).toThrow("killed again");
  recover(root);
  expect(now()).toEqual(new Map([...after].sort()));
});
