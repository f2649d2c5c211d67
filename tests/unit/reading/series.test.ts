import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linePath, readPath } from "@/lib/charts/shared/path";
import { readSeries, sampleAt } from "@/lib/embed/reading/series";

const day = (iso: string) => Date.parse(iso) / 86_400_000;
const track = { day0: day("2001-01-01"), quantum: 0.5, factor: 2, precision: "day" } as const;

describe("a line read back", () => {
  it("has the path's values, with the factor", () => {
    const { days, values, stepped } = readSeries("M0 10l1 2 1-4", track);
    expect(days.map((d) => d - track.day0)).toEqual([0, 1, 2]);
    expect(values).toEqual([10, 12, 8]);
    expect(stepped).toBe(false);
  });

  it("holds a value until the next while they are connected, and for its cadence at a break and at the end", () => {
    const series = readSeries("M0 1l1 1 1 1 3 1 1 1m30 1l1 1", track);
    const at = (n: number) => sampleAt(series, track.day0 + n);
    expect([at(-1), at(0), at(2), at(4), at(5), at(6)]).toEqual([-1, 0, 2, 2, 3, 4]);
    expect([at(7), at(35), at(36), at(37), at(38)]).toEqual([-1, -1, 5, 6, -1]);
    const weekly = readSeries("M0 1l7 1 7 1", track);
    expect([20, 21].map((n) => sampleAt(weekly, track.day0 + n))).toEqual([2, -1]);
  });

  it("holds a level as far as it is drawn", () => {
    const series = readSeries("M0 10h31v5h28m20 1h10", track);
    const at = (n: number) => sampleAt(series, track.day0 + n);
    expect([at(30), at(31), at(58), at(59), at(78), at(79), at(88), at(89)]).toEqual([0, 1, 1, -1, -1, 2, 2, -1]);
    expect(series.stepped).toBe(true);
  });

  it("lets a monthly value stand for its month, wherever in it the sample is dated", () => {
    const series = readSeries("M14 10l31 5m61 1", { ...track, precision: "month" });
    const at = (iso: string) => sampleAt(series, day(iso));
    expect([at("2000-12-31"), at("2001-01-01"), at("2001-01-31"), at("2001-02-01"), at("2001-02-28")]).toEqual([
      -1, 0, 0, 1, 1,
    ]);
    expect([at("2001-03-01"), at("2001-04-01"), at("2001-04-30"), at("2001-05-01")]).toEqual([-1, 2, 2, -1]);
  });

  it("reads a month drawn as a level at its middle, any other sample at its own day", () => {
    const months = readSeries("M0 10h31v5h28", { ...track, precision: "month" });
    expect(months.at).toEqual([day("2001-01-16"), day("2001-02-15")]);
    expect(readSeries("M0 10h31v5h28", track).at).toEqual([day("2001-01-01"), day("2001-02-01")]);
    expect(readSeries("M0 10l31 5", { ...track, precision: "month" }).at).toEqual([
      day("2001-01-01"),
      day("2001-02-01"),
    ]);
  });

  it("finds every sample at its own day, whatever the path", () => {
    const points = fc
      .uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 60 })
      .map((days) => days.sort((a, b) => a - b).map((n) => ({ day: track.day0 + n, value: (n * 7919) % 301 })));
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 40 }), fc.boolean(), (list, gap, step) => {
        const path = linePath(step ? list.map((p) => ({ ...p, end: p.day + 5 })) : list, 0.5, gap, step);
        const series = readSeries(path.d, { ...track, day0: path.day0 });
        expect(series.days).toEqual(readPath(path).map((p) => p.day));
        series.days.forEach((d, i) => {
          expect(sampleAt(series, d)).toBe(i);
        });
        expect(sampleAt(series, series.days[0]! - 1)).toBe(-1);
      }),
    );
  });

  it("of an empty path is empty", () => {
    expect(readSeries("", track).days).toEqual([]);
    expect(sampleAt(readSeries("", track), track.day0)).toBe(-1);
  });
});
