import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present, released } from "@/lib/charts/present";
import type { BoardLayout } from "@/lib/charts/risk/board/layout";
import type { BoardTable } from "@/lib/charts/risk/board/rows";
import { SORTS } from "@/lib/charts/risk/board/state";
import { PERIODS, unusual, whatChanged } from "@/lib/charts/risk/changed";
import type { RiskLayout } from "@/lib/charts/risk/indicator/layout";
import type { RiskTable } from "@/lib/charts/risk/indicator/model";
import type { ScatterLayout } from "@/lib/charts/risk/scatter/layout";
import { type ScatterTable, spearman } from "@/lib/charts/risk/scatter/rows";
import { SIZES } from "@/lib/charts/shared/size";
import { loadData } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import { LOCALES } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { indicatorOf } from "@/lib/indicators/of-data";
import { INDICATOR_IDS } from "@/lib/indicators/types";

const data = loadData();
const view = (id: "risk-board" | "risk-composite" | "risk-scatter", query = "", locale: "en" | "uk" = "en") =>
  present(data, id, new URLSearchParams(query), texts(locale));
const board = (query = "") => view("risk-board", query).table as unknown as BoardTable;
const row = (id: string) => board().rows.find((r) => r.indicator === id)!;

describe("the board", () => {
  it("has a row for each indicator, with what was worked out by hand", () => {
    expect(board().rows.map((r) => r.indicator)).toEqual([...INDICATOR_IDS]);
    // DeepState's area: 116,995.5 km2 on 20 August 2026, 117,008.8 on 21 July.
    expect(row("ground-pace")).toMatchObject({ date: "2026-08-20", age_days: 2, status: "current" });
    expect(row("ground-pace").value).toBeCloseTo(116995.5 - 117008.8, 6);
    // 8,363 launches in the thirty days to 7 June 2026; their means are rounded as they are drawn.
    expect(row("strikes")).toMatchObject({ value: 279, date: "2026-06-07", age_days: 76, status: "late" });
    expect(row("geopolitical-risk")).toMatchObject({ date: "2026-05-26", age_days: 88, status: "late" });
    expect(row("market-stress").coverage).toBeCloseTo(4 / 7, 9);
  });

  it("ranks among its own days: a month's record strikes stand above all of theirs", () => {
    expect(row("strikes").tenser_than_since_2021).toBeGreaterThan(99.9);
    for (const r of board().rows) {
      const { values } = indicatorOf(data, r.indicator);
      const known = values.filter((v) => !Number.isNaN(v));
      const last = known.at(-1)!;
      const calmer = known.filter((v) => (r.indicator === "talks-momentum" ? v > last : v < last)).length;
      const ties = known.filter((v) => v === last).length;
      expect(r.tenser_than_since_2021).toBeCloseTo((100 * (calmer + ties / 2)) / known.length, 6);
    }
  });

  it.each(SORTS)("sorted by %s has the same rows", (sort) => {
    const sorted = board(`sort=${sort}`).rows;
    expect([...sorted].map((r) => r.indicator).sort()).toEqual([...INDICATOR_IDS].sort());
    const ranks = sorted.map((r) => r.tenser_than_since_2021);
    if (sort === "rank") expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    const ages = sorted.map((r) => r.age_days);
    if (sort === "age") expect(ages).toEqual([...ages].sort((a, b) => a - b));
  });

  it("says in its title what is tense, of what is current only", () => {
    expect(view("risk-board").title).toBe(
      "No risk indicator is in its tensest tenth; volatility comes closest, tenser than on 80% of its days",
    );
    expect(view("risk-board").notes.join(" ")).toContain("Late: geopolitical risk (to 26 May 2026)");
    expect(view("risk-board", "sort=colour").faults[0]).toMatchObject({ parameter: "sort" });
  });

  it.each(SIZES)("$name keeps rows apart and points on their scales", (size) => {
    for (const locale of LOCALES) {
      const layout = view("risk-board", "", locale).layout(size) as BoardLayout;
      expect(layout.rows).toHaveLength(8);
      layout.rows.forEach((r, i) => {
        const next = layout.rows[i + 1]?.y ?? layout.height;
        for (const y of [
          r.name.y,
          r.fresh.y,
          r.value.unitY,
          ...r.rank.lines.map((l) => l.y),
          ...r.changes.lines.map((l) => l.y),
        ])
          expect(y).toBeLessThan(next);
        expect(r.rank.at).toBeGreaterThanOrEqual(r.rank.x0);
        expect(r.rank.at).toBeLessThanOrEqual(r.rank.x1);
        expect(r.spark!.end.x).toBeLessThanOrEqual(layout.sparks.x1 + 0.5);
      });
    }
  });
});

describe("what changed", () => {
  it.each(PERIODS)("over %i days says the board's own numbers", (days) => {
    const sentences = whatChanged(data, days, texts("en"));
    const told = sentences.filter((s) => s.about !== "events" && s.about !== "late");
    expect(told).toHaveLength(3);
    for (const s of told) {
      const r = row(s.about);
      const change = days === 7 ? r.change_7d! : r.change_30d!;
      expect(r.status).toBe("current");
      const decimals = /\d\.(\d+) to/.exec(s.text)?.[1]?.length ?? 0;
      expect(s.text).toContain(`${change > 0 ? "rose" : "fell"} by ${Math.abs(change).toFixed(decimals)} to `);
      expect(s.text).toContain(texts("en").date(r.date));
    }
    // The most unusual come first.
    const shares = told.map((s) => unusual(indicatorOf(data, s.about as (typeof INDICATOR_IDS)[number]), days)!.share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  it("counts the events of the file", () => {
    const from = "2026-07-23";
    const own = data.events.filter((e) => e.date > from && !e.sameNewsAs && e.kind !== "market-reaction");
    expect(dayOf(data.asOf) - dayOf(from)).toBe(30);
    const [said] = whatChanged(data, 30, texts("en")).filter((s) => s.about === "events");
    expect(said!.text).toContain(`The record has ${own.length} new events in these 30 days`);
    expect(said!.rows).toBe("/timeline?from=2026-07-24&to=2026-08-22");
  });

  it("names what it can't tell, in both languages", () => {
    for (const locale of LOCALES) {
      const last = whatChanged(data, 7, texts(locale)).at(-1)!;
      expect(last.about).toBe("late");
      expect(last.text).toContain(
        locale === "en" ? "geopolitical risk (to 26 May 2026)" : "геополітичний ризик (до 26 трав. 2026)",
      );
    }
  });
});

describe("the composite", () => {
  const table = (query = "") => view("risk-composite", query).table as unknown as RiskTable;

  it("is the mean of the known scores with equal weights, and follows the weights", () => {
    const last = table().rows.at(-1)!;
    const known = INDICATOR_IDS.flatMap((id) => {
      const score = last[`${id.replaceAll("-", "_")}_score`];
      return typeof score === "number" ? [score] : [];
    });
    expect(known).toHaveLength(5);
    expect(last.composite).toBeCloseTo(known.reduce((a, b) => a + b, 0) / 5, 8);
    expect(last.coverage).toBeCloseTo(5 / 8, 8);
    const only = table("weights=0,0,1,0,0,0,0,0").rows.at(-1)!;
    expect(only.composite).toBe(only.market_stress_score);
  });

  it("compares like with like in its title: an indicator that went missing is no change", () => {
    const all = table("from=2023-01-01").rows;
    const [then, now] = [all.find((r) => r.date === "2026-07-23")!, all.at(-1)!];
    const both = INDICATOR_IDS.flatMap((id) => {
      const name = `${id.replaceAll("-", "_")}_score`;
      return typeof then[name] === "number" && typeof now[name] === "number" ? [now[name] - then[name]] : [];
    });
    // Energy stress was known a month before and isn't now.
    expect(both).toHaveLength(5);
    expect(then.energy_stress_score).not.toBeNull();
    const change = both.reduce((a, b) => a + b, 0) / 5;
    expect(view("risk-composite").title).toBe(
      `The indicators stand at 45 of 100 together${change >= 1 ? ", tenser than a month ago" : change <= -1 ? ", calmer than a month ago" : ""}`,
    );
  });

  it("shows the value without each indicator, and what is missing instead of filling it", () => {
    const [adds, without] = table().parts;
    expect(adds!.items.filter((i) => i.amount === null).map((i) => i.id)).toEqual([
      "geopolitical-risk",
      "strikes",
      "energy-stress",
    ]);
    const sum = adds!.items.reduce((s, i) => s + (i.amount ?? 0), 0);
    expect(sum).toBeCloseTo(without!.items[0]!.amount!, 9);
    expect(without!.items).toHaveLength(6);
  });

  it("says nothing when less than half of the weight is known", () => {
    const t = table("weights=0,0,0,3,0,3,0,1&from=2026-08-01");
    expect(t.panels).toEqual([]);
    expect(view("risk-composite", "weights=0,0,0,3,0,3,0,1&from=2026-08-01").description).toContain(
      "less than half of the weight",
    );
    const layout = view("risk-composite", "weights=0,0,0,0,0,0,0,0").layout(SIZES[0]!) as RiskLayout;
    expect(layout.empty).toBe("There are no values in these days.");
  });

  it("refuses weights that are none", () => {
    for (const wrong of ["1,1", "1,1,1,1,1,1,1,4", "1,1,1,1,1,1,1,x", "-1,1,1,1,1,1,1,1", "1.5,1,1,1,1,1,1,1"])
      expect(view("risk-composite", `weights=${wrong}`).faults[0]).toMatchObject({ parameter: "weights" });
    expect(view("risk-composite", "weights=1,1,1,1,1,1,1,1").query).toBe("");
    expect(
      view("risk-composite", "weights=1&weights=1&weights=1&weights=1&weights=1&weights=1&weights=1&weights=2").query,
    ).toBe("weights=1,1,1,1,1,1,1,2");
  });

  it("is labelled a description of the present, not a forecast", () => {
    expect(view("risk-composite").notes[0]).toContain("A description of the present, not a forecast");
  });
});

describe("two indicators against each other", () => {
  it("take a point a week, both values at most a week old", () => {
    const { points, x, y } = view("risk-scatter").table as unknown as ScatterTable;
    expect([x, y]).toEqual(["talks-momentum", "market-stress"]);
    for (let i = 1; i < points.length; i += 1) expect(points[i]!.day - points[i - 1]!.day).toBe(7);
    const momentum = indicatorOf(data, "talks-momentum");
    for (const p of points) expect(p.x).toBe(momentum.values[momentum.days.indexOf(p.day)]);
  });

  it("correlate by rank as a textbook does", () => {
    // IQ and hours of television, a common worked example: rho = -29/165.
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const tv = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(spearman(iq, tv)).toBeCloseTo(-29 / 165, 12);
    expect(spearman([1, 2, 3], [1, 2, 3])).toBeNull();
    expect(spearman([1, 1, 1, 1, 1, 1, 1, 1], [1, 2, 3, 4, 5, 6, 7, 8])).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 8, maxLength: 40 }), (pairs) => {
        const [a, b] = [pairs.map(([v]) => v), pairs.map(([, v]) => v)];
        const r = spearman(a, b);
        if (r === null) return;
        expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-12);
        expect(spearman(b, a)).toBeCloseTo(r, 12);
        expect(
          spearman(
            a.map((v) => v * 3 + 1),
            b,
          ),
        ).toBeCloseTo(r, 12);
      }),
    );
  });

  it("withhold strikes in files and keep their labels apart", () => {
    const v = view("risk-scatter", "series=strikes,volatility");
    expect(released(v.table).withheld.map((c) => c.name)).toEqual(["strikes"]);
    for (const size of SIZES)
      for (const query of ["", "series=energy-stress", "series=position-gap,ground-pace"]) {
        const layout = view("risk-scatter", query).layout(size) as ScatterLayout;
        expect(layout.labels.length).toBeGreaterThanOrEqual(2);
        for (const p of layout.points) {
          expect(p.x).toBeGreaterThanOrEqual(layout.x0 - 0.5);
          expect(p.x).toBeLessThanOrEqual(layout.x1 + 0.5);
        }
      }
    expect(view("risk-scatter", "series=vix-close").faults[0]).toMatchObject({ parameter: "series" });
  });
});
