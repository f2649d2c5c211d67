import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Validators } from "./http";

/*
 * What sources said of their files the last time, so that an unchanged file isn't taken again. Kept beside the data and out
 * of version control: losing it costs one download. An entry holds only while the rows are those that came of it.
 */

const FILE = ".refresh-state.json";

const entry = z.object({
  /** Hash of the rows of all datasets of the download. */
  rows: z.string(),
  answers: z.array(z.object({ url: z.string(), etag: z.string().optional(), lastModified: z.string().optional() })),
});
type Entry = z.infer<typeof entry>;
const shape = z.record(z.string(), entry);

/** Hash of the texts of rows, in their order. */
export const rowsHash = (texts: readonly string[]): string => {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}\0`).update(text);
  return hash.digest("hex").slice(0, 16);
};

export class Memory {
  private readonly root: string;
  private readonly entries: Map<string, Entry>;

  /** Reads what is remembered; a file that can't be read is as good as none. */
  constructor(root: string) {
    this.root = root;
    this.entries = new Map(Object.entries(load(join(root, FILE))));
  }

  /** What a source said of an address, if the rows are still those that came of it. */
  of(download: string, url: string, rows: string): Validators {
    const known = this.entries.get(download);
    if (known?.rows !== rows) return {};
    const { url: _, ...validators } = known.answers.find((a) => a.url === url) ?? { url };
    return validators;
  }

  set(download: string, rows: string, answers: readonly ({ url: string } & Validators)[]): void {
    this.entries.set(download, { rows, answers: [...answers] });
    const path = join(this.root, FILE);
    writeFileSync(`${path}.new`, `${JSON.stringify(Object.fromEntries(this.entries), null, 1)}\n`);
    renameSync(`${path}.new`, path);
  }
}

function load(path: string): Record<string, Entry> {
  if (!existsSync(path)) return {};
  try {
    return shape.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return {};
  }
}
