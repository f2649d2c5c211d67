import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PlansTable, PointRow } from "@/lib/charts/positions/plans/rows";
import { PLAN_IDS, PLAN_ROWS } from "@/lib/charts/positions/plans/state";
import { PLAN_PRESETS } from "@/lib/charts/positions/presets";
import type { GridLayout } from "@/lib/charts/positions/shared/grid";
import { present } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";

const data = loadData();
const view = (query = "", locale: "en" | "uk" = "en") =>
  present(data, "plans-compared", new URLSearchParams(query), texts(locale));
const rowsOf = (query = "") => view(query).table.rows as unknown as readonly PointRow[];

const file = JSON.parse(readFileSync("data/plans/plans.json", "utf8")) as {
  id: string;
  partial?: boolean;
  positions: Record<string, { text: string; stance: string; verified: boolean; evidence: string | null }>;
}[];

it("knows the documents and issues of the data, in the order of their dates", () => {
  expect(PLAN_IDS).toEqual(file.map((p) => p.id));
  expect(new Set(PLAN_ROWS)).toEqual(new Set(file.flatMap((p) => Object.keys(p.positions))));
});

describe("rows", () => {
  it("say what the file says, point by point, for every pair of neighbours", () => {
    for (const [i, plan] of file.entries()) {
      const other = file[i ? i - 1 : 1]!;
      const rows = rowsOf(`plan=${plan.id},${other.id}`).filter((r) => r.document === plan.id);
      expect(rows).toHaveLength(PLAN_ROWS.length);
      for (const row of rows) {
        const cell = plan.positions[row.issue];
        if (!cell) {
          expect(row).toMatchObject({ favours: plan.partial ? "not-established" : "not-addressed", says: null });
          continue;
        }
        expect(row).toMatchObject({
          favours: cell.stance,
          says: cell.text,
          verified: cell.verified ? "yes" : "no",
        });
        // A verified point has a page to open; an unverified one doesn't pretend to.
        expect(row.evidence_urls?.split(" ")[0] ?? null).toBe(cell.evidence);
      }
    }
  });

  it("mark where documents favour different sides, and only there", () => {
    // Counted by hand from the two texts: NATO, guarantees, forces, limits, sanctions, rebuilding, prisoners, votes, amnesty.
    const differing = new Set(
      rowsOf()
        .filter((r) => r.differs === "yes")
        .map((r) => r.issue),
    );
    expect([...differing]).toEqual([
      "nato",
      "guarantees",
      "peacekeepers",
      "force-limits",
      "sanctions",
      "reconstruction",
      "humanitarian",
      "elections",
      "accountability",
    ]);
    // Silence and delay are no side: Crimea (Russia's against not addressed) and Donbas (against deferred) don't count.
    expect(differing.has("territory-crimea") || differing.has("territory-donbas")).toBe(false);
    expect(view().title).toBe(
      "28-point plan → 20-point framework: closer to Ukraine’s position on 9 of 13 issues, to Russia’s on none",
    );
  });

  it("hide points of low confidence on demand, and say so", () => {
    const rows = rowsOf("confidence=high,medium");
    expect(rows.find((r) => r.id === "frozen-assets-us-ukraine-20-points")).toMatchObject({
      favours: "hidden",
      says: null,
      evidence_urls: null,
    });
    expect(rows.filter((r) => r.confidence === "low" && r.favours !== "hidden")).toEqual([]);
  });
});

describe("state", () => {
  it("takes two to four documents in the order of their dates", () => {
    const asked = view("plan=us-ukraine-20-points,istanbul-communique-2022");
    expect((asked.table as unknown as PlansTable).plans.map((p) => p.id)).toEqual([
      "istanbul-communique-2022",
      "us-ukraine-20-points",
    ]);
    expect(view("plan=us-28-point-plan").faults).toEqual([
      {
        parameter: "plan",
        value: "us-28-point-plan",
        reason: "expected 2 to 4 ids of documents (see the plans dataset), separated by commas",
      },
    ]);
    expect(view(`plan=${PLAN_IDS.slice(0, 5).join(",")}`).faults).toHaveLength(1);
    expect(view("plan=minsk").faults).toHaveLength(1);
  });

  it("offers comparisons that exist", () => {
    for (const { plan } of PLAN_PRESETS) expect(view(`plan=${plan}`).faults).toEqual([]);
  });
});

describe("drawing", () => {
  it("shows an unverified point dashed and a point that isn't established dotted", () => {
    const query = "plan=istanbul-draft-treaty-april-2022,us-ukraine-20-points";
    for (const size of SIZES) {
      const cells = (view(query).layout(size) as GridLayout).rows.flatMap((r) => r.cells);
      expect(cells.find((c) => c.id === "frozen-assets-us-ukraine-20-points")?.uncertain).toBe(true);
      expect(cells.find((c) => c.id === "elections-istanbul-draft-treaty-april-2022")?.tile).toBe("not-established");
      expect(cells.find((c) => c.id === "elections-us-ukraine-20-points")?.tile).toBe("compromise");
    }
  });

  it("holds the words where columns are wide enough, and the code where they aren't", () => {
    const [narrow, , wide] = SIZES;
    const words = (size: (typeof SIZES)[number]) =>
      (view().layout(size) as GridLayout).rows
        .flatMap((r) => r.cells.flatMap((c) => c.texts.map((t) => t.text)))
        .join(" ");
    expect(words(wide!)).toContain("Ukrainian forces capped at 600,000.");
    expect(words(narrow!)).toBe("");
    expect((view("", "uk").layout(wide!) as GridLayout).heads.map((h) => h.text)).toContain("План із 28 пунктів");
  });
});
