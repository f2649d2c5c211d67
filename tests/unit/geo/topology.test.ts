import fc from "fast-check";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { EUROPEAN } from "@/lib/charts/maps/shared/europe";
import { members } from "@/lib/charts/maps/votes/rows";
import { loadData } from "@/lib/data";
import { Countries } from "@/lib/data/check/countries";
import { anchorOf, contains } from "@/lib/geo/anchor";
import { EUROPE, type Frame, UKRAINE, WORLD } from "@/lib/geo/frames";
import { doubleArea, type Ring, ringsPath, wholeRing } from "@/lib/geo/path";
import { arcsOf, simplifyLine, simplifyTopology } from "@/lib/geo/simplify";

const data = loadData();

/** Distance of a point to the nearest edge of the rings, units. */
const toEdge = (rings: readonly Ring[], [px, py]: readonly [number, number]) =>
  Math.min(
    ...rings.flatMap((ring) =>
      ring.map(([ax, ay], i) => {
        const [bx, by] = ring[(i + 1) % ring.length]!;
        const [ux, uy] = [bx - ax, by - ay];
        const t = Math.max(0, Math.min(1, (ux * (px - ax) + uy * (py - ay)) / (ux * ux + uy * uy)));
        return Math.hypot(px - ax - t * ux, py - ay - t * uy);
      }),
    ),
  );

/** The arcs of a topology's object with the codes of the shapes that use each. */
function users(
  topology: Topology,
  object: string,
  code: (p: Record<string, unknown>) => string | null,
): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const geometry of (topology.objects[object] as GeometryCollection).geometries) {
    const id = code((geometry.properties ?? {}) as Record<string, unknown>);
    const arcs = ("arcs" in geometry ? geometry.arcs : []) as unknown[];
    for (const arc of arcs.flat(3) as number[]) {
      const index = arc < 0 ? ~arc : arc;
      if (id) found.set(index, (found.get(index) ?? new Set()).add(id));
    }
  }
  return found;
}

describe.each([
  ["europe", EUROPE, "geo", "countries", "iso2"],
  ["world", WORLD, "geo", "countries", "iso2"],
  ["ukraine", UKRAINE, "ukraine-oblasts", "oblasts", "iso"],
] as const)("shapes on the frame %s", (_name, frame: Frame, dataset, object, property) => {
  const topology = data.shapes(dataset);
  const shapes = dataset === "geo" ? data.maps.countries(frame) : data.maps.oblasts(frame);

  it("keep one border between neighbours: no slivers", () => {
    const simple = simplifyTopology(topology, frame.minKm2);
    const project = frame.projection();
    let checked = 0;
    let exact = 0;
    const torn: string[] = [];
    for (const [index, codes] of users(topology, object, (p) => p[property] as string | null)) {
      const [a, b] = [...codes].map((c) => shapes.get(c));
      if (!a || !b) continue;
      for (const point of simple.arcs[index]!) {
        const at = project(point as [number, number]);
        if (!at || at[0] < 1 || at[1] < 1 || at[0] > frame.width - 1 || at[1] > frame.height - 1) continue;
        const p = [Math.round(at[0]), Math.round(at[1])] as const;
        const [fromA, fromB] = [toEdge(a.rings, p), toEdge(b.rings, p)];
        // Neither: an exclave too small to be drawn.
        if (fromA > 0 && fromB > 0) continue;
        checked += 1;
        // A strip that rounding closes may lie a unit aside: two thirds of a pixel on the widest figure.
        if (Math.max(fromA, fromB) > 1) torn.push(`${[...codes].join("-")} at ${p}`);
        else if (fromA === 0 && fromB === 0) exact += 1;
      }
    }
    expect(checked).toBeGreaterThan(200);
    expect(exact / checked).toBeGreaterThan(0.97);
    // Where a small exclave of one neighbour is left out, its border stays with the other.
    expect(torn.length / checked).toBeLessThan(frame === WORLD ? 0.02 : 0.005);
  });

  it("lie inside the frame, in whole units, with area", () => {
    for (const { rings, area, box } of shapes.values()) {
      expect(area).toBeGreaterThan(0);
      expect(box[0] >= 0 && box[1] >= 0 && box[2] <= frame.width && box[3] <= frame.height).toBe(true);
      for (const [x, y] of rings.flat()) expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
      // A shape turned inside out would cover the frame.
      expect(area).toBeLessThan(frame.width * frame.height * 0.45);
    }
  });

  it("are written so that their paths say the same rings", () => {
    for (const { rings, d } of shapes.values()) expect(ringsOf(d)).toEqual(rings);
  });
});

/** Reads a path of ringsPath back. */
function ringsOf(d: string): [number, number][][] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/[Mm]([^l]*)l([^z]*)z/g)].map(([all, start, rest]) => {
    const numbers = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number);
    const [sx, sy] = numbers(start!) as [number, number];
    [x, y] = all.startsWith("M") ? [sx, sy] : [x + sx, y + sy];
    const first: [number, number] = [x, y];
    const ring = [first];
    const steps = numbers(rest!);
    for (let i = 0; i < steps.length; i += 2) {
      [x, y] = [x + steps[i]!, y + steps[i + 1]!];
      ring.push([x, y]);
    }
    [x, y] = first;
    return ring;
  });
}

it("writes any rings and drops what says nothing", () => {
  const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
  fc.assert(
    fc.property(fc.array(fc.array(point, { minLength: 3, maxLength: 12 }), { minLength: 1, maxLength: 4 }), (lists) => {
      const rings = lists.map(wholeRing).filter((r) => r.length > 2);
      expect(ringsOf(ringsPath(rings))).toEqual(rings);
      for (const [i, ring] of rings.entries())
        expect(Math.abs(doubleArea(ring))).toBe(
          Math.abs(doubleArea(lists.map(wholeRing).filter((r) => r.length > 2)[i]!)),
        );
    }),
  );
  expect(
    wholeRing([
      [0, 0],
      [5, 0],
      [10, 0],
      [10, 10],
      [10, 10.2],
      [0, 10],
      [0, 0],
    ]),
  ).toEqual([
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ]);
});

describe("simplifying", () => {
  it("keeps the ends of a line and every point that carries area", () => {
    const line = [
      [0, 0],
      [0.5, 0.0001],
      [1, 0],
      [1, 1],
    ];
    expect(simplifyLine(line, 10)).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
    expect(simplifyLine(line, 0)).toEqual(line);
    expect(simplifyLine(line, 1e9)).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it("leaves of an island at least a triangle", () => {
    const island = [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ];
    expect(simplifyLine(island, 1e9)).toHaveLength(4);
  });

  it("reads a quantised topology as its package does", () => {
    const topology = data.shapes("geo");
    const arcs = arcsOf(topology);
    const plain = feature(
      { ...topology, arcs, transform: undefined } as unknown as Topology,
      topology.objects.countries!,
    );
    expect(JSON.stringify(plain).length).toBe(JSON.stringify(feature(topology, topology.objects.countries!)).length);
  });
});

it("stands a label inside its shape", () => {
  const shapes = data.maps.countries(EUROPE);
  for (const code of ["UA", "HR", "NO", "IT", "GB", "GR"]) {
    const { rings } = shapes.get(code)!;
    const largest = rings.reduce((a, b) => (Math.abs(doubleArea(b)) > Math.abs(doubleArea(a)) ? b : a));
    const [x, y] = anchorOf(largest, rings);
    expect([code, contains(rings, x, y)]).toEqual([code, true]);
  }
});

describe("codes", () => {
  const countries = new Countries(data.shapes("geo"));
  const states = (parties: readonly string[]) =>
    parties.filter((p) => /^[A-Z]{2}$/.test(p) && p !== "EU" && p !== "UN");

  it("of allies, guarantors, venues and Europe stand on the map", () => {
    const codes = [
      ...data.natoStances.members.map((m) => m.country),
      ...data.guarantees.flatMap((g) => states([...g.provider, ...(g.members ?? [])])),
      ...data.guarantees.flatMap((g) => (g.nationalPositions ?? []).map((p) => p.country)),
      ...data.venues.map((v) => v.country),
      ...EUROPEAN,
    ];
    expect(codes.filter((c) => !countries.has(c))).toEqual([]);
  });

  it("of the United Nations too, but for Tuvalu, which the base map leaves out", () => {
    const all = members(data);
    expect(all).toHaveLength(193);
    expect(all.filter((c) => !countries.has(c))).toEqual(["TV"]);
    expect(all.filter((c) => !data.maps.countries(WORLD).has(c))).toEqual(["TV"]);
  });

  it("put Crimea and Sevastopol into Ukraine on every frame", () => {
    for (const frame of [EUROPE, WORLD, UKRAINE]) {
      const { rings } = data.maps.countries(frame).get("UA")!;
      const russia = data.maps.countries(frame).get("RU")!.rings;
      const [x, y] = frame.projection()([34.1, 45.1])!;
      expect([contains(rings, x, y), contains(russia, x, y)]).toEqual([true, false]);
    }
    expect([...data.maps.oblasts(UKRAINE).keys()]).toEqual(expect.arrayContaining(["UA-43", "UA-40"]));
  });
});
