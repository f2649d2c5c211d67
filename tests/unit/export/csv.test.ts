import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present, released } from "@/lib/charts/present";
import type { CHART_IDS } from "@/lib/charts/registry";
import { loadData } from "@/lib/data";
import { csvOf, neutralise, toCsv } from "@/lib/export/csv";
import { jsonOf } from "@/lib/export/json";
import { texts } from "@/lib/i18n/texts";

const view = (id: (typeof CHART_IDS)[number], query = "") =>
  present(loadData(), id, new URLSearchParams(query), texts("en"));

const QUERIES = [
  ["negotiation-timeline", ""],
  ["negotiation-timeline", "track=trilateral,direct"],
  ["market-overview", ""],
  ["market-overview", "series=brent-spot,gpr-daily,usd-rub-cbr&base=2025-01-02"],
] as const;

describe("data.csv", () => {
  it.each(QUERIES)("of %s %s reads back to the same rows in a strict parser", (id, query) => {
    const { columns, rows } = released(view(id, query).table);
    const csv = csvOf(view(id, query));
    expect(csv).not.toMatch(/^\uFEFF/);
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const read = parse(csv, { record_delimiter: "\r\n", relax_column_count: false, bom: false }) as string[][];
    expect(read[0]).toEqual(columns.map((c) => c.name));
    expect(read.length).toBe(rows.length + 1);
    rows.forEach((row, i) => {
      columns.forEach((c, j) => {
        const text = read[i + 1]![j]!;
        const cell = row[c.name] ?? null;
        if (typeof cell === "number") expect(Number(text)).toBe(cell);
        else expect(text).toBe(cell ?? "");
      });
    });
  });

  it.each(QUERIES)("of %s %s has exactly the rows of data.json", (id, query) => {
    const { columns, rows } = jsonOf(view(id, query));
    const read = parse(csvOf(view(id, query)), { columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];
    expect(columns.map((c) => c.name)).toEqual(Object.keys(read[0]!));
    expect(rows.length).toBe(read.length);
    rows.forEach((row, i) => {
      expect(Object.keys(row)).toEqual(Object.keys(read[i]!));
      expect(Object.values(row).map((cell) => (cell === null ? "" : String(cell)))).toEqual(Object.values(read[i]!));
    });
  });

  it("keeps every bit of a number and leaves its sign alone", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        const csv = toCsv([{ name: "n", type: "number" }], [{ n }]);
        expect(Number(csv.split("\r\n")[1])).toBe(n === 0 ? 0 : n);
        expect(csv).not.toContain("'");
      }),
    );
  });

  it("reads any text back, an apostrophe before formulas aside", () => {
    const columns = [
      { name: "a", type: "string" },
      { name: "b", type: "url" },
    ] as const;
    fc.assert(
      fc.property(fc.array(fc.record({ a: fc.string(), b: fc.string() }), { minLength: 1 }), (rows) => {
        const read = parse(toCsv(columns, rows), { columns: true, record_delimiter: "\r\n" }) as unknown[];
        expect(read).toEqual(rows.map(({ a, b }) => ({ a: neutralise(a), b: neutralise(b) })));
      }),
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("neutralises %j in text", (text) => {
    const csv = toCsv([{ name: "t", type: "string" }], [{ t: text }]);
    expect(parse(csv, { record_delimiter: "\r\n" })).toEqual([["t"], [`'${text}`]]);
  });

  it("tells a blank cell from an empty text and leaves dates and middles alone", () => {
    const columns = [
      { name: "t", type: "string" },
      { name: "d", type: "date" },
      { name: "n", type: "number" },
    ] as const;
    const rows = [
      { t: null, d: "2025-12-14", n: -1.5 },
      { t: "", d: null, n: Number.NaN },
      { t: 'a=b, "c"', d: null, n: 1e-7 },
    ];
    expect(toCsv(columns, rows)).toBe('t,d,n\r\n,2025-12-14,-1.5\r\n"",,\r\n"a=b, ""c""",,1e-7\r\n');
  });
});
