import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { loadData, rawFile, SERIES_IDS, type SeriesId, WithheldError } from "@/lib/data";

const data = loadData();

/** The value on a date, or undefined. */
function on(id: SeriesId, date: string): number | undefined {
  const series = data.seriesById(id);
  const row = series.dates.indexOf(date);
  return row < 0 ? undefined : series.values[row];
}

/** Dates on which a step series changed, with the new level. */
function steps(id: SeriesId): Record<string, number> {
  const { dates, values } = data.seriesById(id);
  return Object.fromEntries(
    dates.flatMap((date, i) => (i > 0 && values[i] !== values[i - 1] ? [[date, values[i]!]] : [])),
  );
}

describe("published values", () => {
  it.each<[SeriesId, string, number, string]>([
    ["brent-spot", "2025-12-12", 62.11, "EIA spot on the day futures settled at 61.12"],
    ["brent-spot", "2025-12-15", 61.55, "EIA spot on the day futures settled at 60.56"],
    ["henry-hub-spot", "2026-01-23", 30.72, "weather spike"],
    ["vix-close", "2026-02-06", 17.76, "Cboe's own file; FRED and Yahoo have 20.37"],
    ["usd-uah-nbu", "2022-02-24", 29.2549, "wartime peg"],
    ["usd-uah-nbu", "2022-07-20", 29.2549, "last day before the devaluation"],
    ["cbr-reserves-weekly", "2026-07-31", 720.3, "equals the monthly figure for 1 August"],
    ["cbr-reserves-monthly", "2026-08-01", 720348, "equals the weekly figure of 31 July"],
    ["coal-australia-monthly-wb", "2022-09-01", 430.81, "peak of 2022"],
    ["wheat-hrw-monthly-wb", "2022-05-01", 522.29, "wartime high"],
    ["epu-us-daily", "2024-01-09", 1026.38, "isolated spike"],
    ["polymarket-ceasefire-in-2025", "2025-02-12", 0.645, "Trump-Putin call"],
    ["polymarket-ceasefire-in-2025", "2025-03-11", 0.715, "Jeddah"],
    ["polymarket-ceasefire-in-2025", "2025-08-15", 0.345, "Alaska"],
    ["polymarket-ceasefire-before-2027", "2026-05-08", 0.285, "where it ends"],
  ])("%s on %s is %d (%s)", (id, date, value) => {
    expect(on(id, date)).toBe(value);
  });

  it("Polymarket stood at 3 % two weeks before the contract of 2025 expired", () => {
    expect(on("polymarket-ceasefire-in-2025", "2025-12-15")).toBeCloseTo(0.03, 2);
  });

  it("the Moscow index fell by a third on 24 February 2022 and was closed until 24 March", () => {
    const { dates } = data.seriesById("imoex-close");
    const day = dates.indexOf("2022-02-24");
    const before = on("imoex-close", dates[day - 1]!)!;
    expect(on("imoex-close", "2022-02-24")! / before - 1).toBeCloseTo(-0.333, 3);
    expect(dates.slice(day + 1, day + 3)).toEqual(["2022-02-25", "2022-03-24"]);
  });

  it("the Bank of Russia's key rate moved on the days on record", () => {
    expect(steps("cbr-key-rate")).toMatchObject({
      "2022-02-28": 20,
      "2022-04-11": 17,
      "2022-09-19": 7.5,
      "2024-10-28": 21,
      "2025-06-09": 20,
      "2025-10-27": 16.5,
      "2025-12-22": 16,
      "2026-07-27": 14,
    });
    expect(data.seriesById("cbr-key-rate").last).toEqual({ date: "2026-08-20", value: 14 });
  });

  it("the supply-chain index peaked at 4.44 in December 2021", () => {
    const { dates, values } = data.seriesById("gscpi-monthly");
    const peak = values.indexOf(Math.max(...values));
    expect(dates[peak]).toBe("2021-12-01");
    expect(values[peak]).toBeCloseTo(4.44, 2);
  });

  it("sunflower oil rose by 58 % and nickel by 41 % in March 2022", () => {
    const rise = (id: SeriesId) => on(id, "2022-03-01")! / on(id, "2022-02-01")! - 1;
    expect(rise("sunflower-oil-monthly-wb")).toBeCloseTo(0.58, 2);
    expect(rise("nickel-monthly-wb")).toBeCloseTo(0.41, 2);
  });

  it("Russia's fuel exports paid 1.21 billion euros a day in March 2022 and 0.60 in July 2026", () => {
    const id = "crea-russia-fossil-exports-monthly";
    expect(on(id, "2022-03-01")! / 1e9).toBeCloseTo(1.21, 2);
    expect(on(id, "2026-07-01")! / 1e9).toBeCloseTo(0.6, 2);
  });

  it("the contributions to the OFR index add up to it", () => {
    const { values, extra } = data.seriesById("ofr-fsi-daily");
    const parts = ["credit", "equity_valuation", "safe_assets", "funding", "volatility"].map((name) => extra[name]!);
    for (const [row, total] of values.entries())
      expect(Math.abs(parts.reduce((sum, part) => sum + part[row]!, 0) - total)).toBeLessThan(0.005);
  });

  it("euro rates of the ECB and of the Fed agree within 2.3 % where both exist", () => {
    const fed = data.seriesById("eur-per-usd-fed-h10");
    let common = 0;
    for (const [row, date] of fed.dates.entries()) {
      const ecb = on("eur-usd-ecb", date);
      if (ecb === undefined) continue;
      common += 1;
      expect(Math.abs(ecb * fed.values[row]! - 1)).toBeLessThan(0.023);
    }
    expect(common).toBe(1301);
  });
});

describe("what is known to be wrong or to end", () => {
  it("has no geopolitical risk on 9 February 2025, where the source failed", () => {
    const { dates, values, extra, meta } = data.seriesById("gpr-daily");
    const row = dates.indexOf("2025-02-09");
    expect([values[row], extra.gprd_act?.[row], extra.gprd_threat?.[row]]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    expect(extra.n10d?.[row]).toBe(333);
    expect(values.filter((v) => Number.isNaN(v))).toHaveLength(1);
    expect(Math.min(...values.filter((v) => !Number.isNaN(v)))).toBeGreaterThan(0);
    expect(meta.changes[0]?.what).toContain("2025-02-09");
  });

  it("counts that zero in the published 7-day means up to 15 February, as its caveat says", () => {
    const { dates, values, extra } = data.seriesById("gpr-daily");
    const row = dates.indexOf("2025-02-15");
    const week = Array.from(values.slice(row - 6, row + 1), (v) => (Number.isNaN(v) ? 0 : v));
    expect(extra.gprd_ma7![row]).toBeCloseTo(week.reduce((a, b) => a + b) / 7, 4);
  });

  it("ends the hryvnia's history in July 2022, and keeps March 2026 apart", () => {
    expect(data.seriesById("usd-uah-nbu").last.date).toBe("2022-07-20");
    const sample = data.seriesById("usd-uah-nbu-2026-03");
    expect([sample.first.date, sample.last.date, sample.dates.length]).toEqual(["2026-03-01", "2026-03-16", 16]);
    expect(sample.extra.calc_date?.[0]).toBe(Date.UTC(2026, 1, 26) / 86_400_000);
  });

  it.each<[SeriesId, string, string, number]>([
    ["brent-spot", "2021-01-04", "2026-08-18", 1422],
    ["gas-europe-monthly-wb", "2014-01-01", "2026-05-01", 149],
    ["eur-usd-ecb", "2021-01-04", "2026-04-13", 1351],
    ["eur-per-usd-fed-h10", "2021-01-04", "2026-08-14", 1405],
    ["usd-rub-cbr", "2021-01-01", "2026-08-22", 1392],
    ["gpr-daily", "2021-01-01", "2026-05-26", 1972],
    ["gpr-country-ukr", "2014-01-01", "2026-04-01", 148],
    ["power-de-ember", "2021-01-01", "2026-04-30", 1946],
    ["vix-close", "2021-01-04", "2026-08-20", 1446],
    ["imoex-close", "2021-01-04", "2026-08-21", 1415],
    ["kalshi-zelenskyy-putin-meeting", "2025-10-14", "2026-08-22", 306],
  ])("%s runs from %s to %s", (id, first, last, rows) => {
    const { first: f, last: l, dates } = data.seriesById(id);
    expect([f.date, l.date, dates.length]).toEqual([first, last, rows]);
  });
});

describe("licences", () => {
  it("lets thirteen series be drawn but not taken away", () => {
    const withheld = data.series.filter((s) => s.meta.redistribution === "display-only").map((s) => s.id);
    expect(withheld).toEqual([
      "cny-rub-moex",
      "crea-russia-crude-ports-daily",
      "crea-russia-fossil-exports-monthly",
      "epu-us-daily",
      "gepu-monthly",
      "imoex-close",
      "kalshi-zelenskyy-putin-meeting",
      "polymarket-ceasefire-before-2027",
      "polymarket-ceasefire-by-eoy-2023",
      "polymarket-ceasefire-in-2024",
      "polymarket-ceasefire-in-2025",
      "rvi-moex",
      "vix-close",
    ]);
    for (const id of withheld) {
      expect(() => rawFile(id)).toThrow(WithheldError);
      try {
        rawFile(id);
      } catch (error) {
        expect(error).toMatchObject({ dataset: id, officialUrl: expect.stringMatching(/^https:\/\//) });
        expect((error as WithheldError).publisher).not.toBe("");
        expect((error as WithheldError).reason).not.toBe("");
      }
    }
  });

  it("holds no price whose terms forbid it: gas of ICE and EEX, LBMA gold, shares and funds", () => {
    expect(SERIES_IDS.filter((id) => /^(ttf|gold-lbma|etf|stock|wig20)/.test(id))).toEqual([]);
  });
});

it("reads the same numbers as an independent CSV parser", () => {
  for (const { id, dates, values, extra } of data.series) {
    const rows: Record<string, string>[] = parse(readFileSync(`data/series/${id}/rows.csv`), { columns: true });
    expect(rows.map((row) => row.date)).toEqual(dates);
    const number = (cell: string | undefined) => (cell === "" ? Number.NaN : Number(cell));
    expect(rows.map((row) => number(row.value))).toEqual([...values]);
    for (const [name, column] of Object.entries(extra))
      if (name !== "calc_date") expect(rows.map((row) => number(row[name]))).toEqual([...column]);
  }
});
