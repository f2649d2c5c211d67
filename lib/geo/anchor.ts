import type { Ring } from "./path";

/** Labels are wide and low: room to the sides counts for this much less than room above and below. */
const FLAT = 2.2;

/**
 * The point inside a ring that is farthest from its edges, where distance across counts less than distance up and down:
 * where a label fits best. A grid is searched and then refined around its best point.
 */
export function anchorOf(ring: Ring, rings: readonly Ring[]): readonly [number, number] {
  const [xs, ys] = [ring.map((p) => p[0]), ring.map((p) => p[1])];
  let [x0, y0, x1, y1] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  let best: readonly [number, number] = [(x0 + x1) / 2, (y0 + y1) / 2];
  let most = Number.NEGATIVE_INFINITY;
  const STEPS = 14;
  for (let round = 0; round < 3; round += 1) {
    const [dx, dy] = [(x1 - x0) / STEPS, (y1 - y0) / STEPS];
    for (let i = 0; i <= STEPS; i += 1)
      for (let j = 0; j <= STEPS; j += 1) {
        const p: readonly [number, number] = [x0 + i * dx, y0 + j * dy];
        const room = clearance(p, rings);
        if (room > most) [most, best] = [room, p];
      }
    [x0, x1, y0, y1] = [best[0] - dx, best[0] + dx, best[1] - dy, best[1] + dy];
  }
  return [Math.round(best[0]), Math.round(best[1])];
}

/** Distance to the nearest edge with the sides squeezed; negative outside. */
function clearance([px, py]: readonly [number, number], rings: readonly Ring[]): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [ax, ay] = ring[j]!;
      const [bx, by] = ring[i]!;
      if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) inside = !inside;
      const [ux, uy] = [(bx - ax) / FLAT, by - ay];
      const [vx, vy] = [(px - ax) / FLAT, py - ay];
      const length = ux * ux + uy * uy;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, (ux * vx + uy * vy) / length));
      nearest = Math.min(nearest, Math.hypot(vx - t * ux, vy - t * uy));
    }
  return inside ? nearest : -nearest;
}

/** True where a point lies inside the rings (even-odd). */
export function contains(rings: readonly Ring[], px: number, py: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [ax, ay] = ring[j]!;
      const [bx, by] = ring[i]!;
      if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) inside = !inside;
    }
  return inside;
}
