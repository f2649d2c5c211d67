import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { renderPicture } from "@/components/chart/picture-render";
import { present } from "@/lib/charts/present";
import { CHART_IDS } from "@/lib/charts/registry";
import { loadData } from "@/lib/data";
import { csvOf } from "@/lib/export/csv";
import { toPng } from "@/lib/export/png";
import { zipOf } from "@/lib/export/zip";
import { texts } from "@/lib/i18n/texts";

const view = (id: (typeof CHART_IDS)[number], lang: "en" | "uk" = "en", query = "") =>
  present(loadData(), id, new URLSearchParams(query), texts(lang));
const LIGHT = { theme: "light", width: "wide" } as const;
const sizeOf = (png: Uint8Array) => [new DataView(png.buffer).getUint32(16), new DataView(png.buffer).getUint32(20)];

describe.each(CHART_IDS)("pictures of %s", (id) => {
  it.each([
    ["light", "wide", "en"],
    ["dark", "narrow", "uk"],
    ["light", "medium", "uk"],
  ] as const)("stand alone and are well-formed: %s %s %s", async (theme, width, lang) => {
    const it = view(id, lang);
    const svg = await renderPicture(it, { theme, width });
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
    expect(svg).toContain(`xml:lang="${lang}"`);
    expect(svg).toContain("<title id");
    expect(svg).toContain("<desc id");
    // Nothing from outside, nothing that runs, no variable that only a page has, no shared path.
    expect(svg).not.toMatch(/<script|<image|<use|var\(|@import|url\((?!#)|vector-effect|NaN|undefined|Infinity/);
    expect(svg.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:/);
    // The renderer's parser takes well-formed XML only.
    const png = await toPng(svg, 1);
    const [w, h] = [Number(svg.match(/ width="(\d+)"/)![1]), Number(svg.match(/ height="(\d+)"/)![1])];
    expect(sizeOf(png)).toEqual([w, h]);
  });

  it("has the words of the view, as text", async () => {
    const it = view(id);
    const text = (await renderPicture(it, LIGHT)).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    for (const words of [it.title, it.credits[0]!, "Truceline", it.texts.date(it.asOf)]) expect(text).toContain(words);
  });

  it.each(["en", "uk"] as const)("for link previews is 1200 x 630 (%s)", async (lang) => {
    const svg = await renderPicture(view(id, lang), { ...LIGHT, shape: "og" });
    expect(sizeOf(await toPng(svg, 1))).toEqual([1200, 630]);
    expect(sizeOf(await toPng(svg, 2))).toEqual([2400, 1260]);
  });
});

it("refuses what is not well-formed", async () => {
  await expect(toPng("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'><g></svg>", 1)).rejects.toThrow();
});

describe("package.zip", () => {
  const it_ = view("market-overview");
  it("has the files of the view and nothing else", async () => {
    const svg = await renderPicture(it_, LIGHT);
    const files = unzipSync(zipOf(it_, svg, "https://example.org/charts/market-overview"));
    expect(Object.keys(files)).toEqual([
      "README.txt",
      "data.csv",
      "data.csv-metadata.json",
      "datapackage.json",
      "image.svg",
      "citation.bib",
      "citation.json",
    ]);
    const text = (name: string) => new TextDecoder().decode(files[name]);
    expect(text("data.csv")).toBe(csvOf(it_));
    expect(text("image.svg")).toBe(svg);
    expect(JSON.parse(text("data.csv-metadata.json")).url).toBe("data.csv");
    const readme = text("README.txt").replace(/\s+/g, " ");
    for (const words of [
      it_.title,
      it_.description,
      it_.version,
      "https://example.org/charts/market-overview",
      "brent_spot",
    ])
      expect(readme).toContain(words);
    for (const d of it_.datasets) expect(readme).toContain(d.licence.id);
  });

  it("is the same bytes whenever and wherever it is made", () => {
    const { TZ } = process.env;
    const make = (zone: string) => {
      process.env.TZ = zone;
      return Buffer.from(zipOf(it_, "<svg/>", "https://example.org/"));
    };
    const made = ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"].map(make);
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
    expect(made[1]!.equals(made[0]!)).toBe(true);
    expect(made[2]!.equals(made[0]!)).toBe(true);
  });
});
