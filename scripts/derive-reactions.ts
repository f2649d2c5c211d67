// TRUCELINE_PRIVATE_DATA=<folder> npm run data:derive: computes data/derived-reactions from prices that may not be published.
//
// The folder holds <id>.csv, or <id>/rows.csv, for the ids of lib/markets/derived-series.ts: header date,value[,...], ISO dates in
// order. Nothing of it is copied: only event-study results are written. Prints which series had prices and which had none.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadData } from "../lib/data";
import { derivedCsv, deriveReactions, pricesFromCsv } from "../lib/markets/derive";
import { DERIVED_SERIES_IDS, type DerivedSeriesId } from "../lib/markets/derived-series";
import type { Prices } from "../lib/markets/prepared";

const folder = process.env.TRUCELINE_PRIVATE_DATA;
if (!folder || !existsSync(folder)) {
  console.error("TRUCELINE_PRIVATE_DATA names the folder with the prices; it isn't set or isn't there.");
  process.exit(1);
}
const prices = new Map<DerivedSeriesId, Prices>();
for (const id of DERIVED_SERIES_IDS) {
  const path = [join(folder, `${id}.csv`), join(folder, id, "rows.csv")].find(existsSync);
  if (path) prices.set(id, pricesFromCsv(id, readFileSync(path, "utf8").replaceAll("\r", "")));
  else console.log(`${id}: no prices`);
}
const rows = deriveReactions(loadData(), prices);
if (rows.length === 0) {
  console.error("No result could be computed; data/derived-reactions is left as it is.");
  process.exit(1);
}
const target = join(process.cwd(), "data", "derived-reactions", "rows.csv");
writeFileSync(`${target}.new`, derivedCsv(rows));
renameSync(`${target}.new`, target);
const days = rows.map((r) => r.day0).sort();
for (const id of DERIVED_SERIES_IDS) console.log(`${id}: ${rows.filter((r) => r.series === id).length} results`);
console.log(`${rows.length} rows, day 0 from ${days[0]} to ${days.at(-1)}: write this into dataset.json (coverage).`);
