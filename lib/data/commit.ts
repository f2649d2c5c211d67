import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/*
 * Replacing several files of a dataset as one. All of them are written to a folder beside the data first; renaming that
 * folder is the moment from which they count; moving them into place can then be done, or finished later, any number of
 * times. Whenever the process dies, either nothing has changed or `recover` completes it.
 */

/** Folders under the data folder; hidden, so that no reader takes them for data. */
const PENDING = ".refresh-pending";
const COMMITTED = ".refresh-committed";

/** Called after each step on the disk; tests throw from it, where a process may be killed. */
export type Watch = (step: string) => void;

/** A dataset's folder as one name, and back. */
const flat = (folder: string) => folder.replaceAll("/", "+");
const deep = (name: string) => name.replaceAll("+", "/");

/**
 * Writes files of one folder so that readers who recover first see all of them or none.
 * @param folder the dataset's folder, relative to the root
 * @param files text by name
 * @throws the file system's errors; nothing has changed then, or `recover` will finish
 */
export function commit(
  root: string,
  folder: string,
  files: ReadonlyMap<string, string>,
  watch: Watch = () => {},
): void {
  const pending = join(root, PENDING, flat(folder));
  rmSync(pending, { recursive: true, force: true });
  mkdirSync(pending, { recursive: true });
  watch("pending folder made");
  for (const [name, text] of files) {
    writeThrough(join(pending, name), text);
    watch(`${name} written`);
  }
  mkdirSync(join(root, COMMITTED), { recursive: true });
  renameSync(pending, join(root, COMMITTED, flat(folder)));
  watch("committed");
  moveInto(root, flat(folder), watch);
}

/** Completes what a killed refresh had committed, and drops what it hadn't. Returns the folders completed. */
export function recover(root: string, watch: Watch = () => {}): string[] {
  rmSync(join(root, PENDING), { recursive: true, force: true });
  const committed = join(root, COMMITTED);
  if (!existsSync(committed)) return [];
  const names = readdirSync(committed).sort();
  for (const name of names) moveInto(root, name, watch);
  rmSync(committed, { recursive: true, force: true });
  return names.map(deep);
}

function moveInto(root: string, name: string, watch: Watch): void {
  const from = join(root, COMMITTED, name);
  for (const file of readdirSync(from).sort()) {
    renameSync(join(from, file), join(root, deep(name), file));
    watch(`${file} in place`);
  }
  rmSync(from, { recursive: true });
  watch("done");
}

/** Writes a file and waits until the disk has it: a rename must not overtake the bytes. */
function writeThrough(path: string, text: string): void {
  const file = openSync(path, "w");
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
