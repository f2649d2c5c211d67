import { parse, type Rgb, wcagContrast } from "culori";
import { describe, expect, it } from "vitest";
import { present } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import { textWidth } from "@/lib/charts/shared/text-width";
import { opacityOf, type PairsLayout, STRONGEST } from "@/lib/charts/talks/pairs/layout";
import type { PairRow, PairsTable } from "@/lib/charts/talks/pairs/rows";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";
import { PALETTES } from "@/lib/theme/tokens";
import { type FileEvent, meetings } from "./talks-file";

const data = loadData();
const view = (query = "", locale: "en" | "uk" = "en") =>
  present(data, "who-meets-whom", new URLSearchParams(query), texts(locale));
const tableOf = (query = "") => view(query).table as unknown as PairsTable;
const find = (query: string, a: string, b: string) =>
  tableOf(query).rows.find((r) => [r.party_a, r.party_b].sort().join() === [a, b].sort().join()) as PairRow;
const recent = meetings.filter((e) => (e.endDate ?? e.date) >= "2022-01-01");

describe("rows", () => {
  it.each([
    ["", recent],
    ["from=2008-01-01", meetings],
    ["kind=call", recent.filter((e) => e.kind === "call")],
    [
      "from=2025-01-20&to=2025-12-31",
      meetings.filter((e) => (e.endDate ?? e.date) >= "2025-01-20" && e.date <= "2025-12-31"),
    ],
  ] as [string, FileEvent[]][])("'%s' count how often both took part, as the file does", (query, own) => {
    const { rows, parties } = tableOf(query);
    expect(rows).toHaveLength((parties.length * (parties.length - 1)) / 2);
    for (const row of rows) {
      const both = own.filter((e) => e.participants.includes(row.party_a) && e.participants.includes(row.party_b));
      expect([row.id, row.meetings]).toEqual([row.id, both.length]);
      const last =
        both
          .map((e) => e.endDate ?? e.date)
          .sort()
          .at(-1) ?? null;
      expect([row.id, row.last_date]).toEqual([row.id, last]);
    }
  });

  it("shows the ten most frequent unless asked otherwise", () => {
    const n = (p: string) => recent.filter((e) => e.participants.includes(p)).length;
    const all = [...new Set(recent.flatMap((e) => e.participants))].sort((a, b) => n(b) - n(a) || a.localeCompare(b));
    expect(tableOf().parties).toEqual(all.slice(0, 10));
    expect(tableOf("party=RU,CN,UA,US").parties).toEqual(["UA", "US", "RU", "CN"]);
    expect(tableOf("party=TR").parties[0]).toBe("TR");
    expect(tableOf("party=TR").parties).toHaveLength(10);
    expect(tableOf("party=IS,NP").rows).toMatchObject([{ meetings: 0, last_date: null }]);
  });

  it("has what was counted by hand", () => {
    // Calls of the two presidents and of their ministers since 2022: twelve records, none of them with a third party.
    const calls = recent.filter((e) => e.kind === "call" && e.track === "us-russia").map((e) => e.date);
    expect(calls).toEqual([
      "2025-02-12",
      "2025-03-18",
      "2025-05-19",
      "2025-06-04",
      "2025-06-14",
      "2025-07-03",
      "2025-10-16",
      "2025-10-20",
      "2025-12-28",
      "2025-12-29",
      "2026-03-09",
      "2026-04-29",
    ]);
    expect(find("kind=call&party=US,RU", "US", "RU").meetings).toBe(12);
    // Scholz, Orbán aside: Germany and Russia shared the call of November 2024, Li Hui's tour, and Miami in December 2025.
    expect(find("party=DE,RU", "DE", "RU")).toMatchObject({ meetings: 3, last_date: "2025-12-21" });
    expect(find("", "UA", "RU").meetings).toBe(19);
    expect(tableOf().war).toEqual({ n: 19, direct: 13 });
  });
});

describe("words", () => {
  it("name the closest pair beside the two at war, for the whole only", () => {
    expect(view().title).toBe(
      "Ukraine and the United States shared 52 rounds, summits and calls; Ukraine and Russia 19",
    );
    expect(view("", "uk").title).toBe(
      "Україна і Сполучені Штати разом брали участь у 52 зустрічах і розмовах, Україна і Росія\u00a0– у 19",
    );
    for (const query of ["kind=call", "party=UA,RU", "from=2025-01-01"])
      expect(view(query).title).toBe("Who meets whom");
  });

  it("says when nothing fits", () => {
    expect(view("from=2022-05-01&to=2022-05-31").description).toBe("No meeting or call fits these filters.");
  });
});

describe("layout", () => {
  it.each(SIZES)("$name draws every pair in a cell of its own, with room for its number and names", (size) => {
    for (const locale of ["en", "uk"] as const)
      for (const query of ["", "party=TR", "party=UA,US,RU,FR,GB,EU,DE,NATO,TR,IT,CA,PL", "party=UA,RU"]) {
        const layout = view(query, locale).layout(size) as PairsLayout;
        expect(layout.cells.map((c) => c.row.id)).toEqual(tableOf(query).rows.map((r) => r.id));
        expect(new Set(layout.cells.map((c) => `${c.x} ${c.y}`)).size).toBe(layout.cells.length);
        for (const c of layout.cells) {
          expect(c.x).toBeGreaterThan(0);
          expect(c.x + layout.cell.width).toBeLessThanOrEqual(size.width);
          expect(c.y + layout.cell.height).toBeLessThanOrEqual(layout.height);
          expect(textWidth(c.label, 13)).toBeLessThan(layout.cell.width);
        }
        for (const l of layout.rowLabels) expect(l.x - textWidth(l.label, 13)).toBeGreaterThanOrEqual(0);
        layout.columnLabels.forEach((l, i) => {
          const width = textWidth(l.label, 13);
          const left = l.anchor === "start" ? l.x : l.x - width / 2;
          expect(left + width).toBeLessThanOrEqual(size.width + 0.5);
          // The row above it ends before the name begins.
          const above = layout.cells.filter((c) => c.y === layout.columnLabels[i]!.y + 7 - layout.cell.height);
          for (const c of above) expect(c.x + layout.cell.width).toBeLessThanOrEqual(left + 0.5);
        });
      }
  });

  it.each(["light", "dark"] as const)("keeps every number at 4.5:1 on its cell: %s", (theme) => {
    const p = PALETTES[theme];
    const [ground, accent] = [parse(p.paper) as Rgb, parse(p.accent) as Rgb];
    for (let n = 0; n <= 60; n++) {
      const o = opacityOf(n, 60);
      expect(o).toBeLessThanOrEqual(STRONGEST);
      const mix = (c: "r" | "g" | "b") => ground[c] * (1 - o) + accent[c] * o;
      const cell: Rgb = { mode: "rgb", r: mix("r"), g: mix("g"), b: mix("b") };
      expect(wcagContrast(cell, n === 0 ? p["ink-3"] : p.ink)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("fills the stronger the more they met", () => {
    for (let n = 1; n < 52; n++) expect(opacityOf(n + 1, 52)).toBeGreaterThanOrEqual(opacityOf(n, 52));
    expect(opacityOf(0, 52)).toBe(0);
    expect(opacityOf(1, 52)).toBeGreaterThan(0);
  });
});

describe("state and reading", () => {
  it("refuses more parties than fit, unknown ones, and days out of order", () => {
    expect(view("party=UA,US,RU,FR,GB,EU,DE,NATO,TR,IT,CA,PL,CN").faults[0]).toMatchObject({ parameter: "party" });
    expect(view("party=XX").faults.map((f) => f.parameter)).toEqual(["party"]);
    expect(view("from=2025-05-01&to=2025-04-01").faults.map((f) => f.parameter)).toEqual(["to"]);
    expect(view("track=direct").query).toBe("");
  });

  it("has an item for every cell", () => {
    const layout = view().layout(SIZES[0]!) as PairsLayout;
    const tracks = view().reading(true).tracks;
    expect(tracks.flatMap((t) => (t.kind === "points" ? t.items : []))).toHaveLength(layout.cells.length);
    expect(tracks[0]).toMatchObject({ id: "US", label: "United States" });
    expect(tracks[0]!.kind === "points" && tracks[0]!.items[0]).toEqual([
      "Ukraine – United States: 52 meetings and calls",
      "last 28 Jul 2026: Trump and Zelenskyy met at the White House before Graham's funeral",
      expect.stringMatching(/^\/events\/2026-07-28-/),
    ]);
  });
});
