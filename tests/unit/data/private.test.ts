import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PrivateDataError, readPrivate } from "@/lib/data/private";

let root: string;
const meta = () => JSON.parse(readFileSync("data/series/brent-spot/dataset.json", "utf8"));
const rows = "date,value\n2026-01-05,10\n2026-01-06,11\n2026-01-07,12.5\n";

/** Writes a private series, as the format has it but for the changes. */
function put(id: string, change: (m: Record<string, unknown>) => void = () => {}, csv = rows): void {
  const m = { ...meta(), id, redistribution: "none", coverage: { from: "2026-01-05", to: "2026-01-07", rows: 3 } };
  change(m);
  mkdirSync(join(root, id), { recursive: true });
  writeFileSync(join(root, id, "dataset.json"), JSON.stringify(m));
  writeFileSync(join(root, id, "rows.csv"), csv);
}

const faults = (): unknown => {
  try {
    readPrivate(root);
  } catch (error) {
    if (error instanceof PrivateDataError) return error.faults;
    throw error;
  }
  return null;
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "truceline-private-"));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("an operator's own prices", () => {
  it("are read like every other series, in the order of their ids", () => {
    put("ttf-front-month");
    put("gold-pm");
    const { series } = readPrivate(root);
    expect(series.map((s) => s.id)).toEqual(["gold-pm", "ttf-front-month"]);
    expect([...series[0]!.values]).toEqual([10, 11, 12.5]);
    expect(series[0]!.last).toEqual({ date: "2026-01-07", value: 12.5 });
  });

  it("are nothing when no folder is named", () => {
    expect(readPrivate(null).series).toEqual([]);
  });

  it("are refused when the folder is missing", () => {
    expect(() => readPrivate(join(root, "absent"))).toThrow(/absent can't be used:\n {2}-:-: there is no such folder$/);
  });

  it("are refused when a row is wrong, with file, line and reason", () => {
    put("gold-pm", undefined, rows.replace("11", "n/a"));
    expect(faults()).toEqual([{ file: "gold-pm/rows.csv", row: "3", reason: "value 'n/a' is not a number" }]);
  });

  it("are refused under an id of the product, and when they claim to be publishable", () => {
    put("brent-spot");
    put("gold-pm", (m) => (m.redistribution = "open"));
    expect(faults()).toEqual([
      { file: "brent-spot/dataset.json", row: "brent-spot", reason: "is the id of a dataset of the product" },
      {
        file: "gold-pm/dataset.json",
        row: "gold-pm",
        reason: "redistribution 'open' is not 'none': what may be published belongs in data/",
      },
    ]);
  });

  it("are refused with files that nothing describes", () => {
    put("gold-pm");
    cpSync(join(root, "gold-pm/rows.csv"), join(root, "stray.csv"));
    expect(faults()).toEqual([{ file: "stray.csv", row: "-", reason: "is described by no dataset.json" }]);
  });
});
