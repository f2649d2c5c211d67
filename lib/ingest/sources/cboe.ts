import { csvRows } from "../formats/csv";
import { isoDate, numberText } from "../formats/text";
import type { Source } from "../source";

/* Cboe, VIX history: CSV with DATE (MM/DD/YYYY), OPEN, HIGH, LOW, CLOSE, from 1990 on. */
export const cboe: Source = {
  id: "cboe",
  publisher: "Cboe Global Markets",
  datasets: ["vix-close"],
  plan: () => [
    {
      datasets: ["vix-close"],
      steps: [{ url: "https://cdn.cboe.com/api/global/us_indices/daily_prices/VIX_History.csv" }],
      read: ([bytes]) => ({
        "vix-close": csvRows(bytes!, ["DATE", "CLOSE"]).map((r) => ({
          date: isoDate(r.DATE!, "mdy"),
          value: numberText(r.CLOSE!),
        })),
      }),
    },
  ],
};
