import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moved, SHORTEST, sparkPath, stretched, within, zoomed } from "@/lib/charts/shared/time-window";

const WHOLE = { from: 1000, to: 3000 };
const day = fc.integer({ min: 0, max: 4000 });

describe("a window on time", () => {
  it("never leaves the whole and never gets too short, whatever is asked for", () => {
    const check = ({ from, to }: { from: number; to: number }) => {
      expect(from).toBeGreaterThanOrEqual(WHOLE.from);
      expect(to).toBeLessThanOrEqual(WHOLE.to);
      expect(to - from).toBeGreaterThanOrEqual(SHORTEST);
      expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
    };
    fc.assert(
      fc.property(day, day, fc.double({ min: 0.01, max: 50, noNaN: true }), (a, b, factor) => {
        const now = within({ from: Math.min(a, b), to: Math.max(a, b) }, WHOLE);
        check(now);
        check(moved(now, b - 2000, WHOLE));
        check(zoomed(now, factor, (now.from + now.to) / 2, WHOLE));
        check(stretched(now, "from", a, WHOLE));
        check(stretched(now, "to", b, WHOLE));
      }),
    );
  });

  it("keeps its length when it is moved, also at an end", () => {
    expect(moved({ from: 1500, to: 1600 }, 30, WHOLE)).toEqual({ from: 1530, to: 1630 });
    expect(moved({ from: 1500, to: 1600 }, -9000, WHOLE)).toEqual({ from: 1000, to: 1100 });
  });

  it("comes nearer to the day under the pointer", () => {
    expect(zoomed({ from: 1500, to: 1700 }, 0.5, 1550, WHOLE)).toEqual({ from: 1525, to: 1625 });
  });
});

describe("the small line", () => {
  it("keeps the highest and the lowest of each column, and leaves missing values out", () => {
    const series = { days: Int32Array.of(0, 1, 2, 3, 10), values: Float64Array.of(0, 10, NaN, 5, 10) };
    // Five days to a column of two: 0 and 1 fall to 0 (rounded), 3 to 1, 10 to 2.
    expect(sparkPath(series, { from: 0, to: 10 }, 2, 10)).toBe("M0 0V10L1 5L2 0");
  });
});
