import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { loadData } from "@/lib/data";
import type { Fault } from "@/lib/data/check/fault";
import { listFiles } from "@/lib/data/files";
import { BrokenData, json } from "./support/broken";

/*
 * Every dataset broken in the same ways, all at once: whatever is added to the house is guarded from its first day. What is
 * particular to a dataset has its own tests beside this one.
 */

const data = new BrokenData();
afterAll(() => data.remove());

const paths = listFiles("data");
const all = loadData().datasets.map((meta) => {
  const description = paths.find((p) => p.endsWith(`/${meta.id}/dataset.json`) || p === `${meta.id}/dataset.json`)!;
  return { meta, description, file: description.replace("dataset.json", meta.file) };
});
const tables = all.filter(({ meta }) => meta.kind === "series" || meta.kind === "table");
const rowsOf = (file: string) => readFileSync(`data/${file}`, "utf8").trimEnd().split(/\r?\n/);

/** The faults of one file among many. */
const of = (faults: readonly Fault[], file: string) =>
  faults.filter((f) => f.file === file).map((f) => `${f.row}: ${f.reason}`);

describe("every dataset", () => {
  it("has the number of rows that its description says", () => {
    const faults = data.faults(
      Object.fromEntries(all.map(({ description }) => [description, json((m) => (m.coverage.rows += 1))])),
    );
    expect(faults).toHaveLength(all.length);
    for (const { meta, file } of all)
      expect(of(faults, file), meta.id).toEqual([
        `-: coverage says ${meta.coverage.rows + 1} rows, the file has ${meta.coverage.rows}`,
      ]);
  });

  it("has a description of the known shape, version and licence included", () => {
    const faults = data.faults(
      Object.fromEntries(
        all.map(({ description }) => [
          description,
          json((m) => {
            m.version = "2026-13-01";
            delete m.licence.id;
            m.note = "new";
          }),
        ]),
      ),
    );
    for (const { meta, description } of all)
      expect(of(faults, description).sort(), meta.id).toEqual([
        `${meta.id}: Unrecognized key: "note"`,
        `${meta.id}: licence.id: Invalid input: expected string, received undefined`,
        `${meta.id}: version: '2026-13-01' is not a date`,
      ]);
  }, 20_000);

  it("has a file that is there", () => {
    const faults = data.faults(Object.fromEntries(all.map(({ file }) => [file, null])));
    for (const { meta, description } of all)
      expect(of(faults, description), meta.id).toEqual([`${meta.id}: file '${meta.file}' is missing`]);
  }, 20_000);
});

describe("every table and series", () => {
  it("has the columns of its description", () => {
    const faults = data.faults(
      Object.fromEntries(tables.map(({ file }) => [file, (text: string) => text.replace(/^[^,\n]+/, "when")])),
    );
    for (const { meta, file } of tables) {
      const [header] = rowsOf(file) as [string];
      const broken = header.replace(/^[^,]+/, "when");
      expect(of(faults, file)[0], meta.id).toBe(`1: columns are '${broken}', dataset.json says '${header}'`);
    }
  }, 20_000);

  it("has no number that isn't one", () => {
    const numeric = tables.filter(({ meta }) => meta.columns.some((c) => c.type === "number" || c.type === "integer"));
    // Rows without quoted text, so that a cell can be found by its commas.
    const plain = numeric.filter(({ file }) => !rowsOf(file).at(-1)!.includes('"'));
    const column = (meta: (typeof all)[number]["meta"]) =>
      meta.columns.findIndex((c) => c.type === "number" || c.type === "integer");
    const faults = data.faults(
      Object.fromEntries(
        plain.map(({ meta, file }) => [
          file,
          (text: string) => {
            const lines = text.trimEnd().split("\n");
            const cells = lines.at(-1)!.split(",");
            cells[column(meta)] = "n/a";
            return `${[...lines.slice(0, -1), cells.join(",")].join("\n")}\n`;
          },
        ]),
      ),
    );
    expect(plain.length).toBeGreaterThan(70);
    for (const { meta, file } of plain) {
      const { name, type } = meta.columns[column(meta)]!;
      const line = rowsOf(file).length;
      expect(of(faults, file), meta.id).toContain(
        `${line}: ${name} 'n/a' is not ${type === "integer" ? "an integer" : "a number"}`,
      );
    }
  }, 20_000);
});

describe("every list of records", () => {
  it("has each id once", () => {
    const lists = all.filter(
      ({ meta, file }) => meta.kind === "records" && Array.isArray(JSON.parse(readFileSync(`data/${file}`, "utf8"))),
    );
    const faults = data.faults(
      Object.fromEntries(lists.map(({ file }) => [file, json((rows) => rows.push(rows.at(-1)))])),
    );
    expect(lists.length).toBeGreaterThan(7);
    for (const { meta, file } of lists) {
      const { id } = JSON.parse(readFileSync(`data/${file}`, "utf8")).at(-1);
      expect(of(faults, file), meta.id).toContain(`${id}: id occurs twice`);
    }
  }, 20_000);
});
