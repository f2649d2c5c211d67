import { describe, expect, it } from "vitest";
import { loadData } from "@/lib/data";
import { deriveReactions, pricesOf } from "@/lib/markets/derive";
import { DERIVED_WINDOWS, type DerivedSeriesId } from "@/lib/markets/derived-series";

const data = loadData();
const ID: DerivedSeriesId = "gold-lbma-pm";
const open = data.seriesById("brent-spot");

describe("results of prices that may not be published", () => {
  it("pass over days without a value", () => {
    const days = Int32Array.from([1, 2, 3]);
    const { days: known, values } = pricesOf(ID, { days, values: Float64Array.from([10, Number.NaN, 12]) });
    expect([[...known], [...values]]).toEqual([
      [1, 3],
      [10, 12],
    ]);
  });

  it("come from the operator's prices alone, say nothing of single days, and leave out series without prices", () => {
    const rows = deriveReactions(data, new Map([[ID, pricesOf(ID, open)]]));
    expect(new Set(rows.map((r) => r.series))).toEqual(new Set([ID]));
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      expect(Object.keys(row)).not.toContain("ar");
      expect(row.n).toBe(120);
      expect(row.t).toBeCloseTo(row.car / row.se, 1);
      expect(DERIVED_WINDOWS).toContainEqual(expect.objectContaining({ from: row.from, to: row.to }));
    }
  });

  it("are the ones that are kept: no row is of a series or event that isn't there", () => {
    for (const row of data.derivedReactions) expect(data.event(row.event), row.event).toBeDefined();
  });
});
