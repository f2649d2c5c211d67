import { type GeoProjection, geoConicEqualArea, geoEqualEarth } from "d3-geo";

/**
 * A piece of the world on a grid of whole units. Every width of a figure draws the same paths at its own scale; a unit is
 * about two thirds of a pixel on the widest, so that rounding can't be seen.
 */
export interface Frame {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Degrees west, south, east, north that surely hold all that is seen; what lies wholly outside need not be drawn. */
  readonly bounds: readonly [number, number, number, number];
  /** Triangles smaller than this (km2) are simplified away: a few square units. */
  readonly minKm2: number;
  /** Made anew for each caller: projections hold state. */
  projection(): GeoProjection;
}

const frame = (
  id: string,
  width: number,
  height: number,
  minKm2: number,
  bounds: Frame["bounds"],
  projection: () => GeoProjection,
): Frame => ({
  id,
  width,
  height,
  minKm2,
  bounds,
  // No resampling: neighbours must keep exactly the points of the border that they share.
  projection: () =>
    projection()
      .precision(0)
      .clipExtent([
        [0, 0],
        [width, height],
      ]),
});

/** Europe from Iceland to the Caucasus: Albers' conic, equal areas. */
export const EUROPE = frame("europe", 1440, 1190, 45, [-45, 28, 65, 78], () =>
  geoConicEqualArea().parallels([40, 62]).rotate([-13, 0]).center([0, 53.4]).scale(1900).translate([690, 580]),
);

/** The United States and Canada, for the corner of a map of Europe: Albers' conic. */
export const NORTH_AMERICA = frame("north-america", 300, 250, 1600, [-180, 8, -8, 85], () =>
  geoConicEqualArea().parallels([30, 60]).rotate([100, 0]).center([0, 50]).scale(232).translate([150, 128]),
);

/** The world without Antarctica, Europe and Africa in the middle: Equal Earth. */
export const WORLD = frame("world", 1440, 680, 900, [-180, -90, 180, 90], () =>
  geoEqualEarth().rotate([-11, 0]).scale(266).translate([722, 372]),
);

/** Countries far from Europe, each on a sheet as large as North America's. */
export const GULF = frame("gulf", 300, 250, 420, [18, 4, 78, 46], () =>
  geoConicEqualArea().parallels([18, 32]).rotate([-46, 0]).center([0, 24]).scale(760).translate([138, 140]),
);
export const JAPAN = frame("japan", 300, 250, 160, [108, 18, 168, 62], () =>
  geoConicEqualArea().parallels([32, 44]).rotate([-137, 0]).center([0, 38]).scale(740).translate([150, 128]),
);
export const AUSTRALIA = frame("australia", 300, 250, 900, [94, -58, 178, 6], () =>
  geoConicEqualArea().parallels([-36, -18]).rotate([-134, 0]).center([0, -27]).scale(330).translate([150, 128]),
);
export const ASIA = frame("asia", 300, 250, 2600, [34, -32, 178, 78], () =>
  geoConicEqualArea().parallels([10, 45]).rotate([-104, 0]).center([0, 23]).scale(196).translate([150, 128]),
);

/** Ukraine. */
export const UKRAINE = frame("ukraine", 1200, 830, 4, [14, 38, 52, 58], () =>
  geoConicEqualArea().parallels([46, 51]).rotate([-31.2, 0]).center([0, 48.4]).scale(5150).translate([596, 412]),
);
