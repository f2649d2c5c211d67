// Lets a build made by hand count: `npm run build` runs this before (begin) and after (end), so that npm start and npm test
// know what .next was built from and need not build again.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beginBuild, endBuild, ROOT } from "./setup.mjs";

// Not in .next, which a build may empty.
const UNDER_WAY = join(ROOT, "node_modules", ".truceline-building");

if (process.argv[2] === "begin") writeFileSync(UNDER_WAY, beginBuild());
else if (process.argv[2] === "end" && existsSync(UNDER_WAY)) {
  endBuild(readFileSync(UNDER_WAY, "utf8"));
  rmSync(UNDER_WAY);
}
