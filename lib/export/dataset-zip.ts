import { strToU8, zipSync } from "fflate";
import type { Data, RawFile } from "@/lib/data";
import type { DatasetMeta } from "@/lib/schema/series";
import { crlf } from "./csv";
import { datasetFile, datasetPackage } from "./datapackage";
import { pretty } from "./pretty";

const section = (title: string, lines: readonly string[]) =>
  lines.length ? `\n${title}\n${"-".repeat(title.length)}\n${lines.map((line) => `* ${line}`).join("\n")}\n` : "";

/** README.txt of a dataset's archive. In English, as the datasets' own descriptions are. */
export function datasetReadme(data: Data, meta: DatasetMeta, homepage: string): string {
  const { licence, coverage } = meta;
  return [
    `${meta.title.en}\n${"=".repeat(meta.title.en.length)}\n\n${meta.description}\n`,
    meta.whyItMatters ? `\n${meta.whyItMatters}\n` : "",
    `\nAddress: ${homepage}\nVersion of all data: ${data.version}\nVersion of this dataset: ${meta.version}\n`,
    `Coverage: ${coverage.from ?? "undated"} to ${coverage.to ?? "undated"}, ${coverage.rows} rows\n`,
    `Licence: ${licence.id}${licence.url ? ` (${licence.url})` : ""}. ${licence.text}\n`,
    section(
      "Sources",
      meta.sources.map((s) =>
        [`${s.publisher}: ${s.title}`, s.url, s.retrieved && `read ${s.retrieved}`].filter(Boolean).join("; "),
      ),
    ),
    section(
      "Columns",
      meta.columns.map((c) => `${c.name} (${c.type}${c.unit ? `, ${c.unit}` : ""}): ${c.meaning}`),
    ),
    section("Caveats", meta.caveats),
    section(
      "Known gaps",
      meta.knownGaps.map((g) => `${g.from} to ${g.to}: ${g.reason}`),
    ),
    section(
      "Changes",
      meta.changes.map((c) => `${c.date}: ${c.what} ${c.why}`),
    ),
    section("Cite as", [`Truceline, “${meta.title.en}”, version ${data.version}, ${homepage}`]),
  ].join("");
}

/**
 * A whole dataset in one archive: rows, what they mean in words and for machines. The same data give the same bytes.
 * @param raw the rows, which the caller has seen may be handed on
 */
export function datasetZip(data: Data, meta: DatasetMeta, raw: RawFile, homepage: string): Uint8Array<ArrayBuffer> {
  const file = datasetFile(meta);
  const files = {
    "README.txt": datasetReadme(data, meta, homepage),
    [file]: file.endsWith(".csv") ? crlf(raw.text) : raw.text,
    "datapackage.json": pretty(datasetPackage(data, meta, homepage)),
    "dataset.json": pretty(meta),
  };
  const [year, month, day] = data.asOf.split("-").map(Number) as [number, number, number];
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  const mtime = new Date(Math.min(Math.max(year, 1980), 2099), month - 1, day, 12);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime, os: 3 }) as Uint8Array<ArrayBuffer>;
}
