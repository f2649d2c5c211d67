import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAD_TO_SIGMA } from "@/lib/stats/robust";
import { trailingRobustZ } from "@/lib/stats/trailing";

const OPTIONS = { days: 1096, minCount: 3, minSpan: 0 };

/** The definition written out, with sorting and no window that slides. */
function plain(
  days: readonly number[],
  values: readonly number[],
  { days: length, minCount, minSpan }: typeof OPTIONS,
) {
  const median = (list: readonly number[]) => {
    const s = [...list].sort((a, b) => a - b);
    return s.length % 2 ? s[s.length >> 1]! : (s[s.length / 2 - 1]! + s[s.length / 2]!) / 2;
  };
  return values.map((x, i) => {
    const inside = values.flatMap((v, j) => (j <= i && days[j]! > days[i]! - length && !Number.isNaN(v) ? [j] : []));
    if (Number.isNaN(x) || inside.length < minCount || days[i]! - days[inside[0]!]! < minSpan) return Number.NaN;
    const window = inside.map((j) => values[j]!);
    const m = median(window);
    const mad = median(window.map((v) => Math.abs(v - m)));
    return mad > 0 ? (x - m) / (1.482602218505602 * mad) : Number.NaN;
  });
}

describe("robust z-scores over a trailing window", () => {
  it("gives the published example of the MAD", () => {
    // 1, 1, 2, 2, 4, 6, 9: median 2, absolute deviations 1, 1, 0, 0, 2, 4, 7, of which the median is 1.
    const z = trailingRobustZ([1, 2, 3, 4, 5, 6, 7], [1, 1, 2, 2, 4, 6, 9], OPTIONS);
    expect(z[6]).toBeCloseTo(7 / MAD_TO_SIGMA, 12);
    // 1 / quantile of the standard normal at 3/4 (0.67448975019608171).
    expect(MAD_TO_SIGMA).toBeCloseTo(1 / 0.6744897501960817, 12);
  });

  it("agrees with the definition written out, on any series with gaps and repeats", () => {
    const samples = fc.array(
      fc.record({
        step: fc.integer({ min: 0, max: 40 }),
        value: fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(NaN)),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        samples,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 8 }),
        (list, length, minCount) => {
          let day = 0;
          const days = list.map(({ step }) => (day += step));
          const values = list.map(({ value }) => value);
          const options = { days: length, minCount, minSpan: 10 };
          const [got, wanted] = [trailingRobustZ(days, values, options), plain(days, values, options)];
          for (let i = 0; i < values.length; i++) {
            if (Number.isNaN(wanted[i])) expect(got[i]).toBeNaN();
            else expect(got[i]).toBeCloseTo(wanted[i]!, 9);
          }
        },
      ),
    );
  });

  it("doesn't change with the unit or the level, and turns with the sign", () => {
    const series = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 5, maxLength: 50 });
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -100, max: 100 }),
        (values, scale, shift) => {
          const days = values.map((_, i) => i);
          const z = trailingRobustZ(days, values, OPTIONS);
          const other = trailingRobustZ(
            days,
            values.map((v) => -scale * v + shift),
            OPTIONS,
          );
          z.forEach((x, i) => {
            if (Number.isNaN(x)) expect(other[i]).toBeNaN();
            else expect(other[i]).toBeCloseTo(-x, 9);
          });
        },
      ),
    );
  });

  it("says nothing without history, of a missing value, or where most values are the same", () => {
    expect([...trailingRobustZ([], [], OPTIONS)]).toEqual([]);
    expect([...trailingRobustZ([1, 2], [1, 2], OPTIONS)]).toEqual([NaN, NaN]);
    expect([...trailingRobustZ([1, 2, 3, 4], [5, 5, 5, 9], OPTIONS)]).toEqual([NaN, NaN, NaN, NaN]);
    expect(trailingRobustZ([1, 2, 3, 4], [1, 2, 3, NaN], OPTIONS)[3]).toBeNaN();
    expect(trailingRobustZ([1, 2, 3, 4], [1, 2, 3, 5], { ...OPTIONS, minSpan: 4 })[3]).toBeNaN();
  });
});
