/** A box by its centre and half size. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}

/** Index of the last number not above `x` in an ascending list, or -1. */
export function lastAtOrBefore(ascending: readonly number[], x: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The number nearest to `x` in an ascending list, the earlier of two equally near; undefined when the list is empty. */
export function nearestSorted(ascending: readonly number[], x: number): number | undefined {
  const i = lastAtOrBefore(ascending, x);
  const before = ascending[i];
  const after = ascending[i + 1];
  return before === undefined || (after !== undefined && after - x < x - before) ? after : before;
}

/**
 * The box nearest to a point within `reach`. Distance is to the box's edge, so that a large mark is met wherever it is
 * touched; among boxes equally near (the point lies inside several) the nearest centre wins.
 */
export function nearestBox<B extends Placed>(boxes: readonly B[], x: number, y: number, reach: number): B | undefined {
  let found: B | undefined;
  let least = reach;
  // Farther than anything in a drawing.
  let leastToCentre = 1e9;
  for (const box of boxes) {
    const dx = Math.abs(box.x - x);
    const dy = Math.abs(box.y - y);
    const edge = Math.hypot(Math.max(0, dx - box.rx), Math.max(0, dy - box.ry));
    const centre = Math.hypot(dx, dy);
    if (edge < least || (edge === least && centre < leastToCentre)) {
      found = box;
      least = edge;
      leastToCentre = centre;
    }
  }
  return found;
}
