import { describe, expect, it } from "vitest";
import { present } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import { type CalendarLayout, cellOf } from "@/lib/charts/talks/calendar/layout";
import type { CalendarRow } from "@/lib/charts/talks/calendar/rows";
import { loadData } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import { texts } from "@/lib/i18n/texts";
import { daysOf, type FileEvent, meetings } from "./talks-file";

const data = loadData();
const view = (query = "", locale: "en" | "uk" = "en") =>
  present(data, "talks-calendar", new URLSearchParams(query), texts(locale));
const rowsOf = (query = "") => view(query).table.rows as unknown as CalendarRow[];

describe("rows", () => {
  it.each([
    ["", "2022-01-01", "9999", () => true],
    ["from=2008-01-01", "2008-01-01", "9999", () => true],
    ["track=trilateral,direct", "2022-01-01", "9999", (e: FileEvent) => ["trilateral", "direct"].includes(e.track)],
    [
      "kind=summit&party=FR",
      "2022-01-01",
      "9999",
      (e: FileEvent) => e.kind === "summit" && e.participants.includes("FR"),
    ],
    ["from=2023-05-20&to=2024-07-05", "2023-05-20", "2024-07-05", () => true],
  ] as const)("'%s' are the days of the file's meetings", (query, from, to, keep: (e: FileEvent) => boolean) => {
    const days = new Map<string, FileEvent[]>();
    for (const e of meetings.filter(keep))
      for (const day of daysOf(e)) if (day >= from && day <= to) days.set(day, [...(days.get(day) ?? []), e]);
    const rows = rowsOf(query);
    expect(rows.map((r) => r.date)).toEqual([...days.keys()].sort());
    for (const row of rows) {
      const own = days.get(row.date)!;
      expect([row.date, row.events, row.highest_significance]).toEqual([
        row.date,
        own.length,
        Math.max(...own.map((e) => e.significance)),
      ]);
      expect(row.event_ids.split("; ").sort()).toEqual(own.map((e) => e.id).sort());
      expect(row.tracks.split("; ").sort()).toEqual([...new Set(own.map((e) => e.track))].sort());
    }
  });

  it("has what was counted by hand", () => {
    const at = (date: string) => rowsOf("from=2008-01-01").find((r) => r.date === date);
    // Three-way talks of 17 and 18 February 2026 fill both days; the 19th is free.
    expect([at("2026-02-17")?.events, at("2026-02-18")?.events, at("2026-02-19")]).toEqual([1, 1, undefined]);
    expect(at("2025-08-15")).toMatchObject({ events: 1, highest_significance: 5, tracks: "us-russia" });
    // The Hague summit and the meeting of presidents beside it; the weightier title stands first.
    expect(at("2025-06-25")!.titles).toBe(
      "NATO Hague summit set 5% goal; no membership language for Ukraine | Trump and Zelenskyy met at the NATO summit",
    );
    expect(at("2019-12-09")!.event_ids).toContain("2019-12-09");
  });
});

describe("words", () => {
  it("compare a year with the three before it, for the whole only", () => {
    const days = (year: string) => new Set(meetings.flatMap(daysOf).filter((d) => d.startsWith(year))).size;
    expect([days("2022"), days("2023"), days("2024"), days("2025")]).toEqual([22, 23, 21, 80]);
    expect(view().title).toBe("2025 had 80 days of talks, more than the three years before it together (66)");
    expect(view("", "uk").title).toBe(
      "У 2025 році було 80 днів переговорів\u00a0– більше, ніж за три попередні роки разом (66)",
    );
    for (const query of ["track=direct", "from=2024-01-01", "kind=talks"])
      expect(view(query).title).toBe("Days with talks");
  });

  it("says when nothing fits", () => {
    expect(view("track=markets").description).toBe("No meeting or call fits these filters.");
  });
});

describe("layout", () => {
  it("counts weeks from Monday", () => {
    // 1 January 2024 was a Monday, 1 January 2023 a Sunday, 31 December 2024 a Tuesday.
    expect(cellOf(dayOf("2024-01-01"))).toEqual({ week: 0, weekday: 0 });
    expect(cellOf(dayOf("2023-01-01"))).toEqual({ week: 0, weekday: 6 });
    expect(cellOf(dayOf("2023-01-02"))).toEqual({ week: 1, weekday: 0 });
    expect(cellOf(dayOf("2024-12-31"))).toEqual({ week: 52, weekday: 1 });
  });

  it.each(SIZES)("$name draws every day once in its year's block, inside the box, no two in one place", (size) => {
    for (const query of ["", "from=2008-01-01"]) {
      const layout = view(query).layout(size) as CalendarLayout;
      const marks = layout.years.flatMap((y) => y.marks);
      expect(marks.map((m) => m.row.date)).toEqual(rowsOf(query).map((r) => r.date));
      expect(new Set(marks.map((m) => `${m.x} ${m.y}`)).size).toBe(marks.length);
      for (const year of layout.years)
        for (const m of year.marks) {
          const half = layout.sides[m.weight] / 2;
          expect(m.x - half).toBeGreaterThanOrEqual(year.x0);
          expect(m.x + half).toBeLessThanOrEqual(layout.width - 4);
          expect(m.y - half).toBeGreaterThanOrEqual(year.top);
          expect(m.y + half).toBeLessThanOrEqual(year.top + 7 * layout.cell + 0.1);
          expect(layout.sides[m.weight]).toBeLessThan(layout.cell);
        }
      expect(layout.sides.minor < layout.sides.notable && layout.sides.notable < layout.sides.major).toBe(true);
      layout.years.forEach((year, i) => {
        if (i) expect(year.headY - 12).toBeGreaterThan(layout.years[i - 1]!.months[0]!.y);
      });
      expect(layout.years.at(-1)!.months[0]!.y).toBeLessThan(layout.height);
    }
  });

  it("draws all years from 2022 on, earlier ones only with talks", () => {
    const years = (query: string) => (view(query).layout(SIZES[0]!) as CalendarLayout).years.map((y) => y.year);
    expect(years("")).toEqual([2022, 2023, 2024, 2025, 2026]);
    expect(years("from=2008-01-01")).toEqual([2008, 2014, 2019, 2022, 2023, 2024, 2025, 2026]);
    expect(years("from=2024-05-01&to=2025-03-01")).toEqual([2024, 2025]);
    expect(years("track=trilateral")).toEqual([2022, 2023, 2024, 2025, 2026]);
  });

  it("leaves days that the data don't reach out of the year's ground", () => {
    const layout = view().layout(SIZES[0]!) as CalendarLayout;
    expect(layout.years.map((y) => y.uncovered === "")).toEqual([true, true, true, true, false]);
  });
});

describe("state and reading", () => {
  it("refuses what it doesn't know", () => {
    expect(view("track=nowhere").faults.map((f) => f.parameter)).toEqual(["track"]);
    expect(view("from=2025-05-01&to=2025-04-01").faults.map((f) => f.parameter)).toEqual(["to"]);
  });

  it("has an item for every mark", () => {
    const layout = view().layout(SIZES[0]!) as CalendarLayout;
    expect(
      view()
        .reading(true)
        .tracks.map((t) => t.kind === "points" && t.items.length),
    ).toEqual(layout.years.map((y) => y.marks.length));
    const last = view().reading(true).tracks[3]!;
    expect(last.kind === "points" && last.items.find(([, when]) => when.startsWith("25 Jun 2025"))).toEqual([
      "NATO Hague summit set 5% goal; no membership language for Ukraine",
      "25 Jun 2025 · and 1 more",
      expect.stringMatching(/^\/events\/2025-06-25-/),
    ]);
  });
});
