import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { contentHash, defaultRoot, readAll } from "./files";
import { keepRelease, keptReleases } from "./releases";

// Keeps the release of the data that the current one replaces: the data of the last commit that differs from what is on the
// disk, or of the commit named with --from. Run it when the data has changed, before the change is committed.
const { values } = parseArgs({
  options: { from: { type: "string" }, keep: { type: "string", default: "1" } },
});
const root = defaultRoot();

/** The data folder as a commit has it. */
function filesOf(commit: string): Map<string, Buffer> {
  const git = (...args: string[]) => execFileSync("git", args, { maxBuffer: 2 ** 28 });
  const paths = git("ls-tree", "-r", "-z", "--name-only", commit, "data/").toString("utf8").split("\0");
  return new Map(
    paths
      .filter((path) => path && !path.startsWith("data/releases/") && !path.split("/").some((p) => p.startsWith(".")))
      .map((path) => [path.slice("data/".length), git("show", `${commit}:${path}`)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const versionOf = (files: ReadonlyMap<string, Buffer>) =>
  `${JSON.parse(files.get("events/dataset.json")!.toString("utf8")).coverage.to}-${contentHash(files)}`;

/** The newest commit whose data isn't the current one. */
function lastOther(): string | null {
  const current = contentHash(readAll(root));
  const commits = execFileSync("git", ["log", "--format=%H", "-n", "20", "--", "data/", ":!data/releases"])
    .toString("utf8")
    .trim();
  return commits.split("\n").find((commit) => contentHash(filesOf(commit)) !== current) ?? null;
}

const from = values.from ?? lastOther();
if (!from) console.log("no earlier release of the data in the last twenty commits that changed it");
else {
  const before = filesOf(from);
  for (const { version, files, bytes } of keepRelease(root, versionOf(before), before, Number(values.keep)))
    console.log(`kept ${version}: ${files} files differ from the current data, ${(bytes / 1024).toFixed(0)} KB`);
}
console.log(`current: ${versionOf(readAll(root))}; kept: ${keptReleases(root).join(", ") || "none"}`);
