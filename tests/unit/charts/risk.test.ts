import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present, released } from "@/lib/charts/present";
import { CHART_DATASETS } from "@/lib/charts/risk/indicator/datasets";
import type { RiskLayout } from "@/lib/charts/risk/indicator/layout";
import type { RiskTable } from "@/lib/charts/risk/indicator/model";
import { INDICATOR_CHARTS, SPECS } from "@/lib/charts/risk/indicator/specs";
import { SIZES } from "@/lib/charts/shared/size";
import { textWidth } from "@/lib/charts/shared/text-width";
import { loadData } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import { texts } from "@/lib/i18n/texts";
import { indicatorOf } from "@/lib/indicators/of-data";

const data = loadData();
type Id = (typeof INDICATOR_CHARTS)[number];
const view = (id: Id, query = "", locale: "en" | "uk" = "en") =>
  present(data, id, new URLSearchParams(query), texts(locale));
const tableOf = (id: Id, query = "") => view(id, query).table as unknown as RiskTable;

describe.each(INDICATOR_CHARTS)("%s", (id) => {
  const table = tableOf(id);

  it("has the indicator's own values in its rows, from the default day on", () => {
    for (const of of SPECS[id].indicators) {
      const indicator = indicatorOf(data, of);
      const name = of.replaceAll("-", "_");
      const rows = new Map(table.rows.map((r) => [dayOf(String(r.date)), r[name]]));
      const from = dayOf(SPECS[id].from);
      let n = 0;
      indicator.days.forEach((day, i) => {
        const value = indicator.values[i]!;
        if (day < from || Number.isNaN(value)) return;
        n += 1;
        expect(Math.abs((rows.get(day) as number) - value)).toBeLessThan(1e-7);
      });
      expect(n).toBeGreaterThan(300);
    }
  });

  it("draws what it says: the last point of its first line is the last row's value", () => {
    const [line] = table.panels[0]!.lines;
    const last = table.rows.findLast((r) => r[line!.column] != null)!;
    expect(line!.points.at(-1)!.value).toBeCloseTo(last[line!.column] as number, 6);
    expect(line!.points.at(-1)!.day).toBe(dayOf(String(last.date)));
  });

  it("credits every dataset of its indicators", () => {
    for (const of of SPECS[id].indicators) {
      const { datasets, components } = indicatorOf(data, of);
      for (const d of [...datasets, ...components.map((c) => c.dataset)]) expect(CHART_DATASETS[id]).toContain(d);
    }
  });

  it("hands on nothing of what may only be drawn", () => {
    const out = released(view(id).table);
    for (const column of out.columns)
      if (column.dataset) expect(["open", "attribution"]).toContain(data.dataset(column.dataset).redistribution);
    if (CHART_DATASETS[id].includes("vix-close"))
      expect(out.withheld.map((c) => c.name)).toEqual(["vix", "vix_adds", "rvi", "rvi_adds"]);
    if (id === "battlefield-tempo")
      expect(out.withheld.map((c) => c.name)).toEqual([
        "strikes",
        "strikes_low",
        "strikes_high",
        "strikes_coverage",
        "drones",
        "missiles",
      ]);
  });

  it.each(SIZES)("keeps everything inside the box at $name, in both languages", (size) => {
    for (const locale of ["en", "uk"] as const) {
      const layout = view(id, "", locale).layout(size) as RiskLayout;
      for (const panel of layout.panels) {
        expect(panel.y1).toBeLessThan(layout.height);
        for (const line of panel.lines) {
          expect(line.end.x).toBeLessThanOrEqual(layout.span.x1 + 0.5);
          expect(line.end.y).toBeGreaterThanOrEqual(panel.y0 - 1);
          expect(line.end.y).toBeLessThanOrEqual(panel.y1 + 1);
        }
      }
      for (const group of layout.parts.groups)
        for (const b of group.bars) {
          expect(b.y).toBeLessThan(layout.height);
          if (!b.bar) continue;
          expect(b.bar.x).toBeGreaterThanOrEqual(0);
          expect(b.valueX + textWidth(b.value, 12, 600)).toBeLessThanOrEqual(size.width);
        }
    }
  });

  it("annotates its largest moves, each within a week of the move or on its day", () => {
    expect(table.annotations.length).toBeGreaterThanOrEqual(3);
    expect(table.annotations.length).toBeLessThanOrEqual(5);
    for (const a of table.annotations) expect(a.label.length).toBeLessThanOrEqual(33);
  });

  it("replays an earlier day: nothing after it is in the rows, the title or the notes", () => {
    const past = tableOf(id, "to=2025-06-30");
    expect(past.asOf <= "2025-06-30").toBe(true);
    expect(past.rows.every((r) => String(r.date) <= "2025-06-30")).toBe(true);
    expect(past.words.title).not.toBe("");
    for (const a of past.annotations) expect(a.from <= "2025-06-30").toBe(true);
  });

  it("says when there is nothing, and refuses days outside the data", () => {
    expect(view(id, "from=2030-01-01").faults.map((f) => f.parameter)).toEqual(["from"]);
    expect(view(id, "from=2025-05-01&to=2025-04-01").faults.map((f) => f.parameter)).toEqual(["to"]);
    expect(view(id, "to=2010-01-01").faults.map((f) => f.parameter)).toEqual(["to"]);
  });
});

describe("words", () => {
  it("tell the finding by rank, and what is late or missing", () => {
    expect(view("market-stress").title).toBe("Market stress is higher than on 70% of days since 7 Jan 2022");
    expect(view("talks-momentum").description).toContain("Talks momentum stood at 1.1 points on 22 Aug 2026");
    expect(view("geopolitical-risk").notes.join("\n")).toContain(
      "Geopolitical risk: no value after 26 May 2026, 88 days before the last day of the events.",
    );
    expect(view("market-stress").notes.join("\n")).toContain(
      "4 of 7 parts have a recent value; missing: OFR stress index (to 11 Sep 2025), Russian equities (RVI) (to 19 Jun 2026), Zloty per euro, realised volatility (to 1 Jun 2026).",
    );
    expect(view("market-stress", "", "uk").title).toBe("Ринковий стрес вищий, ніж у 70% днів від 7 січ. 2022");
  });

  it("never name a move's candidates as causes, and list all that fit", () => {
    const notes = view("market-stress").notes;
    const at = notes.findIndex((n) => n.startsWith("Largest changes over seven days"));
    expect(notes[at]).toContain("does not make it the cause");
    expect(notes.slice(at + 1).join("\n")).toContain("US 'Liberation Day' tariffs and 90-day pause (elsewhere)");
  });

  it("label claims as claims", () => {
    expect(view("battlefield-tempo").notes[0]).toContain("Claimed losses are a claim of one side");
    const labels = tableOf("battlefield-tempo").parts.flatMap((p) => p.items.map((i) => i.label));
    expect(labels).toContain("Russian losses, as Kyiv claims");
  });
});

it("any span of days makes a sound view", () => {
  const day = fc.date({ min: new Date("2021-06-01"), max: new Date("2026-08-22"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...INDICATOR_CHARTS), day, day, (id, a, b) => {
      const [from, to] = [a, b].map((d) => d.toISOString().slice(0, 10)).sort();
      const v = view(id, `from=${from}&to=${to}`);
      expect(v.title).not.toBe("");
      for (const size of SIZES) expect((v.layout(size) as RiskLayout).height).toBeGreaterThan(0);
    }),
    { numRuns: 25 },
  );
});
