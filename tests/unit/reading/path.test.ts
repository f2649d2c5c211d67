import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flattenPath, linePath, readPath } from "@/lib/charts/shared/path";

/** Samples in day order: days apart by at least one, values in whole steps of the quantum, so that nothing is rounded. */
const samples = fc
  .array(fc.record({ apart: fc.integer({ min: 1, max: 60 }), units: fc.integer({ min: -20_000, max: 20_000 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .chain((list) => fc.record({ list: fc.constant(list), start: fc.integer({ min: -5000, max: 25_000 }) }))
  .map(({ list, start }) => {
    let day = start;
    return list.map(({ apart, units }) => {
      day += apart;
      return { day, units };
    });
  });

/** Where SVG draws: every stroke as [x0, y0, x1, y1], by the path grammar alone (an m followed by more pairs draws lines). */
function strokes(d: string): number[][] {
  const drawn: number[][] = [];
  let [x, y] = [0, 0];
  for (const [, letter, text] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (text!.match(/-?\d+/g) ?? []).map(Number);
    const size = letter === "h" || letter === "v" ? 1 : 2;
    for (let i = 0; i < numbers.length; i += size) {
      const [a, b] =
        letter === "h" ? [numbers[i]!, 0] : letter === "v" ? [0, numbers[i]!] : [numbers[i]!, numbers[i + 1]!];
      const to = letter === "M" ? [a, b] : [x + a!, y + b!];
      const moves = (letter === "M" || letter === "m") && i === 0;
      if (!moves) drawn.push([x, y, to[0]!, to[1]!]);
      [x, y] = to as [number, number];
    }
  }
  return drawn;
}

describe("a line's path", () => {
  it("is written as the format says", () => {
    const points = [
      { day: 100, value: 50.37 },
      { day: 101, value: 53.16 },
      { day: 102, value: 52.66 },
      { day: 142, value: 52.78 },
      { day: 143, value: 52.81 },
    ];
    expect(linePath(points, 0.01, 12)).toEqual({ d: "M0 5037l1 279 1-50m40 12l1 3", day0: 100, quantum: 0.01 });
    const levels = [
      { day: 0, value: 11.59, end: 31 },
      { day: 31, value: 11.3, end: 59 },
    ];
    expect(linePath(levels, 0.01, 31, true).d).toBe("M0 1159h31v-29h28");
    expect(linePath([], 1, 1)).toEqual({ d: "", day0: 0, quantum: 1 });
    expect(readPath({ d: "", day0: 0, quantum: 1 })).toEqual([]);
  });

  it("gives back the days and values that went in, as line or as steps, with gaps", () => {
    fc.assert(
      fc.property(
        samples,
        fc.constantFrom(1, 0.1, 0.01, 0.5),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 80 }),
        (list, quantum, gap, step, length) => {
          const points = list.map(({ day, units }) => ({
            day,
            value: units * quantum,
            ...(step ? { end: day + length } : {}),
          }));
          const back = readPath(linePath(points, quantum, gap, step));
          expect(back.map(({ day }) => day)).toEqual(points.map(({ day }) => day));
          back.forEach(({ value }, i) => {
            expect(value).toBeCloseTo(points[i]!.value, 6);
          });
        },
      ),
    );
  });

  it("draws a stroke exactly between samples that no gap parts", () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 50 }), (list, gap) => {
        const points = list.map(({ day, units }) => ({ day, value: units }));
        const { d, day0 } = linePath(points, 1, gap);
        const expected = points.slice(1).flatMap((p, i) => {
          const before = points[i]!;
          return p.day - before.day > gap ? [] : [[before.day - day0, before.value, p.day - day0, p.value]];
        });
        expect(strokes(d)).toEqual(expected);
      }),
    );
  });

  it("breaks twice in a row without a stroke between", () => {
    const { d } = linePath(
      [
        { day: 0, value: 1 },
        { day: 50, value: 2 },
        { day: 100, value: 3 },
      ],
      1,
      10,
    );
    expect(strokes(d)).toEqual([]);
    expect(flattenPath(d, [1, 1, 0, 0]).match(/m/g)).toHaveLength(2);
  });
});
