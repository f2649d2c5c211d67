import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadData, loadRelease, NotInReleaseError, rawFile, WithheldError } from "@/lib/data";
import { contentHash, readAll } from "@/lib/data/files";
import { IncompleteReleaseError, keepRelease, keptReleases, releaseFiles } from "@/lib/data/releases";

let root: string;
/** Files of three releases in a row: each changes what the one before had, and the last adds a dataset. */
let first: Map<string, Buffer>;
let second: Map<string, Buffer>;
const BRENT = "series/brent-spot/rows.csv";
const versionOf = (files: ReadonlyMap<string, Buffer>) => `2026-08-22-${contentHash(files)}`;
const change = (path: string, edit: (text: string) => string) =>
  writeFileSync(join(root, path), edit(readFileSync(join(root, path), "utf8")));

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "truceline-releases-"));
  cpSync("data", root, { recursive: true, filter: (path) => !path.includes("releases") && !path.includes(".refresh") });
  first = readAll(root);
  change(BRENT, (text) => text.replace("2021-01-05,53.16", "2021-01-05,53.17"));
  second = readAll(root);
});
afterAll(() => rmSync(root, { recursive: true }));

describe("releases that are kept", () => {
  it("are the files that differ, and the hashes of all", () => {
    expect(keptReleases(root)).toEqual([]);
    const [kept] = keepRelease(root, versionOf(first), first);
    expect(kept).toMatchObject({ version: versionOf(first), files: 1 });
    expect(kept!.bytes).toBeLessThan(40_000);
    expect(keptReleases(root)).toEqual([versionOf(first)]);
    // What is kept is no part of what is current.
    expect(contentHash(readAll(root))).toBe(contentHash(second));
  });

  it("give every byte back, and all of a view's data", () => {
    const files = releaseFiles(root, versionOf(first), readAll(root))!;
    expect(contentHash(files)).toBe(contentHash(first));
    const data = loadRelease(versionOf(first), root)!;
    expect(data.version).toBe(versionOf(first));
    expect(data.seriesById("brent-spot").values[1]).toBe(53.16);
    expect(loadData(root).seriesById("brent-spot").values[1]).toBe(53.17);
    expect(rawFile("brent-spot", root, versionOf(first)).text).toContain("2021-01-05,53.16\n");
    expect(rawFile("brent-spot", root).text).toContain("2021-01-05,53.17\n");
    expect(() => rawFile("vix-close", root, versionOf(first))).toThrow(WithheldError);
    expect(loadRelease("2026-01-01-00000000", root)).toBeNull();
  });

  it("stay complete when the data changes again, if they are kept again", () => {
    change("series/wti-spot/rows.csv", (text) => text.replace("2021-01-04,", "2021-01-04,1"));
    expect(() => releaseFiles(root, versionOf(first), readAll(root))).toThrow(
      new IncompleteReleaseError(versionOf(first), ["series/wti-spot/rows.csv"]),
    );
    const kept = keepRelease(root, versionOf(second), second, 2);
    expect(kept.map((k) => [k.version, k.files]).sort()).toEqual(
      [
        [versionOf(second), 1],
        [versionOf(first), 2],
      ].sort(),
    );
    for (const [version, files] of [
      [versionOf(first), first],
      [versionOf(second), second],
    ] as const)
      expect(contentHash(releaseFiles(root, version, readAll(root))!)).toBe(contentHash(files));
  });

  it("are dropped beyond the number that is wanted, and written alike on every machine", () => {
    const archive = (v: string) => readFileSync(join(root, "releases", `${v}.zip`));
    const [newest] = keptReleases(root);
    const before = archive(newest!);
    keepRelease(root, versionOf(second), second, 1);
    expect(keptReleases(root)).toEqual([newest]);
    expect(archive(newest!).equals(before)).toBe(true);
  });

  it("say so when they lack a dataset that came later, instead of showing nothing", () => {
    const older = new Map([...second].filter(([path]) => !path.includes("/gold-monthly-wb/")));
    keepRelease(root, versionOf(older), older, 9);
    const data = loadRelease(versionOf(older), root)!;
    expect(() => data.dataset("gold-monthly-wb")).toThrow(NotInReleaseError);
    expect(data.datasets.some((d) => d.id === "gold-monthly-wb")).toBe(false);
    expect(data.dataset("brent-spot").id).toBe("brent-spot");
  });
});
