import { geoContains } from "d3-geo";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

type Country = Feature<Polygon | MultiPolygon, { name: string; iso2: string | null }>;
type World = Topology<{ countries: GeometryCollection<{ name: string; iso2: string | null }> }>;

/** Mean radius of the Earth in km (IUGG). */
const EARTH_KM = 6371.0088;

/** Countries of a world map by ISO code. */
export class Countries {
  private readonly byCode: ReadonlyMap<string, Country>;

  /** @param topology TopoJSON with an object `countries` whose members have a property iso2 */
  constructor(topology: unknown) {
    const world = topology as World;
    const { features } = feature(world, world.objects.countries) as unknown as { features: Country[] };
    this.byCode = new Map(features.flatMap((f) => (f.properties.iso2 ? [[f.properties.iso2, f] as const] : [])));
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  /**
   * How far a point lies outside a country.
   * @param lon degrees east
   * @param lat degrees north
   * @returns kilometres to the nearest border or coast, 0 inside; infinite for an unknown country
   */
  distance(code: string, lon: number, lat: number): number {
    const country = this.byCode.get(code);
    if (!country) return Number.POSITIVE_INFINITY;
    if (geoContains(country, [lon, lat])) return 0;
    const { geometry } = country;
    const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
    return Math.min(...rings.map((ring) => ringDistance(ring, lon, lat)));
  }
}

/** Distance to a ring in a plane around the point: exact enough for the few kilometres that matter here. */
function ringDistance(ring: readonly Position[], lon: number, lat: number): number {
  const scale = Math.cos((lat * Math.PI) / 180);
  const x = (position: Position) => (((position[0]! - lon + 540) % 360) - 180) * scale;
  const y = (position: Position) => position[1]! - lat;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = [x(ring[i - 1]!), y(ring[i - 1]!)];
    const [dx, dy] = [x(ring[i]!) - ax, y(ring[i]!) - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
    nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy));
  }
  return ((nearest * Math.PI) / 180) * EARTH_KM;
}
