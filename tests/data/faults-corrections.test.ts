import { afterAll, describe, expect, it } from "vitest";
import { BrokenData, json, record } from "./support/broken";

const data = new BrokenData();
afterAll(() => data.remove());

const CORRECTIONS = "corrections/corrections.json";
const MISSING = "known-missing/known-missing.json";
// biome-ignore lint/suspicious/noExplicitAny: broken records have no type
const correction = (change: (row: any) => void) => data.faults({ [CORRECTIONS]: record("gpr-2025-02-09", change) });
const at = (file: string, row: string, reason: string) => ({ file, row, reason });

describe("corrections", () => {
  it("name datasets that exist, and what became of the mistake", () => {
    expect(correction((r) => (r.datasets = ["gpr-hourly"]))).toEqual([
      at(CORRECTIONS, "gpr-2025-02-09", "there is no dataset 'gpr-hourly'"),
    ]);
    expect(correction((r) => (r.datasets = []))).toEqual([at(CORRECTIONS, "gpr-2025-02-09", "datasets: no dataset")]);
    expect(correction((r) => (r.state = "gone"))[0]!.reason).toBe(
      "state: 'gone' is not one of: corrected, blanked, kept",
    );
    expect(correction((r) => (r.wrong.uk = ""))[0]!.reason).toBe("wrong.uk: is missing");
  });

  it("were wrong before they were put right, the newest first", () => {
    expect(correction((r) => (r.since = "2026-09-01"))).toEqual([
      at(CORRECTIONS, "gpr-2025-02-09", "wrong since 2026-09-01, after it was put right on 2026-08-22"),
    ]);
    const faults = data.faults({ [CORRECTIONS]: json((rows) => (rows[0].date = "2026-08-20")) });
    expect(faults).toContainEqual(
      at(CORRECTIONS, "eur-try-direction", "out of order: 2026-08-22 after 2026-08-20; the newest stands first"),
    );
  });
});

describe("what is missing", () => {
  it("has a reason of the list and names datasets that exist", () => {
    expect(data.faults({ [MISSING]: record("acled", (r) => (r.reason = "lost")) })[0]!.reason).toBe(
      "reason: 'lost' is not one of: not-found, licence, partial",
    );
    expect(data.faults({ [MISSING]: record("acled", (r) => r.datasets.push("acled")) })).toEqual([
      at(MISSING, "acled", "there is no dataset 'acled'"),
    ]);
  });
});
