import { contains } from "@/lib/geo/anchor";
import type { DrawnShape } from "@/lib/geo/countries";
import { textWidth } from "../../shared/text-width";
import { type MapLabel, type MapView, toPx } from "./layout";

/** Something to name: the texts that would do, the best first. */
export interface Named {
  readonly texts: readonly string[];
  readonly shape: DrawnShape;
  readonly view: MapView;
  readonly bold?: boolean;
  /** Must be named, beside the shape when nothing fits into it. */
  readonly must?: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const SIZE = 12;
const HEIGHT = 14;
const GAP = 2;

const boxAt = (x: number, y: number, width: number): Box => ({
  left: x - width / 2 - GAP,
  right: x + width / 2 + GAP,
  top: y - HEIGHT / 2,
  bottom: y + HEIGHT / 2,
});

const apart = (a: Box, b: Box) => a.right <= b.left || a.left >= b.right || a.bottom <= b.top || a.top >= b.bottom;

/**
 * Names shapes inside themselves, the larger first; where the first text doesn't fit, the next is tried. What must be named
 * and has no room gets its label beside it, with a leader. Labels never touch each other, the bounds or anything in `taken`.
 */
export function placeLabels(named: readonly Named[], bounds: Box, taken: readonly Box[] = []): MapLabel[] {
  const boxes: Box[] = [...taken];
  const labels: MapLabel[] = [];
  const free = (box: Box) =>
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom &&
    boxes.every((other) => apart(box, other));
  const order = [...named].sort(
    (a, b) =>
      Number(b.bold ?? false) - Number(a.bold ?? false) ||
      b.shape.area * b.view.scale ** 2 - a.shape.area * a.view.scale ** 2,
  );
  const put = (item: Named, text: string, x: number, y: number, box: Box, leader: string | null) => {
    boxes.push(box);
    labels.push({ text, x, y: Math.round(y + SIZE * 0.36), bold: item.bold ?? false, leader });
  };
  const aside: Named[] = [];
  for (const item of order) {
    const [x, y] = toPx(item.view, item.shape.anchor());
    const text = item.texts.find((t) => {
      const box = boxAt(x, y, textWidth(t, SIZE, item.bold ? 600 : 400));
      return free(box) && fits(item, box);
    });
    if (text !== undefined) put(item, text, x, y, boxAt(x, y, textWidth(text, SIZE, item.bold ? 600 : 400)), null);
    else if (item.must) aside.push(item);
  }
  for (const item of aside) {
    const [x, y] = toPx(item.view, item.shape.anchor());
    const text = item.texts.at(-1)!;
    const width = textWidth(text, SIZE);
    const spot = SPOTS.map(([dx, dy]) => [x + dx + (Math.sign(dx) * width) / 2, y + dy] as const).find(([sx, sy]) =>
      free(boxAt(sx, sy, width)),
    );
    if (!spot) continue;
    const [sx, sy] = [Math.round(spot[0]), Math.round(spot[1])];
    const side = Math.sign(sx - x) * (width / 2 + 1);
    const leader = `M${Math.round(x)} ${Math.round(y)}L${Math.round(Math.abs(sx - x) > width / 2 ? sx - side : sx)} ${Math.round(sy - Math.sign(sy - y) * (Math.abs(sx - x) > width / 2 ? 0 : HEIGHT / 2))}`;
    put(item, text, sx, sy, boxAt(sx, sy, width), leader);
  }
  return labels;
}

/** Where a label may stand beside its shape, the nearest first (px from its middle to the label's near end). */
const SPOTS: readonly (readonly [number, number])[] = [12, 18, 26, 36].flatMap(
  (r) =>
    [
      [r, 0],
      [-r, 0],
      [r * 0.8, r * 0.7],
      [-r * 0.8, r * 0.7],
      [r * 0.8, -r * 0.7],
      [-r * 0.8, -r * 0.7],
      [0, r],
      [0, -r],
    ] as const,
);

/** True where a text's box lies inside a shape, but for its corners. */
function fits({ shape, view }: Named, { left, right, top, bottom }: Box): boolean {
  const inside = (x: number, y: number) => contains(shape.rings, (x - view.x) / view.scale, (y - view.y) / view.scale);
  const middle = (top + bottom) / 2;
  const [high, low] = [middle - 4, middle + 4];
  return (
    [left + 3, (left + right) / 2, right - 3].every((x) => inside(x, middle)) &&
    [left + 7, right - 7].every((x) => inside(x, high) && inside(x, low))
  );
}

/** A round mark to name. */
export interface NamedPoint {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/**
 * Names points beside themselves, in the order given (the most important first): at the right, the left, above or below,
 * wherever neither another label nor another point's mark stands. What has no room stays without a name.
 */
export function placePointLabels(points: readonly NamedPoint[], bounds: Box, limit: number): MapLabel[] {
  const marks = points.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const boxes: Box[] = [];
  const labels: MapLabel[] = [];
  points.forEach(({ text, x, y, r }, i) => {
    if (labels.length >= limit) return;
    const width = textWidth(text, SIZE);
    const reach = r + width / 2 + GAP + 1;
    const spots = [
      [x + reach, y],
      [x - reach, y],
      [x, y - r - HEIGHT / 2 - 1],
      [x, y + r + HEIGHT / 2 + 1],
      [x + reach * 0.75, y - r * 0.7 - HEIGHT / 2],
      [x - reach * 0.75, y - r * 0.7 - HEIGHT / 2],
      [x + reach * 0.75, y + r * 0.7 + HEIGHT / 2],
      [x - reach * 0.75, y + r * 0.7 + HEIGHT / 2],
    ] as const;
    const spot = spots.find(([sx, sy]) => {
      const box = boxAt(sx, sy, width);
      const inside =
        box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
      return inside && boxes.every((b) => apart(box, b)) && marks.every((m, k) => k === i || apart(box, m));
    });
    if (!spot) return;
    boxes.push(boxAt(spot[0], spot[1], width));
    labels.push({ text, x: Math.round(spot[0]), y: Math.round(spot[1] + SIZE * 0.36), bold: false, leader: null });
  });
  return labels;
}
