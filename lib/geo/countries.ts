import { geoArea, geoPath } from "d3-geo";
import type { FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { feature, merge } from "topojson-client";
import type { GeometryCollection, MultiPolygon as Joined, Polygon as Part, Topology } from "topojson-specification";
import type { Frame } from "./frames";
import { doubleArea, type Ring, wholeRing } from "./path";
import { type DrawnShape, shapeOf } from "./shape";
import { simplifyTopology } from "./simplify";

type Properties = Readonly<Record<string, unknown>>;

/** A ring of real numbers on a frame's grid. */
type Line = [number, number][];

/** Projects a geometry onto a frame, clipped. */
function project(geometry: Geometry, frame: Frame): Line[] {
  const rings: Line[] = [];
  const path = geoPath(frame.projection(), {
    beginPath() {},
    moveTo: (x, y) => void rings.push([[x, y]]),
    lineTo: (x, y) => void rings.at(-1)!.push([x, y]),
    closePath() {},
    arc() {},
  });
  path(geometry);
  return rings;
}

/** Rings in whole units; what rounding leaves nothing of is one unit around where it was. */
function wholeRings(lines: readonly Line[]): Ring[] {
  const rings = lines.map(wholeRing).filter((r) => r.length > 2 && doubleArea(r) !== 0);
  const [first] = lines;
  if (rings.length > 0 || !first) return rings;
  const [x, y] = [0, 1].map((k) => Math.round(first.reduce((sum, p) => sum + p[k]!, 0) / first.length)) as [
    number,
    number,
  ];
  return [
    [
      [x, y - 1],
      [x + 1, y],
      [x, y + 1],
      [x - 1, y],
    ],
  ];
}

/** A geometry on a frame, without parts smaller than `least` square units. */
export function drawGeometry(id: string, geometry: MultiPolygon, frame: Frame, least: number): DrawnShape {
  const size = (r: Ring) => Math.abs(doubleArea(r)) / 2;
  const rings = project(clockwise(geometry), frame)
    .map(wholeRing)
    .filter((r) => r.length > 2 && size(r) >= least)
    .sort((a, b) => size(b) - size(a));
  return shapeOf(id, rings);
}

/** All shapes of a topology's object as one, without the borders between them. */
export function drawWhole(id: string, topology: Topology, object: string, frame: Frame): DrawnShape {
  const simple = simplifyTopology(topology, frame.minKm2);
  const { geometries } = simple.objects[object] as GeometryCollection;
  return drawGeometry(id, merge(simple, geometries as (Part | Joined)[]), frame, MIN_ISLAND);
}

/** Islands smaller than this (square units) are left out, unless they are all that a country has. */
const MIN_ISLAND = 8;

/**
 * The shapes of a topology's object on a frame, by the code that `codeOf` gives each; shapes outside the frame, and those
 * without a code, are left out. Parts with one code are drawn together.
 */
export function drawShapes(
  topology: Topology,
  object: string,
  frame: Frame,
  codeOf: (properties: Properties) => string | null,
): Map<string, DrawnShape> {
  const [west, south, east, north] = frame.bounds;
  const near = (arc: readonly Position[]) =>
    arc.some(([x, y]) => x! >= west && x! <= east && y! >= south && y! <= north);
  const simple = simplifyTopology(topology, frame.minKm2, near);
  const featuresOf = (t: Topology) =>
    (feature(t, t.objects[object] as GeometryCollection) as FeatureCollection<Polygon | MultiPolygon>).features;
  const rings = new Map<string, Ring[]>();
  for (const [i, { geometry, properties }] of featuresOf(simple).entries()) {
    const code = codeOf(properties ?? {});
    if (
      code === null ||
      !geometry ||
      !near(geometry.coordinates.flat(geometry.type === "Polygon" ? 1 : 2) as Position[])
    )
      continue;
    let shape = clockwise(geometry);
    // Simplifying may lay the borders of a very small country on each other: it is then taken as it was.
    if (shape.coordinates.length === 0) shape = clockwise(featuresOf(topology)[i]!.geometry);
    const own = wholeRings(project(shape, frame));
    if (own.length > 0) rings.set(code, [...(rings.get(code) ?? []), ...own]);
  }
  return new Map(
    [...rings].map(([code, all]) => {
      const size = (r: Ring) => Math.abs(doubleArea(r)) / 2;
      const largest = Math.max(...all.map(size));
      const worth = all.filter((r) => size(r) >= Math.min(MIN_ISLAND, largest)).sort((a, b) => size(b) - size(a));
      return [code, shapeOf(code, worth)];
    }),
  );
}

/**
 * The polygons with their outer rings clockwise and their holes against them, as D3's spherical maths wants; simplifying may
 * turn a small ring inside out, and D3 would then fill the rest of the globe. Rings without area are left out.
 */
export function clockwise(geometry: Polygon | MultiPolygon): MultiPolygon {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return {
    type: "MultiPolygon",
    coordinates: polygons.flatMap((polygon) => {
      const [outer, ...holes] = polygon.filter((ring) => inner(ring) >= FLAT_RING);
      if (!outer || outer[0] !== polygon[0]![0]) return [];
      return [[facing(outer, true), ...holes.map((hole) => facing(hole, false))]];
    }),
  };
}

/** Steradians under which a ring has no area worth drawing (0.01 km2). */
const FLAT_RING = 2.5e-10;

/** Steradians to the right of a ring: a few for any country, nearly the whole sphere when it runs the wrong way. */
const right = (ring: Position[]): number => geoArea({ type: "Polygon", coordinates: [ring] });
const inner = (ring: Position[]): number => Math.min(right(ring), 4 * Math.PI - right(ring));
const facing = (ring: Position[], outer: boolean): Position[] =>
  right(ring) < 2 * Math.PI === outer ? ring : ring.toReversed();
