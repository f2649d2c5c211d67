import type { MultiPolygon, Position } from "geojson";
import polygonClipping, { type MultiPolygon as Coordinates } from "polygon-clipping";
import { areaKm2 } from "./area";
import { clockwise } from "./countries";

/** Land of one outline that is not of another. */
export interface Land {
  readonly geometry: MultiPolygon;
  /** On the ellipsoid WGS 84. */
  readonly km2: number;
}

/*
 * Differences are taken on the plane of longitude and latitude, the same in which the outlines' own edges are straight, so
 * that an edge that two outlines share cancels out exactly.
 */
const plane = ({ coordinates }: MultiPolygon) => coordinates as unknown as Coordinates;

function land(coordinates: Coordinates): Land {
  const geometry = clockwise({ type: "MultiPolygon", coordinates: coordinates as unknown as Position[][][] });
  return { geometry, km2: geometry.coordinates.length ? areaKm2(geometry) : 0 };
}

/** What is in `a` and not in `b`. */
export const without = (a: MultiPolygon, b: MultiPolygon): Land => land(polygonClipping.difference(plane(a), plane(b)));

/** What is in both. */
export const shared = (a: MultiPolygon, b: MultiPolygon): Land =>
  land(polygonClipping.intersection(plane(a), plane(b)));
