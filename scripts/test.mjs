// npm test: from a fresh clone to a tested one, with nothing but Node. Install, find a browser, run every check.
import { nodeComplaint } from "./node.mjs";

const complaint = nodeComplaint(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  // A dynamic import, because an older Node could not even parse what stands behind it.
  import("./check.mjs").then(({ check }) => check(process.argv.slice(2), process.env));
}
