import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAD_TO_SIGMA, madSorted, medianSorted, SortedWindow, trailingRobust, trailingZ } from "@/lib/stats/robust";

const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
/** By the definitions, for comparison. */
const plainMedian = (list: readonly number[]) => {
  const s = sorted(list);
  return s.length % 2 ? s[(s.length - 1) / 2]! : (s[s.length / 2 - 1]! + s[s.length / 2]!) / 2;
};
const plainMad = (list: readonly number[]) => plainMedian(list.map((x) => Math.abs(x - plainMedian(list))));
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 });

describe("median and MAD", () => {
  it("are those of a textbook example", () => {
    // Huber's favourite kind of data: one wild value. Median 4, deviations 3 2 1 1 0 1 2 996 -> MAD 1.5.
    const values = sorted([1, 2, 3, 3, 4, 5, 6, 1000]);
    expect(medianSorted(values)).toBe(3.5);
    expect(madSorted(values)).toBe(1.5);
    expect(madSorted([7])).toBe(0);
    expect(medianSorted([])).toBeNaN();
    expect(madSorted([])).toBeNaN();
  });

  it("agree with their definitions", () => {
    fc.assert(
      fc.property(numbers, (list) => {
        expect(medianSorted(sorted(list))).toBeCloseTo(plainMedian(list), 10);
        expect(madSorted(sorted(list))).toBeCloseTo(plainMad(list), 10);
      }),
    );
  });

  it("are scaled to a normal standard deviation: 0.6745 sigma lies at the quartile", () => {
    expect(1 / MAD_TO_SIGMA).toBeCloseTo(0.6744897501960817, 12);
  });
});

describe("a moving window", () => {
  it("stays sorted as values come and go, and ranks with ties counted half", () => {
    fc.assert(
      fc.property(numbers, fc.nat(1000), (list, seed) => {
        const window = new SortedWindow();
        for (const x of list) window.add(x);
        const gone = list[seed % list.length]!;
        window.remove(gone);
        const rest = [...list];
        rest.splice(rest.indexOf(gone), 1);
        expect([...window.values.slice(0, window.count)]).toEqual(sorted(rest));
        if (rest.length) {
          const below = rest.filter((x) => x < gone).length + rest.filter((x) => x === gone).length / 2;
          expect(window.rank(gone)).toBeCloseTo(below / rest.length, 12);
        }
      }),
    );
  });

  it("is for each day what its own slice gives, missing values left out", () => {
    const values = fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(Number.NaN)), {
      minLength: 2,
      maxLength: 80,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 30 }), (list, length) => {
        const days = list.map((_, i) => i);
        const { median, sigma } = trailingRobust(days, list, { days: length, span: 1 });
        list.forEach((value, i) => {
          const own = list.map((v, d) => ({ v, d })).filter(({ v, d }) => d > i - length && d <= i && !Number.isNaN(v));
          if (Number.isNaN(value) || i - own[0]!.d < 1) expect(median[i]).toBeNaN();
          else {
            const only = own.map(({ v }) => v);
            expect(median[i]).toBeCloseTo(plainMedian(only), 10);
            expect(sigma[i]).toBeCloseTo(MAD_TO_SIGMA * plainMad(only), 10);
          }
        });
      }),
    );
  });

  it("gives scores that don't change with the unit, and none where nothing varies", () => {
    const values = Float64Array.from({ length: 50 }, (_, i) => Math.sin(i) * 3 + i / 10);
    const days = values.map((_, i) => i);
    const window = { days: 20, span: 10 };
    const inOther = values.map((v) => 32 + 1.8 * v);
    trailingZ(days, values, window).forEach((z, i) => {
      if (Number.isNaN(z)) expect(i).toBeLessThan(10);
      else expect(trailingZ(days, inOther, window)[i]).toBeCloseTo(z, 9);
    });
    expect(trailingZ(days, new Float64Array(50).fill(3), window).every(Number.isNaN)).toBe(true);
  });
});
