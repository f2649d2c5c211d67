import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { present } from "@/lib/charts/present";
import type { CoverageLayout } from "@/lib/charts/quality/coverage/layout";
import { type CoverageRow, lastDayOf } from "@/lib/charts/quality/coverage/rows";
import type { QualityLayout } from "@/lib/charts/quality/events/layout";
import type { QualityRow } from "@/lib/charts/quality/events/rows";
import { SIZES } from "@/lib/charts/shared/size";
import { textWidth } from "@/lib/charts/shared/text-width";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";

const data = loadData();
const coverage = (locale: "en" | "uk" = "en") => present(data, "data-coverage", new URLSearchParams(), texts(locale));
const quality = (locale: "en" | "uk" = "en") => present(data, "events-quality", new URLSearchParams(), texts(locale));

/** Every description on the disk, read by other means than the loader. */
function descriptions(
  folder: string,
): { id: string; coverage: { from: string; to: string }; redistribution: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return descriptions(path);
    return name === "dataset.json" ? [JSON.parse(readFileSync(path, "utf8"))] : [];
  });
}

describe("what exists when", () => {
  const rows = coverage().table.rows as unknown as CoverageRow[];

  it("has every dataset with dated rows, once", () => {
    const dated = descriptions("data").filter((d) => d.coverage.from && d.coverage.from !== d.coverage.to);
    expect(rows.map((r) => r.dataset).sort()).toEqual(dated.map((d) => d.id).sort());
  });

  it("says age and gaps as the descriptions have them", () => {
    const row = (id: string) => rows.find((r) => r.dataset === id)!;
    expect(row("brent-spot")).toMatchObject({ from: "2021-01-04", to: "2026-08-18", age: 4, gaps: 0 });
    expect(row("gpr-daily")).toMatchObject({ gaps: 1, gap_days: 1, age: 88 });
    expect(row("gold-monthly-wb")).toMatchObject({ to: "2026-05-31", age: 83 });
    expect([lastDayOf("2026", false), lastDayOf("2026-02", false), lastDayOf("2024-02-01", true)]).toEqual([
      "2026-12-31",
      "2026-02-28",
      "2024-02-29",
    ]);
  });

  it.each(SIZES)("is drawn inside $name, labels cut to their room, a piece more than gaps", (size) => {
    for (const locale of ["en", "uk"] as const) {
      const layout = coverage(locale).layout(size) as CoverageLayout;
      const bars = layout.lanes.flatMap((lane) => lane.bars);
      expect(bars).toHaveLength(rows.length);
      // A name that is cut still names one dataset.
      expect(bars.map((b) => b.label).filter((label, i, all) => all.indexOf(label) !== i)).toEqual([]);
      for (const bar of bars) {
        expect(textWidth(bar.label, 12)).toBeLessThanOrEqual(layout.labelX);
        for (const [a, b] of bar.pieces) {
          expect(b).toBeGreaterThan(a);
          expect(a).toBeGreaterThanOrEqual(layout.span.x0);
          expect(b).toBeLessThanOrEqual(layout.span.x1 + 2);
        }
      }
      expect(bars.find((b) => b.dataset === "gpr-daily")!.pieces).toHaveLength(2);
      expect(bars.find((b) => b.dataset === "imoex-close")!.shownOnly).toBe(true);
    }
  });
});

describe("how sure the events are", () => {
  const rows = quality().table.rows as unknown as QualityRow[];
  const events: { date: string; confidence: string; sources: { tier: string }[] }[] = JSON.parse(
    readFileSync("data/events/events.json", "utf8"),
  );

  it("counts every event since 2022 once in each measure", () => {
    const recent = events.filter((e) => e.date >= "2022");
    for (const measure of ["confidence", "tier"] as const)
      expect(rows.filter((r) => r.measure === measure).reduce((n, r) => n + r.events, 0)).toBe(recent.length);
    const high = recent.filter(
      (e) => e.confidence === "high" && e.date >= "2025-10-01" && e.date < "2026-01-01",
    ).length;
    expect(rows.find((r) => r.quarter === "2025-10-01" && r.level === "high")!.events).toBe(high);
    const primary = recent.filter((e) => e.sources.some((s) => s.tier === "primary")).length;
    expect(rows.filter((r) => r.level === "primary").reduce((n, r) => n + r.events, 0)).toBe(primary);
  });

  it("has shares that add up to a hundred, drawn as high as they are", () => {
    const quarters = new Set(rows.map((r) => r.quarter));
    for (const quarter of quarters)
      for (const measure of ["confidence", "tier"])
        expect(
          rows.filter((r) => r.quarter === quarter && r.measure === measure).reduce((n, r) => n + r.share, 0),
        ).toBeCloseTo(100, 9);
    for (const size of SIZES) {
      const layout = quality("uk").layout(size) as QualityLayout;
      for (const panel of layout.panels) {
        for (const key of panel.key) expect(key.x + textWidth(key.label, 12) + 17).toBeLessThanOrEqual(size.width);
        for (const column of panel.columns) {
          const height = column.pieces.reduce((sum, p) => sum + p.height, 0);
          expect(height).toBeCloseTo(panel.bottom - panel.top, 0);
          expect(Math.min(...column.pieces.map((p) => p.y))).toBeCloseTo(panel.top, 0);
        }
      }
    }
  });

  it("says the finding in both languages", () => {
    const high = events.filter((e) => e.date >= "2022" && e.confidence === "high").length;
    const percent = Math.round((high / events.filter((e) => e.date >= "2022").length) * 100);
    expect(quality().title).toContain(`${percent}% of the events`);
    expect(quality("uk").title).toContain(`${percent}\u00a0% подій`);
  });
});
