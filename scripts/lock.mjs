// Completes package-lock.json: node scripts/lock.mjs, after an npm install that changed it.
//
// Compilers, linters and the like come as one optional package for each platform. Where a registry or mirror lacks some of
// them, npm install leaves them out of the lock file, and npm ci then refuses that file everywhere. Their names and exact
// versions stand in the packages that want them, so they can be entered without asking anyone; npm finds them when it
// installs on such a platform. Entries that are there stay as they are.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Adds the missing optional packages of other platforms to a parsed lock file; gives how many. */
export function completeLock(lock) {
  const packages = lock.packages;
  let added = 0;
  for (const [path, entry] of Object.entries({ ...packages })) {
    if (path === "") continue;
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const at = `node_modules/${name}`;
      const [, os, cpu] =
        /(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(\w+)/.exec(name) ?? [];
      const wasm = name.includes("wasm32");
      // Only an exact version of a package for a platform can be entered without the registry.
      if (packages[at] || packages[`${path}/${at}`] || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) || !(os || wasm))
        continue;
      const libc = name.includes("musl") ? ["musl"] : os === "linux" && name.includes("gnu") ? ["glibc"] : undefined;
      packages[at] = {
        version,
        cpu: [wasm ? "wasm32" : cpu],
        ...(entry.dev ? { dev: true } : {}),
        ...(libc ? { libc } : {}),
        optional: true,
        ...(wasm ? {} : { os: [os] }),
      };
      added++;
    }
  }
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return added;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL("../package-lock.json", import.meta.url));
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const added = completeLock(lock);
  if (added > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${added} packages of other platforms added`);
}
