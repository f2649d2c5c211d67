import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Raised where another refresh is at work on the same data. */
export class LockedError extends Error {}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/**
 * Makes sure that one refresh at a time writes to a data folder.
 * @returns what gives the folder free again
 * @throws LockedError while another process that is alive holds it; a dead one's lock is taken over
 */
export function lock(root: string): () => void {
  const path = join(root, ".refresh-lock");
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const pid = Number(readFileSync(path, "utf8"));
      if (pid > 0 && isAlive(pid)) throw new LockedError(`process ${pid} is refreshing this data already`);
      rmSync(path, { force: true });
    }
  }
}
