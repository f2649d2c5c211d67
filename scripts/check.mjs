// The work of npm test, behind its version check: every check in order, each with its title, time and result, and one
// plain closing line that counts them all.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canAptInstall, ownChromium, systemChromium } from "./browser.mjs";
import {
  ArgumentComplaint,
  build,
  Complaint,
  freePort,
  install,
  main,
  npm,
  readArguments,
  run,
  say,
  seconds,
  timed,
  tool,
} from "./setup.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** The checks by name, in the order in which they run. */
export const CHECKS = ["lint", "types", "data", "unit", "build", "e2e"];

const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** Adds tallies up. */
export function total(tallies) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies) for (const key of Object.keys(sum)) sum[key] += tally[key];
  return sum;
}

/** The closing line: "12 passed, 0 failed", and ", 3 skipped" when some were. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** A runner that failed without a failed test (a broken file, a crash, no report) counts as one failure. */
function honest(tally, code) {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** Counts vitest's JSON report; `report` is undefined when none was written. */
export function countVitest(report, code) {
  const tally = {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
  // A file that cannot be loaded has no tests to fail, so the file itself counts.
  for (const file of report?.testResults ?? []) {
    if (file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed")) tally.failed++;
  }
  return honest(tally, code);
}

/** Counts Playwright's JSON report; a test that passed only on a second try (flaky) passed. */
export function countPlaywright(report, code) {
  const stats = report?.stats;
  const tally = {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  };
  return honest(tally, code);
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** The checks that `--only` leaves; end-to-end tests bring the build that they need. */
export function choose(only) {
  if (!only) return CHECKS;
  const unknown = only.filter((name) => !CHECKS.includes(name));
  if (unknown.length > 0 || only.length === 0) {
    throw new ArgumentComplaint(
      `--only knows ${CHECKS.join(", ")}${unknown.length > 0 ? `, not ${unknown.join(", ")}` : ""}.`,
    );
  }
  return CHECKS.filter((name) => only.includes(name) || (name === "build" && only.includes("e2e")));
}

/** A Chromium that works, installing one when there is none; its path, or undefined for Playwright's own. */
async function findBrowser() {
  if (process.env.PLAYWRIGHT_CHROMIUM) {
    const given = systemChromium();
    if (given) return given;
    throw new Complaint(
      `PLAYWRIGHT_CHROMIUM=${process.env.PLAYWRIGHT_CHROMIUM} is not a Chromium that runs: correct it or unset it.`,
    );
  }
  const found = systemChromium();
  if (found) return found;
  if (await ownChromium()) return undefined;
  await timed("no Chromium here, so npx playwright install chromium", () =>
    tool("@playwright/test/cli.js", ["install", "chromium"], {
      timeout: 600_000,
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "20000" },
    }),
  );
  if (await ownChromium()) return undefined;
  if (canAptInstall()) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await timed("Playwright's Chromium does not run here, so apt-get install chromium", async () => {
      // An update that misses one source can still know the package, so its exit code does not decide.
      await run("apt-get", ["update"], { env, timeout: 300_000 });
      await run("apt-get", ["install", "-y", "chromium"], { env, timeout: 900_000 });
    });
    const installed = systemChromium();
    if (installed) return installed;
  }
  throw new Complaint(
    "The end-to-end tests need a browser and none could be installed: install Chromium or Google Chrome, or set " +
      "PLAYWRIGHT_CHROMIUM to one, and run npm test again (npm test -- --only lint,types,data,unit goes without).",
  );
}

/** Runs the checks and sets the exit code. */
export function check(argv) {
  return main(async () => {
    const { only } = readArguments(argv, { only: "list" });
    const chosen = choose(only);
    const reports = mkdtempSync(join(tmpdir(), "truceline-test-"));
    process.on("exit", () => rmSync(reports, { recursive: true, force: true }));
    say(`checks: ${chosen.join(", ")}`);
    await install();
    const browser = chosen.includes("e2e") ? await findBrowser() : undefined;
    if (chosen.includes("e2e")) say(`browser: ${browser ?? "Playwright's own Chromium"}`);

    /** @type {Record<string, { title: string, work: () => Promise<Tally> }>} */
    const checks = {
      lint: {
        title: "lint and format (biome check)",
        work: async () => one(await tool("@biomejs/biome/bin/biome", ["check", "."])),
      },
      types: {
        title: "types (next typegen, tsc)",
        work: async () => {
          // Without typegen's route types and next-env.d.ts, a fresh clone does not type-check.
          const generated = await tool("next/dist/bin/next", ["typegen"]);
          return one(
            generated === 0 ? await tool("typescript/bin/tsc", ["--noEmit", "--incremental", "false"]) : generated,
          );
        },
      },
      data: { title: "data checks (npm run data:check)", work: async () => one(await npm(["run", "data:check"])) },
      unit: {
        title: "unit and data tests (vitest)",
        work: async () => {
          const file = join(reports, "vitest.json");
          const code = await tool("vitest/vitest.mjs", [
            "run",
            "--reporter=default",
            "--reporter=json",
            `--outputFile.json=${file}`,
          ]);
          return countVitest(readReport(file), code);
        },
      },
      build: { title: "build (npm run build)", work: async () => one((await build()) ? 0 : 1) },
      e2e: {
        title: "end-to-end and accessibility tests (playwright)",
        work: async () => {
          const file = join(reports, "playwright.json");
          const code = await tool("@playwright/test/cli.js", ["test"], {
            // Playwright ends its web server at this signal only.
            stopBy: "SIGINT",
            env: {
              PLAYWRIGHT_JSON_OUTPUT_FILE: file,
              TRUCELINE_E2E_PORT: String(await freePort()),
              ...(browser ? { PLAYWRIGHT_CHROMIUM: browser } : {}),
            },
          });
          return countPlaywright(readReport(file), code);
        },
      },
    };

    const done = [];
    if (chosen.includes("types") || chosen.includes("unit")) {
      // The embeds' reading script is generated, and imported by what follows.
      say("generated files (npm run reading) ...");
      const tally = one(await npm(["run", "reading"]));
      if (tally.failed > 0) done.push({ name: "reading", tally, took: 0 });
    }
    for (const [index, name] of chosen.entries()) {
      const { title, work } = checks[name];
      console.log("");
      const start = performance.now();
      if (name === "e2e" && done.some((entry) => entry.name === "build" && entry.tally.failed > 0)) {
        say(`${index + 1}/${chosen.length} ${title}: not run, because the build failed`);
        done.push({ name, tally: { passed: 0, failed: 0, skipped: 1 }, took: 0 });
        continue;
      }
      say(`${index + 1}/${chosen.length} ${title} ...`);
      const tally = await work();
      const took = performance.now() - start;
      done.push({ name, tally, took });
      say(`${index + 1}/${chosen.length} ${title}: ${tally.failed === 0 ? "passed" : "FAILED"} in ${seconds(took)}`);
    }

    console.log("");
    for (const { name, tally, took } of done) {
      const verdict = tally.failed > 0 ? "FAILED" : tally.passed > 0 ? "passed" : "not run";
      console.log(`  ${name.padEnd(8)} ${verdict.padEnd(8)} ${seconds(took).padStart(12)}   (${closingLine(tally)})`);
    }
    const sum = total(done.map((entry) => entry.tally));
    process.exitCode = sum.failed > 0 ? 1 : 0;
    console.log(`\n${closingLine(sum)}`);
  });
}
