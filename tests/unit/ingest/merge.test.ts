import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdings } from "@/lib/ingest/holdings";
import { merge } from "@/lib/ingest/merge";
import type { Held, Row } from "@/lib/ingest/source";

const all = holdings("data");
const brent = all.get("brent-spot")!;
const gpr = all.get("gpr-daily")!;

/** The last rows held, as a source would answer. */
const tail = (held: Held, count: number): Row[] => held.rows.slice(-count).map((row) => ({ ...row }));
const next: Row = { date: "2026-08-19", value: "94.1" };

describe("an answer and the rows that are held", () => {
  it("adds what is new and leaves what agrees as it is written", () => {
    const answer = tail(brent, 5).map((r) => ({ ...r, value: `${r.value}0` }));
    const { rows, added, revised } = merge(brent, [...answer, next]);
    expect(added).toEqual(["2026-08-19"]);
    expect(revised).toEqual([]);
    expect(rows.slice(0, -1)).toEqual(brent.rows);
    expect(rows.at(-1)).toEqual(next);
  });

  it("notes what the source has revised, old and new", () => {
    const answer = tail(brent, 3);
    answer[1] = { ...answer[1]!, value: "92.5" };
    expect(merge(brent, answer)).toMatchObject({
      added: [],
      revised: [{ row: "2026-08-17", column: "value", old: "92.43", new: "92.5" }],
    });
  });

  it("keeps a blank that was made here on purpose", () => {
    const answer = gpr.rows.slice(-500).map((r) => (r.date === "2025-02-09" ? { ...r, value: "0", gprd_act: "0" } : r));
    expect(merge(gpr, answer).revised).toEqual([]);
  });

  it("counts a number that agrees to the decimals held as the same", () => {
    const fed = all.get("eur-per-usd-fed-h10")!;
    expect(merge(fed, [{ date: fed.last, value: "0.86348" }]).revised).toEqual([]);
    expect(merge(fed, [{ date: fed.last, value: "0.8636" }]).revised).toHaveLength(1);
  });

  it("leaves out what lies before the rows held", () => {
    const { rows } = merge(brent, [{ date: "1987-05-20", value: "18.63" }, ...tail(brent, 2)]);
    expect(rows).toEqual(brent.rows);
  });
});

describe("an answer that is refused", () => {
  const refusal = (answer: readonly Row[], held: Held = brent) => {
    try {
      merge(held, answer);
    } catch (error) {
      return (error as Error).message;
    }
    return null;
  };

  it("is empty, older, or begins after the rows held", () => {
    expect(refusal([])).toBe("the answer has no row of the days that are held or after them");
    expect(refusal(brent.rows.slice(0, -3))).toBe("the answer ends 2026-08-13, the rows held end 2026-08-18");
    expect(refusal([next])).toBe("the answer begins 2026-08-19, after the rows held end 2026-08-18");
  });

  it("is shorter in the middle", () => {
    const answer = tail(brent, 6);
    answer.splice(2, 2);
    expect(refusal([...answer, next])).toBe(
      "the answer leaves out 2 of the rows held from 2026-08-11 on: 2026-08-13; 2026-08-14",
    );
  });

  it("has a cell that the column doesn't allow, or one day twice", () => {
    expect(refusal([...tail(brent, 2), { date: "2026-08-19", value: "n/a" }])).toBe(
      "row 2026-08-19: value 'n/a' is not a number",
    );
    expect(refusal([...tail(brent, 2), next, { ...next, value: "1" }])).toBe(
      "row 2026-08-19 occurs twice, with different values",
    );
    expect(refusal([...tail(brent, 2), { date: "2026-02-30", value: "1" }])).toBe(
      "row 2026-02-30: date '2026-02-30' is not a date",
    );
  });

  it("is of another series, unless the operator has looked", () => {
    const inRoubles = tail(brent, 20).map((r) => ({ ...r, value: String(Number(r.value) * 83) }));
    expect(refusal(inRoubles)).toMatch(
      /^20 of 20 values of value that both have lie far from those held; this looks like another series\. .*--accept brent-spot$/,
    );
    expect(merge(brent, inRoubles, true).revised).toHaveLength(20);
  });
});

describe("whatever a source answers", () => {
  it("no held day is ever lost, and rows stay in order", () => {
    const answers = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 60 }), value: fc.constantFrom("90", "91.5", "", "x", "1e400") }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(answers, fc.boolean(), (cells, accept) => {
        const answer = cells.map(({ at, value }) => ({
          date: new Date(Date.UTC(2026, 6, 1 + at)).toISOString().slice(0, 10),
          value,
        }));
        let rows: readonly Row[];
        try {
          rows = merge(brent, answer, accept).rows;
        } catch {
          return true;
        }
        const dates = rows.map((r) => r.date!);
        return (
          dates.every((d, i) => i === 0 || d > dates[i - 1]!) &&
          brent.rows.every((r) => dates.includes(r.date!)) &&
          rows.every((r) => Number.isFinite(Number(r.value)) && r.value !== "")
        );
      }),
      { numRuns: 60 },
    );
  });
});
