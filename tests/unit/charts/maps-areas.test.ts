import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { renderEmbed } from "@/components/chart/render-embed";
import type { AreaLayout } from "@/lib/charts/maps/area/layout";
import { UKRAINE_KM2 } from "@/lib/charts/maps/area/lines";
import { paceOf } from "@/lib/charts/maps/area/territory-pace";
import { present } from "@/lib/charts/present";
import { readPath } from "@/lib/charts/shared/path";
import { SIZES } from "@/lib/charts/shared/size";
import { textWidth } from "@/lib/charts/shared/text-width";
import { loadData } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import { LOCALES } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";

const data = loadData();
const view = (id: "territory-area" | "territory-pace", query = "", locale: "en" | "uk" = "en") =>
  present(data, id, new URLSearchParams(query), texts(locale));

describe("occupied area", () => {
  it("has one row a day with both sources as published, and nothing carried over", () => {
    const { rows } = view("territory-area").table;
    expect(rows).toHaveLength(dayOf("2026-08-21") - dayOf("2022-02-22") + 1);
    expect(rows[0]).toMatchObject({
      date: "2022-02-22",
      deepstate_km2: null,
      economist_km2: 43679.1,
      economist_percent: 7.236,
    });
    expect(rows.at(-1)).toMatchObject({ date: "2026-08-21", deepstate_km2: null, economist_km2: 120586.1 });
    expect(rows.at(-2)).toMatchObject({ deepstate_km2: 116995.5, deepstate_percent: 19.385, deepstate_quality: "ok" });
    const sum = (name: string) => rows.reduce((n, r) => n + ((r[name] as number | null) ?? 0), 0);
    expect(sum("deepstate_km2")).toBeCloseTo(
      data.territoryArea.reduce((n, r) => n + r.km2, 0),
      3,
    );
    expect(sum("economist_km2")).toBeCloseTo(
      data.territoryAreaEconomist.reduce((n, r) => n + r.km2, 0),
      3,
    );
  });

  it("says the change on a year earlier as a reader would subtract it", () => {
    expect(view("territory-area").title).toBe("19.4% of Ukraine is occupied, 0.4 points more than a year earlier");
    expect(view("territory-area", "to=2023-01-31").title).toBe("Ukraine’s occupied area over time");
    expect(view("territory-area", "to=2023-09-11").title).toMatch(
      /^18\.0% of Ukraine is occupied, \d\.\d points less than/,
    );
    expect(view("territory-area", "", "uk").title).toMatch(/^Окуповано 19,4 % України, на 0,4 пункту більше/);
  });

  it("draws whole km2 in two lines that are never joined", () => {
    const { table } = view("territory-area");
    expect(Object.keys(table.paths)).toEqual(["deepstate", "economist"]);
    const read = readPath({ d: table.paths.deepstate!, day0: dayOf("2022-04-03"), quantum: 1 });
    expect(read).toHaveLength(1601);
    expect(isoOf(read.at(-1)!.day)).toBe("2026-08-20");
    for (const [i, { value }] of read.entries())
      expect(Math.abs(value - data.territoryArea[i]!.km2)).toBeLessThanOrEqual(0.5);
  });

  it("measures its axis in the share of Ukraine", () => {
    const layout = view("territory-area").layout(SIZES[2]!) as AreaLayout;
    const line = layout.lines.find((l) => l.id === "deepstate")!;
    const [, d, , f] = line.matrix;
    // A level of the grid lies where its own km2 would be drawn.
    for (const level of layout.levels.filter((l) => !l.unit)) {
      const km2 = (Number(level.label.replace("%", "")) / 100) * UKRAINE_KM2;
      expect(d * km2 + f).toBeCloseTo(level.y, 0);
    }
  });
});

describe("pace", () => {
  it("is the area less that of thirty days before", () => {
    const area = new Map(data.territoryArea.map((r) => [r.date, r.km2]));
    const economist = new Map(data.territoryAreaEconomist.map((r) => [r.date, r.km2]));
    const { rows } = view("territory-pace").table;
    expect(rows[0]!.date).toBe("2023-01-01");
    for (const row of rows) {
      const before = isoOf(dayOf(row.date as string) - 30);
      for (const [name, series] of [
        ["deepstate", area],
        ["economist", economist],
      ] as const) {
        const now = series.get(row.date as string);
        const cell = row[`${name}_change_30d_km2`];
        if (now === undefined) expect(cell).toBeNull();
        else expect(cell as number).toBeCloseTo(now - series.get(before)!, 1);
      }
    }
  });

  it("has no value before a source has thirty days", () => {
    expect(paceOf(data.territoryArea)[0]!.date).toBe("2022-05-03");
    expect(paceOf(data.territoryAreaEconomist)[0]).toMatchObject({ date: "2022-03-24", change: 122656.9 });
  });

  it("compares the last two years in its title, and is plain where they can't be", () => {
    const on = new Map(data.territoryArea.map((r) => [r.date, r.km2]));
    const monthly = (from: string, to: string) => Math.round(((on.get(to)! - on.get(from)!) / 365) * 30);
    const [now, before] = [monthly("2025-08-20", "2026-08-20"), monthly("2024-08-20", "2025-08-20")];
    expect(view("territory-pace").title).toBe(
      `Russia’s advance slowed: ${now} km² per 30 days in the last year, ${before} in the year before`,
    );
    expect(view("territory-pace", "to=2023-06-01").title).toBe("Occupied area gained and lost per 30 days");
  });
});

describe.each(["territory-area", "territory-pace"] as const)("%s", (id) => {
  it.each(LOCALES)("keeps everything inside its box in %s", (locale) => {
    for (const size of SIZES) {
      const layout = view(id, "", locale).layout(size) as AreaLayout;
      for (const line of layout.lines) {
        expect(line.end.y).toBeGreaterThanOrEqual(layout.y0);
        expect(line.end.y).toBeLessThanOrEqual(layout.y1 + 0.1);
        for (const text of [...line.label.lines, ...line.label.value])
          expect(line.label.x + textWidth(text, 12)).toBeLessThanOrEqual(layout.width + 4);
      }
      for (const rule of layout.rules) {
        const wide = textWidth(rule.label, 12, 600);
        const left = rule.labelX - wide * { start: 0, middle: 0.5, end: 1 }[rule.anchor];
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + wide).toBeLessThanOrEqual(layout.width);
      }
    }
  });

  it("refuses days outside the data and pairs in the wrong order", () => {
    expect(view(id, "from=2030-01-01").faults).toMatchObject([{ parameter: "from" }]);
    expect(view(id, "to=2020-01-01").faults[0]).toMatchObject({ parameter: "to" });
    expect(view(id, "from=2025-02-01&to=2025-01-01").faults).toMatchObject([{ parameter: "to" }]);
    expect(view(id, "from=yesterday").faults).toMatchObject([{ parameter: "from", value: "yesterday" }]);
  });

  it("weighs at most 25 KB as an embed", async () => {
    for (const locale of LOCALES) {
      const html = await renderEmbed(
        view(id, "", locale),
        { theme: "auto", title: true, height: "natural" },
        "https://fixture.example",
      );
      expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(25_000);
    }
  });
});
