import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkData } from "@/lib/data/check/check";
import type { Fault } from "@/lib/data/check/fault";

type Edit = (text: string) => string;

/** A copy of the data folder in which tests break one thing at a time. */
export class BrokenData {
  readonly root: string;

  constructor() {
    this.root = mkdtempSync(join(tmpdir(), "truceline-data-"));
    cpSync(join(process.cwd(), "data"), this.root, { recursive: true });
  }

  /** The faults after edits of files, which are taken back; null deletes a file, and a new path is created. */
  faults(edits: Readonly<Record<string, Edit | null>>): readonly Fault[] {
    const before = new Map<string, string | null>();
    for (const [path, edit] of Object.entries(edits)) {
      const file = join(this.root, path);
      const text = existsSync(file) ? readFileSync(file, "utf8") : null;
      before.set(file, text);
      if (edit === null) rmSync(file);
      else {
        const changed = edit(text ?? "");
        if (changed === text) throw new Error(`the edit of ${path} changes nothing`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, changed);
      }
    }
    try {
      return checkData(this.root);
    } finally {
      for (const [file, text] of before) {
        if (text === null) rmSync(file);
        else writeFileSync(file, text);
      }
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

/** Replaces a piece of text that must occur. */
export const swap =
  (from: string | RegExp, to: string): Edit =>
  (text) =>
    text.replace(from, to);

/** Changes a record of a JSON list by its id. */
export const record =
  // biome-ignore lint/suspicious/noExplicitAny: broken records have no type
  (id: string, change: (row: any) => void): Edit => {
    return (text) => {
      const value = JSON.parse(text);
      const rows = Array.isArray(value) ? value : [...value.people, ...value.organisations];
      // biome-ignore lint/suspicious/noExplicitAny: see above
      const row = rows.find((r: any) => r.id === id);
      if (!row) throw new Error(`no record ${id}`);
      change(row);
      return JSON.stringify(value);
    };
  };

/** Changes a JSON value as a whole. */
export const json =
  // biome-ignore lint/suspicious/noExplicitAny: see above
  (change: (value: any) => void): Edit => {
    return (text) => {
      const value = JSON.parse(text);
      change(value);
      return JSON.stringify(value);
    };
  };
