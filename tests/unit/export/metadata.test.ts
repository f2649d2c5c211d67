import { describe, expect, it } from "vitest";
import { present } from "@/lib/charts/present";
import { CHART_IDS } from "@/lib/charts/registry";
import { loadData } from "@/lib/data";
import { csvOf } from "@/lib/export/csv";
import { csvwOf } from "@/lib/export/csvw";
import { housePackage, viewPackage } from "@/lib/export/datapackage";
import { jsonOf } from "@/lib/export/json";
import { texts } from "@/lib/i18n/texts";

const data = loadData();
const view = (id: (typeof CHART_IDS)[number], lang: "en" | "uk" = "en") =>
  present(data, id, new URLSearchParams(), texts(lang));

// biome-ignore lint/suspicious/noExplicitAny: documents of standards, looked into by name
const loose = (value: object): any => JSON.parse(JSON.stringify(value));

describe.each(CHART_IDS)("metadata of %s", (id) => {
  it("describes each column of the CSV in its order, for CSV on the Web", () => {
    const meta = loose(csvwOf(view(id), "data.csv?track=direct"));
    expect(meta["@context"]).toEqual(["http://www.w3.org/ns/csvw", { "@language": "en" }]);
    expect(meta.url).toBe("data.csv?track=direct");
    const header = csvOf(view(id)).split("\r\n")[0]!.split(",");
    expect(meta.tableSchema.columns.map((c: { name: string }) => c.name)).toEqual(header);
    for (const column of meta.tableSchema.columns) {
      expect(column.titles[0]).toBe(column.name);
      expect(column.null).toBe("");
      expect(column["dc:description"]).not.toBe("");
      expect(column.name).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
    }
    const date = meta.tableSchema.columns.find((c: { name: string }) => c.name === "date");
    // A column of days; where sources give months only, it is text.
    if (view(id).table.columns.some((c) => c.name === "date" && c.type === "date"))
      expect(date.datatype).toEqual({ base: "date", format: "yyyy-MM-dd" });
    const first = view(id).table.rows.map((row) => row[header[0]!]);
    const tells = first.every((cell) => cell !== null) && new Set(first).size === first.length;
    expect(meta.tableSchema.primaryKey).toBe(tells ? header[0] : undefined);
    expect(meta["dc:title"]).toBe(view(id).title);
    expect(meta["dc:license"].length).toBeGreaterThan(0);
    expect(meta["dc:source"].length).toBe(view(id).datasets.length);
  });

  it("describes them as a data package", () => {
    const meta = loose(viewPackage(view(id), `https://example.org/charts/${id}`));
    expect(meta.name).toMatch(/^[-a-z0-9._/]+$/);
    expect(meta.resources[0].path).toBe("data.csv");
    expect(meta.resources[0].schema.fields.map((f: { name: string }) => f.name)).toEqual(
      jsonOf(view(id)).columns.map((c) => c.name),
    );
    for (const licence of meta.licenses) expect(licence.name).toMatch(/^[-a-zA-Z0-9._]+$/);
    expect(meta.contributors[0].path).toBe("https://example.org/");
  });

  it("speaks the view's language and keeps machine names", () => {
    const [en, uk] = [jsonOf(view(id)), jsonOf(view(id, "uk"))];
    expect(uk.columns.map((c) => c.name)).toEqual(en.columns.map((c) => c.name));
    expect(uk.rows).toEqual(en.rows);
    expect(uk.chart.title).not.toBe(en.chart.title);
    expect(loose(csvwOf(view(id, "uk"), "data.csv"))["@context"][1]).toEqual({ "@language": "uk" });
  });

  it("credits each dataset with licence and date", () => {
    for (const source of jsonOf(view(id)).sources) {
      expect(Object.keys(source)).toEqual([
        "dataset",
        "publisher",
        "title",
        "url",
        "licence",
        "redistribution",
        "retrieved",
        "to",
      ]);
      expect(source.retrieved).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(source.licence.id).not.toBe("");
    }
  });
});

describe("the package of all datasets", () => {
  const meta = loose(housePackage(data, "https://example.org/data"));
  it("has every dataset once: with a path, or withheld with publisher, reason and address", () => {
    const names = [...meta.resources, ...meta.withheld].map((r: { name: string }) => r.name);
    expect([...names].sort()).toEqual(data.datasets.map((d) => d.id).sort());
    for (const r of meta.resources) expect(r.path).toMatch(new RegExp(`^${r.name}\\.(csv|json)$`));
    for (const w of meta.withheld) {
      expect(w.path).toBeUndefined();
      expect(w.reason).not.toBe("");
      expect(w.publisher).not.toBe("");
      expect(w.officialUrl).toMatch(/^https?:/);
    }
    expect(meta.withheld.map((w: { name: string }) => w.name)).toContain("vix-close");
  });
});
