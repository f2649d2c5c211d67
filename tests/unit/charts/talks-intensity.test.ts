import { describe, expect, it } from "vitest";
import { present, released } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import type { IntensityLayout } from "@/lib/charts/talks/intensity/layout";
import type { IntensityRow } from "@/lib/charts/talks/intensity/rows";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";
import { type FileEvent, meetings } from "./talks-file";

const data = loadData();
const view = (query = "", locale: "en" | "uk" = "en") =>
  present(data, "talks-intensity", new URLSearchParams(query), texts(locale));
const rowsOf = (query = "") => view(query).table.rows as unknown as IntensityRow[];
const sum = (rows: readonly IntensityRow[]) => rows.reduce((n, r) => n + r.count, 0);

describe("rows", () => {
  it.each([
    ["", (e: FileEvent) => e.date >= "2022-01-01"],
    ["from=2008-01-01", () => true],
    ["kind=call", (e: FileEvent) => e.date >= "2022-01-01" && e.kind === "call"],
    ["track=us-russia,direct", (e: FileEvent) => e.date >= "2022-01-01" && ["us-russia", "direct"].includes(e.track)],
    ["party=TR,CN", (e: FileEvent) => e.date >= "2022-01-01" && e.participants.some((p) => p === "TR" || p === "CN")],
    ["from=2025-03-10&to=2025-05-10", (e: FileEvent) => e.date >= "2025-03-10" && e.date <= "2025-05-10"],
  ])("'%s' counts every meeting of the file once, in the month it began", (query, keep) => {
    const wanted = new Map<string, number>();
    for (const e of meetings.filter(keep)) {
      const key = `${e.date.slice(0, 7)}-01 ${e.track} ${e.kind}`;
      wanted.set(key, (wanted.get(key) ?? 0) + 1);
    }
    const found = new Map(
      rowsOf(query)
        .filter((r) => r.count > 0)
        .map((r) => [`${r.month} ${r.track} ${r.kind}`, r.count]),
    );
    expect(found).toEqual(wanted);
    expect(wanted.size).toBeGreaterThan(0);
  });

  it("has the same months for each track and kind that occurs, zeros among them", () => {
    const rows = rowsOf();
    const months = [...new Set(rows.map((r) => r.month))];
    expect(months).toHaveLength(56);
    expect([months[0], months.at(-1)]).toEqual(["2022-01-01", "2026-08-01"]);
    const series = new Set(rows.map((r) => `${r.track} ${r.kind}`));
    expect(rows).toHaveLength(months.length * series.size);
    expect(sum(rows.filter((r) => r.month === "2025-01-01"))).toBe(0);
  });

  it("says how much of a month is covered", () => {
    const days = (query: string) => [...new Map(rowsOf(query).map((r) => [r.month, r.days]))];
    expect(days("").at(-1)).toEqual(["2026-08-01", 22]);
    expect(days("from=2024-02-10&to=2024-06-20")).toEqual([
      ["2024-02-01", 20],
      ["2024-03-01", 31],
      ["2024-04-01", 30],
      ["2024-05-01", 31],
      ["2024-06-01", 20],
    ]);
  });

  it("has what was counted by hand", () => {
    const at = (month: string, track: string) => sum(rowsOf().filter((r) => r.month === month && r.track === track));
    // Rounds of 28 February (Belarus), then 3, 7, 10 (Antalya) and 14 to 17 March 2022.
    expect([at("2022-02-01", "direct"), at("2022-03-01", "direct")]).toEqual([1, 4]);
    // Istanbul, 15 and 16 May, 2 June, 23 July 2025.
    expect(["05", "06", "07"].map((m) => at(`2025-${m}-01`, "direct"))).toEqual([2, 1, 1]);
    // Miami; Abu Dhabi; Abu Dhabi and Geneva.
    expect([at("2025-12-01", "trilateral"), at("2026-01-01", "trilateral"), at("2026-02-01", "trilateral")]).toEqual([
      1, 1, 2,
    ]);
    // The call of 29 December 2025 continues a claim, which is a statement: it is the chain's only meeting. That of 6 December continues Miami.
    const calls = rowsOf().filter((r) => r.month === "2025-12-01" && r.kind === "call");
    expect(calls.map((r) => [r.track, r.count])).toContainEqual(["us-russia", 2]);
    expect(calls.map((r) => [r.track, r.count])).toContainEqual(["us-ukraine", 1]);
  });

  it("holds a value for every column", () => {
    const { columns, rows } = released(view().table);
    for (const row of rows) for (const c of columns) expect(row[c.name]).not.toBeNull();
    expect(columns.map((c) => c.name)).toEqual(["month", "track", "kind", "count", "days"]);
  });
});

describe("words", () => {
  it("name the busiest month of the whole, and of nothing else", () => {
    expect(meetings.filter((e) => e.date.startsWith("2025-12"))).toHaveLength(15);
    expect(view().title).toBe("December 2025 was the busiest month of talks, with 15 meetings and calls");
    expect(view("", "uk").title).toBe("Найнасиченіший місяць переговорів\u00a0– грудень 2025: 15 зустрічей і розмов");
    for (const query of ["track=direct", "kind=call", "party=TR", "to=2025-01-31", "from=2025-01-01"])
      expect(view(query).title).toBe("Rounds of talks, summits and calls by month");
  });

  it("counts in sentences as in rows", () => {
    expect(view().description).toContain(
      "90 rounds of talks, 37 summits, and 19 calls in 56 months; 15 months had none.",
    );
    expect(view("track=markets").description).toBe("No meeting or call fits these filters.");
    expect(view("", "uk").description).toContain(
      "90 раундів переговорів, 37 самітів і 19 телефонних розмов за 56 місяців",
    );
  });

  it("say what the last month and the early years lack", () => {
    expect(view().notes).toContain("August 2026 is counted to 22 Aug 2026.");
    expect(view("to=2026-06-30").notes.join()).not.toContain("is counted to");
    expect(view().notes.join()).not.toContain("Before 2022");
    expect(view("from=2014-01-01").notes).toContain("Before 2022 the record keeps milestones only.");
  });
});

describe("layout", () => {
  it.each(SIZES)("$name draws every meeting once in each sum, inside its box, without touching", (size) => {
    for (const query of ["", "from=2008-01-01", "track=european"]) {
      const layout = view(query).layout(size) as IntensityLayout;
      const total = sum(rowsOf(query));
      const all = layout.lanes.find((lane) => lane.track === null);
      const tracks = layout.lanes.filter((lane) => lane.track !== null);
      const units = (lane: IntensityLayout["lanes"][number]) => lane.marks.flatMap((m) => m.units);
      if (all) expect(units(all)).toHaveLength(total);
      expect(tracks.flatMap(units)).toHaveLength(total);
      for (const lane of layout.lanes)
        units(lane).forEach((u, i, list) => {
          expect(u.x - layout.unit.width / 2).toBeGreaterThanOrEqual(0);
          expect(u.x + layout.unit.width / 2).toBeLessThanOrEqual(layout.width);
          expect(u.y - layout.unit.height / 2).toBeGreaterThanOrEqual(lane.top - 1);
          expect(u.y + layout.unit.height / 2).toBeLessThan(lane.base);
          for (const o of list.slice(i + 1))
            expect(
              Math.abs(u.x - o.x) >= layout.unit.width - 0.01 || Math.abs(u.y - o.y) >= layout.unit.height - 0.01,
            ).toBe(true);
        });
      layout.lanes.forEach((lane, i) => {
        if (i) expect(lane.top).toBeGreaterThan(layout.lanes[i - 1]!.base);
      });
      expect(layout.plotBottom).toBeLessThan(layout.height);
    }
  });

  it("needs no sum for one track, and says so when nothing fits", () => {
    expect((view("track=european").layout(SIZES[0]!) as IntensityLayout).lanes.map((l) => l.track)).toEqual([
      "european",
    ]);
    expect((view("track=markets").layout(SIZES[0]!) as IntensityLayout).empty).toBe(
      "No meeting or call fits these filters.",
    );
  });
});

describe("state", () => {
  it("refuses what it doesn't know and days out of order", () => {
    expect(view("kind=statement").faults.map((f) => f.parameter)).toEqual(["kind"]);
    expect(view("to=2021-12-31").faults[0]!.reason).toBe("expected a date on or after from=2022-01-01");
    expect(view("from=2030-01-01").faults[0]!.reason).toContain(data.asOf);
  });

  it("counts what each option would show", () => {
    const controls = view().controls();
    const recent = meetings.filter((e) => e.date >= "2022-01-01");
    for (const { param, keep } of [
      { param: "track", keep: (e: FileEvent, v: string) => e.track === v },
      { param: "kind", keep: (e: FileEvent, v: string) => e.kind === v },
      { param: "party", keep: (e: FileEvent, v: string) => e.participants.includes(v) },
    ])
      for (const o of controls.find((c) => c.param === param)!.options)
        expect([param, o.value, o.count]).toEqual([param, o.value, recent.filter((e) => keep(e, o.value)).length]);
  });
});

describe("reading", () => {
  it("has an item for every mark, and a link to the timeline on pages only", () => {
    const layout = view().layout(SIZES[1]!) as IntensityLayout;
    const model = view().reading(true);
    expect(model.tracks.map((t) => [t.id, t.kind === "points" && t.items.length])).toEqual(
      layout.lanes.map((l) => [l.track ?? "all", l.marks.length]),
    );
    const [all] = model.tracks;
    expect(all!.kind === "points" && all!.items.find(([title]) => title === "December 2025")).toEqual([
      "December 2025",
      "9 rounds of talks, 2 summits, and 4 calls",
      "/charts/negotiation-timeline?from=2025-12-01&to=2025-12-31&kind=talks,summit,call",
    ]);
    for (const track of view().reading(false).tracks)
      if (track.kind === "points") for (const item of track.items) expect(item).toHaveLength(2);
  });
});
