// npm run bench: measures the built site against its budgets and prints a table; test-results/bench.json keeps it.
//
//   npm run bench -- [--only <name,name>] [--build] [--runs 5] [--strict]
//
// --build also times a build from clean; --strict ends with 1 when a budget is exceeded.
// A measure is one file in measures/; timings are for people to read, so by default only a broken measure is a failure.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "@playwright/test";
import { launchOptions, MEASURING } from "../../scripts/browser.mjs";
import { chartIds, type Server, startServer } from "../../scripts/server";
import { ArgumentComplaint, main, ROOT, readArguments, say } from "../../scripts/setup.mjs";
import { type Bench, type Measure, type Result, table, verdict } from "./support/measure";

async function measures(): Promise<Measure[]> {
  const folder = join(import.meta.dirname ?? join(ROOT, "tests", "bench"), "measures");
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const found = await Promise.all(
    files.sort().map(async (name) => {
      const { measure } = (await import(pathToFileURL(join(folder, name)).href)) as { measure?: Measure };
      if (!measure) throw new Error(`tests/bench/measures/${name} exports no measure`);
      return measure;
    }),
  );
  // Slow ones first: a build from clean has to come before what uses the build.
  return found.sort((a, b) => Number(b.slow ?? false) - Number(a.slow ?? false));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

await main(async () => {
  const given = readArguments(process.argv.slice(2), { only: "list", build: "flag", runs: "text", strict: "flag" });
  const runs = Number(given.runs ?? 5);
  if (!(Number.isInteger(runs) && runs >= 1 && runs <= 50))
    throw new ArgumentComplaint("--runs takes a number from 1 to 50.");
  const all = await measures();
  const unknown = (given.only ?? []).filter((name) => !all.some((measure) => measure.name === name));
  if (unknown.length > 0) {
    throw new ArgumentComplaint(
      `--only knows ${all.map((measure) => measure.name).join(", ")}, not ${unknown.join(", ")}.`,
    );
  }
  const chosen = all.filter((measure) =>
    given.only ? given.only.includes(measure.name) : given.build || !measure.slow,
  );

  let server: Server | undefined;
  let browser: Browser | undefined;
  let engine: string | undefined;
  const origin = once(async () => {
    server = await startServer();
    return server.origin;
  });
  const bench: Bench = {
    origin,
    browser: once(async () => {
      browser = await chromium.launch(launchOptions(process.env, MEASURING));
      return browser;
    }),
    charts: once(async () => chartIds(await origin())),
    runs,
    slow: Boolean(given.build),
    say,
  };

  const results: (Result & { measure: string; verdict: string })[] = [];
  const broken: string[] = [];
  try {
    for (const [index, measure] of chosen.entries()) {
      say(`${index + 1}/${chosen.length} ${measure.name}: ${measure.about} ...`);
      try {
        for (const result of await measure.run(bench)) {
          results.push({ measure: measure.name, ...result, verdict: verdict(result) });
        }
      } catch (error) {
        broken.push(`${measure.name}: ${error instanceof Error ? error.message : error}`);
        say(`${measure.name} could not be measured: ${error instanceof Error ? error.message : error}`);
      }
    }
  } finally {
    engine = browser?.version();
    await browser?.close();
    await server?.close();
  }

  const machine = {
    node: process.version,
    processor: cpus()[0]?.model ?? "",
    cores: cpus().length,
    ...(engine
      ? { browser: `${basename(launchOptions(process.env, MEASURING).executablePath ?? "Playwright")} ${engine}` }
      : {}),
  };
  mkdirSync(join(ROOT, "test-results"), { recursive: true });
  const report = { measuredAt: new Date().toISOString(), machine, runs, results, broken };
  writeFileSync(join(ROOT, "test-results", "bench.json"), `${JSON.stringify(report, null, 2)}\n`);

  console.log(`\n${table(results)}\n`);
  const over = results.filter((result) => result.verdict === "over");
  const within = results.filter((result) => result.verdict === "ok");
  console.log(
    `${within.length} within budget, ${over.length} over${broken.length > 0 ? `, ${broken.length} not measured` : ""}`,
  );
  console.log(
    `(${machine.cores} x ${machine.processor}, Node ${machine.node}${machine.browser ? `, ${machine.browser}` : ""}; also in test-results/bench.json)`,
  );
  if (broken.length > 0 || (given.strict && over.length > 0)) process.exitCode = 1;
});
