import { describe, expect, it } from "vitest";
import { present } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import { barsOf } from "@/lib/charts/talks/exchanges/bars";
import { classify } from "@/lib/charts/talks/exchanges/figures";
import type { ExchangesLayout } from "@/lib/charts/talks/exchanges/layout";
import type { ExchangeRow } from "@/lib/charts/talks/exchanges/rows";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";
import { file } from "./talks-file";

const data = loadData();
const view = (query = "", locale: "en" | "uk" = "en") =>
  present(data, "prisoner-exchanges", new URLSearchParams(query), texts(locale));
const rowsOf = (query = "") => view(query).table.rows as unknown as ExchangeRow[];
const exchanges = file.filter((e) => e.kind === "exchange");

describe("words of figures", () => {
  const KNOWN: Record<
    string,
    [measure: string, to: string | null, role: string, bound: string, by: string | null] | null
  > = {
    "released from Russian captivity, foreigners included": ["people", "UA", "count", "exact", null],
    "prisoners returned to Russia besides Medvedchuk": ["people", "RU", "count", "exact", null],
    "foreigners among those freed": ["people", null, "part", "exact", null],
    "returned to Ukraine": ["people", "UA", "count", "exact", null],
    "returned to Russia": ["people", "RU", "count", "exact", null],
    "returned to each side": ["people", "both", "count", "exact", null],
    "exchanged through UAE mediation so far": ["people", "both", "total", "exact", "AE"],
    "total freed through UAE mediation": ["people", "both", "total", "exact", "AE"],
    "from each side, UAE figure": ["people", "both", "count", "exact", "AE"],
    "prisoners returned to Ukraine": ["people", "UA", "count", "exact", null],
    "prisoners returned to each side": ["people", "both", "count", "exact", null],
    "people returned to each side": ["people", "both", "count", "exact", null],
    "people returned to each side in total": ["people", "both", "count", "exact", null],
    "people returned to each side over two days": ["people", "both", "count", "exact", null],
    "people returned to each side on the day, Russian figure (about)": ["people", "both", "stage", "about", "RU"],
    "Ukrainians returned over nine stages (more than)": ["people", "UA", "count", "at-least", null],
    "wounded Ukrainians returned in addition": ["people", "UA", "added", "exact", null],
    "wounded returned to Ukraine": ["people", "UA", "added", "exact", null],
    "wounded returned to Russia": ["people", "RU", "added", "exact", null],
    "23 May, each side": ["people", "both", "part", "exact", null],
    "24 May, each side": ["people", "both", "part", "exact", null],
    "25 May, each side": ["people", "both", "part", "exact", null],
    "civilians among those returned to Ukraine": ["civilians", "UA", "part", "exact", null],
    "Kursk residents returned to Russia": ["civilians", "RU", "unclear", "exact", null],
    "civilians returned": ["civilians", null, "unclear", "exact", null],
    "bodies returned to Ukraine": ["bodies", "UA", "count", "exact", null],
    "bodies returned to Ukraine, Ukrainian count": ["bodies", "UA", "count", "exact", "UA"],
    "bodies returned to Ukraine, Russian count": ["bodies", "UA", "count", "exact", "RU"],
    "bodies returned to Russia": ["bodies", "RU", "count", "exact", null],
    "bodies returned to Ukraine in 2025": ["bodies", "UA", "total", "exact", null],
    "bodies returned to Russia in 2025": ["bodies", "RU", "total", "exact", null],
    // Releases in which Ukraine and Russia did not both take part: no rule reads them.
    "prisoners exchanged, without two minors": null,
    "prisoners released": null,
    "transferred to Ukraine": null,
    "Ukrainian citizens released": null,
  };

  it.each(Object.entries(KNOWN))("'%s'", (what, wanted) => {
    const it = classify({ what });
    expect(it && [it.measure, it.to, it.role, it.bound, it.by]).toEqual(wanted);
  });

  it("are all named here: no figure of an exchange is read unseen", () => {
    const texts = new Set(exchanges.flatMap((e) => e.figures.map((f) => f.what)));
    expect([...texts].filter((t) => !(t in KNOWN))).toEqual([]);
    expect(Object.keys(KNOWN).filter((t) => !texts.has(t))).toEqual([]);
  });

  it.each([
    "",
    "returned",
    "prisoners to be returned to each side",
    "children returned to Ukraine",
    "returned to each side (agreed)",
  ])("leaves '%s' unread", (what) => expect(classify({ what })).toBeNull());
});

describe("rows", () => {
  it("has what was added up by hand from the file", () => {
    const counted = rowsOf().filter((r) => r.counted === "yes");
    const sum = (measure: string, to: string) =>
      counted.filter((r) => r.measure === measure && r.returned_to === to).reduce((n, r) => n + r.number!, 0);
    // In the order of the days, wounded beside prisoners: 175 + 22, 246 + 31 and 246 + 15; more than 1,000 in the June series.
    const ua = [215, 230, 115, 103, 150, 150, 197, 277, 205, 1000, 1000, 84, 146, 185, 157, 500, 182, 193, 205, 185];
    const ru = [55, 248, 115, 103, 150, null, 175, 261, 205, 1000, null, 84, 146, 185, 157, 500, 182, 193, 205, 185];
    expect(barsOf(rowsOf(), "people", "UA").map((b) => b.number)).toEqual(ua);
    expect(barsOf(rowsOf(), "people", "RU").map((b) => b.number)).toEqual(ru);
    const total = (list: (number | null)[]) => list.reduce<number>((n, v) => n + (v ?? 0), 0);
    expect([sum("people", "UA"), sum("people", "RU")]).toEqual([total(ua), total(ru)]);
    expect(barsOf(rowsOf(), "bodies", "UA").map((b) => b.number)).toEqual([6057, 1000, 1000, 1000, 1000, 1000, 528]);
    expect(barsOf(rowsOf(), "bodies", "RU").map((b) => b.number)).toEqual([78, 19, 19, 24, 38, 35, null]);
  });

  it("agrees with what the records say in their own words", () => {
    const summary = (id: string) => file.find((e) => e.id === id)!.summary;
    expect(summary("2025-04-19-exchange-246")).toContain("bringing 277 Ukrainians home");
    expect(390 + 307 + 303).toBe(1000);
    // The last handover's 1,245 bodies are in its title: with the stages before it they make the whole.
    const stages = exchanges
      .filter((e) => e.id.startsWith("2025-06-1") && e.id.includes("bodies-12"))
      .flatMap((e) => e.figures.map((f) => f.value));
    expect(stages).toEqual([1212, 1200, 1200, 1200]);
    expect(stages.reduce((a, b) => a + b, 1245)).toBe(6057);
  });

  it("counts each exchange once, from its chain's first day to its last", () => {
    const chains = new Set(
      exchanges.filter((e) => ["UA", "RU"].every((p) => e.participants.includes(p))).map((e) => e.sameNewsAs ?? e.id),
    );
    expect(new Set(rowsOf().map((r) => r.exchange))).toEqual(chains);
    expect(chains.size).toBe(27);
    const june = barsOf(rowsOf(), "bodies", "UA")[0]!;
    expect([june.date, june.end, june.by]).toEqual(["2025-06-11", "2025-06-16", "UA"]);
    const series = barsOf(rowsOf(), "people", "UA").find((b) => b.exchange === "2025-06-09-istanbul-exchanges-begin")!;
    expect([series.date, series.end, series.number, series.bound, series.by]).toEqual([
      "2025-06-09",
      "2025-07-23",
      1000,
      "at-least",
      "UA",
    ]);
  });

  it("keeps every figure that can be read, and says why one is not in the sums", () => {
    const rows = rowsOf();
    expect(new Set(rows.map((r) => r.id)).size).toBe(rows.length);
    const read = new Set(rows.filter((r) => r.stated).map((r) => `${r.event} ${r.stated}`));
    const all = exchanges
      .filter((e) => ["UA", "RU"].every((p) => e.participants.includes(p)))
      .flatMap((e) => e.figures.map((f) => `${e.id} ${f.what}`));
    expect([...read].sort()).toEqual(all.sort());
    for (const r of rows) expect([r.id, r.counted === "yes"]).toEqual([r.id, r.why_not === null]);
    const why = (id: string) =>
      rows.filter((r) => r.event.startsWith(id) && r.counted === "no").map((r) => [r.number, r.why_not]);
    expect(why("2025-06-16")).toEqual([[6060, "other-count"]]);
    expect(why("2025-05-23").map(([n]) => n)).toEqual([390, 390, 307, 307, 303, 303]);
    expect(why("2025-02-05")).toEqual([[null, "not-stated"]]);
    expect(why("2026-04-24")).toEqual([[6691, "total"]]);
  });

  it("never mixes totals, bodies and people", () => {
    for (const [key, rows] of Object.entries({
      people: rowsOf().filter((r) => r.measure === "people" && r.counted === "yes"),
      bodies: rowsOf().filter((r) => r.measure === "bodies" && r.counted === "yes"),
    }))
      for (const side of ["UA", "RU"]) {
        let so = 0;
        for (const r of rows.filter((r) => r.returned_to === side)) {
          so += r.number!;
          expect([key, r.id, r.cumulative]).toEqual([key, r.id, so]);
        }
      }
    expect(
      rowsOf()
        .filter((r) => r.why_not === "total")
        .map((r) => r.number),
    ).toEqual([1788, 1994, 2484, 14480, 391, 6691]);
  });

  it("takes the exchanges that ended in the period", () => {
    expect(new Set(rowsOf("from=2025-06-15&to=2025-06-30").map((r) => r.exchange))).toEqual(
      new Set(["2025-06-11-bodies-1212"]),
    );
    expect(
      rowsOf("to=2022-12-31")
        .filter((r) => r.counted === "yes")
        .map((r) => r.number),
    ).toEqual([215, 55]);
  });
});

describe("words", () => {
  it("say what the rows bear, and nothing for a part", () => {
    expect(view().title).toBe("Prisoners return in about equal numbers, bodies almost all to Ukraine");
    expect(view("from=2025-01-01").title).toBe("People and bodies returned in exchanges");
    expect(view("", "uk").title).toBe("Полонених повертають майже порівну, а тіла\u00a0– майже всі Україні");
  });

  it("count and attribute", () => {
    expect(view().description).toBe(
      "In 20 exchanges recorded here at least 5,479 people returned to Ukraine and 4,149 to Russia. Russia’s number is not stated for two of the exchanges. In 14 of the 18 exchanges with numbers for both sides each got as many people as the other. In 7 handovers 11,585 bodies went to Ukraine and 213 to Russia. Russia’s number is not stated for one of the handovers.",
    );
    expect(view("to=2022-01-01").description).toBe("No exchange is recorded in this period.");
  });

  it("list what is left out", () => {
    const notes = view().notes.join("\n");
    for (const words of [
      "20 “civilians returned” (2 Oct 2025)",
      "8 “Kursk residents returned to Russia” (24 Aug 2025)",
      "8 Dec 2022, 1 Aug 2024, and 13 Dec 2025",
    ])
      expect(notes).toContain(words);
  });
});

describe("layout", () => {
  it.each(SIZES)(
    "$name draws every counted exchange and total, inside the box and in panels that don't overlap",
    (size) => {
      for (const query of ["", "from=2025-01-01", "from=2025-06-01&to=2025-12-31", "to=2022-12-31"]) {
        const layout = view(query).layout(size) as ExchangesLayout;
        const rows = rowsOf(query);
        for (const panel of layout.panels)
          for (const { side, bars } of panel.sides) {
            expect(bars.map((b) => b.bar)).toEqual(barsOf(rows, panel.measure, side));
            for (const b of bars) {
              expect(b.x).toBeGreaterThanOrEqual(0);
              expect(b.x + b.width).toBeLessThanOrEqual(layout.width);
              expect(side === "UA" ? b.end < b.base : b.end > b.base).toBe(true);
              expect(b.end).toBeGreaterThanOrEqual(panel.top - 12);
              expect(b.end).toBeLessThanOrEqual(panel.bottom);
            }
            const labels = bars.flatMap((b) => (b.label ? [b.label] : []));
            labels.forEach((a, i) => {
              for (const b of labels.slice(i + 1))
                expect(Math.abs(a.x - b.x) > 14 || Math.abs(a.y - b.y) > 11).toBe(true);
            });
          }
        expect(layout.strips.flatMap((s) => s.points)).toHaveLength(rows.filter((r) => r.why_not === "total").length);
        const parts = [
          ...layout.panels.map((p) => [p.headingY - 13, p.bottom]),
          ...(layout.sums ? [[layout.sums.headingY - 13, layout.sums.bottom]] : []),
          ...layout.strips.map((s) => [s.headingY - 13, Math.max(...s.points.map((p) => p.y)) + 6]),
        ].sort((a, b) => a[0]! - b[0]!);
        parts.forEach(([top], i) => {
          if (i) expect(top).toBeGreaterThanOrEqual(parts[i - 1]![1]!);
        });
        expect(parts.at(-1)![1]).toBeLessThanOrEqual(layout.plotBottom);
      }
    },
  );

  it("draws a number that nobody stated as unknown, not as zero", () => {
    const layout = view().layout(SIZES[2]!) as ExchangesLayout;
    const unstated = layout.panels.flatMap((p) =>
      p.sides.flatMap((s) => s.bars.filter((b) => !b.stated).map((b) => [p.measure, s.side, b.bar.end])),
    );
    expect(unstated).toEqual([
      ["people", "RU", "2025-02-05"],
      ["people", "RU", "2025-07-23"],
      ["bodies", "RU", "2026-05-16"],
    ]);
  });
});

describe("state and reading", () => {
  it("refuses days out of order, after the data, or that are none", () => {
    expect(view("from=2025-05-01&to=2025-04-01").faults.map((f) => f.parameter)).toEqual(["to"]);
    expect(view("from=2030-01-01").faults[0]!.reason).toContain(data.asOf);
    expect(view("to=2025-02-30").faults.map((f) => f.parameter)).toEqual(["to"]);
  });

  it("has an item for every mark, in the order of the drawing", () => {
    const layout = view().layout(SIZES[1]!) as ExchangesLayout;
    const drawn = new Map<string, number>([
      ...layout.panels.flatMap((p) => p.sides.map((s) => [`${p.measure}-${s.side}`, s.bars.length] as const)),
      ...layout.strips.map((s) => [s.id, s.points.length] as const),
    ]);
    const tracks = view().reading(true).tracks;
    expect(new Map(tracks.map((t) => [t.id, t.kind === "points" ? t.items.length : 0]))).toEqual(drawn);
    const people = tracks[0]!;
    expect(people.kind === "points" && people.items[10]).toEqual([
      "more than 1,000 people, stated by Ukraine",
      "9 Jun – 23 Jul 2025 · 3,642 so far in this record",
      "/events/2025-07-23-ninth-stage-exchange",
    ]);
  });
});
