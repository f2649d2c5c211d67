import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ageOf } from "@/lib/catalogue/age";
import { datasetJsonLd } from "@/lib/catalogue/json-ld";
import { previewOf, searched, sorted } from "@/lib/catalogue/preview";
import { usesOf } from "@/lib/catalogue/usage";
import { weaknessesOf } from "@/lib/catalogue/weaknesses";
import { isDownloadable, loadData, rawFile } from "@/lib/data";
import { datasetZip } from "@/lib/export/dataset-zip";
import { reportLink } from "@/lib/site/report";

const data = loadData();
const brent = data.dataset("brent-spot");

describe("which charts use a dataset", () => {
  it("are those of its default view, and those that can be asked for it", () => {
    expect(usesOf(data, "brent-spot")).toContainEqual({ chart: "market-overview", query: "" });
    expect(usesOf(data, "nickel-monthly-wb")).toContainEqual({
      chart: "market-overview",
      query: "series=nickel-monthly-wb",
    });
    expect(usesOf(data, "un-votes").map((u) => u.chart)).toContain("un-votes-map");
    expect(usesOf(data, "events").map((u) => u.chart)).toEqual(
      expect.arrayContaining(["negotiation-timeline", "events-quality"]),
    );
  });
});

describe("rows to look at", () => {
  it("are the file's own, by column", () => {
    const { columns, rows } = previewOf(brent, rawFile("brent-spot").text);
    expect(columns.map((c) => [c.name, c.numeric, c.unit])).toEqual([
      ["date", false, null],
      ["value", true, "USD per barrel"],
    ]);
    expect(rows).toHaveLength(1422);
    expect(rows.at(-1)).toEqual(["2026-08-18", "95.29"]);
  });

  it("are records as one line each, also where a file holds several lists", () => {
    const events = previewOf(data.dataset("events"), rawFile("events").text);
    const row = events.rows.find((r) => r[0] === data.events[0]!.id)!;
    expect(row[events.columns.findIndex((c) => c.name === "title")]).toBe(data.events[0]!.title);
    expect(previewOf(data.dataset("actors"), rawFile("actors").text).rows).toHaveLength(246);
    expect(previewOf(data.dataset("geo"), rawFile("geo").text).rows).toEqual([]);
  });

  it("are found by all words of a search, and sorted by number or by the language's order", () => {
    const rows = [
      ["Їжак", "10"],
      ["Ґанок", "9"],
      ["Гай", ""],
      ["Apple pie", "-1"],
    ];
    expect(searched(rows, "PIE app")).toEqual([["Apple pie", "-1"]]);
    expect(searched(rows, "  ")).toBe(rows);
    expect(sorted(rows, 1, true, false, "uk").map((r) => r[1])).toEqual(["-1", "9", "10", ""]);
    expect(sorted(rows, 1, true, true, "uk").map((r) => r[1])).toEqual(["10", "9", "-1", ""]);
    // The Ukrainian alphabet has Г, Ґ, ... Ї.
    expect(sorted(rows.slice(0, 3), 0, false, false, "uk").map((r) => r[0])).toEqual(["Гай", "Ґанок", "Їжак"]);
  });
});

describe("a dataset's description", () => {
  it("says how old its last row is; a month's row is as old as its last day", () => {
    expect(ageOf(data, brent)).toBe(4);
    expect(ageOf(data, data.dataset("gold-monthly-wb"))).toBe(83);
    expect(ageOf(data, data.dataset("glossary"))).toBeNull();
  });

  it("is a schema.org Dataset, with downloads only where rows may be handed on", () => {
    const ld = datasetJsonLd(data, brent, "uk", "https://truceline.example") as Record<string, unknown>;
    expect(ld).toMatchObject({
      "@type": "Dataset",
      url: "https://truceline.example/uk/data/brent-spot",
      name: "Нафта Brent, спот",
      temporalCoverage: "2021-01-04/2026-08-18",
      version: data.version,
    });
    expect(JSON.stringify(ld.distribution)).toContain(`/data/brent-spot.csv?v=${data.version}`);
    const shown = datasetJsonLd(data, data.dataset("vix-close"), "en", "https://truceline.example");
    expect(shown).not.toHaveProperty("distribution");
  });

  it("goes with the rows into one archive, the same every time", () => {
    const zip = () => datasetZip(data, brent, rawFile("brent-spot"), "https://truceline.example/data/brent-spot");
    const files = unzipSync(zip());
    expect(Object.keys(files)).toEqual(["README.txt", "brent-spot.csv", "datapackage.json", "dataset.json"]);
    const text = (name: string) => Buffer.from(files[name]!).toString("utf8");
    expect(text("brent-spot.csv")).toContain("\r\n2026-08-18,95.29\r\n");
    expect(text("README.txt")).toContain(`Version of all data: ${data.version}`);
    expect(text("README.txt")).toContain("* value (number, USD per barrel): The value, as the source writes it");
    expect(JSON.parse(text("datapackage.json")).resources[0]).toMatchObject({
      name: "brent-spot",
      path: "brent-spot.csv",
    });
    expect(Buffer.from(zip()).equals(Buffer.from(zip()))).toBe(true);
  });

  it("never goes with rows that may only be shown", () => {
    const withheld = data.datasets.filter((d) => d.redistribution === "display-only");
    expect(withheld.length).toBeGreaterThan(10);
    for (const d of withheld) {
      expect(isDownloadable(d.id as "vix-close")).toBe(false);
      expect(() => rawFile(d.id as "vix-close")).toThrow(/withheld/);
    }
  });
});

describe("weaknesses", () => {
  it("are counted as the files have them", () => {
    const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));
    const plans: { positions: Record<string, { verified: boolean }> }[] = json("data/plans/plans.json");
    const events: { confidence: string; sources: unknown[]; disputed: string | null }[] =
      json("data/events/events.json");
    const cells = plans.flatMap((p) => Object.values(p.positions));
    expect(weaknessesOf(data)).toMatchObject({
      cells: cells.length,
      unverified: cells.filter((c) => !c.verified).length,
      lowConfidence: events.filter((e) => e.confidence === "low").length,
      oneSource: events.filter((e) => e.sources.length === 1).length,
      disputed: events.filter((e) => e.disputed).length,
    });
  });
});

describe("reporting an error", () => {
  const record = {
    kind: "event",
    id: "2025-12-14-x",
    title: "A & B",
    version: "v1",
    address: "https://t.example/events/x",
  } as const;

  it("opens a mail or an issue with the record filled in", () => {
    const mail = new URL(reportLink(record, "data@example.org")!);
    expect([mail.protocol, mail.pathname]).toEqual(["mailto:", "data@example.org"]);
    expect(mail.searchParams.get("subject")).toBe("Error in event 2025-12-14-x");
    expect(mail.searchParams.get("body")).toContain(
      "Title: A & B\nAddress: https://t.example/events/x\nData version: v1\n",
    );
    expect(reportLink(record, "mailto:data@example.org")).toBe(mail.href);
    const issue = new URL(reportLink(record, "https://example.org/issues/new?labels=data")!);
    expect(issue.searchParams.get("labels")).toBe("data");
    expect(issue.searchParams.get("title")).toBe("Error in event 2025-12-14-x");
  });

  it("isn't offered where nobody is named, or nothing that could be opened", () => {
    for (const target of ["", "javascript:alert(1)", "data", "ftp://example.org", "a@b"])
      expect(reportLink(record, target)).toBeNull();
  });
});
