import { geoArea } from "d3-geo";
import type { MultiPolygon, Polygon, Position } from "geojson";

/*
 * Areas on the ellipsoid WGS 84. A sphere of equal area stands for it (Snyder 1987, Map Projections: A Working Manual, pages
 * 16 f.): latitudes are turned into authalic ones, and what a sphere of the authalic radius measures is the area.
 */

/** Square of the first eccentricity of WGS 84. */
const E2 = 0.006694379990141;
const E = Math.sqrt(E2);
/** Equatorial radius of WGS 84, km. */
const A = 6378.137;

/** Snyder's q of equation 3-12, for the sine of a latitude. */
const q = (sine: number): number =>
  (1 - E2) * (sine / (1 - E2 * sine * sine) - Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E));
const Q_POLE = q(1);

/** Radius of the sphere with the area of the ellipsoid, km. */
export const AUTHALIC_KM = A * Math.sqrt(Q_POLE / 2);

/** Authalic latitude of a geodetic one, degrees. */
export function authalic(latitude: number): number {
  const r = Math.PI / 180;
  return Math.asin(Math.max(-1, Math.min(1, q(Math.sin(latitude * r)) / Q_POLE))) / r;
}

const turn = (ring: readonly Position[]): Position[] => ring.map(([x, y]) => [x!, authalic(y!)]);

/** Area of a geometry with clockwise outer rings on the ellipsoid, km2. */
export function areaKm2(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return geoArea({ type: "MultiPolygon", coordinates: polygons.map((rings) => rings.map(turn)) }) * AUTHALIC_KM ** 2;
}
