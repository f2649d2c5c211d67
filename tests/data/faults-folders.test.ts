import { afterAll, expect, it } from "vitest";
import { BrokenData, json, swap } from "./support/broken";

const data = new BrokenData();
afterAll(() => data.remove());

const META = "series/brent-spot/dataset.json";
const at = (file: string, row: string, reason: string) => ({ file, row, reason });
// biome-ignore lint/suspicious/noExplicitAny: broken records have no type
const meta = (change: (meta: any) => void) => data.faults({ [META]: json(change) });

it("reports a description that does not fit its schema", () => {
  expect(meta((m) => delete m.licence)).toEqual([
    at(META, "brent-spot", "licence: Invalid input: expected object, received undefined"),
  ]);
  expect(meta((m) => (m.redistribution = "maybe"))).toEqual([
    at(META, "brent-spot", "redistribution: 'maybe' is not one of: open, attribution, display-only, none"),
  ]);
  expect(meta((m) => (m.title.uk = ""))).toEqual([at(META, "brent-spot", "title.uk: is missing")]);
  expect(meta((m) => (m.kind = "song"))).toEqual([
    at(META, "brent-spot", "kind: kind is not one of: records, table, series, shapes"),
  ]);
  expect(meta((m) => (m.sources = []))).toEqual([at(META, "brent-spot", "sources: no source")]);
});

it("reports a description that is not its folder's", () => {
  expect(meta((m) => (m.id = "brent"))).toEqual([at(META, "brent-spot", "id 'brent' is not the folder's name")]);
});

it("keeps out rows that may not be shown", () => {
  expect(meta((m) => (m.redistribution = "none"))).toEqual([
    at(META, "brent-spot", "rows that may not be shown do not belong in the data folder"),
  ]);
});

it("wants the day the rows were read, and an address for every source but our own", () => {
  expect(meta((m) => m.sources.pop())).toEqual([at(META, "brent-spot", "no source says when the rows were retrieved")]);
  expect(meta((m) => (m.sources[0].url = null))).toEqual([
    at(META, "brent-spot", "source without address: US Energy Information Administration"),
  ]);
});

it("reports columns listed twice", () => {
  expect(meta((m) => m.columns.push(m.columns[1]))[0]).toEqual(at(META, "brent-spot", "a column is listed twice"));
});

it("compares folders with the list of ids", () => {
  expect(data.faults({ [META]: null, "series/brent-spot/rows.csv": null })).toEqual([
    at("-", "brent-spot", "is in lib/data/ids.ts but has no folder"),
  ]);
  expect(data.faults({ "series/tea-price/dataset.json": () => "{}" })[0]).toEqual(
    at("series/tea-price/dataset.json", "tea-price", "folder 'series/tea-price' is not in lib/data/ids.ts"),
  );
});

it("reports files that are missing, stray or not JSON", () => {
  expect(data.faults({ "series/brent-spot/rows.csv": null })).toEqual([
    at(META, "brent-spot", "file 'rows.csv' is missing"),
  ]);
  expect(data.faults({ "series/brent-spot/old.csv": () => "date,value\n" })).toEqual([
    at("series/brent-spot/old.csv", "-", "is described by no dataset.json"),
  ]);
  expect(data.faults({ "glossary/glossary.json": () => "[" })).toEqual([
    at("glossary/glossary.json", "-", expect.stringMatching(/^not valid JSON: /)),
  ]);
  expect(data.faults({ "glossary/glossary.json": () => "{}" })).toEqual([
    at("glossary/glossary.json", "-", "is not a list of records"),
  ]);
});

it("keeps the documents a description names", () => {
  expect(data.faults({ "events/RUBRIC.md": null })).toEqual([
    at("events/dataset.json", "events", "document 'RUBRIC.md' is missing"),
  ]);
});

it("refuses a world map that draws Crimea elsewhere", () => {
  const file = "geo/world-50m.topo.json";
  const faults = data.faults({ [file]: swap('"iso2":"UA"', '"iso2":"XX"') });
  expect(faults.slice(0, 2)).toEqual([
    at(file, "UA", "Sevastopol does not lie in Ukraine"),
    at(file, "UA", "Simferopol does not lie in Ukraine"),
  ]);
  expect(faults[2]?.reason).toBe("country 'UA' is not on the map");
});
