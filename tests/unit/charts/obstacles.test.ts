import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ObstaclesLayout } from "@/lib/charts/guarantees/obstacles/layout";
import type { ObstaclesTable } from "@/lib/charts/guarantees/obstacles/rows";
import { present } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";

interface FileMember {
  country: string;
  latestStance: string;
  stances: { date: string; stance: string }[];
}
const { members } = JSON.parse(readFileSync("data/nato-stances/nato-stances.json", "utf8")) as {
  members: FileMember[];
};
const data = loadData();
const view = (query = "", locale: "en" | "uk" = "en") =>
  present(data, "obstacles", new URLSearchParams(query), texts(locale));
const tableOf = (query = "") => view(query).table as unknown as ObstaclesTable;

describe("rows", () => {
  it("are the statements of every member that hesitated at any time, and those without a stance", () => {
    const hesitant = members.filter((m) => m.stances.length === 0 || m.stances.some((s) => s.stance !== "supportive"));
    expect(
      tableOf()
        .allies.map((a) => a.country)
        .sort(),
    ).toEqual(hesitant.map((m) => m.country).sort());
    expect(tableOf().supportive).toBe(members.length - hesitant.length);
    for (const m of hesitant) {
      const rows = tableOf().rows.filter((r) => r.country === m.country);
      expect(rows.map((r) => r.stance)).toEqual(m.stances.length ? m.stances.map((s) => s.stance) : ["unknown"]);
    }
  });

  it("keep Canada and Greece unknown, which is neither neutral nor a statement", () => {
    const unknown = tableOf().allies.filter((a) => a.stance === "unknown");
    expect(unknown.map((a) => a.country).sort()).toEqual(["CA", "GR"]);
    for (const a of unknown) expect(a.rows).toMatchObject([{ date: null, basis: null, source: null }]);
  });

  it("replay a day: Slovakia still supported in 2023, and nothing is known before the first statement", () => {
    const of = (query: string, c: string) => tableOf(query).allies.find((a) => a.country === c);
    expect(of("asof=2023-12-31", "SK")).toBeUndefined();
    expect(of("asof=2024-10-23", "SK")).toMatchObject({ stance: "opposed-for-now" });
    expect(of("asof=2023-06-05", "DE")).toMatchObject({ stance: "opposed-for-now" });
    expect(of("asof=2023-06-12", "DE")).toMatchObject({ stance: "conditional" });
    expect(tableOf("asof=2022-03-01").allies).toHaveLength(32);
  });
});

it("names those against, as the file has them", () => {
  const against = members.filter((m) => m.latestStance === "opposed-for-now").map((m) => m.country);
  expect(against.sort()).toEqual(["DE", "HU", "IT", "SK", "US"]);
  expect(view().title).toBe(
    "5 of 32 allies were against inviting Ukraine when last heard: Germany, Hungary, Italy, Slovakia, and the United States",
  );
  expect(view("", "uk").title).toContain("5 із 32 союзників");
  expect(view("confidence=high").title).toBe("Which allies hesitated over Ukraine’s membership of NATO, and why");
  expect(view().notes.join(" ")).toContain("20 Nov 2025");
});

describe("layout", () => {
  it.each(SIZES)("$name draws a mark for every statement in its order, and a dotted line after the last", (size) => {
    for (const locale of ["en", "uk"] as const) {
      const layout = view("", locale).layout(size) as ObstaclesLayout;
      layout.allies.forEach((a, i) => {
        const { rows } = tableOf().allies.find((x) => x.country === a.country)!;
        expect(a.marks).toHaveLength(rows.length);
        for (let k = 1; k < a.marks.length; k++) expect(a.marks[k]!.x).toBeGreaterThanOrEqual(a.marks[k - 1]!.x);
        expect(a.lines.filter((l) => l.last)).toHaveLength(rows[0]!.date === null ? 0 : 1);
        const next = layout.allies[i + 1]?.rule ?? layout.plotBottom;
        expect(a.reasonY + (a.reason.length - 1) * 15).toBeLessThan(next);
        for (const m of a.marks) expect(m.y).toBeGreaterThan(a.rule);
      });
    }
  });

  it("has an item for every mark, which opens its source", () => {
    const layout = view().layout(SIZES[1]!) as ObstaclesLayout;
    const { tracks } = view().reading(true);
    expect(tracks.map((t) => (t.kind === "points" ? t.items.length : 0))).toEqual(
      layout.allies.map((a) => a.marks.length),
    );
    expect(tracks[0]!.kind === "points" && tracks[0]!.items[0]).toEqual([
      "Germany: opposed for now",
      expect.stringContaining("1 Jun 2023"),
      expect.stringMatching(/^https?:/),
    ]);
  });
});
