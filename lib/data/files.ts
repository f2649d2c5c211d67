import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the product keeps its data when nothing else is said. */
export function defaultRoot(): string {
  // The comments keep the bundler from tracing a path that is only known when the server runs.
  return join(/*turbopackIgnore: true*/ process.cwd(), "data");
}

/** Folder of the kept releases under the data folder: no dataset, and not part of what a release is. */
export const RELEASES = "releases";

/**
 * Paths of all files under a folder, relative to it, with "/" between parts, sorted by code unit. Hidden files, which
 * systems leave behind, are no data.
 * @throws the file system's error where the folder can't be read
 */
export function listFiles(root: string, under = ""): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(join(/*turbopackIgnore: true*/ root, under), { withFileTypes: true })) {
    if (entry.name.startsWith(".") || (under === "" && entry.name === RELEASES)) continue;
    const path = under === "" ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) found.push(...listFiles(root, path));
    else found.push(path);
  }
  return under === "" ? found.sort((a, b) => (a < b ? -1 : 1)) : found;
}

/** The bytes of every file under a folder, by relative path, in the order of listFiles. */
export function readAll(root: string): Map<string, Buffer> {
  return new Map(listFiles(root).map((path) => [path, readFileSync(join(/*turbopackIgnore: true*/ root, path))]));
}

/**
 * The first eight hex digits of the SHA-256 over all files, paths and bytes: equal data give an equal number on every
 * machine, any change gives another.
 */
export function contentHash(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash("sha256");
  for (const [path, bytes] of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest("hex").slice(0, 8);
}
