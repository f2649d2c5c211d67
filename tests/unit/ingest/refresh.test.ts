import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkData } from "@/lib/data/check/check";
import { recover } from "@/lib/data/commit";
import { contentHash, readAll } from "@/lib/data/files";
import { holdings } from "@/lib/ingest/holdings";
import type { Patience } from "@/lib/ingest/http";
import { type RefreshOptions, refresh } from "@/lib/ingest/refresh";
import {
  type Behaviour,
  type FakeSources,
  failing,
  fakeSources,
  half,
  late,
  status,
  well,
} from "./support/fake-source";

const TODAY = "2026-08-24";
const PATIENCE: Patience = { timeout: 250, tries: 3, pause: 10, longestPause: 2_000, largest: 200_000 };
const [NBP, CBOE] = ["api.nbp.pl", "cdn.cboe.com"];

const held = holdings("data");
const usd = held.get("usd-pln-nbp")!;

/** An answer of the National Bank of Poland: the rows held from 22 April on, then these. */
const zloty = (
  more: readonly (readonly [string, number])[],
  change: (date: string, mid: number) => number = (_, m) => m,
) =>
  JSON.stringify({
    table: "A",
    currency: "dolar amerykański",
    code: "USD",
    rates: [
      ...usd.rows.filter((r) => r.date! >= "2026-04-22").map((r) => [r.date!, Number(r.value)] as const),
      ...more,
    ].map(([effectiveDate, mid], i) => ({
      no: `${78 + i}/A/NBP/2026`,
      effectiveDate,
      mid: change(effectiveDate, mid),
    })),
  });
const JUNE = [
  ["2026-06-02", 3.64],
  ["2026-06-03", 3.6512],
  ["2026-06-05", 3.6601],
] as const;

/** Cboe's whole file: the closes held and one more. */
const vix = `DATE,OPEN,HIGH,LOW,CLOSE\n${[
  ...held.get("vix-close")!.rows.map((r) => [r.date!, r.value!]),
  ["2026-08-21", "15.5"],
]
  .map(([d, v]) => `${d!.slice(5, 7)}/${d!.slice(8)}/${d!.slice(0, 4)},1,1,1,${Number(v).toFixed(6)}`)
  .join("\n")}\n`;

let sources: FakeSources;
let root: string;
const folders = ["series/usd-pln-nbp", "series/vix-close", "territory-area-economist"];

beforeAll(async () => {
  sources = await fakeSources();
  root = mkdtempSync(join(tmpdir(), "truceline-refresh-test-"));
  cpSync("data", root, { recursive: true, filter: (path) => !path.includes(".refresh-") });
});
afterAll(async () => {
  await sources.close();
  rmSync(root, { recursive: true });
});
beforeEach(() => {
  sources.reset();
  for (const folder of folders) {
    rmSync(join(root, folder), { recursive: true });
    cpSync(join("data", folder), join(root, folder), { recursive: true });
  }
  rmSync(join(root, ".refresh-state.json"), { force: true });
  sources.set(CBOE!, well(vix));
});

const run = (more: Partial<RefreshOptions> = {}) =>
  refresh({
    root,
    today: TODAY,
    only: ["usd-pln-nbp", "vix-close"],
    http: { rewrite: sources.rewrite, patience: PATIENCE },
    ...more,
  });
const text = (path: string) => readFileSync(join(root, path), "utf8");
const hashOf = (folder: string) => contentHash(readAll(join(root, folder)));

describe("a refresh", () => {
  it("appends new rows, keeps the old ones to the byte, and brings the description along", async () => {
    sources.set(NBP!, well(zloty(JUNE)));
    const [zl] = await run();
    expect(zl).toMatchObject({
      state: "updated",
      added: 3,
      note: "3 rows added, 2026-06-02 to 2026-06-05; 0 values revised",
    });
    expect(text("series/usd-pln-nbp/rows.csv")).toBe(
      `${readFileSync("data/series/usd-pln-nbp/rows.csv", "utf8")}2026-06-02,3.64\n2026-06-03,3.6512\n2026-06-05,3.6601\n`,
    );
    const meta = JSON.parse(text("series/usd-pln-nbp/dataset.json"));
    expect(meta).toMatchObject({ version: TODAY, coverage: { from: "2021-01-04", to: "2026-06-05", rows: 1367 } });
    expect(meta.changes.at(-1)).toEqual({
      date: TODAY,
      what: "3 rows added, 2026-06-02 to 2026-06-05; 0 values revised.",
      why: "Refreshed from National Bank of Poland.",
    });
    expect(meta.sources[0].retrieved).toBe(TODAY);
    expect(existsSync(join(root, "series/usd-pln-nbp/revisions.csv"))).toBe(false);
    expect(checkData(root)).toEqual([]);
  });

  it("takes revisions, reports them and keeps a log of them", async () => {
    sources.set(NBP!, well(zloty(JUNE, (date, mid) => (date === "2026-05-29" ? mid + 0.01 : mid))));
    const [zl] = await run();
    const old = usd.rows.find((r) => r.date === "2026-05-29")!.value!;
    const now = String(Number(old) + 0.01);
    expect(zl!.revised).toEqual([{ row: "2026-05-29", column: "value", old, new: now }]);
    expect(text("series/usd-pln-nbp/revisions.csv")).toBe(
      `seen,row,column,old,new\n${TODAY},2026-05-29,value,${old},${now}\n`,
    );
    expect(text("series/usd-pln-nbp/rows.csv")).toContain(`\n2026-05-29,${now}\n`);
    expect(checkData(root)).toEqual([]);
  });

  it("asks a second time only for what has changed", async () => {
    sources.set(NBP!, well(zloty(JUNE)));
    await run();
    sources.set(CBOE!, well(vix));
    sources.asked.length = 0;
    const second = await run();
    // Cboe's address is the same: its tag is sent, and 304 comes back. The bank's address names the days, which moved on.
    expect(sources.asked.find((a) => a.host === CBOE)!.headers["if-none-match"]).toBe(`"${vix.length}"`);
    expect(second.map((o) => [o.dataset, o.state, o.note])).toEqual([
      ["usd-pln-nbp", "unchanged", "nothing newer than 2026-06-05"],
      ["vix-close", "unchanged", "the source's file has not changed"],
    ]);
    // Rows that aren't those that came of it are not left alone on the strength of a tag.
    cpSync("data/series/vix-close", join(root, "series/vix-close"), { recursive: true });
    expect((await run({ only: ["vix-close"] }))[0]).toMatchObject({ state: "updated", added: 1 });
  });

  it("writes nothing when it is only tried", async () => {
    sources.set(NBP!, well(zloty(JUNE)));
    const before = contentHash(readAll(root));
    expect((await run({ dryRun: true }))[0]).toMatchObject({ state: "updated", added: 3 });
    expect(contentHash(readAll(root))).toBe(before);
    expect(existsSync(join(root, ".refresh-state.json"))).toBe(false);
  });

  it("lists days that the source itself leaves out as a known gap", async () => {
    sources.set(NBP!, well(zloty([...JUNE, ["2026-06-15", 3.6]])));
    await run();
    expect(JSON.parse(text("series/usd-pln-nbp/dataset.json")).knownGaps).toEqual([
      ...usd.meta.knownGaps,
      { from: "2026-06-06", to: "2026-06-14", reason: `The source has no row for these days (asked on ${TODAY}).` },
    ]);
    expect(checkData(root)).toEqual([]);
  });

  it("leaves a table alone whose new rows would contradict another dataset", async () => {
    const file = readFileSync("tests/fixtures/ingest/economist/area.csv", "utf8").split("\n")[0]!;
    const rows = held
      .get("territory-area-economist")!
      .rows.map(
        (r) =>
          `${r.date},${Number(r.occupied_km2) * 1e6},${r.change_km2 === "" ? "" : Number(r.change_km2) * 1e6},,,${r.occupied_pct}`,
      );
    // A day is missing before the new one: rows of territory follow each other day by day.
    const answer = `${[file, ...rows, "2026-08-24,120586100000,0,,,19.977"].join("\n")}\n`;
    sources.set("raw.githubusercontent.com", well(answer));
    const before = hashOf("territory-area-economist");
    expect(await run({ only: ["territory-area-economist"] })).toMatchObject([
      {
        state: "refused",
        note: "the rows would not pass the data check: territory-area-economist/rows.csv:2026-08-24: does not follow 2026-08-21: one row a day",
      },
    ]);
    expect(hashOf("territory-area-economist")).toBe(before);
  });
});

describe("a source that fails leaves its rows as they are, and the others alone", () => {
  const good = zloty(JUNE);
  const older = JSON.stringify({ ...JSON.parse(good), rates: JSON.parse(good).rates.slice(0, 10) });
  const holed = JSON.stringify({
    ...JSON.parse(good),
    rates: JSON.parse(good).rates.filter((_: unknown, i: number) => i !== 5),
  });
  /** What the source does, how the refresh ends, what it says, and how often it asked. */
  const FAULTS: readonly (readonly [string, Behaviour, "failed" | "refused" | "updated", RegExp, number])[] = [
    ["answers late, every time", late, "failed", /^no answer within 0\.25 s \(3 tries\)$/, 3],
    ["answers late once", failing(1, late, well(good)), "updated", /^3 rows added/, 2],
    ["is unavailable, every time", status(503), "failed", /^HTTP 503 \(3 tries\)$/, 3],
    ["is unavailable twice", failing(2, status(503), well(good)), "updated", /^3 rows added/, 3],
    [
      "has had too many requests, for a second",
      failing(1, status(429, { "retry-after": "1" }), well(good)),
      "updated",
      /^3 rows/,
      2,
    ],
    [
      "has had too many, for an hour",
      status(429, { "retry-after": "3600" }),
      "failed",
      /^HTTP 429: asks to wait 3600 s; try again later$/,
      1,
    ],
    ["doesn't know the address", status(404), "failed", /^HTTP 404$/, 1],
    ["breaks off in the middle", half(good), "failed", /^connection failed: .+ \(3 tries\)$/, 3],
    ["ends the connection", (_, response) => response.destroy(), "failed", /^connection failed: .+ \(3 tries\)$/, 3],
    ["answers half a document", well(good.slice(0, good.length / 2)), "refused", /^the answer is not JSON: /, 1],
    [
      "answers a web page",
      well("<!doctype html><title>Przerwa techniczna</title>"),
      "refused",
      /^the answer is not JSON: /,
      1,
    ],
    ["answers nothing", well(""), "refused", /^the answer is not JSON: /, 1],
    ["answers fewer days", well(older), "refused", /^the answer ends 2026-05-\d\d, the rows held end 2026-06-01$/, 1],
    [
      "leaves out a day",
      well(holed),
      "refused",
      /^the answer leaves out 1 of the rows held from 2026-04-22 on: 2026-04-29$/,
      1,
    ],
    ["answers another currency", well(good.replace('"USD"', '"EUR"')), "refused", /^the answer is of EUR, not USD$/, 1],
    ["answers in another unit", well(zloty(JUNE, (_, m) => m * 100)), "refused", /this looks like another series/, 1],
    ["answers no number", well(good.replace("3.6512", '"n/a"')), "refused", /^the answer at rates\[\d+\]\.mid: /, 1],
    ["answers without end", well(`${good}${" ".repeat(300_000)}`), "failed", /^the answer is larger than 0 MB$/, 1],
  ];

  it.each(FAULTS)("%s", async (_, behaviour, state, note, asked) => {
    sources.set(NBP!, behaviour);
    const before = hashOf("series/usd-pln-nbp");
    const outcomes = await run();
    expect(outcomes[0]).toMatchObject({ dataset: "usd-pln-nbp", state, note: expect.stringMatching(note) });
    expect(sources.asked.filter((a) => a.host === NBP)).toHaveLength(asked);
    if (state !== "updated") expect(hashOf("series/usd-pln-nbp")).toBe(before);
    expect(outcomes[1]).toMatchObject({ dataset: "vix-close", state: "updated", added: 1 });
  });

  it("is skipped with a word on what it wants", async () => {
    const outcomes = await run({ only: ["ember"] });
    expect(outcomes).toHaveLength(5);
    expect(outcomes[0]).toMatchObject({ state: "skipped", note: expect.stringContaining("TRUCELINE_EMBER_URL") });
  });

  it("and the data still validates after all of that", () => {
    expect(checkData(root)).toEqual([]);
  });
});

describe("the command", () => {
  /** Runs the command against the fake sources; `kill` ends it after so many requests and milliseconds. */
  function command(args: readonly string[], kill?: { readonly requests: number; readonly ms: number }) {
    const child = spawn(process.execPath, ["--import", "tsx", "lib/ingest/cli.ts", "--data", root, ...args], {
      env: { ...process.env, TRUCELINE_INGEST_BASE: sources.base },
    });
    let out = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (out += chunk));
    const watch =
      kill &&
      setInterval(() => {
        if (sources.asked.length < kill.requests) return;
        clearInterval(watch);
        setTimeout(() => child.kill("SIGKILL"), kill.ms);
      }, 1);
    return new Promise<{ code: number | null; out: string }>((done) =>
      child.on("close", (code) => {
        clearInterval(watch);
        done({ code, out });
      }),
    );
  }

  it("says what it does and how it ended", async () => {
    sources.set(NBP!, well(zloty(JUNE)));
    const good = await command(["--only", "usd-pln-nbp,vix-close"]);
    expect(good.code).toBe(0);
    expect(good.out).toContain("[1/2] National Bank of Poland: 1 dataset\n  usd-pln-nbp: updated; 3 rows added");
    expect(good.out).toContain(
      "2 updated, 0 unchanged, 0 refused, 0 failed, 0 skipped; 4 rows added, 0 values revised",
    );
    sources.set(NBP!, status(404));
    const bad = await command(["--only", "usd-pln-nbp"]);
    expect(bad).toMatchObject({ code: 1, out: expect.stringContaining("usd-pln-nbp: failed; HTTP 404") });
    const wrong = await command(["--only", "nothing"]);
    expect(wrong).toMatchObject({
      code: 2,
      out: expect.stringContaining("there is no dataset and no source 'nothing'"),
    });
    const byHand = await command(["--only", "events"]);
    expect(byHand.out).toContain("'events' has no source that can be asked by machine");
  }, 30_000);

  it("may be killed at any moment: the data validates, and the next run completes it", async () => {
    sources.set(NBP!, well(zloty(JUNE)));
    for (const kill of [
      { requests: 1, ms: 0 },
      { requests: 1, ms: 12 },
      { requests: 2, ms: 3 },
      { requests: 2, ms: 15 },
    ]) {
      sources.asked.length = 0;
      await command(["--only", "usd-pln-nbp,vix-close"], kill);
      recover(root);
      expect(checkData(root)).toEqual([]);
    }
    expect((await command(["--only", "usd-pln-nbp,vix-close"])).code).toBe(0);
    expect(text("series/usd-pln-nbp/rows.csv").endsWith("2026-06-05,3.6601\n")).toBe(true);
  }, 60_000);
});
