import { afterAll, expect, it } from "vitest";
import { BrokenData, json, record, swap } from "./support/broken";

const data = new BrokenData();
afterAll(() => data.remove());

const reasons = (edits: Parameters<BrokenData["faults"]>[0]) =>
  data.faults(edits).map((f) => `${f.file}:${f.row}: ${f.reason}`);

it("reports a day that is missing, and a share that isn't the area's", () => {
  const file = "territory-area/rows.csv";
  const found = reasons({ [file]: swap(/2024-05-05,[^\n]*\n/, "") });
  expect(found).toContain(`${file}:-: coverage says 1601 rows, the file has 1600`);
  expect(found).toContain(`${file}:2024-05-06: does not follow 2024-05-04: one row a day`);
  expect(reasons({ [file]: swap("2022-04-03,106890.7,17.710", "2022-04-03,106890.7,18.710") })).toContain(
    `${file}:2022-04-03: 106890.7 km2 are not 18.71 percent of 603548`,
  );
});

it("compares outlines, shares and areas with each other", () => {
  const outlines = "territory-outlines/outlines.topo.json";
  expect(reasons({ [outlines]: swap('"occupied_km2":116995.5', '"occupied_km2":116995.6') })).toEqual([
    `${outlines}:2026-08-20: its properties are not the row of that day in territory-area`,
  ]);
  const shares = "territory-share-by-oblast/rows.csv";
  expect(reasons({ [shares]: swap("2022-04-03,UA-09,Luhansk Oblast", "2022-04-03,UA-09,Luhansk") })).toEqual([
    `${shares}:2022-04-03 UA-09: region 'Luhansk' is not on the map`,
  ]);
});

it("reports guarantees out of order or after the data's last day", () => {
  const file = "guarantees/guarantees.json";
  expect(reasons({ [file]: record("2024-01-12-gb-security-agreement", (g) => (g.date = "2027-01-12")) })).toContain(
    `${file}:2024-01-12-gb-security-agreement: date 2027-01-12 is after the coverage, which ends 2026-08-22`,
  );
  expect(reasons({ [file]: json((list) => list.reverse()) })[0]).toMatch(/out of order/);
});

it("reports a latest stance that isn't the last of its list", () => {
  const file = "nato-stances/nato-stances.json";
  const found = reasons({
    [file]: json((f) => (f.members.find((m: { country: string }) => m.country === "DE").latestStance = "supportive")),
  });
  expect(found).toEqual([
    `${file}:DE: the latest stance is 'supportive' of 2024-10-23, its list ends with 'opposed-for-now' of 2024-10-23`,
  ]);
});

it("reports roll calls that don't add up", () => {
  const votes = "un-votes/rows.csv";
  const rolls = "un-votes-by-country/rows.csv";
  expect(
    reasons({
      [votes]: swap("2022-03-02,Aggression against Ukraine,141", "2022-03-02,Aggression against Ukraine,142"),
    }),
  ).toEqual([`${votes}:es-11-1: the counts don't add up to 193`, `${rolls}:es-11-1: 141 votes Y listed, 142 expected`]);
  expect(reasons({ [rolls]: swap("A/RES/ES-11/1,BY,N", "A/RES/ES-11/1,BY,Y") })).toEqual([
    `${rolls}:es-11-1: 142 votes Y listed, 141 expected`,
    `${rolls}:es-11-1: 4 votes N listed, 5 expected`,
  ]);
});
