import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadData, rawFile } from "@/lib/data";
import { CONFLICT_IDS, type ConflictId } from "@/lib/data/ids";

const data = loadData();
const cell = (id: ConflictId, key: string, row: string, column: string) => {
  const table = data.conflict(id);
  return table.numbers(column)[table.words(key).indexOf(row)];
};

/** SHA-256 of the rows, first sixteen digits, taken when they were brought in. */
const SUMS: Readonly<Record<string, string>> = {
  "missile-drone-attacks": "12d9729dd2fb4ba4",
  "losses-general-staff": "eabe71916166412f",
  "losses-economist": "87a8b575401c2720",
  "air-raid-alert-hours": "dc55130a959d92d9",
  "air-raid-alert-counts": "35b53aef4274a16f",
  "air-raid-alerts-national": "8b356a9b51c6bbad",
  "war-fires": "01e943fbc596ec73",
  "aid-by-month": "e622dd134fe2ad4d",
  "aid-by-donor": "df94a610270272b0",
  "civilian-casualties": "a977d4056242e42c",
};

it("keeps the rows as they were gathered, byte for byte but for the ends of lines", () => {
  const sums = Object.fromEntries(
    CONFLICT_IDS.map((id) => [
      id,
      createHash("sha256")
        .update(readFileSync(`data/conflict/${id}/rows.csv`))
        .digest("hex")
        .slice(0, 16),
    ]),
  );
  expect(sums).toEqual(SUMS);
});

describe("strikes", () => {
  const table = data.conflict("missile-drone-attacks");
  const month = (prefix: string, column: string) =>
    table.words("date").reduce((sum, date, i) => (date.startsWith(prefix) ? sum + table.numbers(column)[i]! : sum), 0);

  it("agree with what news agencies counted from the same reports", () => {
    // July 2025: 6,303 drones and 208 missiles; AFP counted 6,297 and 198.
    expect([month("2025-07", "drones_launched"), month("2025-07", "missiles_launched")]).toEqual([6303, 208]);
    expect(cell("missile-drone-attacks", "date", "2025-07-09", "drones_launched")).toBe(728);
    expect(cell("missile-drone-attacks", "date", "2025-09-07", "drones_launched")).toBe(810);
    expect(cell("missile-drone-attacks", "date", "2026-03-24", "drones_launched")).toBe(948);
    expect(table.rows).toBe(1086);
  });

  it("are drawn and not handed on, and are claims by their title", () => {
    const meta = data.dataset("missile-drone-attacks");
    expect(meta.redistribution).toBe("display-only");
    expect(meta.title.en).toMatch(/as reported by its Air Force/);
    expect(() => rawFile("missile-drone-attacks")).toThrow(/withheld/);
    expect(() => rawFile("aid-by-donor")).toThrow(/withheld/);
    expect(rawFile("losses-general-staff").path).toBe("conflict/losses-general-staff/rows.csv");
  });
});

describe("losses", () => {
  it("are what the General Staff claims, labelled so, beside the modelled interval", () => {
    expect(cell("losses-general-staff", "date", "2026-08-22", "personnel")).toBe(1_475_270);
    expect(data.dataset("losses-general-staff").title.en).toMatch(/as claimed/);
    // The Economist's own headline for 21 August 2026: 1.336 to 1.741 million, about 1.525 million.
    const on = (column: string) => cell("losses-economist", "date", "2026-08-21", column);
    expect([on("ru_casualties_pi_low"), on("ru_casualties_est"), on("ru_casualties_pi_high")]).toEqual([
      1_336_026, 1_524_946, 1_740_579,
    ]);
  });
});

describe("alerts", () => {
  it("keep the blanks of Kharkiv and Dnipropetrovsk, and no others", () => {
    const hours = data.conflict("air-raid-alert-hours");
    const blanks = (region: string) => hours.words("date").filter((_, i) => Number.isNaN(hours.numbers(region)[i]!));
    const kharkiv = blanks("UA-63");
    expect([kharkiv.length, kharkiv[0], kharkiv.at(-1)]).toEqual([606, "2024-05-12", "2026-01-07"]);
    const dnipro = blanks("UA-12");
    expect([dnipro.length, dnipro[0], dnipro.at(-1)]).toEqual([718, "2024-07-01", "2026-06-18"]);
    expect(blanks("UA-59")).toEqual([]);
  });

  it("agree with published years: Sumy 5,873 hours and Kyiv 511 alerts in 2025", () => {
    const hours = data.conflict("air-raid-alert-hours");
    const national = data.conflict("air-raid-alerts-national");
    const year = (dates: readonly string[], values: Float64Array) =>
      dates.reduce((sum, date, i) => (date.startsWith("2025") ? sum + values[i]! : sum), 0);
    expect(Math.round(year(hours.words("date"), hours.numbers("UA-59")))).toBe(5873);
    expect(year(national.words("date"), national.numbers("kyiv_city_alerts"))).toBe(511);
  });
});

describe("aid", () => {
  it("adds up to the total that the Kiel Institute published, EUR 358.4 bn", () => {
    const aid = data.conflict("aid-by-month");
    expect(aid.numbers("allocations_total_eur_bn").reduce((a, b) => a + b, 0)).toBeCloseTo(358.4, 1);
    const year = (y: string, column: string) =>
      aid.words("month").reduce((sum, m, i) => (m.startsWith(y) ? sum + aid.numbers(column)[i]! : sum), 0);
    expect(year("2025", "allocations_total_eur_bn")).toBeCloseTo(80.8, 1);
    expect(year("2024", "us_total_eur_bn")).toBeCloseTo(46.4, 1);
    expect(year("2025", "us_total_eur_bn")).toBeCloseTo(0.5, 1);
  });
});

it("has eight figures of civilian casualties, three of them whole years", () => {
  const people = data.conflict("civilian-casualties");
  const years = people.words("kind").flatMap((k, i) => (k === "calendar year" ? [people.numbers("killed")[i]] : []));
  expect(years).toEqual([1974, 2088, 2514]);
  expect(people.rows).toBe(8);
});

it("parses a table once, on the first call, and names a column that isn't there", () => {
  expect(data.conflict("war-fires")).toBe(data.conflict("war-fires"));
  expect(() => data.conflict("war-fires").numbers("fires")).toThrow("the table has no such column: 'fires'");
});
