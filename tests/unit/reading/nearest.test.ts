import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastAtOrBefore, nearestBox, nearestSorted } from "@/lib/embed/reading/nearest";

const ascending = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 50 })
  .map((list) => list.sort((a, b) => a - b));

describe("in an ascending list", () => {
  it("finds the last number at or before x", () => {
    fc.assert(
      fc.property(ascending, fc.integer({ min: -1100, max: 1100 }), (list, x) => {
        expect(lastAtOrBefore(list, x)).toBe(list.filter((n) => n <= x).length - 1);
      }),
    );
  });

  it("finds the nearest number, the earlier of two", () => {
    expect(nearestSorted([0, 10], 5)).toBe(0);
    expect(nearestSorted([], 5)).toBeUndefined();
    fc.assert(
      fc.property(ascending, fc.integer({ min: -1100, max: 1100 }), (list, x) => {
        const found = nearestSorted(list, x);
        const least = Math.min(...list.map((n) => Math.abs(n - x)));
        expect(found).toBe(list.find((n) => Math.abs(n - x) === least));
      }),
    );
  });
});

describe("among boxes", () => {
  const box = (x: number, y: number, rx: number, ry: number) => ({ x, y, rx, ry });

  it("measures to the edge, within reach", () => {
    const boxes = [box(0, 0, 50, 10), box(100, 0, 2, 2)];
    expect(nearestBox(boxes, 60, 0, 24)).toBe(boxes[0]);
    expect(nearestBox(boxes, 90, 0, 24)).toBe(boxes[1]);
    expect(nearestBox(boxes, 0, 35, 24)).toBeUndefined();
    expect(nearestBox(boxes, 0, 34, 24)).toBe(boxes[0]);
    expect(nearestBox([], 0, 0, 24)).toBeUndefined();
  });

  it("inside several takes the one whose middle is nearest", () => {
    const boxes = [box(0, 0, 50, 50), box(10, 0, 20, 20)];
    expect(nearestBox(boxes, 8, 0, 24)).toBe(boxes[1]);
    expect(nearestBox(boxes, 2, 0, 24)).toBe(boxes[0]);
  });
});
