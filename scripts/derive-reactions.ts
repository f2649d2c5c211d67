// TRUCELINE_PRIVATE_DATA=<folder> npm run data:derive: computes data/derived-reactions from prices that may not be published.
//
// The folder has the format of lib/data/private.ts, with the ids of lib/markets/derived-series.ts. Nothing of it is copied: only
// event-study results are written. Prints which series had prices and which had none.
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadData } from "../lib/data";
import { derivedCsv, deriveReactions, pricesOf } from "../lib/markets/derive";
import { DERIVED_SERIES_IDS } from "../lib/markets/derived-series";

function derive(): string | null {
  if (!process.env.TRUCELINE_PRIVATE_DATA)
    return "TRUCELINE_PRIVATE_DATA isn't set: it names the folder with the prices.";
  const data = loadData();
  const prices = new Map(
    DERIVED_SERIES_IDS.flatMap((id) => {
      const own = data.privateSeries.find((series) => series.id === id);
      return own ? [[id, pricesOf(id, own)] as const] : [];
    }),
  );
  const rows = deriveReactions(data, prices);
  if (rows.length === 0) return "No result could be computed; data/derived-reactions is left as it is.";
  const target = join(process.cwd(), "data", "derived-reactions", "rows.csv");
  writeFileSync(`${target}.new`, derivedCsv(rows));
  renameSync(`${target}.new`, target);
  const days = rows.map((r) => r.day0).sort();
  for (const id of DERIVED_SERIES_IDS)
    console.log(`${id}: ${prices.has(id) ? `${rows.filter((r) => r.series === id).length} results` : "no prices"}`);
  console.log(`${rows.length} rows, day 0 from ${days[0]} to ${days.at(-1)}: write this into dataset.json (coverage).`);
  return null;
}

try {
  const complaint = derive();
  if (complaint) {
    console.error(complaint);
    process.exitCode = 1;
  }
} catch (error) {
  // Faults of the folder name file, line and reason.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
