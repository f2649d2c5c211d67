import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { present, released } from "@/lib/charts/present";
import { readPath } from "@/lib/charts/shared/path";
import { SIZES } from "@/lib/charts/shared/size";
import type { TimelineLayout } from "@/lib/charts/timeline/layout";
import { facetCounts, matches } from "@/lib/charts/timeline/matches";
import type { TimelineTable } from "@/lib/charts/timeline/rows";
import { timelineState } from "@/lib/charts/timeline/state";
import { stripOf, stripWindow } from "@/lib/charts/timeline/strip";
import { boundsOf, stepsOf } from "@/lib/charts/timeline/views";
import { loadData } from "@/lib/data";
import { eventDocument } from "@/lib/events/document";
import { toCsv } from "@/lib/export/csv";
import { dayOf, isoOf } from "@/lib/i18n/format";
import { texts } from "@/lib/i18n/texts";

const data = loadData();
const en = texts("en");
const view = (query = "", locale: "en" | "uk" = "en") =>
  present(data, "negotiation-timeline", new URLSearchParams(query), texts(locale));
const stateOf = (query: string) => timelineState.parse(new URLSearchParams(query)).state;
const wide = (query = "") => view(query).layout(SIZES[2]!) as TimelineLayout;

describe("phases", () => {
  it("take their days from the events that bound them", () => {
    const { phases } = view().table as TimelineTable;
    const rounds = phases.find((p) => p.id === "trilateral-2026")!;
    expect([isoOf(rounds.day), isoOf(rounds.lastDay)]).toEqual(["2026-01-23", "2026-02-18"]);
    expect(phases.at(-1)).toMatchObject({ id: "pause-2026", open: true, lastDay: dayOf(data.asOf) });
    expect(phases).toHaveLength(10);
  });

  it("are named in the reader's language, in full where there is room", () => {
    expect(wide("from=2025-12-01&to=2025-12-31").phases).toMatchObject([{ label: "Drafts: 28 to 20 points" }]);
    const uk = view("from=2025-12-01&to=2025-12-31", "uk").layout(SIZES[2]!) as TimelineLayout;
    expect(uk.phases[0]!.label).toBe("Проєкти плану: від 28 до 20 пунктів");
  });

  it("stand in order and don't overlap, at every width", () => {
    for (const size of SIZES) {
      const { phases } = view().layout(size) as TimelineLayout;
      for (const [i, p] of phases.entries()) if (i) expect(p.x0).toBeGreaterThanOrEqual(phases[i - 1]!.x1 - 2.5);
    }
  });
});

describe("series below the lanes", () => {
  it("stand on the lanes' own axis, stretch by stretch", () => {
    for (const query of ["series=brent-spot", "series=brent-spot&from=2025-01-01"]) {
      const layout = wide(query);
      const table = view(query).table as TimelineTable;
      const [panel] = layout.panels;
      expect(panel!.lines).toHaveLength(table.overlays[0]!.pieces.length);
      for (const [i, piece] of table.overlays[0]!.pieces.entries()) {
        const span = layout.spans[piece.stretch]!;
        const [a, , e] = panel!.lines[i]!.matrix;
        for (const { day } of [piece.points[0]!, piece.points.at(-1)!]) {
          const x = (day - piece.path.day0) * a + e;
          expect(x).toBeCloseTo(span.x0 + ((day - span.from) / (span.to - span.from)) * (span.x1 - span.x0), 3);
        }
      }
    }
  });

  it("draw the published values where they may be handed on", () => {
    const { overlays, paths } = view("series=brent-spot&from=2025-12-15&to=2025-12-31").table as TimelineTable;
    const [piece] = overlays[0]!.pieces;
    const [first] = readPath({ ...piece!.path, d: paths[piece!.id]! });
    // US Energy Information Administration: Brent spot on 15 December 2025.
    expect([isoOf(first!.day), first!.value.toFixed(2)]).toEqual(["2025-12-15", "61.55"]);
  });

  it("are rounded where they may not, and no value of any leaves in a file", () => {
    const shown = view("series=vix-close,brent-spot&from=2025-01-01");
    const vix = (shown.table as TimelineTable).overlays.find((o) => o.id === "vix-close")!;
    expect(vix.rounded).toBe(true);
    const { quantum } = vix.pieces[0]!.path;
    expect(quantum).toBeGreaterThanOrEqual(0.1);
    for (const { value } of vix.pieces[0]!.points) expect(value / quantum).toBeCloseTo(Math.round(value / quantum), 6);
    expect(shown.notes.join(" ")).toContain("rounded");
    const without = view("from=2025-01-01");
    const [file, plain] = [shown, without].map(({ table }) => released(table));
    expect(file!.rows).toEqual(plain!.rows);
    expect(toCsv(file!.columns, file!.rows)).toBe(toCsv(plain!.columns, plain!.rows));
    expect(shown.credits).toContain("Cboe Global Markets");
  });

  it("that have no value in the view are named", () => {
    expect(view("series=brent-spot&from=2014-01-01&to=2015-12-31").notes.join(" ")).toContain(
      "No value in this stretch",
    );
  });

  it("tell an event what they stood at, and are told what happened", () => {
    const { tracks, moments } = view("series=brent-spot&from=2025-12-01&to=2025-12-31").reading(false);
    const lane = tracks.find((t) => t.id === "us-ukraine")!;
    const item = lane.kind === "points" && lane.items.find(([title]) => title.includes("drop Ukraine's NATO bid"));
    expect(item ? item[1] : "").toContain("Brent");
    expect(moments.map(([, title]) => title).join()).toContain("NATO bid");
    expect(tracks.at(-1)).toMatchObject({ kind: "line", id: "brent-spot.0", unit: "USD/bbl" });
  });
});

describe("the opened event", () => {
  it("is ringed and labelled, and a wrong one is said", () => {
    const layout = wide("event=2025-12-14-ukraine-offers-drop-nato");
    expect(layout.chosen).toHaveLength(1);
    expect(layout.rules.map((r) => r.id)).toContain("2025-12-14-ukraine-offers-drop-nato");
    expect(wide("event=2025-02-24-unga-votes&from=2025-01-01").rules.map((r) => r.id)).toContain(
      "2025-02-24-unga-votes",
    );
    expect(view("event=nothing").faults).toMatchObject([{ parameter: "event", value: "nothing" }]);
    expect(view("event=../x").faults[0]!.reason).toBe("expected the id of an event (see /api/v1/events)");
  });

  it("changes neither rows nor title", () => {
    const [a, b] = [view("event=2025-12-14-ukraine-offers-drop-nato"), view()];
    expect([a.title, a.table.rows]).toEqual([b.title, b.table.rows]);
  });
});

describe("counts", () => {
  it("of all filters in one pass are those of the filters one by one", () => {
    for (const query of [
      "",
      "track=direct,us-ukraine&kind=talks",
      "party=TR&from=2025-01-01&q=istanbul",
      "person=steve-witkoff",
    ]) {
      const state = stateOf(query);
      const counts = facetCounts(data, state);
      for (const [facet, value] of [
        ["track", "direct"],
        ["kind", "talks"],
        ["issue", "nato"],
        ["party", "TR"],
        ["person", "steve-witkoff"],
        ["significance", "4"],
        ["direction", "away"],
        ["outcome", "none"],
        ["confidence", "low"],
      ] as const)
        expect(counts[facet].get(value) ?? 0, `${query} ${facet}`).toBe(
          data.events.filter((e) => matches(data, e, { ...state, [facet]: [value] })).length,
        );
    }
  });
});

describe("the overview", () => {
  const file = JSON.parse(readFileSync("data/events/events.json", "utf8")) as { date: string }[];

  it("counts every event of the filters, whatever the stretch on display", () => {
    const strip = stripOf(data, stateOf("from=2025-12-01&to=2025-12-31"), 960, en);
    const year = strip.years.find((y) => y.from === "2025-01-01")!;
    expect(year.label).toBe(`2025: ${file.filter((e) => e.date.startsWith("2025")).length} events`);
    expect(strip.years[0]!.label).toMatch(/^2008–2021: \d+ events$/);
    for (const y of strip.years) expect(y.x1 - y.x0).toBeGreaterThan(40);
  });

  it("marks the stretch on display, and all of it for the whole", () => {
    const strip = stripOf(data, timelineState.defaults, 360, en);
    const [a, b] = stripWindow(strip, { from: null, to: null });
    expect([a, b]).toEqual([strip.spans[0]!.x0, strip.spans.at(-1)!.x1]);
    const [x0, x1] = stripWindow(strip, { from: "2025-12-01", to: "2025-12-31" });
    expect(x0).toBeGreaterThan(a);
    expect(x1 - x0).toBeGreaterThan(5);
    for (const y of strip.years) expect(y.x1 - y.x0).toBeGreaterThan(20);
  });
});

describe("steps", () => {
  it("zoom and move within the record, and lead nowhere at its ends", () => {
    const steps = (query: string) =>
      Object.fromEntries(stepsOf(stateOf(query), boundsOf(data), en).map((s) => [s.key, s.query]));
    expect(steps("")).toMatchObject({ zoomOut: null, earlier: null, later: null, whole: null });
    expect(steps("from=2025-12-01&to=2025-12-31&track=direct")).toEqual({
      zoomIn: "from=2025-12-09&to=2025-12-24&track=direct",
      zoomOut: "from=2025-11-16&to=2026-01-15&track=direct",
      earlier: "from=2025-11-16&to=2025-12-16&track=direct",
      later: "from=2025-12-16&to=2026-01-15&track=direct",
      whole: "track=direct",
    });
    expect(steps("from=2025-12-01&to=2025-12-08").zoomIn).toBeNull();
  });
});

describe("an event in full", () => {
  it("has its place, its people's roles, its neighbours and the positions of its own parties on its days", () => {
    const event = eventDocument(data, "2025-12-14-ukraine-offers-drop-nato")!;
    expect(event.positions.map((p) => p.party)).toContain("UA");
    for (const p of event.positions) {
      expect(event.participants).toContain(p.party);
      expect(event.issues).toContain(p.issue);
      expect(p.date).toBe("2025-12-14");
    }
    for (const e of event.before) expect(data.event(e.id)!.track).toBe(event.track);
    expect(event.before[0]!.date <= event.date && event.after[0]!.date >= event.date).toBe(true);
    expect(event.participantsNamed.every((p) => p.nameUk && p.role)).toBe(true);
    expect(eventDocument(data, "nothing")).toBeUndefined();
  });
});
