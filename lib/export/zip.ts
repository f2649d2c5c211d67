import { strToU8, zipSync } from "fflate";
import type { Presentation } from "@/lib/charts/present";
import { bibtexOf, cslOf } from "./citation";
import { csvOf } from "./csv";
import { csvwOf } from "./csvw";
import { viewPackage } from "./datapackage";
import { pretty } from "./pretty";
import { readmeOf } from "./readme";

/**
 * Everything about a view in one archive. The same view gives the same bytes on every machine: entries in a fixed order,
 * dated by the data and not by the clock.
 *
 * @param svg the view's picture
 * @param address absolute address of the chart's page with this view
 */
export function zipOf(view: Presentation, svg: string, address: string): Uint8Array<ArrayBuffer> {
  const files = {
    "README.txt": readmeOf(view, address),
    "data.csv": csvOf(view),
    // The name at which CSV on the Web looks for a file's description.
    "data.csv-metadata.json": pretty(csvwOf(view, "data.csv")),
    "datapackage.json": pretty(viewPackage(view, address)),
    "image.svg": svg,
    "citation.bib": bibtexOf(view, address),
    "citation.json": pretty([cslOf(view, address)]),
  };
  const [year, month, day] = view.asOf.split("-").map(Number) as [number, number, number];
  // An archive's times are local and have no zone: noon of the local day is the same text everywhere.
  const mtime = new Date(Math.min(Math.max(year, 1980), 2099), month - 1, day, 12);
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime, os: 3 }) as Uint8Array<ArrayBuffer>;
}
