import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { MarketLayout } from "@/lib/charts/markets/overview/layout";
import type { MarketTable } from "@/lib/charts/markets/overview/rows";
import { present, released } from "@/lib/charts/present";
import { flattenPath, readPath } from "@/lib/charts/shared/path";
import { SIZES } from "@/lib/charts/shared/size";
import { loadData } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import { texts } from "@/lib/i18n/texts";

const data = loadData();
const view = (query = "", locale: "en" | "uk" = "en") =>
  present(data, "market-overview", new URLSearchParams(query), texts(locale));
const table = (query = "") => view(query).table as MarketTable;
/** A series' file, read by another parser than the project's own. */
const file = (id: string) =>
  parse(readFileSync(`data/series/${id}/rows.csv`), { columns: true }) as { date: string; value: string }[];

describe("rows", () => {
  it("hold exactly the published values, with nothing carried forward", () => {
    const rows = table().rows;
    const brent = file("brent-spot").map((r) => [r.date, Number(r.value)]);
    expect(rows.filter((r) => r.brent_spot !== null).map((r) => [r.date, r.brent_spot])).toEqual(brent);
    const gas = file("gas-europe-monthly-wb")
      .filter((r) => r.date >= "2021-01-01")
      .map((r) => [r.date, Number(r.value)]);
    expect(rows.filter((r) => r.gas_europe_monthly_wb !== null).map((r) => [r.date, r.gas_europe_monthly_wb])).toEqual(
      gas,
    );
    expect(rows.map((r) => r.date)).toEqual([...rows.map((r) => r.date as string)].sort());
    expect(rows.find((r) => r.date === "2025-12-15")!.brent_spot).toBe(61.55);
  });

  it("leave a value that the source doesn't have missing", () => {
    const rows = table("series=gpr-daily&from=2025-02-01&to=2025-02-20").rows;
    expect(rows.some((r) => r.date === "2025-02-09")).toBe(false);
    expect(rows.some((r) => r.date === "2025-02-08")).toBe(true);
  });

  it("keep to the chosen range", () => {
    const rows = table("from=2025-12-01&to=2025-12-31").rows;
    expect(rows.every((r) => (r.date as string) >= "2025-12-01" && (r.date as string) <= "2025-12-31")).toBe(true);
  });
});

describe("rebased", () => {
  it("divides by the value of the base day", () => {
    const rows = table("series=brent-spot&base=2022-02-23").rows;
    const base = Number(file("brent-spot").find((r) => r.date === "2022-02-23")!.value);
    for (const r of rows) expect(r.brent_spot_rebased).toBeCloseTo(((r.brent_spot as number) / base) * 100, 9);
    expect(rows.find((r) => r.date === "2022-02-23")!.brent_spot_rebased).toBeCloseTo(100, 9);
  });

  it("takes the last value before a day without one, and says so", () => {
    // 26 February 2022 was a Saturday.
    const it = view("series=brent-spot&base=2022-02-26");
    expect((it.table as MarketTable).lines[0]!.base!.date).toBe("2022-02-25");
    expect(it.notes.join(" ")).toContain("of Brent the value of 25 Feb 2022 is the base");
  });

  it("leaves out a series without a value near the base, and names it", () => {
    const it = view("series=brent-spot,kalshi-zelenskyy-putin-meeting&base=2022-02-23");
    expect((it.table as MarketTable).lines.map((l) => l.id)).toEqual(["brent-spot"]);
    expect(it.notes.join(" ")).toContain("Not drawn");
  });
});

describe("the path is the data", () => {
  it.each(["brent-spot", "eur-usd-ecb", "gas-europe-monthly-wb", "gpr-daily", "us-10y-treasury"])(
    "%s can be read back from what is drawn",
    (id) => {
      const { lines } = table(`series=${id}&from=2014-01-01`);
      const line = lines[0]!;
      const back = readPath(line.path);
      expect(back.map((p) => isoOf(p.day))).toEqual(line.points.map((p) => isoOf(p.day)));
      back.forEach((p, i) => {
        expect(Math.abs(p.value - line.points[i]!.value)).toBeLessThanOrEqual(line.path.quantum / 2 + 1e-9);
      });
    },
  );

  it("draws the same picture inline as through its matrix", () => {
    const it = view();
    const layout = it.layout(SIZES[2]!) as MarketLayout;
    const line = layout.panels[0]!.lines[0]!;
    const [a, d, e, f] = line.matrix;
    const first = /^M(-?\d+) (-?\d+)/.exec(flattenPath(it.table.paths["brent-spot"]!, line.matrix))!;
    const y0 = Number(/^M0 (-?\d+)/.exec(it.table.paths["brent-spot"]!)![1]);
    expect(Number(first[1])).toBe(Math.round(e * 10));
    expect(Number(first[2])).toBe(Math.round((y0 * d + f) * 10));
    expect(a).toBeGreaterThan(0);
    expect(d).toBeLessThan(0);
  });
});

describe("what may not be handed on", () => {
  it("is drawn rounded, and its column is left out with the reason", () => {
    const it = view("series=vix-close,brent-spot&from=2025-01-01");
    const { columns, rows, withheld } = released(it.table);
    expect(columns.map((c) => c.name)).toEqual(["date", "brent_spot"]);
    expect(withheld.map((c) => c.name)).toEqual(["vix_close"]);
    expect(rows.every((r) => r.brent_spot !== null)).toBe(true);
    expect(it.notes.join(" ")).toContain("Cboe Global Markets");
    const line = (it.table as MarketTable).lines[0]!;
    expect(line.rounded).toBe(true);
    const raw = new Map(file("vix-close").map((r) => [r.date, Number(r.value)]));
    const drawn = readPath(line.path);
    const exact = drawn.filter((p) => Math.abs(p.value - raw.get(isoOf(p.day))!) < 1e-9).length;
    expect(exact / drawn.length).toBeLessThan(0.1);
  });

  it("can't be sharpened by a narrow view, a base or a title", () => {
    // 17.76 was the close of 6 February 2026.
    for (const query of [
      "series=vix-close&from=2026-02-02&to=2026-02-06",
      "series=vix-close&from=2026-02-02&to=2026-02-06&base=2026-02-06",
    ]) {
      const it = view(query);
      const line = (it.table as MarketTable).lines[0]!;
      expect(line.path.quantum).toBe((view("series=vix-close").table as MarketTable).lines[0]!.path.quantum);
      for (const p of line.points)
        expect(Math.abs(p.value / line.path.quantum - Math.round(p.value / line.path.quantum))).toBeLessThan(1e-9);
      if (line.base) expect(line.base.value).not.toBe(17.76);
      expect(
        `${it.title} ${it.description} ${JSON.stringify(it.reading(true))} ${JSON.stringify(it.layout(SIZES[2]!))}`,
      ).not.toContain("17.76");
    }
  });
});

describe("words", () => {
  it("compare with the value a year earlier", () => {
    const rows = file("brent-spot");
    const last = rows.at(-1)!;
    const before = rows.findLast((r) => dayOf(r.date) <= dayOf(last.date) - 365)!;
    const percent = Math.round((Number(last.value) / Number(before.value) - 1) * 100);
    expect(view("series=brent-spot").title).toBe(`Brent up ${percent}% in a year`);
    expect(percent).toBe(40);
  });

  it("say points for rates", () => {
    expect(view("series=us-10y-treasury").title).toMatch(/points in a year$/);
  });

  it("say which of many moved most, and the span when the view doesn't reach back a year", () => {
    const change = (id: string, from: string, to: string) => {
      const at = (date: string) => Number(file(id).find((r) => r.date === date)!.value);
      return Math.round((at(to) / at(from) - 1) * 1000) / 10;
    };
    // 5 and 30 January 2026 are the first and last days with a price in the window.
    expect(view("series=brent-spot,wti-spot,henry-hub-spot").title).toMatch(/in a year, the most of 3 prices$/);
    expect(change("brent-spot", "2026-01-05", "2026-01-30")).toBe(14.7);
    expect(view("series=brent-spot&from=2026-01-05&to=2026-01-31").title).toBe("Brent up 15%, 5–30 Jan 2026");
    expect(view("series=brent-spot,vix-close,us-10y-treasury").title).toBe("Markets through the talks");
  });
});

describe("layout", () => {
  it.each(SIZES)("$name keeps lines, ticks and labels inside its box", (size) => {
    for (const query of [
      "",
      "series=brent-spot,wti-spot,usd-rub-cbr,eur-usd-ecb,gpr-daily,us-10y-treasury",
      "base=2022-02-23&series=brent-spot,wti-spot,usd-rub-cbr",
    ]) {
      const layout = view(query).layout(size) as MarketLayout;
      for (const panel of layout.panels) {
        for (const line of panel.lines) {
          expect(line.end.y).toBeGreaterThanOrEqual(panel.y0);
          expect(line.end.y).toBeLessThanOrEqual(panel.y1 + 0.1);
          expect(line.label.x).toBeLessThan(layout.width);
        }
        for (const t of panel.ticks) expect(t.y).toBeLessThanOrEqual(panel.y1 + 0.1);
      }
    }
  });

  it("gives each unit a panel, and one panel to what is rebased", () => {
    expect((view().layout(SIZES[2]!) as MarketLayout).panels).toHaveLength(2);
    expect((view("series=brent-spot,wti-spot").layout(SIZES[2]!) as MarketLayout).panels).toHaveLength(1);
    expect((view("base=2022-02-23").layout(SIZES[2]!) as MarketLayout).panels).toHaveLength(1);
  });
});

describe("state", () => {
  it("refuses unknown, too many and badly dated", () => {
    expect(view("series=dogecoin").faults[0]).toMatchObject({ parameter: "series" });
    expect(
      view(
        `series=${data.series
          .slice(0, 9)
          .map((s) => s.id)
          .join(",")}`,
      ).faults[0],
    ).toMatchObject({ parameter: "series" });
    expect(view("base=1999-01-01").faults[0]).toMatchObject({ parameter: "base" });
    expect(view("base=soon").faults[0]!.reason).toBe("expected a date as YYYY-MM-DD");
  });
});

describe("panels", () => {
  it("don't flatten a line beside one of another order of magnitude", () => {
    const panels = (view("series=vix-close,imoex-close").layout(SIZES[2]!) as MarketLayout).panels;
    expect(panels.map((p) => p.lines.map((l) => l.id))).toEqual([["vix-close"], ["imoex-close"]]);
  });
});

describe("the form of a view", () => {
  it("lies within its own bounds, so that a browser sends it, also where a series begins after the default window", () => {
    for (const { id } of data.series) {
      const { controls } = present(data, "market-overview", new URLSearchParams(`series=${id}`), texts("en"));
      for (const { options, min, max, kind } of controls())
        if (kind === "date" && options[0]!.value) {
          expect([id, options[0]!.value >= min!, options[0]!.value <= max!]).toEqual([id, true, true]);
        }
    }
  });
});
