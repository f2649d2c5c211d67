import { askFrom } from "../dates";
import { csvRows } from "../formats/csv";
import { numberText } from "../formats/text";
import type { Source } from "../source";

/*
 * European Central Bank, euro reference rates, by the SDMX data service as CSV (format=csvdata): one line per day with
 * KEY, TIME_PERIOD and OBS_VALUE among other columns; a day without a rate has a blank or NaN.
 */
const CURRENCIES = ["USD", "PLN", "HUF", "CZK", "RON", "TRY", "GBP"] as const;
const idOf = (currency: string) => `eur-${currency.toLowerCase()}-ecb`;

export const ecb: Source = {
  id: "ecb",
  publisher: "European Central Bank",
  datasets: CURRENCIES.map(idOf),
  plan: (held) =>
    [...held].map(([dataset, h]) => {
      const key = `D.${dataset.slice(4, 7).toUpperCase()}.EUR.SP00.A`;
      return {
        datasets: [dataset],
        steps: [
          {
            url: `https://data-api.ecb.europa.eu/service/data/EXR/${key}?format=csvdata&startPeriod=${askFrom(h)}`,
            headers: { Accept: "text/csv" },
          },
        ],
        read([bytes]) {
          const rows = csvRows(bytes!, ["KEY", "TIME_PERIOD", "OBS_VALUE"]);
          const found = rows.filter((r) => r.KEY === `EXR.${key}` && r.OBS_VALUE !== "" && r.OBS_VALUE !== "NaN");
          return { [dataset]: found.map((r) => ({ date: r.TIME_PERIOD!, value: numberText(r.OBS_VALUE!) })) };
        },
      };
    }),
};
