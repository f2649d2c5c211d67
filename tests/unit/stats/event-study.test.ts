import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  carVariance,
  constantMean,
  detectable,
  halfBand,
  normalsOf,
  type Study,
  type StudyOptions,
  studyWindow,
} from "@/lib/stats/event-study";
import { ranks } from "@/lib/stats/moments";
import { overlapCorrelation, sharedDays } from "@/lib/stats/overlap";
import { percentile, placebo, placeboP } from "@/lib/stats/placebo";
import { firstOnOrAfter, type Returns, returnsOf } from "@/lib/stats/returns";

const OPTIONS: StudyOptions = { model: "mean", from: -1, to: 1, estimation: 120, gap: 10 };
const LENGTH = 160;
const DAY0 = 135;

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
/** Returns in steps of a hundredth of a percent, with a ripple below them so that they always vary. */
const someReturns = fc
  .array(fc.integer({ min: -2000, max: 2000 }), { minLength: LENGTH, maxLength: LENGTH })
  .map((r) => Float64Array.from(r, (x, i) => x / 10_000 + Math.sin(i * 12.9898) / 1000));

const study = (returns: Float64Array, more: Partial<StudyOptions> = {}, factor?: Float64Array): Study => {
  const found = studyWindow(returns, DAY0, { ...OPTIONS, ...more }, factor);
  if ("refused" in found) throw new Error(found.refused);
  return found;
};
const close = (a: number, b: number, scale = 1) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(scale, Math.abs(b)));

describe("properties of the event study", () => {
  it("adding a constant to every return changes no abnormal return", () => {
    fc.assert(
      fc.property(
        someReturns,
        finite(-0.5, 0.5),
        fc.constantFrom("mean" as const, "market" as const),
        (r, c, model) => {
          const factor = r.map((x, i) => Math.sin(i) + x / 3);
          const [a, b] = [
            study(r, { model }, factor),
            study(
              r.map((x) => x + c),
              { model },
              factor,
            ),
          ];
          for (const [i, x] of a.ar.entries()) close(b.ar[i]!, x);
          close(b.se, a.se);
        },
      ),
      { numRuns: 25 },
    );
  });
  it("scaling prices changes nothing", () => {
    fc.assert(
      fc.property(someReturns, finite(0.01, 1000), (r, scale) => {
        const prices = [100];
        for (const x of r) prices.push(prices.at(-1)! * Math.exp(x));
        const days = prices.map((_, i) => i);
        const [a, b] = [prices, prices.map((p) => p * scale)].map((p) =>
          study((returnsOf(days, p, "log-return") as Returns).values),
        ) as [Study, Study];
        close(b.car, a.car);
        close(b.t, a.t);
      }),
      { numRuns: 25 },
    );
  });
  it("CAR of a window is the sum of its parts", () => {
    fc.assert(
      fc.property(
        someReturns,
        fc.integer({ min: -10, max: 4 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 8 }),
        (r, from, a, b) => {
          const car = (lo: number, hi: number) => study(r, { from: lo, to: hi }).car;
          close(car(from, from + a + b), car(from, from + a) + car(from + a + 1, from + a + b));
        },
      ),
      { numRuns: 25 },
    );
  });
  it("gives the same, to the last bit, on what was estimated for other windows before", () => {
    const models = fc.constantFrom("mean" as const, "market" as const);
    const windows = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 10 })), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(someReturns, models, windows, (r, model, several) => {
        const factor = r.map((x, i) => Math.sin(i) + x / 3);
        const kept = normalsOf(r, { ...OPTIONS, model }, factor);
        for (const [from, more] of several)
          for (const day0 of [DAY0, DAY0 + 3]) {
            const options = { ...OPTIONS, model, from, to: from + more };
            expect(studyWindow(r, day0, options, factor, kept)).toEqual(studyWindow(r, day0, options, factor));
          }
        const options = { ...OPTIONS, model };
        expect(placebo(r, options, () => true, factor, kept)).toEqual(placebo(r, options, () => true, factor));
      }),
      { numRuns: 25 },
    );
  });
  it("ranks count what is below and half of what is equal, and pass over what is missing", () => {
    const values = fc.array(fc.constantFrom(-2, -0, 0, 0.5, 1, 3, Number.NaN, Number.POSITIVE_INFINITY), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(values, (xs) => {
        const expected = xs.map((x) => {
          const [below, equal] = [xs.filter((y) => y < x).length, xs.filter((y) => y === x).length];
          return Number.isNaN(x) ? Number.NaN : below + (equal + 1) / 2;
        });
        expect([...ranks(xs)]).toEqual(expected);
      }),
    );
  });
  it("placebo p-values of shuffled returns are uniform", () => {
    // A generator with a seed: the test is the same every time.
    let seed = 20251214;
    const random = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    const ps: number[] = [];
    for (let run = 0; run < 400; run += 1) {
      const returns = Float64Array.from({ length: 220 }, () => Math.log(random() / (1 - random())));
      const options = { ...OPTIONS, from: 0, to: 0 };
      // Every fourth day after the estimation window is "the event" once; the others are its ordinary days.
      const event = 131 + Math.floor(random() * 80);
      const others = placebo(returns, options, (i) => i !== event);
      const own = studyWindow(returns, event, options) as Study;
      ps.push(placeboP(others.standardised, own.t));
    }
    ps.sort((a, b) => a - b);
    const distance = Math.max(
      ...ps.map((p, i) => Math.max(Math.abs(p - i / ps.length), Math.abs(p - (i + 1) / ps.length))),
    );
    // Kolmogorov and Smirnov's bound at 1 % for 400 values.
    expect(distance).toBeLessThan(1.63 / Math.sqrt(ps.length));
  });
});

describe("the formulas of the issue", () => {
  const r = Float64Array.from({ length: LENGTH }, (_, i) => Math.sin(i * 1.7) + (i % 7) / 10);
  const window = r.subarray(DAY0 - 130, DAY0 - 10);
  it("constant mean: s2 with L - 1, variance s2 (n + n2/L)", () => {
    const s = study(r);
    const m = window.reduce((a, b) => a + b) / 120;
    const s2 = window.reduce((a, b) => a + (b - m) ** 2, 0) / 119;
    close(s.normal.variance, s2);
    close(s.se ** 2, s2 * (3 + 9 / 120));
    close(s.car, r[DAY0 - 1]! + r[DAY0]! + r[DAY0 + 1]! - 3 * m);
    expect(s.normal.df).toBe(119);
  });
  it("market model: s2 with L - 2 and the factor's distance from its mean", () => {
    const x = r.map((_, i) => Math.cos(i * 0.9));
    const s = study(r, { model: "market" }, x);
    const own = x.subarray(DAY0 - 130, DAY0 - 10);
    const mx = own.reduce((a, b) => a + b) / 120;
    const sxx = own.reduce((a, b) => a + (b - mx) ** 2, 0);
    const far = x[DAY0 - 1]! + x[DAY0]! + x[DAY0 + 1]! - 3 * mx;
    close(s.se ** 2, s.normal.variance * (3 + 9 / 120 + far ** 2 / sxx));
    expect(s.normal.df).toBe(118);
    close(carVariance(s.normal, 3, far), s.se ** 2);
  });
  /** Quantiles of Student's t with 119 degrees of freedom. */
  const SCIPY = { q975: 1.9800998764569397, q80: 0.8446521819726509 };
  it("sees effects from (t.975 + t.8) standard errors, and draws 95 % bands", () => {
    close(detectable(2, 119), 2 * (SCIPY.q975 + SCIPY.q80), 1);
    close(halfBand(2, 119), 2 * SCIPY.q975);
  });
});

describe("what can't be studied is refused with what is missing", () => {
  const r = Float64Array.from({ length: LENGTH }, (_, i) => Math.sin(i * 1.7));
  it("too little history, too few days after, no day", () => {
    expect(studyWindow(r, 100, OPTIONS)).toEqual({ refused: "too-little-history", missing: 30 });
    expect(studyWindow(r, 0, OPTIONS)).toEqual({ refused: "too-little-history", missing: 130 });
    expect(studyWindow(r, LENGTH - 1, { ...OPTIONS, to: 5 })).toEqual({ refused: "too-few-days-after", missing: 5 });
    expect(studyWindow(r, LENGTH, OPTIONS)).toEqual({ refused: "no-event-day", missing: 0 });
  });
  it("returns that don't vary, and a market model without a market", () => {
    expect(studyWindow(new Float64Array(LENGTH).fill(0.01), DAY0, OPTIONS)).toEqual({
      refused: "zero-variance",
      missing: 0,
    });
    expect(studyWindow(new Float64Array(LENGTH), DAY0, OPTIONS)).toEqual({ refused: "zero-variance", missing: 0 });
    expect(studyWindow(r, DAY0, { ...OPTIONS, model: "market" })).toEqual({ refused: "no-factor", missing: 0 });
    expect(constantMean([1, 1]).variance).toBe(0);
    // Refused again when asked again.
    const kept = normalsOf(new Float64Array(LENGTH), OPTIONS);
    expect([kept(DAY0), kept(DAY0)]).toEqual(Array(2).fill({ refused: "zero-variance", missing: 0 }));
  });
  it("a day that occurs twice, days out of order, a price without a logarithm", () => {
    expect(returnsOf([1, 2, 2], [1, 2, 3], "log-return")).toEqual({ refused: "duplicate-date", missing: 0, at: 2 });
    expect(returnsOf([1, 3, 2], [1, 2, 3], "log-return")).toEqual({ refused: "unordered-dates", missing: 0, at: 2 });
    expect(returnsOf([1, 2, 3], [1, 0, 3], "log-return")).toEqual({ refused: "no-logarithm", missing: 0, at: 2 });
    expect(returnsOf([1, 2, 3], [1, -4, 3], "difference")).toMatchObject({ values: Float64Array.of(-5, 7) });
  });
  it("passes over a missing value and says how long the next return is", () => {
    const found = returnsOf([1, 2, 3, 8], [100, Number.NaN, 110, 121], "log-return") as Returns;
    expect([...found.days]).toEqual([3, 8]);
    expect([...found.spans]).toEqual([2, 5]);
    expect(found.values[1]).toBeCloseTo(Math.log(1.1), 14);
  });
  it("finds the first trading day on or after a day", () => {
    expect([0, 5, 6, 9, 10].map((d) => firstOnOrAfter([5, 6, 9], d))).toEqual([0, 0, 1, 2, 3]);
  });
});

describe("overlap and rank among ordinary days", () => {
  it("is the share of common days", () => {
    expect(sharedDays({ first: 1, last: 3 }, { first: 3, last: 5 })).toBeCloseTo(1 / 3, 14);
    expect(
      overlapCorrelation([
        { first: 1, last: 3 },
        { first: 1, last: 3 },
      ]),
    ).toBe(1);
    expect(
      overlapCorrelation([
        { first: 1, last: 3 },
        { first: 2, last: 4 },
        { first: 9, last: 11 },
      ]),
    ).toBeCloseTo(2 / 9, 14);
  });
  it("counts ties half", () => {
    expect(percentile([1, 2, 3, 4], 3)).toBe(0.625);
    expect(percentile([], 3)).toBeNaN();
    expect(placeboP([1, -2, 3], 2)).toBe(0.75);
  });
});
