import type { MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { loadData } from "@/lib/data";
import { AUTHALIC_KM, areaKm2, authalic } from "@/lib/geo/area";

const data = loadData();
const outlines = data.shapes("territory-outlines");
const dates = Object.keys(outlines.objects);

it("measures on WGS 84", () => {
  // Snyder 1987 gives 6371.0072 for the authalic radius of GRS 80, which differs from WGS 84 in no digit shown.
  expect(AUTHALIC_KM).toBeCloseTo(6371.0072, 4);
  expect(authalic(0)).toBe(0);
  expect(authalic(90)).toBeCloseTo(90, 10);
  // A cell of one degree at 48 N, from the closed formula of the area between two parallels.
  const band = (a: number, b: number) =>
    (AUTHALIC_KM ** 2 * Math.PI * (Math.sin((authalic(b) * Math.PI) / 180) - Math.sin((authalic(a) * Math.PI) / 180))) /
    180;
  const steps = Array.from({ length: 101 }, (_, i) => 30 + i / 100);
  const ring = [...steps.map((x) => [x, 49]), ...steps.toReversed().map((x) => [x, 48]), [30, 49]];
  expect(areaKm2({ type: "Polygon", coordinates: [ring] }) / band(48, 49)).toBeCloseTo(1, 6);
});

describe("the outlines of the occupied land", () => {
  it.each(dates)("%s have the published area", (date) => {
    const { features } = feature(outlines, outlines.objects[date] as GeometryCollection) as unknown as {
      features: { geometry: MultiPolygon }[];
    };
    const published = data.territoryArea.find((r) => r.date === date)!.km2;
    // As the outlines were generalised: within 0.1 percent, from December 2022 within 0.01 percent.
    const off = Math.abs(areaKm2(features[0]!.geometry) / published - 1);
    expect(off).toBeLessThanOrEqual(date < "2022-12-01" ? 0.001 : 0.0001);
  });
});

it("gives the regions the areas that their file names", () => {
  const oblasts = data.shapes("ukraine-oblasts");
  const { features } = feature(oblasts, oblasts.objects.oblasts as GeometryCollection) as unknown as {
    features: { properties: { iso: string; area_km2: number }; geometry: MultiPolygon }[];
  };
  for (const { properties, geometry } of features)
    expect([properties.iso, Math.abs(areaKm2(geometry) / properties.area_km2 - 1) < 0.002]).toEqual([
      properties.iso,
      true,
    ]);
});
