import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeTip } from "@/lib/embed/reading/tip";

const bounds = { x: 0, y: 0, width: 400, height: 300 };

describe("a tooltip", () => {
  it("stands above, else below, else beside", () => {
    expect(placeTip({ x: 200, y: 150, rx: 5, ry: 5 }, 100, 40, bounds, false)).toEqual({ x: 150, y: 97 });
    expect(placeTip({ x: 200, y: 20, rx: 5, ry: 5 }, 100, 40, bounds, false)).toEqual({ x: 150, y: 33 });
    expect(placeTip({ x: 100, y: 150, rx: 5, ry: 140 }, 100, 40, bounds, false)).toEqual({ x: 113, y: 130 });
    expect(placeTip({ x: 300, y: 150, rx: 5, ry: 140 }, 100, 40, bounds, false)).toEqual({ x: 187, y: 130 });
  });

  it("over a crosshair stands beside first, right before left", () => {
    expect(placeTip({ x: 200, y: 150, rx: 6, ry: 6 }, 100, 40, bounds, true)).toEqual({ x: 214, y: 130 });
    expect(placeTip({ x: 350, y: 150, rx: 6, ry: 6 }, 100, 40, bounds, true)).toEqual({ x: 236, y: 130 });
  });

  it("slides along the mark to stay inside", () => {
    expect(placeTip({ x: 10, y: 150, rx: 5, ry: 5 }, 100, 40, bounds, false)).toEqual({ x: 0, y: 97 });
  });

  const size = fc.integer({ min: 1, max: 300 });
  const placed = fc.record({
    x: fc.integer({ min: -50, max: 450 }),
    y: fc.integer({ min: -50, max: 350 }),
    rx: fc.integer({ min: 0, max: 60 }),
    ry: fc.integer({ min: 0, max: 60 }),
  });

  it("never leaves bounds that it fits into, and covers nothing when a side has room", () => {
    fc.assert(
      fc.property(placed, size, size, fc.boolean(), (keep, width, height, beside) => {
        const { x, y } = placeTip(keep, width, height, bounds, beside);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(bounds.width);
        expect(y + height).toBeLessThanOrEqual(bounds.height);
        const room = [
          keep.y - keep.ry - height,
          bounds.height - keep.y - keep.ry - height,
          keep.x - keep.rx - width,
          bounds.width - keep.x - keep.rx - width,
        ];
        const apart =
          x >= keep.x + keep.rx ||
          x + width <= keep.x - keep.rx ||
          y >= keep.y + keep.ry ||
          y + height <= keep.y - keep.ry;
        const inside = keep.x >= 0 && keep.y >= 0 && keep.x <= bounds.width && keep.y <= bounds.height;
        if (inside && room.some((space) => space >= 8)) expect(apart).toBe(true);
      }),
    );
  });

  it("larger than its bounds shows its beginning", () => {
    expect(placeTip({ x: 20, y: 20, rx: 5, ry: 5 }, 500, 400, bounds, false)).toEqual({ x: 0, y: 0 });
  });
});
