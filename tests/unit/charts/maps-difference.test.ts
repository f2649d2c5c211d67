import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { within, zoomed } from "@/components/maps/zoom";
import { present } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import { loadData } from "@/lib/data";
import { without } from "@/lib/geo/difference";
import { UKRAINE } from "@/lib/geo/frames";
import { cutMaps, openMaps } from "@/lib/geo/part";
import { pathRings, type Ring, ringsPath } from "@/lib/geo/path";
import { texts } from "@/lib/i18n/texts";

const data = loadData();
const dates = data.maps.outlineDates;
const published = (date: string) => data.territoryArea.find((r) => r.date === date)!.km2;
const view = (query: string) => present(data, "territory-map", new URLSearchParams(query), texts("en"));

/** Share of its area within which an outline agrees with the published area (data/territory-outlines). */
const tolerance = (date: string) => (date < "2022-12-01" ? 0.001 : 0.0001) * published(date);

/** Dates next to each other, and far apart. */
const PAIRS: readonly (readonly [string, string])[] = [
  ...dates.slice(1).map((date, i) => [dates[i]!, date] as const),
  ["2022-04-03", "2026-08-20"],
  ["2022-11-01", "2023-12-01"],
  ["2025-02-12", "2025-08-15"],
  ["2025-12-14", "2026-08-20"],
];

describe("what changed between two dates", () => {
  it.each(PAIRS)("from %s to %s agrees with the published areas", (base, date) => {
    const { gained, lost } = data.maps.change(UKRAINE, base, date);
    const off = Math.abs(gained.km2 - lost.km2 - (published(date) - published(base)));
    expect(off).toBeLessThanOrEqual(tolerance(base) + tolerance(date));
    expect(Math.min(gained.km2, lost.km2)).toBeGreaterThanOrEqual(0);
  });

  it("is what two known campaigns took back, to their published size", () => {
    // Kherson west of the Dnipro and Mykolaiv, November 2022: DeepState's own area fell by 4,714 km2 in that month.
    const { lost } = data.maps.change(UKRAINE, "2022-11-01", "2022-12-01");
    // What lies off the regions' own coast (lagoons, the Dnipro's mouth) is in none of them.
    expect((lost.regions.get("UA-65")! + lost.regions.get("UA-48")!) / lost.km2).toBeGreaterThan(0.95);
    expect(lost.km2).toBeGreaterThan(4700);
    // The Kharkiv offensive, September 2022.
    const kharkiv = data.maps.change(UKRAINE, "2022-09-01", "2022-10-01").lost;
    expect(kharkiv.regions.get("UA-63")! / kharkiv.km2).toBeGreaterThan(0.7);
  });

  it("is nothing between an outline and itself, and one way only for a part", () => {
    const square = (x: number, size: number) => ({
      type: "MultiPolygon" as const,
      coordinates: [
        [
          [
            [x, 48],
            [x, 48 + size],
            [x + size, 48 + size],
            [x + size, 48],
            [x, 48],
          ],
        ],
      ],
    });
    expect(without(square(30, 1), square(30, 1))).toEqual({
      geometry: { type: "MultiPolygon", coordinates: [] },
      km2: 0,
    });
    const whole = without(square(30, 1), square(40, 1)).km2;
    const rest = without(square(30, 1), square(30, 0.5)).km2;
    expect(rest).toBeGreaterThan(whole * 0.74);
    expect(rest).toBeLessThan(whole * 0.76);
    expect(without(square(30, 0.5), square(30, 1)).km2).toBe(0);
  });
});

describe("the map of two dates", () => {
  it("says what was taken and lost apart, beside the published change", () => {
    const { title, notes, table, key } = view("base=2025-12-14");
    const { gained, lost } = data.maps.change(UKRAINE, "2025-12-14", "2026-08-20");
    expect(title).toBe(
      `Russia took about ${Math.round(gained.km2).toLocaleString("en")} km² and lost about ${Math.round(lost.km2)} km² from 14 Dec 2025 to 20 Aug 2026`,
    );
    expect(notes.join(" ")).toContain("+1,021 km²");
    expect(key.map((k) => k.symbol)).toEqual(["gained", "lost", "occupied"]);
    for (const row of table.rows as readonly Record<string, number>[])
      expect(row.change_km2).toBe(row.occupied_km2! - row.base_km2!);
  });

  it("draws both with patterns of their own, and nothing of them without a base", () => {
    for (const size of SIZES) {
      expect(view("base=2025-12-14").layout(size).changed).toEqual({ gained: "gained", lost: "lost" });
      expect(view("").layout(size).changed).toBeNull();
    }
    expect(Object.keys(view("").table.paths)).not.toContain("gained");
  });

  it("takes the last outline before a day, and refuses a base that isn't before the map", () => {
    expect(view("base=2025-12-20&asof=2026-01-05").title).toMatch(/from 14 Dec 2025 to 1 Jan 2026$/);
    expect(view("base=2026-08-21").faults).toEqual([
      { parameter: "base", value: "2026-08-21", reason: "expected a date from 2022-04-03 to before 2026-08-20" },
    ]);
    expect(view("base=2014-03-18").faults).toMatchObject([{ parameter: "base", value: "2014-03-18" }]);
    expect(view("base=2025-12-14&asof=2025-12-14").faults).toMatchObject([{ parameter: "base" }]);
  });
});

describe("the part of the maps that a browser gets", () => {
  it("draws the same, and names what it lacks", () => {
    const part = cutMaps(data.maps, {
      countries: [{ frame: UKRAINE, codes: ["UA"], rest: true }],
      oblasts: UKRAINE,
      occupied: UKRAINE,
      change: [UKRAINE, "2025-12-14", "2026-08-20"],
    });
    const maps = openMaps(JSON.parse(JSON.stringify(part)));
    for (const [iso, shape] of data.maps.oblasts(UKRAINE)) {
      const own = maps.oblasts(UKRAINE).get(iso)!;
      expect([own.d, own.rings, own.area, own.box]).toEqual([shape.d, shape.rings, shape.area, shape.box]);
    }
    expect(maps.change(UKRAINE, "2025-12-14", "2026-08-20").gained.km2).toBe(
      data.maps.change(UKRAINE, "2025-12-14", "2026-08-20").gained.km2,
    );
    expect(() => maps.change(UKRAINE, "2025-12-14", "2026-08-01")).toThrow(
      "the slice of the data has no change from 2025-12-14 to 2026-08-01",
    );
    expect(() => maps.countries({ ...UKRAINE, id: "mars" })).toThrow(
      "the slice of the data has no countries on 'mars'",
    );
    // Whole units of the drawing, never coordinates.
    expect(Object.values(part.occupied.ukraine!).join("")).toMatch(/^[Mmlz\d\s-]+$/);
  });

  it("reads rings back from their path", () => {
    const point = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }));
    fc.assert(
      fc.property(
        fc.array(fc.array(point, { minLength: 3, maxLength: 9 }), { minLength: 1, maxLength: 4 }),
        (rings) => {
          expect(pathRings(ringsPath(rings as Ring[]))).toEqual(rings);
        },
      ),
    );
  });
});

describe("enlarging", () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  const seen = fc.record({ k: fc.double({ min: 1, max: 8, noNaN: true }), x: unit, y: unit }).map(within);

  it("stays inside the map and between once and eight times", () => {
    fc.assert(
      fc.property(seen, fc.double({ min: 0.05, max: 20, noNaN: true }), unit, unit, (view, factor, px, py) => {
        const next = zoomed(view, factor, px, py);
        expect(next.k).toBeGreaterThanOrEqual(1);
        expect(next.k).toBeLessThanOrEqual(8);
        for (const at of [next.x, next.y]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at + 1 / next.k).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it("keeps the point under the pointer where it is, unless an edge is in the way", () => {
    const next = zoomed({ k: 2, x: 0.2, y: 0.3 }, 1.5, 0.4, 0.5);
    expect((0.4 - next.x) * next.k).toBeCloseTo((0.4 - 0.2) * 2, 10);
    expect((0.5 - next.y) * next.k).toBeCloseTo((0.5 - 0.3) * 2, 10);
    expect(zoomed({ k: 3, x: 0.1, y: 0.1 }, 0.01, 0.2, 0.2)).toEqual({ k: 1, x: 0, y: 0 });
  });
});
