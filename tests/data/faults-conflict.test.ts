import { afterAll, expect, it } from "vitest";
import { BrokenData, json, swap } from "./support/broken";

const data = new BrokenData();
afterAll(() => data.remove());

const reasons = (edits: Parameters<BrokenData["faults"]>[0]) =>
  data.faults(edits).map((f) => `${f.file}:${f.row}: ${f.reason}`);

it("reports claims that fall or whose daily change is not their difference", () => {
  const file = "conflict/losses-general-staff/rows.csv";
  expect(reasons({ [file]: swap("2026-08-22,1475270,1240,", "2026-08-22,1475270,1241,") })).toEqual([
    `${file}:2026-08-22: personnel_change is not the difference of two days, 1240`,
  ]);
  expect(reasons({ [file]: swap("2026-08-22,1475270,1240,", "2026-08-22,1474029,-1,") })).toEqual([
    `${file}:2026-08-22: personnel falls`,
  ]);
});

it("reports an estimate outside its interval", () => {
  const file = "conflict/losses-economist/rows.csv";
  expect(reasons({ [file]: swap("2026-08-21,1524946,1336026", "2026-08-21,1336025,1336026") })).toEqual([
    `${file}:2026-08-21: the estimate of casualties is outside its interval`,
  ]);
});

it("reports a blank outside a known gap, a value inside one, and more hours than a day has", () => {
  const file = "conflict/air-raid-alert-hours/rows.csv";
  expect(reasons({ [file]: swap("2026-06-18,0,0,,15.86", "2026-06-18,0,0,1.5,15.86") })).toEqual([
    `${file}:2026-06-18: UA-12 has a value inside a known gap`,
  ]);
  const meta = "conflict/air-raid-alert-hours/dataset.json";
  const shorter = reasons({ [meta]: json((m) => (m.knownGaps[1].to = "2026-06-17")) });
  expect(shorter).toEqual([`${file}:2026-06-18: UA-12 is blank outside a known gap`]);
  expect(reasons({ [file]: swap("2026-06-18,0,0,,15.86", "2026-06-18,0,0,,25.86") })).toContain(
    `${file}:2026-06-18: UA-14 25.86 is not possible in a day`,
  );
});

it("reports a day that is missing, and national sums that are not those of the regions", () => {
  const fires = "conflict/war-fires/rows.csv";
  expect(reasons({ [fires]: swap(/2024-05-05,[^\n]*\n/, "") })).toEqual([
    `${fires}:-: coverage says 1635 rows, the file has 1634`,
  ]);
  const national = "conflict/air-raid-alerts-national/rows.csv";
  expect(reasons({ [national]: swap("2026-06-18,39,101.3", "2026-06-18,40,111.3") })).toEqual([
    `${national}:2026-06-18: alert_hours_22 is not the sum of the regions, 101.3`,
    `${national}:2026-06-18: alerts_started_22 is not the sum of the regions, 39`,
  ]);
});

it("reports days out of step even when the count is right", () => {
  const file = "conflict/war-fires/rows.csv";
  expect(reasons({ [file]: swap("\n2024-05-05,", "\n2024-05-05x,") })[0]).toMatch(/date '2024-05-05x' is not a date$/);
  const meta = "conflict/war-fires/dataset.json";
  const found = reasons({
    [file]: swap(/2024-05-05,[^\n]*\n/, ""),
    [meta]: json((m) => (m.coverage.rows -= 1)),
  });
  expect(found).toEqual([`${file}:2024-05-06: does not follow 2024-05-04: one row a day`]);
});

it("reports fires, aid and donors that don't add up", () => {
  const fires = "conflict/war-fires/rows.csv";
  expect(reasons({ [fires]: swap("2026-08-15,674,117,557", "2026-08-15,675,117,557") })).toEqual([
    `${fires}:2026-08-15: war_fires is not war_fires_ua_held + war_fires_ru_held`,
  ]);
  const donors = "conflict/aid-by-donor/rows.csv";
  expect(reasons({ [donors]: swap("2022-01,Canada,CAN,0.2654", "2022-01,Canada,CAN,1.2654") })).toEqual([
    "conflict/aid-by-month/rows.csv:2022-01: the donors add up to 1.2669, not to 0.2669",
  ]);
  const aid = "conflict/aid-by-month/rows.csv";
  expect(reasons({ [aid]: swap("2026-04,7.7943,6.0876", "2026-04,7.7943,6.1876") })).toEqual([
    `${aid}:2026-04: allocations_total_eur_bn is not military_eur_bn + financial_eur_bn + humanitarian_eur_bn`,
  ]);
});

it("reports a figure of civilian casualties of no known kind", () => {
  const file = "conflict/civilian-casualties/rows.csv";
  expect(reasons({ [file]: swap("2024-07-01,2024-07-31,month", "2024-07-01,2024-06-30,july") })).toEqual([
    `${file}:2024-07-01: ends 2024-06-30, before it begins`,
    `${file}:2024-07-01: kind 'july' is not known`,
  ]);
});
