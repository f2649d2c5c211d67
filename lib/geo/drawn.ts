import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { clockwise, drawGeometry, drawShapes, drawWhole } from "./countries";
import { type Land, shared, without } from "./difference";
import type { Frame } from "./frames";
import { type DrawnShape, shapeOf } from "./shape";

/** Occupied land that one date has and another has not, drawn and measured. */
export interface TerritoryChange {
  /** Occupied at the later date only, and at the earlier date only. */
  readonly gained: ChangedLand;
  readonly lost: ChangedLand;
}

export interface ChangedLand {
  readonly shape: DrawnShape;
  /** On the ellipsoid WGS 84. */
  readonly km2: number;
  /** By region (ISO 3166-2), measured when it is asked for; what lies off the regions' coast is in none of them. */
  readonly regions: ReadonlyMap<string, number>;
}

/**
 * The shapes of all maps, drawn: what a chart needs of the geometry and all that it gets. The server draws them from the
 * topologies; a browser is handed what it has to draw.
 */
export interface DrawnMaps {
  /** Every country of the base map on a frame, by ISO code (land without one: "x-" and its name). Antarctica is left out. */
  countries(frame: Frame): ReadonlyMap<string, DrawnShape>;
  /** Ukraine's regions on a frame, by ISO 3166-2 code. */
  oblasts(frame: Frame): ReadonlyMap<string, DrawnShape>;
  /** The regions as one, without the borders between them. */
  ukraine(frame: Frame): DrawnShape;
  /** Names of the regions by code. */
  readonly oblastNames: ReadonlyMap<string, { readonly en: string; readonly uk: string }>;
  /** Dates for which there is an outline of the occupied land, ascending. */
  readonly outlineDates: readonly string[];
  /** The occupied land at one of these dates. */
  occupied(frame: Frame, date: string): DrawnShape;
  /** What changed between two of these dates. */
  change(frame: Frame, base: string, date: string): TerritoryChange;
}

export interface Topologies {
  readonly countries: Topology;
  readonly oblasts: Topology;
  readonly outlines: Topology;
}

/** Land without a code of its own on the base map (Northern Cyprus, Somaliland and similar): drawn, never coloured. */
export const UNCODED = "x-";

/** Parts of changed land smaller than this (square units of the frame) can't be seen and are not drawn; they are counted. */
const MIN_CHANGE = 1;

/** Drawings kept in memory before those of changes are let go. */
const KEPT = 600;

/** Draws maps from topologies, each shape once. */
export function drawMaps(read: () => Topologies): DrawnMaps {
  const made = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as T;
  };
  const featuresOf = (topology: Topology, object: string) =>
    (
      feature(topology, topology.objects[object] as GeometryCollection) as unknown as {
        features: { geometry: Polygon | MultiPolygon; properties: Record<string, unknown> }[];
      }
    ).features;
  const outline = (date: string) =>
    once(`outline ${date}`, () => multi(featuresOf(read().outlines, date)[0]!.geometry));
  const regions = () =>
    once("regions", () =>
      featuresOf(read().oblasts, "oblasts").map(({ geometry, properties }) => ({
        iso: properties.iso as string,
        geometry: clockwise(geometry),
      })),
    );
  const changed = (id: string, { geometry, km2 }: Land, frame: Frame): ChangedLand => {
    const shape = drawGeometry(id, geometry, frame, MIN_CHANGE);
    let parts: ReadonlyMap<string, number> | undefined;
    return {
      shape,
      km2,
      // Most of the work, and only tables ask for it.
      get regions() {
        parts ??= new Map(
          regions().flatMap(({ iso, geometry: region }) => {
            const part = geometry.coordinates.length ? shared(geometry, region).km2 : 0;
            return part > 0 ? [[iso, part] as const] : [];
          }),
        );
        return parts;
      },
    };
  };
  return {
    countries: (frame) =>
      once(`countries ${frame.id}`, () =>
        drawShapes(read().countries, "countries", frame, ({ iso2, name }) =>
          iso2 === "AQ"
            ? null
            : ((iso2 as string | null) ?? `${UNCODED}${String(name).replace(/\W+/g, "").toLowerCase()}`),
        ),
      ),
    oblasts: (frame) =>
      once(`oblasts ${frame.id}`, () => drawShapes(read().oblasts, "oblasts", frame, ({ iso }) => iso as string)),
    ukraine: (frame) => once(`ukraine ${frame.id}`, () => drawWhole("ukraine", read().oblasts, "oblasts", frame)),
    get oblastNames() {
      return once(
        "names",
        () =>
          new Map(
            featuresOf(read().oblasts, "oblasts").map(({ properties: p }) => [
              p.iso as string,
              { en: p.name as string, uk: p.name_uk as string },
            ]),
          ),
      );
    },
    get outlineDates() {
      return once("dates", () => Object.keys(read().outlines.objects));
    },
    occupied: (frame, date) =>
      once(`occupied ${frame.id} ${date}`, () => {
        const shapes = drawShapes(read().outlines, date, frame, () => "occupied");
        return shapes.get("occupied") ?? shapeOf("occupied", []);
      }),
    change(frame, base, date) {
      // There are more pairs of dates than are worth keeping.
      if (made.size > KEPT) for (const key of made.keys()) if (key.startsWith("change ")) made.delete(key);
      return once(`change ${frame.id} ${base} ${date}`, () => ({
        gained: changed("gained", without(outline(date), outline(base)), frame),
        lost: changed("lost", without(outline(base), outline(date)), frame),
      }));
    },
  };
}

const multi = (geometry: Polygon | MultiPolygon): MultiPolygon =>
  geometry.type === "MultiPolygon" ? geometry : { type: "MultiPolygon", coordinates: [geometry.coordinates] };
