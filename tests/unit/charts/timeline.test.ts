import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { present, released } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import type { TimelineLayout } from "@/lib/charts/timeline/layout";
import type { TimelineRow } from "@/lib/charts/timeline/rows";
import { lastRound, monthsBetween } from "@/lib/charts/timeline/words";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";

const data = loadData();
const view = (query = "", locale: "en" | "uk" = "en") =>
  present(data, "negotiation-timeline", new URLSearchParams(query), texts(locale));
/** The file as it stands, read without the project's own reader. */
const file = JSON.parse(readFileSync("data/events/events.json", "utf8")) as {
  id: string;
  date: string;
  endDate: string | null;
  track: string;
  issues: string[];
  participants: string[];
  significance: number;
}[];

describe("rows", () => {
  it("are all events of the file, in its order, when nothing is chosen", () => {
    expect(view().table.rows.map((r) => r.id)).toEqual(file.map((e) => e.id));
    expect(view().table.rows).toHaveLength(592);
  });

  it.each([
    ["track=direct,trilateral", (e: (typeof file)[number]) => e.track === "direct" || e.track === "trilateral"],
    ["issue=nato", (e: (typeof file)[number]) => e.issues.includes("nato")],
    ["party=TR", (e: (typeof file)[number]) => e.participants.includes("TR")],
    ["significance=5", (e: (typeof file)[number]) => e.significance === 5],
    ["significance=4,5", (e: (typeof file)[number]) => e.significance >= 4],
    [
      "from=2025-12-01&to=2025-12-31",
      (e: (typeof file)[number]) => (e.endDate ?? e.date) >= "2025-12-01" && e.date <= "2025-12-31",
    ],
    [
      "track=us-ukraine&issue=guarantees&from=2025-11-01",
      (e: (typeof file)[number]) =>
        e.track === "us-ukraine" && e.issues.includes("guarantees") && (e.endDate ?? e.date) >= "2025-11-01",
    ],
  ])("%s filters as the file does", (query, keep) => {
    const wanted = file.filter(keep).map((e) => e.id);
    expect(wanted.length).toBeGreaterThan(0);
    expect(view(query).table.rows.map((r) => r.id)).toEqual(wanted);
  });

  it("list the NATO offer of 14 December 2025 among the twenty that changed the course", () => {
    const rows = view("significance=5").table.rows;
    expect(rows).toHaveLength(20);
    expect(rows.filter((r) => r.date === "2025-12-14").map((r) => [r.track, r.direction])).toEqual([
      ["us-ukraine", "toward"],
    ]);
  });

  it("hold a value for every column and nothing withheld", () => {
    const { columns, rows, withheld } = released(view().table);
    expect(withheld).toEqual([]);
    for (const row of rows) for (const c of columns) expect(row[c.name]).not.toBeUndefined();
  });
});

describe("words", () => {
  it("find the last round of all three sides and how long ago it was", () => {
    const round = lastRound(view().table.rows as unknown as TimelineRow[])!;
    expect([round.date, round.end_date, round.city]).toEqual(["2026-02-17", "2026-02-18", "Geneva"]);
    expect(monthsBetween("2026-02-18", "2026-08-22")).toBe(6);
    expect(monthsBetween("2026-02-18", "2026-08-17")).toBe(5);
    expect(view().title).toBe("No round of all three sides since Geneva, six months ago");
    expect(view("", "uk").title).toBe("Останній раунд усіх трьох сторін: Женева, шість місяців тому");
  });

  it("make no claim that the shown rows don't bear", () => {
    for (const query of ["track=direct", "from=2025-01-01", "significance=5", "issue=nato"])
      expect(view(query).title).toBe("Negotiation events by track");
  });

  it("count directions as the file does", () => {
    expect(view().description).toContain("96 narrowed a difference between Ukraine and Russia, 47 widened one");
    expect(view("track=domestic&issue=znpp").description).toBe("No event fits these filters.");
  });
});

describe("layout", () => {
  it.each(SIZES)("$name draws every row once, inside its box, without one mark covering another", (size) => {
    const layout = view().layout(size) as TimelineLayout;
    const marks = layout.lanes.flatMap((l) => l.marks.map((m) => ({ ...m, y: l.y + m.y })));
    expect(new Set(marks.map((m) => m.row.id)).size).toBe(592);
    for (const m of marks) {
      expect(m.x).toBeGreaterThanOrEqual(0);
      expect(m.x).toBeLessThanOrEqual(layout.width);
      expect(m.y).toBeGreaterThan(layout.plotTop);
      expect(m.y).toBeLessThan(layout.plotBottom);
    }
    for (const lane of layout.lanes)
      lane.marks.forEach((a, i) => {
        for (const b of lane.marks.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan((a.r + b.r) * 0.85);
      });
  });

  it("keeps time in order across its stretches", () => {
    const { lanes, spans } = view().layout(SIZES[2]!) as TimelineLayout;
    expect(spans).toHaveLength(3);
    const byDate = lanes.flatMap((l) => l.marks).sort((a, b) => a.row.date.localeCompare(b.row.date));
    byDate.forEach((m, i) => {
      if (i) expect(m.x).toBeGreaterThanOrEqual(byDate[i - 1]!.x);
    });
  });

  it("is one linear axis for a short view, and says so when nothing fits", () => {
    const layout = view("from=2025-01-01").layout(SIZES[2]!) as TimelineLayout;
    expect(layout.spans).toHaveLength(1);
    expect((view("track=domestic&issue=znpp").layout(SIZES[0]!) as TimelineLayout).empty).toBe(
      "No event fits these filters.",
    );
  });
});

describe("state", () => {
  it("leaves a wrong value out, keeps the rest and says which", () => {
    const it = view("track=nowhere&issue=nato");
    expect(it.faults.map((f) => [f.parameter, f.value])).toEqual([["track", "nowhere"]]);
    expect(it.query).toBe("issue=nato");
  });

  it("refuses days out of order or after the data", () => {
    expect(view("from=2025-05-01&to=2025-04-01").faults[0]).toMatchObject({ parameter: "to" });
    expect(view("from=2030-01-01").faults[0]!.reason).toContain(data.asOf);
    expect(view("from=2025-02-30").faults[0]!.reason).toBe("expected a date as YYYY-MM-DD");
  });

  it("has one address for one view", () => {
    for (const q of ["track=trilateral,direct", "track=direct&track=trilateral", "track=direct,direct,trilateral"])
      expect(view(q).query).toBe("track=direct,trilateral");
  });
});

describe("choices", () => {
  it("count what each option would show", () => {
    const control = view()
      .controls()
      .find((c) => c.param === "track")!;
    for (const option of control.options)
      expect(option.count).toBe(file.filter((e) => e.track === option.value).length);
  });
});

describe("lanes", () => {
  it("by kind, issue or party hold each event in every lane that it belongs to", () => {
    for (const by of ["kind", "issue", "party"] as const) {
      const { lanes } = view(`lanes=${by}&from=2025-12-01&to=2025-12-31`).layout(SIZES[2]!) as TimelineLayout;
      expect(lanes.length).toBeGreaterThan(3);
      for (const lane of lanes)
        for (const { row } of lane.marks) {
          const holds = { kind: [row.kind], issue: row.issues.split("; "), party: row.participants.split("; ") }[
            by
          ] as string[];
          expect(holds).toContain(lane.id);
        }
    }
  });

  it("that are too many are left to the table, and it is said", () => {
    const it = view("lanes=party");
    const { lanes } = it.layout(SIZES[2]!) as TimelineLayout;
    expect(lanes).toHaveLength(13);
    const drawn = new Set(lanes.flatMap((l) => l.marks.map((m) => m.row.id)));
    expect(drawn.size).toBeLessThan(592);
    expect(it.notes.join(" ")).toContain("13 most frequent");
    expect(it.notes.join(" ")).toContain("every lane");
  });
});

describe("people, directions, outcomes, words", () => {
  it.each([
    ["person=steve-witkoff", (e: { people: string[] }) => e.people.includes("Steve Witkoff")],
    ["direction=away", (e: { direction: string }) => e.direction === "away"],
    ["outcome=rejected", (e: { outcome: string }) => e.outcome === "rejected"],
    ["confidence=low", (e: { confidence: string }) => e.confidence === "low"],
  ])("%s filters as the file does", (query, keep) => {
    const wanted = (file as unknown as (Parameters<typeof keep>[0] & { id: string })[])
      .filter(keep as never)
      .map((e) => e.id);
    expect(wanted.length).toBeGreaterThan(5);
    expect(view(query).table.rows.map((r) => r.id)).toEqual(wanted);
  });

  it("refuses people whom the data don't know", () => {
    expect(view("person=nobody-at-all").faults).toMatchObject([{ parameter: "person", value: "nobody-at-all" }]);
  });

  it("finds by words in any spelling", () => {
    expect(view("q=Zelensky&significance=5").table.rows.map((r) => r.id)).toContain(
      "2025-12-14-ukraine-offers-drop-nato",
    );
    expect(view("q=qqqq").table.rows).toHaveLength(0);
  });
});
