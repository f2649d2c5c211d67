import { relative } from "node:path";
import { recover } from "../commit";
import { defaultRoot, readAll } from "../files";
import { keptReleases, releaseFiles } from "../releases";
import { inspectData } from "./check";

// Checks the data folder, or the one named on the command line; ends with 1 when a row is wrong.
const root = process.argv[2] ?? defaultRoot();
for (const folder of recover(root)) console.log(`${folder}: completed what a refresh had begun`);
const { faults, datasets, rows } = inspectData(root);
const folder = relative(process.cwd(), root) || ".";
for (const { file, row, reason } of faults)
  console.log(`${file === "-" ? folder : `${folder}/${file}`}:${row}: ${reason}`);
console.log(`${datasets} datasets, ${rows} rows, ${faults.length} ${faults.length === 1 ? "fault" : "faults"}`);
for (const version of keptReleases(root)) {
  try {
    releaseFiles(root, version, readAll(root));
  } catch (error) {
    // No fault of the data: addresses pinned to that release are answered with "gone" until it is packed again.
    console.error(`note: ${(error as Error).message}`);
  }
}
process.exitCode = faults.length > 0 ? 1 : 0;
