import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { SanctionsLayout } from "@/lib/charts/guarantees/sanctions/layout";
import type { SanctionsTable } from "@/lib/charts/guarantees/sanctions/rows";
import { present } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";

const file = JSON.parse(readFileSync("data/sanctions/sanctions.json", "utf8")) as {
  eu: { id: string; kind: string; date: string; vesselsListed: number | null }[];
  us: { id: string; date: string; direction: string }[];
  priceCap: { date: string; product: string; capUSD: number | null }[];
};
const data = loadData();
const view = (query = "", locale: "en" | "uk" = "en") =>
  present(data, "sanctions-timeline", new URLSearchParams(query), texts(locale));
const tableOf = (query = "") => view(query).table as unknown as SanctionsTable;

describe("rows", () => {
  it("are every act and every level of the cap, in the order of their dates", () => {
    const { rows } = tableOf();
    expect(rows).toHaveLength(file.eu.length + file.us.length + file.priceCap.length);
    expect(rows.map((r) => r.date)).toEqual(rows.map((r) => r.date).sort());
    expect(tableOf().lanes["eu-packages"]).toHaveLength(21);
  });

  it("leave the cap blank where it isn't known, and let no level run into the gap", () => {
    const { cap } = tableOf();
    expect(cap.map((s) => [s.row.cap_usd, s.from, s.to])).toEqual([
      [60, "2022-12-05", "2025-09-03"],
      [47.6, "2025-09-03", "2026-02-01"],
      [44.1, "2026-02-01", "2026-07-15"],
      [null, "2026-07-15", "2026-08-22"],
    ]);
    expect(cap.map((s) => s.usKept)).toEqual([null, 60, 60, null]);
  });

  it.each([
    ["direction=easing", (f: typeof file) => f.us.filter((s) => s.direction === "easing").length],
    ["from=2026-01-01", (f: typeof file) => [...f.eu, ...f.us].filter((s) => s.date >= "2026-01-01").length],
    ["asof=2023-12-31", (f: typeof file) => [...f.eu, ...f.us].filter((s) => s.date <= "2023-12-31").length],
  ] as const)("'%s' keeps the acts that the file has of it", (query, count) => {
    expect(tableOf(query).rows.filter((r) => r.kind !== "price-cap")).toHaveLength(count(file));
  });

  it("give the second page of a package's day, nine times", () => {
    expect(tableOf().rows.filter((r) => r.second_source)).toHaveLength(9);
  });

  it("keep a level that is in force when the view begins", () => {
    expect(tableOf("from=2026-03-01").cap.map((s) => s.row.cap_usd)).toEqual([44.1, null]);
    expect(tableOf("asof=2022-12-01").cap).toEqual([]);
  });
});

describe("words", () => {
  it("count packages and easings, as of the day", () => {
    expect(view().title).toBe(
      "The EU adopted 21 packages of sanctions; since October 2025 Washington has eased its own 4 times",
    );
    expect(view("", "uk").title).toBe("ЄС ухвалив 21 пакет санкцій; з жовтня 2025 Вашингтон послаблював свої 4 рази");
    expect(view("asof=2025-06-30").title).toBe("The EU adopted 17 packages of sanctions");
    expect(view("direction=easing").title).toBe("Sanctions on Russia, where they were eased, and the cap on its oil");
  });

  it("say that the level is not known, and before that what it was", () => {
    expect(view().description).toContain("from 1 Feb 2026 to 15 Jul 2026; its level since is not known");
    expect(view("asof=2026-06-30").description).toContain("has been 44.1 dollars a barrel since 1 Feb 2026");
    expect(view().notes.join(" ")).toContain("neither a zero nor the old level");
    expect(view("asof=2026-06-30").notes.join(" ")).not.toContain("neither a zero");
  });
});

describe("layout", () => {
  it.each(SIZES)("$name keeps acts apart, bars to scale and the gap without a level", (size) => {
    for (const locale of ["en", "uk"] as const)
      for (const query of ["", "from=2025-01-01", "direction=easing", "asof=2022-06-30"]) {
        const layout = view(query, locale).layout(size) as SanctionsLayout;
        for (const lane of layout.lanes)
          lane.acts.forEach((a, i) => {
            expect(a.x - a.r).toBeGreaterThanOrEqual(0);
            expect(a.x + a.r).toBeLessThanOrEqual(size.width);
            for (const b of lane.acts.slice(0, i))
              expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThan(1.5 * a.r);
          });
      }
    const { vessels, cap } = view().layout(size) as SanctionsLayout;
    const listed = file.eu.filter((s) => s.vesselsListed !== null);
    expect(vessels!.bars).toHaveLength(listed.length);
    const perVessel = vessels!.bars.map((b, i) => (vessels!.base - b.y) / listed[i]!.vesselsListed!);
    for (const p of perVessel) expect(p).toBeCloseTo(perVessel[0]!, 1);
    expect(cap!.levels.map((l) => l.y === null)).toEqual([false, false, false, true]);
    // The lower the cap, the lower the line.
    expect(cap!.levels[0]!.y!).toBeLessThan(cap!.levels[1]!.y!);
    expect(cap!.levels[1]!.y!).toBeLessThan(cap!.levels[2]!.y!);
    expect(cap!.us!.y).toBe(cap!.levels[0]!.y);
  });

  it("says what is empty, and refuses a beginning after the end", () => {
    expect((view("direction=pending&asof=2025-01-01").layout(SIZES[0]!) as SanctionsLayout).empty).toBe(
      "Nothing fits these filters.",
    );
    expect(view("from=2026-01-01&asof=2025-01-01").faults).toEqual([
      { parameter: "from", value: "2026-01-01", reason: "expected a date on or before 2025-01-01" },
    ]);
  });

  it("has an item for every mark, which opens its page", () => {
    const layout = view().layout(SIZES[0]!) as SanctionsLayout;
    const { tracks } = view().reading(true);
    const items = Object.fromEntries(tracks.map((t) => [t.id, t.kind === "points" ? t.items : []]));
    for (const lane of layout.lanes) expect(items[lane.id]).toHaveLength(lane.acts.length);
    expect(items.vessels).toHaveLength(layout.vessels!.bars.length);
    expect(items.cap!.map((i) => i[0])).toEqual([
      "60 dollars a barrel from 5 Dec 2022",
      "47.6 dollars a barrel from 3 Sept 2025".replace("Sept", "Sep"),
      "44.1 dollars a barrel from 1 Feb 2026",
      "Level not known since 15 Jul 2026",
    ]);
  });
});
