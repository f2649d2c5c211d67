import { anchorOf } from "./anchor";
import { doubleArea, pathRings, type Ring, ringsPath } from "./path";

/** A shape on a frame's grid. */
export interface DrawnShape {
  readonly id: string;
  readonly rings: readonly Ring[];
  readonly d: string;
  /** Square units. */
  readonly area: number;
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
  /** A point well inside the largest ring, where a label stands best. */
  readonly anchor: () => readonly [x: number, y: number];
}

/** A shape of its rings. */
export function shapeOf(id: string, rings: readonly Ring[]): DrawnShape {
  const points = rings.flat();
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
  let anchor: readonly [number, number] | undefined;
  const largest = rings.reduce((a, b) => (Math.abs(doubleArea(b)) > Math.abs(doubleArea(a)) ? b : a), rings[0] ?? []);
  return {
    id,
    rings,
    d: ringsPath(rings),
    area: Math.abs(rings.reduce((sum, r) => sum + doubleArea(r), 0)) / 2,
    box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    anchor: () => {
      anchor ??= anchorOf(largest, [largest]);
      return anchor;
    },
  };
}

/** The same shape from its path: the rings are read when they are asked for. */
export function shapeOfPath(id: string, d: string): DrawnShape {
  let made: DrawnShape | undefined;
  const whole = () => {
    made ??= shapeOf(id, pathRings(d));
    return made;
  };
  return {
    id,
    d,
    get rings() {
      return whole().rings;
    },
    get area() {
      return whole().area;
    },
    get box() {
      return whole().box;
    },
    anchor: () => whole().anchor(),
  };
}
