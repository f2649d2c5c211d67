import { afterAll, expect, it } from "vitest";
import { BrokenData, json, record, swap } from "./support/broken";

const data = new BrokenData();
afterAll(() => data.remove());

const reasons = (edits: Parameters<BrokenData["faults"]>[0]) =>
  data.faults(edits).map((f) => `${f.file}:${f.row}: ${f.reason}`);

const FILE = "sanctions/sanctions.json";

it("reports a package out of its order, and one that is missing", () => {
  const missing = reasons({ [FILE]: json((f) => f.eu.splice(4, 1)) });
  expect(missing[0]).toBe(`${FILE}:eu-2022-06-03-package-6: package 6 stands where 5 is expected`);
  expect(missing.at(-1)).toBe(`${FILE}:-: coverage says 39 rows, the file has 38`);
  expect(reasons({ [FILE]: json((f) => (f.eu[1].date = "2022-01-25")) })).toContain(
    `${FILE}:eu-2022-02-25-package-2: out of order: 2022-01-25 after 2022-02-23`,
  );
});

it("reports a cap that is neither a number nor an explained blank, and a level given twice", () => {
  expect(reasons({ [FILE]: json((f) => (f.priceCap.at(-1).note = null)) })).toEqual([
    `${FILE}:-: priceCap[5].capUSD: is neither a number nor an explained blank`,
  ]);
  expect(reasons({ [FILE]: json((f) => (f.priceCap.at(-1).capUSD = 0)) })[0]).toMatch(/priceCap\[5\]\.capUSD/);
  expect(reasons({ [FILE]: json((f) => (f.priceCap[5].date = f.priceCap[4].date)) })).toContain(
    `${FILE}:crude 2026-02-01: id occurs twice`,
  );
});

it("reports an act after the data's last day, and one that nobody sourced", () => {
  expect(reasons({ [FILE]: json((f) => (f.us.at(-1).date = "2026-09-04")) })).toContain(
    `${FILE}:us-2026-06-04-ukraine-support-act-passed-by-the-house: date 2026-09-04 is after the coverage, which ends 2026-08-22`,
  );
  expect(reasons({ [FILE]: json((f) => (f.us[0].sources = [])) })).toEqual([`${FILE}:-: us[0].sources: no source`]);
});

it("compares the packages' days with those of the second page", () => {
  const days = "eu-sanctions-packages/rows.csv";
  expect(reasons({ [days]: swap("18,2025-07-18", "18,2025-07-19") })).toEqual([
    `${days}:package 18: adopted 2025-07-19, the record in sanctions says 2025-07-18`,
  ]);
  expect(reasons({ [days]: swap("\n18,", "\n28,") })).toEqual([
    `${days}:package 28: there is no such package in sanctions`,
  ]);
  expect(reasons({ [days]: swap("18,2025-07-18", "18,2025-07-32") })[0]).toBe(
    `${days}:8: adopted '2025-07-32' is not a date`,
  );
});

it("reports a figure on frozen assets that isn't one", () => {
  const facts = "frozen-assets-facts/rows.csv";
  expect(reasons({ [facts]: swap(",210,", ",about 210,") })).toEqual([`${facts}:4: value 'about 210' is not a number`]);
});

it("reports a treaty text without words, or beside a guarantee that doesn't exist", () => {
  const file = "treaty-texts/treaty-texts.json";
  expect(reasons({ [file]: record("north-atlantic-treaty-article-5", (t) => (t.passages[0].text = " ")) })).toEqual([
    `${file}:north-atlantic-treaty-article-5: passages[0].text: is missing`,
  ]);
  expect(reasons({ [file]: record("budapest-memorandum-1994", (t) => (t.guarantee = "1994-nothing")) })).toEqual([
    `${file}:budapest-memorandum-1994: there is no guarantee '1994-nothing'`,
  ]);
});
