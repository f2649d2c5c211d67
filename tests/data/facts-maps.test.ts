import { expect, it } from "vitest";
import { loadData, rawFile } from "@/lib/data";

const data = loadData();

it("has a row of DeepState's area for every day from 3 April 2022", () => {
  const { territoryArea: rows } = data;
  expect(rows).toHaveLength(1601);
  expect(rows[0]).toMatchObject({
    date: "2022-04-03",
    km2: 106890.7,
    percent: 17.71,
    unclearKm2: 6309.7,
    quality: "low",
  });
  expect(rows.at(-1)).toMatchObject({
    date: "2026-08-20",
    km2: 116995.5,
    percent: 19.385,
    unclearKm2: null,
    quality: "ok",
  });
  expect(rows.at(-1)!.day - rows[0]!.day).toBe(1600);
});

it("agrees with the gains that DeepState published", () => {
  const on = new Map(data.territoryArea.map((r) => [r.date, r.km2]));
  const gain = (from: string, to: string) => on.get(to)! - on.get(from)!;
  // Month, published km2 (see the dataset's checks): from the last day of the month before to the last of the month.
  expect(gain("2024-10-31", "2024-11-30")).toBeCloseTo(730, -1);
  expect(gain("2025-06-30", "2025-07-31")).toBeCloseTo(564, -1);
  expect(Math.abs(gain("2024-12-31", "2025-12-31") - 4336)).toBeLessThan(10);
});

it("keeps The Economist's area apart, from before the invasion", () => {
  const { territoryAreaEconomist: rows } = data;
  expect(rows).toHaveLength(1642);
  expect(rows[0]).toMatchObject({ date: "2022-02-22", km2: 43679.1, percent: 7.236 });
  expect(rows.find((r) => r.date === "2022-03-24")!.km2).toBeCloseTo(166336, 0);
  expect(rows.at(-1)).toMatchObject({ date: "2026-08-21", km2: 120586.1 });
});

it("has the shares of the regions at the dates of the outlines", () => {
  expect(data.oblastShares).toHaveLength(516);
  const on = data.oblastShares.filter((s) => s.date === "2026-01-01");
  const share = (iso: string) => on.find((s) => s.iso === iso)!.percent;
  // Luhansk, Donetsk, Zaporizhzhia, Kherson: DeepState published 99.6, 78.1, 74.8, 72.
  for (const [iso, published] of [
    ["UA-09", 99.6],
    ["UA-14", 78.1],
    ["UA-23", 74.8],
    ["UA-65", 72],
  ] as const)
    expect(Math.abs(share(iso) - published)).toBeLessThanOrEqual(0.8);
  for (const s of data.oblastShares.filter((x) => x.iso === "UA-43" || x.iso === "UA-40")) expect(s.percent).toBe(100);
});

it("has outlines of sixty dates, drawn and not handed on", () => {
  const dates = Object.keys(data.shapes("territory-outlines").objects);
  expect(dates).toHaveLength(60);
  expect([dates[0], dates.at(-1)]).toEqual(["2022-04-03", "2026-08-20"]);
  expect(dates).toEqual(
    expect.arrayContaining(["2025-02-12", "2025-05-16", "2025-08-15", "2025-11-20", "2025-12-14", "2026-02-17"]),
  );
  expect(new Set(data.oblastShares.map((s) => s.date))).toEqual(new Set(dates));
  expect(() => rawFile("territory-outlines")).toThrow(/withheld/);
  expect(rawFile("territory-area").path).toBe("territory-area/rows.csv");
  expect(rawFile("ukraine-oblasts").mediaType).toBe("application/json");
});

it("parses outlines once, on the first call", () => {
  expect(data.shapes("geo")).toBe(data.shapes("geo"));
});

it("has 62 guarantees, 28 of them signed security agreements", () => {
  expect(data.guarantees).toHaveLength(62);
  const count = (type: string) => data.guarantees.filter((g) => g.type === type).length;
  expect(["bilateral", "multilateral", "monitoring", "defence-support", "precedent"].map(count)).toEqual([
    32, 14, 5, 9, 2,
  ]);
  const agreements = data.guarantees.filter(
    (g) => g.type === "bilateral" && g.framework && g.bindingness !== "proposed",
  );
  expect(new Set(agreements.flatMap((g) => g.provider)).size).toBe(28);
  expect(data.guarantees.filter((g) => g.type === "bilateral" && g.bindingness === "treaty-ratified")).toEqual([]);
});

it("has the stances of 32 members, two of them unknown", () => {
  const { members } = data.natoStances;
  expect(members).toHaveLength(32);
  const count = (stance: string) => members.filter((m) => m.latestStance === stance).length;
  expect(["supportive", "conditional", "opposed-for-now", "unknown"].map(count)).toEqual([21, 4, 5, 2]);
  expect(members.filter((m) => m.stances.length === 0).map((m) => m.country)).toEqual(["CA", "GR"]);
});

it("has eleven resolutions, two with their whole roll call", () => {
  expect(data.unVotes).toHaveLength(11);
  expect(data.unVotes.filter((v) => v.held === "full").map((v) => v.id)).toEqual(["68-262", "es-11-1"]);
  expect(data.unVotes.reduce((n, v) => n + Object.keys(v.roll).length, 0)).toBe(428);
  const aggression = data.unVotes.find((v) => v.id === "es-11-1")!;
  expect(
    Object.entries(aggression.roll)
      .filter(([, v]) => v === "N")
      .map(([c]) => c)
      .sort(),
  ).toEqual(["BY", "ER", "KP", "RU", "SY"]);
  expect(data.unVotes.at(-1)).toMatchObject({ id: "2026-02-24", resolution: null, yes: 107, no: 12, abstain: 51 });
});

it("reads quickly: shapes wait until they are asked for", () => {
  // Guards the order of magnitude; the budget itself is measured in the benchmark.
  const start = performance.now();
  loadData("data/.");
  expect(performance.now() - start).toBeLessThan(1500);
});
