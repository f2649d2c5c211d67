import { type GeoPermissibleObjects, type GeoProjection, geoAzimuthalEqualArea, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { type Ring, ringsPath, wholeRing } from "./path";

/** A place in its surroundings: land and borders as paths, the country of the place apart. */
export interface Locator {
  readonly width: number;
  readonly height: number;
  /** The place, px. */
  readonly x: number;
  readonly y: number;
  readonly land: string;
  readonly country: string;
}

/** A shape's rings on the map, in whole pixels. */
function ringsOf(shape: GeoPermissibleObjects, projection: GeoProjection): Ring[] {
  const rings: [number, number][][] = [];
  geoPath(projection, {
    beginPath() {},
    moveTo: (x, y) => void rings.push([[x, y]]),
    lineTo: (x, y) => void rings.at(-1)!.push([x, y]),
    closePath() {},
    arc() {},
  })(shape);
  return rings.map(wholeRing).filter((ring) => ring.length > 2);
}

/** From the middle to the left edge, km. */
const REACH = 1100;
const EARTH = 6371;

/**
 * The surroundings of a place, centred on it, in equal areas (Lambert's azimuthal projection): about 1,100 km to either side.
 * @param world the base map, which draws Crimea as Ukraine
 */
export function locatorOf(
  world: Topology,
  { lat, lon, country }: { readonly lat: number; readonly lon: number; readonly country: string },
  width = 480,
  height = 270,
): Locator {
  const projection = geoAzimuthalEqualArea()
    .rotate([-lon, -lat])
    .scale((width / 2) * (EARTH / REACH))
    .translate([width / 2, height / 2])
    .clipAngle(30)
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
  const { features } = feature(world, world.objects.countries as GeometryCollection<{ readonly iso2: string | null }>);
  const draw = (own: boolean) =>
    features
      .filter((f) => (f.properties.iso2 === country) === own)
      .map((f) => ringsPath(ringsOf(f, projection)))
      .join("");
  return { width, height, x: width / 2, y: height / 2, land: draw(false), country: draw(true) };
}
