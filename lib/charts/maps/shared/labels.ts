import { contains } from "@/lib/geo/anchor";
import type { DrawnShape } from "@/lib/geo/shape";
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

/** Enlargements at which labels are tried: a label that has room at one keeps it at all above. */
export const ZOOMS = [1, 1.5, 2, 3, 4, 6, 8] as const;

const boxAt = (x: number, y: number, width: number): Box => ({
  left: x - width / 2 - GAP,
  right: x + width / 2 + GAP,
  top: y - HEIGHT / 2,
  bottom: y + HEIGHT / 2,
});

const apart = (a: Box, b: Box) => a.right <= b.left || a.left >= b.right || a.bottom <= b.top || a.top >= b.bottom;

/** A box that stands at the same distance from its anchor on the screen however far the map is enlarged. */
interface Standing {
  readonly box: Box;
  readonly anchor: readonly [x: number, y: number];
  readonly zoom: number;
}

/** A standing box in the map's own units at an enlargement. */
function shrunk({ box, anchor: [x, y] }: Standing, zoom: number): Box {
  if (zoom === 1) return box;
  return {
    left: x + (box.left - x) / zoom,
    right: x + (box.right - x) / zoom,
    top: y + (box.top - y) / zoom,
    bottom: y + (box.bottom - y) / zoom,
  };
}

/** True where two boxes keep apart at every enlargement at which both are shown. */
const alwaysApart = (a: Standing, b: Standing) =>
  ZOOMS.every((zoom) => zoom < a.zoom || zoom < b.zoom || apart(shrunk(a, zoom), shrunk(b, zoom)));

const within = (box: Box, bounds: Box) =>
  box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;

/**
 * Names shapes inside themselves, the larger first; where the first text doesn't fit, the next is tried. What must be named
 * and has no room gets its label beside it, with a leader. Labels never touch each other, the bounds or anything in `taken`.
 * What has no room at all gets its best text at the first enlargement that gives it some.
 */
export function placeLabels(named: readonly Named[], bounds: Box, taken: readonly Box[] = []): MapLabel[] {
  const standing: Standing[] = taken.map((box) => ({ box, anchor: middle(box), zoom: 1 }));
  const labels: MapLabel[] = [];
  const free = (one: Standing) =>
    within(shrunk(one, one.zoom), bounds) && standing.every((other) => alwaysApart(one, other));
  const order = [...named].sort(
    (a, b) =>
      Number(b.bold ?? false) - Number(a.bold ?? false) ||
      b.shape.area * b.view.scale ** 2 - a.shape.area * a.view.scale ** 2,
  );
  const put = (item: Named, text: string, one: Standing, leader: string | null) => {
    const [x, y] = middle(one.box);
    standing.push(one);
    labels.push({
      text,
      x: Math.round(x),
      y: Math.round(y + SIZE * 0.36),
      bold: item.bold ?? false,
      leader,
      anchor: one.anchor,
      zoom: one.zoom,
    });
  };
  const centred = (item: Named, text: string, zoom: number): Standing => {
    const [x, y] = toPx(item.view, item.shape.anchor());
    return { box: boxAt(x, y, textWidth(text, SIZE, item.bold ? 600 : 400)), anchor: [x, y], zoom };
  };
  const left: Named[] = [];
  for (const item of order) {
    const found = item.texts
      .map((text) => ({ text, one: centred(item, text, 1) }))
      .find(({ one }) => free(one) && fits(item, one.box));
    if (found) put(item, found.text, found.one, null);
    else left.push(item);
  }
  const still: Named[] = [];
  for (const item of left) {
    const [x, y] = toPx(item.view, item.shape.anchor());
    const text = item.texts.at(-1);
    const width = text ? textWidth(text, SIZE) : 0;
    const spot =
      item.must && text
        ? SPOTS.map(([dx, dy]) => [x + dx + (Math.sign(dx) * width) / 2, y + dy] as const).find(([sx, sy]) =>
            free({ box: boxAt(sx, sy, width), anchor: [x, y], zoom: 1 }),
          )
        : undefined;
    if (!spot || !text) {
      still.push(item);
      continue;
    }
    const [sx, sy] = [Math.round(spot[0]), Math.round(spot[1])];
    const side = Math.sign(sx - x) * (width / 2 + 1);
    const leader = `M${Math.round(x)} ${Math.round(y)}L${Math.round(Math.abs(sx - x) > width / 2 ? sx - side : sx)} ${Math.round(sy - Math.sign(sy - y) * (Math.abs(sx - x) > width / 2 ? 0 : HEIGHT / 2))}`;
    put(item, text, { box: boxAt(sx, sy, width), anchor: [x, y], zoom: 1 }, leader);
  }
  for (const zoom of ZOOMS.slice(1))
    for (const item of [...still]) {
      const [text] = item.texts;
      if (!text) continue;
      const one = centred(item, text, zoom);
      if (!fits(item, shrunk(one, zoom)) || !free(one)) continue;
      put(item, text, one, null);
      still.splice(still.indexOf(item), 1);
    }
  return labels;
}

const middle = (box: Box): [number, number] => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];

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
  const half = (top + bottom) / 2;
  // Of a label as it stands on the screen: 14 px high.
  const px = (bottom - top) / HEIGHT;
  const [high, low] = [half - 4 * px, half + 4 * px];
  return (
    [left + 3 * px, (left + right) / 2, right - 3 * px].every((x) => inside(x, half)) &&
    [left + 7 * px, right - 7 * px].every((x) => inside(x, high) && inside(x, low))
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
 * wherever neither another label nor another point's mark stands. What has no room, or comes after `limit` names, gets its
 * name at the first enlargement that gives it some.
 */
export function placePointLabels(points: readonly NamedPoint[], bounds: Box, limit: number): MapLabel[] {
  const marks = points.map(
    ({ x, y, r }): Standing => ({
      box: { left: x - r, right: x + r, top: y - r, bottom: y + r },
      anchor: [x, y],
      zoom: 1,
    }),
  );
  const standing: Standing[] = [];
  const labels: MapLabel[] = [];
  const put = (i: number, zoom: number): boolean => {
    const { text, x, y, r } = points[i]!;
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
    for (const [sx, sy] of spots) {
      const one: Standing = { box: boxAt(sx, sy, width), anchor: [x, y], zoom };
      if (!within(shrunk(one, zoom), bounds)) continue;
      if (!standing.every((other) => alwaysApart(one, other))) continue;
      if (!marks.every((mark, k) => k === i || alwaysApart(one, mark))) continue;
      standing.push(one);
      labels.push({
        text,
        x: Math.round(sx),
        y: Math.round(sy + SIZE * 0.36),
        bold: false,
        leader: null,
        anchor: [x, y],
        zoom,
      });
      return true;
    }
    return false;
  };
  const still = points.map((_, i) => i).filter((i) => labels.length >= limit || !put(i, 1));
  for (const zoom of ZOOMS.slice(1)) for (const i of [...still]) if (put(i, zoom)) still.splice(still.indexOf(i), 1);
  return labels;
}
