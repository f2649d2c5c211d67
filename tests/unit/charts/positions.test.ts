import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GapRow } from "@/lib/charts/positions/gaps/rows";
import type { MatrixRow, MatrixTable } from "@/lib/charts/positions/matrix/rows";
import type { PathRow } from "@/lib/charts/positions/paths/rows";
import type { GridLayout } from "@/lib/charts/positions/shared/grid";
import { SCORED_ISSUES, SCORED_PARTIES } from "@/lib/charts/positions/shared/state";
import { present } from "@/lib/charts/present";
import { CHART_IDS, type ChartId } from "@/lib/charts/registry";
import { SIZES } from "@/lib/charts/shared/size";
import { loadData } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import { texts } from "@/lib/i18n/texts";

const data = loadData();
const view = (id: ChartId, query = "", locale: "en" | "uk" = "en") =>
  present(data, id, new URLSearchParams(query), texts(locale));
const rowsOf = <R>(id: ChartId, query = "") => view(id, query).table.rows as unknown as readonly R[];

/** The file itself, read without our loader: a second look at the same facts. */
interface FilePosition {
  id: string;
  party: string;
  issue: string;
  date: string;
  stance: number;
  confidence: string;
}
const file = JSON.parse(readFileSync("data/positions/positions.json", "utf8")) as FilePosition[];
const POSITION_CHARTS = CHART_IDS.filter((id) => /^position|^sticking/.test(id));

it("scores the parties and issues that the data score", () => {
  expect(new Set(SCORED_PARTIES)).toEqual(new Set(file.map((p) => p.party)));
  expect(new Set(SCORED_ISSUES)).toEqual(new Set(file.map((p) => p.issue)));
});

describe("the replay", () => {
  it("shows Ukraine's move on NATO on 14 December 2025, with its rows before and after", () => {
    const cell = (asof: string) =>
      rowsOf<MatrixRow>("positions-matrix", `asof=${asof}`).find((r) => r.id === "UA-nato");
    expect(cell("2025-12-13")).toMatchObject({
      position_id: "2025-12-09-ua-nato",
      stance: 1,
      before_stance: -1,
      before_date: "2025-11-27",
    });
    expect(cell("2025-12-14")).toMatchObject({
      position_id: "2025-12-14-ua-nato",
      date: "2025-12-14",
      speaker: "Volodymyr Zelenskyy",
      stance: 2,
      rationale: "Explicit concession",
      confidence: "high",
      before_stance: 1,
      before_date: "2025-12-09",
    });
    const replay = view("positions-matrix", "asof=2025-12-14");
    expect(replay.title).toBe("Ukraine moved towards a compromise on NATO membership and territory on 14 Dec 2025");
    expect(replay.description).toContain("Ukraine moved on NATO membership from +1 to +2");
    expect(replay.asOf).toBe("2025-12-14");
    expect(view("positions-matrix", "asof=2025-12-14", "uk").title).toBe(
      "14 груд. 2025: Україна – крок до компромісу щодо членства в НАТО і території",
    );
    // Three cells changed that day: two of Kyiv's and Washington's on guarantees, from -1 (Rubio, 27 November) to +2.
    const { today } = replay.table as unknown as MatrixTable;
    expect(today.map((c) => [c.party, c.issue, c.before!.stance, c.latest!.stance])).toEqual([
      ["UA", "nato", 1, 2],
      ["US", "guarantees", -1, 2],
      ["UA", "territory", 0, 1],
    ]);
    // Drawn: a triangle up beside the tile, at every width.
    for (const size of SIZES) {
      const layout = replay.layout(size) as GridLayout;
      const drawn = layout.rows.find((r) => r.id === "nato")!.cells[0]!;
      expect(drawn).toMatchObject({ tile: "stance2", move: { toward: true } });
    }
  });

  it("has no look-ahead: no row of any chart is dated after the day, whatever the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf("2019-02-19"), max: dayOf("2026-08-22") }), (d) => {
        const asOf = isoOf(d);
        for (const id of POSITION_CHARTS) {
          const from = id === "position-paths" ? "&from=2018-01-01" : "";
          for (const row of rowsOf<Record<string, string | null>>(id, `asof=${asOf}${from}`))
            for (const name of ["date", "before_date", "ua_date", "ru_date", "smallest_date", "known_from"])
              expect((row[name] ?? "") <= asOf).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("refuses days outside the data", () => {
    for (const asof of ["2018-01-01", "2026-08-23"])
      expect(view("positions-matrix", `asof=${asof}`).faults).toEqual([
        { parameter: "asof", value: asof, reason: "expected a date from 2019-02-19 to 2026-08-22" },
      ]);
    expect(view("position-paths", "from=2026-08-22").faults[0]).toMatchObject({ parameter: "from" });
    expect(view("positions-matrix", "cell=XX-nato").faults).toEqual([
      { parameter: "cell", value: "XX-nato", reason: "expected a party and an issue, for example UA-nato" },
    ]);
  });
});

describe("unknown and low confidence", () => {
  it("leaves an unknown cell blank and draws it as nothing else", () => {
    const unknown = rowsOf<MatrixRow>("positions-matrix").filter((r) => r.stance === null);
    expect(unknown.map((r) => r.id).sort()).toEqual(["EU-elections", "EU-humanitarian", "EU-znpp", "UA-sanctions"]);
    for (const size of SIZES) {
      const { rows } = view("positions-matrix").layout(size) as GridLayout;
      const tiles = rows.flatMap((r) => r.cells);
      expect(
        tiles
          .filter((c) => c.tile === "stance-unknown")
          .map((c) => c.id)
          .sort(),
      ).toEqual(unknown.map((r) => r.id).sort());
    }
    expect(view("positions-matrix", "issue=energy").table.rows.every((r) => r.stance === null)).toBe(true);
  });

  it("hides low confidence and lets the position before it stand", () => {
    const all = rowsOf<MatrixRow>("positions-matrix", "asof=2026-04-20");
    const sound = rowsOf<MatrixRow>("positions-matrix", "asof=2026-04-20&confidence=high,medium");
    const find = (rows: readonly MatrixRow[], id: string) => rows.find((r) => r.id === id);
    expect(find(all, "US-sanctions")).toMatchObject({ date: "2026-04-15", confidence: "low" });
    expect(find(sound, "US-sanctions")).toMatchObject({ date: "2026-03-12", stance: 1 });
    expect(find(sound, "RU-eu-accession")).toMatchObject({ stance: null, position: null });
    expect(sound.some((r) => r.confidence === "low")).toBe(false);
    const ids = file.filter((p) => p.confidence === "low").map((p) => p.id);
    expect(ids).toHaveLength(3);
    const shown = rowsOf<PathRow>("position-paths", "confidence=high,medium&party=UA,RU,US,EU&from=2018-01-01");
    for (const id of ids) expect(shown.some((r) => r.id === id)).toBe(false);
  });
});

describe("distances", () => {
  it("are those counted by hand, widest first, with the unknown last", () => {
    const rows = rowsOf<GapRow>("position-gap-by-issue");
    expect(rows[0]).toMatchObject({ id: "all", ua_steps: null });
    // From the dossier's latest stances: elections UA -1, RU -1; territory, guarantees, NATO UA +1, RU -2; and so on.
    expect(rows.slice(1).map((r) => [r.issue, r.gap])).toEqual([
      ["elections", 6],
      ["territory", 5],
      ["guarantees", 5],
      ["nato", 5],
      ["ceasefire", 4],
      ["frozen-assets", 4],
      ["peacekeepers", 4],
      ["znpp", 4],
      ["force-limits", 4],
      ["reconstruction", 3],
      ["eu-accession", 2],
      ["humanitarian", 1],
      ["sanctions", null],
    ]);
    const territory = rows.find((r) => r.issue === "territory");
    // A year before: UA -1 (9 August 2025), RU -1 (19 August 2025). Smallest: UA +2 and RU -1 from 24 December 2025.
    expect(territory).toMatchObject({ gap_year_ago: 6, smallest: 3, smallest_date: "2025-12-24" });
  });

  it("mean what the mean of the rows is", () => {
    const [mean, ...rows] = rowsOf<GapRow>("position-gap-by-issue");
    const known = rows.filter((r) => r.gap !== null);
    const weight = known.reduce((sum, r) => sum + r.weight, 0);
    expect(mean!.gap).toBeCloseTo(known.reduce((sum, r) => sum + r.weight * r.gap!, 0) / weight, 12);
    expect(mean!.coverage).toBeCloseTo(weight, 12);
    expect(mean!.coverage).toBeLessThan(1);
  });
});

describe("sticking points", () => {
  it("rank what divides most, with both sides' words", () => {
    const rows = rowsOf<Record<string, unknown>>("sticking-points");
    expect(rows).toHaveLength(12);
    expect(rows.slice(0, 2)).toMatchObject([
      { rank: 1, issue: "elections", party: "UA", position: "Rejects a wartime vote.", gap: 6 },
      { rank: 1, issue: "elections", party: "RU", gap: 6 },
    ]);
    expect(view("sticking-points").title).toBe("Kyiv and Moscow are furthest apart on elections");
  });
});

describe("paths", () => {
  it("hold every position of the file in their order, with what stood before", () => {
    for (const party of SCORED_PARTIES) {
      const rows = rowsOf<PathRow>("position-paths", `party=${party}&from=2018-01-01`);
      const own = file.filter((p) => p.party === party);
      expect(rows.map((r) => r.id).sort()).toEqual(own.map((p) => p.id).sort());
      for (const issue of SCORED_ISSUES) {
        const path = rows.filter((r) => r.issue === issue);
        for (const [i, row] of path.entries()) expect(row.before_stance).toBe(i ? path[i - 1]!.stance : null);
      }
    }
  });

  it("name the event of the day only where it is of that day, that issue and that party", () => {
    const rows = rowsOf<PathRow>("position-paths", "party=UA,RU,US&from=2018-01-01").filter((r) => r.event);
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      const event = data.event(row.event!)!;
      expect(event.issues).toContain(row.issue);
      expect(event.date <= row.date! && row.date! <= (event.endDate ?? event.date)).toBe(true);
      const pages = new Set(row.source_urls!.split(" "));
      expect(event.participants.includes(row.party) || event.sources.some((s) => pages.has(s.url))).toBe(true);
    }
    expect(rows.find((r) => r.id === "2025-12-14-ua-nato")?.event).toBe("2025-12-14-ukraine-offers-drop-nato");
  });
});

describe("grids", () => {
  it.each(SIZES)("$name draw cells inside the figure, in rows that don't overlap", (size) => {
    for (const locale of ["en", "uk"] as const)
      for (const [id, query] of [
        ["positions-matrix", ""],
        ["positions-matrix", "party=UA,RU,US,EU,TR,CN"],
        ["positions-matrix", "party=UA&issue=nato"],
        ["sticking-points", ""],
        ["plans-compared", ""],
        [
          "plans-compared",
          "plan=istanbul-communique-2022,russia-terms-june-2024,us-28-point-plan,paris-declaration-2026",
        ],
      ] as const) {
        const layout = view(id, query, locale).layout(size) as GridLayout;
        let bottom = 0;
        for (const row of layout.rows) {
          expect(row.y).toBeGreaterThanOrEqual(bottom);
          bottom = row.y + row.height;
          for (const text of [...row.labels, ...row.cells.flatMap((c) => c.texts)]) {
            expect(text.y).toBeGreaterThan(row.y);
            expect(text.y).toBeLessThan(bottom);
          }
          for (const cell of row.cells) {
            expect(cell.x - layout.tile / 2).toBeGreaterThanOrEqual(0);
            expect(cell.x + layout.tile / 2).toBeLessThanOrEqual(size.width);
            expect(cell.y + layout.tile / 2).toBeLessThanOrEqual(bottom);
          }
        }
        expect(bottom).toBeLessThanOrEqual(layout.height);
        // Every mark has its words.
        const { tracks } = view(id, query, locale).reading(true);
        expect(tracks.map((t) => [t.id, t.kind === "points" && t.items.length])).toEqual(
          layout.rows.map((r) => [r.id, r.cells.length]),
        );
      }
  });
});
