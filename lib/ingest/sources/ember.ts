import { unzipSync } from "fflate";
import { csvRows } from "../formats/csv";
import { numberText } from "../formats/text";
import { AnswerError, type Source } from "../source";

/*
 * Ember, European wholesale electricity prices, daily: one CSV with Country, ISO3 Code, Date and Price (EUR/MWhe), bare or in
 * a zip. The page changes the file's address from release to release, so the operator names it.
 */
const COUNTRIES = {
  DEU: "power-de-ember",
  HUN: "power-hu-ember",
  POL: "power-pl-ember",
  ROU: "power-ro-ember",
  SVK: "power-sk-ember",
} as const;
const PRICE = "Price (EUR/MWhe)";

/** The CSV itself, or the one in the archive that has all countries by day. */
function csvOf(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return bytes;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes);
  } catch (error) {
    throw new AnswerError(`the archive can't be read: ${(error as Error).message}`);
  }
  const name = Object.keys(entries).find((n) => /(^|\/)(all_countries|[^/]*daily[^/]*)\.csv$/i.test(n));
  if (!name)
    throw new AnswerError(
      `the archive has no daily CSV of all countries: ${Object.keys(entries).slice(0, 8).join(", ")}`,
    );
  return entries[name]!;
}

export const ember: Source = {
  id: "ember",
  publisher: "Ember",
  datasets: Object.values(COUNTRIES),
  needs: (env) =>
    env.TRUCELINE_EMBER_URL
      ? null
      : "Ember gives its file a new address at each release: set TRUCELINE_EMBER_URL to the link of the daily prices on https://ember-energy.org/data/european-wholesale-electricity-price-data/",
  plan(held, { env }) {
    const wanted = Object.entries(COUNTRIES).filter(([, id]) => held.has(id));
    return [
      {
        datasets: wanted.map(([, id]) => id),
        steps: [{ url: env.TRUCELINE_EMBER_URL! }],
        read([bytes]) {
          const rows = csvRows(csvOf(bytes!), ["ISO3 Code", "Date", PRICE]);
          return Object.fromEntries(
            wanted.map(([code, id]) => [
              id,
              rows
                .filter((r) => r["ISO3 Code"] === code && r[PRICE] !== "")
                .map((r) => ({ date: r.Date!, value: numberText(r[PRICE]!) })),
            ]),
          );
        },
      },
    ];
  },
};
