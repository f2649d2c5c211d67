import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { renderPicture } from "@/components/chart/picture-render";
import { present } from "@/lib/charts/present";
import { loadData } from "@/lib/data";
import { csvOf } from "@/lib/export/csv";
import { csvwOf } from "@/lib/export/csvw";
import { viewPackage } from "@/lib/export/datapackage";
import { jsonOf } from "@/lib/export/json";
import { zipOf } from "@/lib/export/zip";
import { texts } from "@/lib/i18n/texts";

const data = loadData();
const vix = data.seriesById("vix-close");
const view = (query: string) => present(data, "market-overview", new URLSearchParams(query), texts("en"));
const mixed = view("series=vix-close,brent-spot");
const alone = view("series=vix-close");
const address = "https://example.org/charts/market-overview";

async function everything(of: typeof mixed): Promise<Record<string, string>> {
  const svg = await renderPicture(of, { theme: "light", width: "wide" });
  const entries = Object.entries(unzipSync(zipOf(of, svg, address)));
  return {
    csv: csvOf(of),
    json: JSON.stringify(jsonOf(of)),
    csvw: JSON.stringify(csvwOf(of, "data.csv")),
    package: JSON.stringify(viewPackage(of, address)),
    svg,
    ...Object.fromEntries(entries.map(([name, bytes]) => [`zip ${name}`, new TextDecoder().decode(bytes)])),
  };
}

/** Values of the VIX with two decimals that no open series beside it has: where one of them stands, a row got out. */
const telling = (() => {
  const open = new Set([...data.seriesById("brent-spot").values].map((v) => v.toFixed(2)));
  return [...new Set([...vix.values].map((v) => v.toFixed(2)))].filter((v) => !open.has(v) && !/0$/.test(v));
})();

describe("a series that may be drawn and not handed on", () => {
  it("has enough values of its own to be recognised by", () => expect(telling.length).toBeGreaterThan(500));

  it.each(["mixed", "alone"] as const)("never gets its rows out of the house: %s", async (which) => {
    for (const [name, text] of Object.entries(await everything(which === "mixed" ? mixed : alone))) {
      // The picture has coordinates to a tenth or whole tenths; a value of two decimals there would be a row.
      const numbers = new Set(text.match(/(?<![\d.])\d+\.\d\d(?!\d)/g) ?? []);
      expect([name, telling.filter((v) => numbers.has(v))]).toEqual([name, []]);
    }
  });

  it("leaves its column out and says so, with the rows of the others in place", () => {
    const json = jsonOf(mixed);
    expect(json.columns.map((c) => c.name)).toEqual(["date", "brent_spot"]);
    expect(json.rows.every((r) => Object.keys(r).join() === "date,brent_spot" && r.brent_spot !== null)).toBe(true);
    expect(json.withheld).toEqual([
      {
        column: "vix_close",
        publisher: "Cboe Global Markets",
        reason: expect.stringContaining("VIX"),
        officialUrl: vix.meta.sources[0]!.url,
      },
    ]);
    expect(csvOf(mixed).split("\r\n")[0]).toBe("date,brent_spot");
    expect(csvwOf(mixed, "data.csv")).toMatchObject({ notes: [{ "dc:identifier": "vix_close" }] });
  });

  it("alone leaves a file with a header, no row, and the reason", async () => {
    expect(csvOf(alone)).toBe("date\r\n");
    expect(jsonOf(alone).rows).toEqual([]);
    const files = await everything(alone);
    expect(files["zip README.txt"]).toContain("vix_close: VIX is drawn with credit to Cboe");
  });

  it("is left out with its base when rebased", () => {
    const rebased = jsonOf(view("series=vix-close,brent-spot&base=2025-01-02"));
    expect(rebased.columns.map((c) => c.name)).toEqual(["date", "brent_spot", "brent_spot_rebased"]);
    expect(rebased.withheld.map((w) => w.column)).toEqual(["vix_close", "vix_close_rebased"]);
  });
});
