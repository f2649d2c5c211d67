import { afterAll, describe, expect, it } from "vitest";
import { BrokenData, json, swap } from "./support/broken";

const data = new BrokenData();
afterAll(() => data.remove());

const BRENT = "series/brent-spot/rows.csv";
const META = "series/brent-spot/dataset.json";
const brent = (from: string | RegExp, to: string) => data.faults({ [BRENT]: swap(from, to) });
const at = (file: string, row: string, reason: string) => ({ file, row, reason });

describe("rows of a series", () => {
  it("reports text that is no number", () => {
    expect(brent("2021-01-05,53.16", "2021-01-05,n/a")).toEqual([at(BRENT, "3", "value 'n/a' is not a number")]);
    expect(brent("2021-01-05,53.16", '2021-01-05,"53.16"')).toEqual([
      at(BRENT, "3", "value '\"53.16\"' is not a number"),
    ]);
  });

  it("reports a blank that nothing explains", () => {
    expect(brent("2021-01-05,53.16", "2021-01-05,")).toEqual([
      at(BRENT, "3", "value is blank, and the column is not nullable"),
      at(BRENT, "3", "value of 2021-01-05 is blank, and no known gap says why"),
    ]);
    const gpr = "series/gpr-daily/dataset.json";
    expect(data.faults({ [gpr]: json((meta) => (meta.knownGaps = [])) })).toEqual([
      at("series/gpr-daily/rows.csv", "1502", "value of 2025-02-09 is blank, and no known gap says why"),
    ]);
  });

  it("reports a date that does not exist, occurs twice or goes back", () => {
    expect(brent("2021-01-05,", "2021-02-30,")).toEqual([at(BRENT, "3", "date '2021-02-30' is not a date")]);
    expect(brent("2021-01-05,", "2021-01-04,")).toEqual([at(BRENT, "3", "date 2021-01-04 occurs twice")]);
    expect(brent("2021-01-05,", "2021-01-07,")).toEqual([at(BRENT, "4", "out of order: 2021-01-06 after 2021-01-07")]);
  });

  it("reports a row that is too long, a header that differs and line ends", () => {
    expect(brent("2021-01-05,53.16", "2021-01-05,53.16,1")).toEqual([at(BRENT, "3", "3 cells, 2 expected")]);
    expect(brent("date,value", "date,price")).toEqual([
      at(BRENT, "1", "columns are 'date,price', dataset.json says 'date,value'"),
    ]);
    expect(brent(/\n$/, "")).toEqual([at(BRENT, "-", "the last line is not ended")]);
    expect(brent("date,value\n", "date,value\r\n")).toContainEqual(at(BRENT, "-", "lines end with a carriage return"));
  });

  it("reports a price without logarithm and a probability above 1", () => {
    expect(brent("2021-01-05,53.16", "2021-01-05,-1")).toEqual([at(BRENT, "3", "value '-1' has no logarithm")]);
    const file = "series/polymarket-ceasefire-in-2024/rows.csv";
    expect(data.faults({ [file]: swap("2024-09-17,0.11", "2024-09-17,1.1") })).toEqual([
      at(file, "2", "value '1.1' is not a probability"),
    ]);
  });
});

describe("gaps", () => {
  const cut = (from: string, to: string) => (text: string) =>
    text
      .split("\n")
      .filter((line) => line < from || line > `${to}~` || line.startsWith("date"))
      .join("\n");

  it("reports a week without rows", () => {
    const faults = data.faults({ [BRENT]: cut("2021-03-08", "2021-03-12") });
    expect(faults).toEqual([
      at(BRENT, "2021-03-15", "gap after 2021-03-05 is longer than the calendar explains and not a known gap"),
      at(BRENT, "-", "coverage says 1422 rows, the file has 1417"),
    ]);
  });

  it("reports a missing day of a series that has every day, a missing week and a missing month", () => {
    const one = (file: string, day: string) => data.faults({ [file]: cut(day, day) })[0];
    expect(one("series/power-de-ember/rows.csv", "2021-03-06")).toEqual(
      at(
        "series/power-de-ember/rows.csv",
        "2021-03-07",
        "gap after 2021-03-05 is longer than the calendar explains and not a known gap",
      ),
    );
    expect(one("series/stl-fsi-weekly/rows.csv", "2021-01-08")?.row).toBe("2021-01-15");
    expect(one("series/gold-monthly-wb/rows.csv", "2014-02-01")?.row).toBe("2014-03-01");
  });

  it("reports a known gap that is taken away, or is not there", () => {
    const file = "series/imoex-close/dataset.json";
    expect(data.faults({ [file]: json((meta) => meta.knownGaps.shift()) })).toEqual([
      at(
        "series/imoex-close/rows.csv",
        "2022-03-24",
        "gap after 2022-02-25 is longer than the calendar explains and not a known gap",
      ),
    ]);
    const gap = { from: "2021-03-08", to: "2021-03-09", reason: "invented" };
    expect(data.faults({ [META]: json((meta) => meta.knownGaps.push(gap)) })).toEqual([
      at(BRENT, "2021-03-08", "known gap 2021-03-08 to 2021-03-09 is not in the rows"),
    ]);
  });
});

describe("a series' description", () => {
  const meta = (change: (meta: Record<string, unknown>) => void) => data.faults({ [META]: json(change) });

  it("has the coverage of the rows", () => {
    expect(meta((m) => (m.coverage = { from: "2021-01-01", to: "2026-08-19", rows: 1421 }))).toEqual([
      at(BRENT, "-", "coverage says 1421 rows, the file has 1422"),
      at(BRENT, "-", "coverage begins 2021-01-01, the rows begin 2021-01-04"),
      at(BRENT, "-", "coverage ends 2026-08-19, the rows end 2026-08-18"),
    ]);
  });

  it("says a calendar for daily series only, and a value date that fits", () => {
    expect(meta((m) => delete m.calendar)[0]).toEqual(
      at(BRENT, "-", "a daily series, and no other, says its calendar"),
    );
    expect(meta((m) => (m.valueDate = "month"))).toEqual([at(BRENT, "-", "valueDate month is for monthly series")]);
    expect(meta((m) => (m.valueDate = "week-end"))).toEqual([
      at(BRENT, "-", "valueDate week-end and frequency weekly go together"),
    ]);
  });
});
