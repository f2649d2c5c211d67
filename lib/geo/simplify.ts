import type { Position } from "geojson";
import type { Topology } from "topojson-specification";

/*
 * Line simplification after Visvalingam and Whyatt (1993, "Line generalisation by repeated elimination of points"): the point
 * that spans the smallest triangle with its neighbours goes first. It works on arcs, not on polygons: two neighbours share
 * the arc between them and therefore keep one border, without gaps and slivers.
 */

/** Mean radius of the Earth in km (IUGG). */
const EARTH_KM = 6371.0088;
const KM_PER_DEGREE = (EARTH_KM * Math.PI) / 180;

/** Area in km2 of the triangle of three points near each other, in a plane at their latitude. */
function triangle(a: Position, b: Position, c: Position): number {
  const scale = Math.cos((b[1]! * Math.PI) / 180);
  const [ax, ay] = [(a[0]! - b[0]!) * scale, a[1]! - b[1]!];
  const [cx, cy] = [(c[0]! - b[0]!) * scale, c[1]! - b[1]!];
  return (Math.abs(ax * cy - ay * cx) / 2) * KM_PER_DEGREE ** 2;
}

/** The absolute coordinates of a topology's arcs, degrees. */
export function arcsOf(topology: Topology): Position[][] {
  const { transform } = topology;
  return topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map((p) => {
      if (!transform) return [p[0]!, p[1]!];
      x += p[0]!;
      y += p[1]!;
      return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
    });
  });
}

/**
 * Drops the points of a line whose triangles are smaller than `minKm2`. Ends stay; a closed line keeps at least four points
 * (a triangle), so that an island may shrink but not vanish.
 */
export function simplifyLine(line: readonly Position[], minKm2: number): Position[] {
  const n = line.length;
  const closed = n > 3 && line[0]![0] === line[n - 1]![0] && line[0]![1] === line[n - 1]![1];
  const least = closed ? 4 : 2;
  const before = line.map((_, i) => i - 1);
  const after = line.map((_, i) => i + 1);
  const area = line.map((p, i) =>
    i === 0 || i === n - 1 ? Number.POSITIVE_INFINITY : triangle(line[i - 1]!, p, line[i + 1]!),
  );
  const heap = new Heap(area);
  for (let i = 1; i < n - 1; i += 1) heap.push(i);
  const kept = line.map(() => true);
  let left = n;
  let floor = 0;
  while (left > least) {
    const i = heap.pop();
    if (i === undefined) break;
    floor = Math.max(floor, area[i]!);
    if (floor >= minKm2) break;
    kept[i] = false;
    left -= 1;
    const [p, q] = [before[i]!, after[i]!];
    after[p] = q;
    before[q] = p;
    for (const k of [p, q]) {
      if (k === 0 || k === n - 1) continue;
      area[k] = triangle(line[before[k]!]!, line[k]!, line[after[k]!]!);
      heap.update(k);
    }
  }
  return line.filter((_, i) => kept[i]) as Position[];
}

/**
 * The same topology with its arcs simplified, in absolute coordinates.
 * @param near whether an arc matters: of the others only the ends are kept, whatever the tolerance
 */
export const simplifyTopology = (
  topology: Topology,
  minKm2: number,
  near: (arc: readonly Position[]) => boolean = () => true,
): Topology => {
  const { transform: _, ...rest } = topology;
  const arcs = arcsOf(topology).map((arc) => (near(arc) ? simplifyLine(arc, minKm2) : [arc[0]!, arc.at(-1)!]));
  return { ...rest, arcs };
};

/** A binary heap of indices, the one with the smallest value first; values may change. */
class Heap {
  private readonly items: number[] = [];
  private readonly place: Int32Array;

  constructor(private readonly values: readonly number[]) {
    this.place = new Int32Array(values.length).fill(-1);
  }

  push(item: number): void {
    this.items.push(item);
    this.up(this.items.length - 1);
  }

  pop(): number | undefined {
    const [first] = this.items;
    const last = this.items.pop();
    if (first === undefined || last === undefined) return undefined;
    this.place[first] = -1;
    if (this.items.length > 0) {
      this.put(last, 0);
      this.down(0);
    }
    return first;
  }

  update(item: number): void {
    const at = this.place[item]!;
    if (at < 0) return;
    this.up(at);
    this.down(this.place[item]!);
  }

  private value = (at: number) => this.values[this.items[at]!]!;

  private put(item: number, at: number): void {
    this.items[at] = item;
    this.place[item] = at;
  }

  private up(from: number): void {
    let at = from;
    const item = this.items[at]!;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.value(parent) <= this.values[item]!) break;
      this.put(this.items[parent]!, at);
      at = parent;
    }
    this.put(item, at);
  }

  private down(from: number): void {
    let at = from;
    const item = this.items[at]!;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.items.length) break;
      if (child + 1 < this.items.length && this.value(child + 1) < this.value(child)) child += 1;
      if (this.value(child) >= this.values[item]!) break;
      this.put(this.items[child]!, at);
      at = child;
    }
    this.put(item, at);
  }
}
