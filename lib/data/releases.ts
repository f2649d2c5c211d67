import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { z } from "zod";
import { contentHash, RELEASES, readAll } from "./files";

/*
 * Releases of the data that are kept beside the current one, so that an address pinned to one (?v=) still answers its rows.
 * A release is data/releases/<version>.zip: release.json, the hash of every file it had, and the bytes of those files that
 * differ from the current ones. Files that are the same now are read from where they are; that keeps a release small, and
 * is why `npm run data:release` is run whenever the data has changed: it adds the bytes that the kept releases would lose.
 */

/** Raised for a kept release whose files are no longer all there. */
export class IncompleteReleaseError extends Error {
  constructor(version: string, missing: readonly string[]) {
    super(`release ${version} lacks ${missing.length} files, ${missing[0]} among them; run npm run data:release`);
    this.name = "IncompleteReleaseError";
  }
}

const manifest = z.strictObject({
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/),
  /** Hash of each file by its path. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const archive = (root: string, version: string) => join(/*turbopackIgnore: true*/ root, RELEASES, `${version}.zip`);

/** Versions of the kept releases, newest first; the current one is not among them. */
export function keptReleases(root: string): readonly string[] {
  const folder = join(/*turbopackIgnore: true*/ root, RELEASES);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => /^(\d{4}-\d{2}-\d{2}-[0-9a-f]{8})\.zip$/.exec(name)?.[1] ?? [])
    .sort()
    .reverse();
}

/**
 * All files of a kept release, by path, sorted by code unit as readAll has them.
 * @param current the files as they are now
 * @returns null where the release isn't kept
 * @throws IncompleteReleaseError, and Error where the archive is not what its name says
 */
export function releaseFiles(
  root: string,
  version: string,
  current: ReadonlyMap<string, Buffer>,
): Map<string, Buffer> | null {
  if (!keptReleases(root).includes(version)) return null;
  const entries = unzipSync(readFileSync(archive(root, version)));
  const { files: hashes, version: said } = manifest.parse(
    JSON.parse(Buffer.from(entries["release.json"]!).toString("utf8")),
  );
  const files = new Map<string, Buffer>();
  const missing: string[] = [];
  for (const [path, hash] of Object.entries(hashes)) {
    const bytes = [entries[path], current.get(path)].find((b) => b && sha256(b) === hash);
    if (bytes) files.set(path, Buffer.from(bytes));
    else missing.push(path);
  }
  if (missing.length > 0) throw new IncompleteReleaseError(version, missing);
  const sorted = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  if (said !== version || contentHash(sorted) !== version.slice(-8))
    throw new Error(`release ${version} is not what its name says`);
  return sorted;
}

/** What `keepRelease` did. */
export interface Kept {
  readonly version: string;
  /** Bytes of the archive. */
  readonly bytes: number;
  /** Files that differ from the current ones. */
  readonly files: number;
}

/**
 * Keeps releases of the data beside the current one, and makes those kept before complete again.
 * @param before the files of the release that the current data replaces, with its version
 * @param keep how many releases to keep, the newest first; older ones are deleted
 * @returns what was written, newest first
 */
export function keepRelease(
  root: string,
  version: string,
  before: ReadonlyMap<string, Buffer>,
  keep = 1,
): readonly Kept[] {
  const current = readAll(root);
  const wanted = new Map<string, ReadonlyMap<string, Buffer>>();
  for (const kept of keptReleases(root)) {
    // What an older release shared with the one that is replaced can be read from that one only, from now on.
    const files = releaseFiles(root, kept, new Map([...current, ...before]));
    if (files) wanted.set(kept, files);
  }
  if (contentHash(current) !== version.slice(-8)) wanted.set(version, before);
  const versions = [...wanted.keys()].sort().reverse();
  mkdirSync(join(root, RELEASES), { recursive: true });
  for (const old of versions.slice(keep)) rmSync(archive(root, old), { force: true });
  return versions.slice(0, keep).map((v) => pack(root, v, wanted.get(v)!, current));
}

/** Writes a release's archive; the same files give the same bytes on every machine. */
function pack(
  root: string,
  version: string,
  files: ReadonlyMap<string, Buffer>,
  current: ReadonlyMap<string, Buffer>,
): Kept {
  const hashes = Object.fromEntries([...files].map(([path, bytes]) => [path, sha256(bytes)]));
  const differing = [...files].filter(([path, bytes]) => !current.get(path)?.equals(bytes));
  const entries = {
    "release.json": strToU8(`${JSON.stringify({ version, files: hashes }, null, 1)}\n`),
    ...Object.fromEntries(differing.map(([path, bytes]) => [path, new Uint8Array(bytes)])),
  };
  const bytes = zipSync(entries, { level: 9, mtime: new Date(2000, 0, 1, 12), os: 3 });
  writeFileSync(archive(root, version), bytes);
  return { version, bytes: bytes.length, files: differing.length };
}
