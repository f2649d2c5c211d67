import { expect, it } from "vitest";
import { loadData } from "@/lib/data";

const data = loadData();
const { eu, us, priceCap } = data.sanctions;

it("has 62 guarantees of five types, one of them without a date", () => {
  const of = (type: string) => data.guarantees.filter((g) => g.type === type).length;
  expect(data.guarantees).toHaveLength(62);
  expect(["bilateral", "multilateral", "monitoring", "defence-support", "precedent"].map(of)).toEqual([
    32, 14, 5, 9, 2,
  ]);
  expect(data.guarantees.filter((g) => g.date === null).map((g) => g.id)).toEqual(["2024-12-19-bg-security-agreement"]);
});

it("has 21 EU packages, the last of July 2026, with the vessels that decisions listed", () => {
  const packages = eu.filter((s) => s.kind === "package");
  expect(packages.map((p) => p.number)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  expect([packages[0]!.date, packages[20]!.date]).toEqual(["2022-02-23", "2026-07-23"]);
  expect(eu).toHaveLength(24);
  // The first vessels stood in the 14th package, of June 2024; before it the number isn't known, not zero.
  expect(packages.slice(0, 13).map((p) => p.vesselsListed)).toEqual(Array(13).fill(null));
  expect(packages.slice(13).map((p) => p.vesselsListed)).toEqual([27, 52, 74, 189, 105, 117, 46, 42]);
});

it("has nine measures of the United States, four of them easing and one only passed by the House", () => {
  expect(us.map((s) => s.direction).sort()).toEqual([
    ...Array(4).fill("easing"),
    "pending",
    ...Array(4).fill("tightening"),
  ]);
});

it("ends the crude cap in a gap, not in a zero", () => {
  const crude = priceCap.filter((c) => c.product === "crude");
  expect(crude.map((c) => [c.date, c.capUSD])).toEqual([
    ["2022-12-05", 60],
    ["2025-09-03", 47.6],
    ["2026-02-01", 44.1],
    ["2026-07-15", null],
  ]);
  expect(crude.at(-1)!.note).toMatch(/New level not found/);
});

it("has nine packages' days on a second page, and three figures on frozen assets that are not to be added up", () => {
  expect(data.packageDates.map((p) => p.number)).toEqual([1, 3, 4, 11, 15, 16, 18, 19, 20]);
  expect(data.frozenAssets.map((f) => [f.value, f.unit])).toEqual([
    [193, "EUR bn"],
    [180, "EUR bn"],
    [210, "EUR bn"],
  ]);
});

it("quotes Article 5 and the Budapest Memorandum word for word", () => {
  const [article5, budapest] = data.treatyTexts;
  expect(article5!.passages[0]!.text).toMatch(
    /^The Parties agree that an armed attack against one or more of them .* such action as it deems necessary, including the use of armed force, to restore and maintain the security of the North Atlantic area\.$/,
  );
  expect(budapest!.passages.map((p) => p.label)).toEqual(["1", "2", "4"]);
  expect(budapest!.passages[2]!.text).toContain("United Nations Security Council action");
  expect(budapest!.guarantee).toBe(data.guarantees[0]!.id);
});
