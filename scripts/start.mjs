// npm start: from a fresh clone to a served site, with nothing but Node. Install, build when needed, serve.
import { nodeComplaint } from "./node.mjs";

const complaint = nodeComplaint(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  // A dynamic import, because an older Node could not even parse what stands behind it.
  import("./serve.mjs").then(({ serve }) => serve(process.argv.slice(2), process.env));
}
