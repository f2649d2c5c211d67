import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Fault, reporter } from "@/lib/data/check/fault";
import { checkTable } from "@/lib/data/check/tables";
import type { TableMeta } from "@/lib/schema/dataset";
import { datasetMeta } from "@/lib/schema/series";

const FOLDER = "tests/fixtures/data/table-fixture";
const meta = datasetMeta.parse(JSON.parse(readFileSync(`${FOLDER}/dataset.json`, "utf8"))) as TableMeta;
const csv = readFileSync(`${FOLDER}/rows.csv`, "utf8");

const faults = (text: string): string[] => {
  const found: Fault[] = [];
  checkTable(reporter("rows.csv", found), meta, text);
  return found.map((fault) => `${fault.row}: ${fault.reason}`);
};

it("takes a table with nothing but its dataset.json", () => {
  expect(faults(csv)).toEqual([]);
});

describe("cells", () => {
  it.each([
    ["2000-01-01,", "2000-01-32,", "2: day '2000-01-32' is not a date"],
    ["2000-01,1,", "2000-13,1,", "2: month '2000-13' is not a month"],
    [",1,1.5,", ",1.0,1.5,", "2: count '1.0' is not an integer"],
    [",1.5,", ",1e999,", "2: share '1e999' is not a number"],
    [",1.5,", ",,", "2: share is blank, and the column is not nullable"],
    [",true,", ",yes,", "2: flag 'yes' is neither true nor false"],
    ["https://fixture.example/1", "fixture", "2: link: not an address: fixture"],
    ['"name, first"', '" name"', "2: name begins or ends with a blank"],
  ])("reports '%s' turned into '%s'", (from, to, fault) => {
    expect(faults(csv.replace(from, to))[0]).toBe(fault);
  });

  it("allows a blank in a nullable column", () => {
    expect(csv).toContain(",,\n");
  });
});

it("reports headers, lengths, keys and coverage", () => {
  expect(faults(csv.replace("day,", "date,"))).toEqual([
    "1: columns are 'date,month,count,share,name,flag,link', dataset.json says 'day,month,count,share,name,flag,link'",
  ]);
  expect(faults(`${csv}2000-01-03,2000-01\n`)).toContain("4: 2 cells, 7 expected");
  expect(
    faults(
      csv
        .replace("2000-01-02,", "2000-01-01,")
        .replace("name two", "name, first")
        .replace(",name, first,", ',"name, first",'),
    ),
  ).toContain("3: the key '2000-01-01, name, first' also stands in line 2");
  expect(faults(csv.split("\n").slice(0, 2).join("\n"))).toEqual([
    "-: coverage says 2 rows, the file has 1",
    "-: coverage ends 2000-01-02, the rows end 2000-01-01",
  ]);
});
