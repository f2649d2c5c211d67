import { csvRows } from "../formats/csv";
import { isoDate, numberText } from "../formats/text";
import type { Source } from "../source";

/* Office of Financial Research (US Treasury), Financial Stress Index: CSV, one day a line, all columns numbers. */
const COLUMNS = {
  value: "OFR FSI",
  credit: "Credit",
  equity_valuation: "Equity valuation",
  safe_assets: "Safe assets",
  funding: "Funding",
  volatility: "Volatility",
  united_states: "United States",
  other_advanced_economies: "Other advanced economies",
  emerging_markets: "Emerging markets",
} as const;

export const financialResearch: Source = {
  id: "financial-research",
  publisher: "Office of Financial Research",
  datasets: ["ofr-fsi-daily"],
  plan: () => [
    {
      datasets: ["ofr-fsi-daily"],
      steps: [{ url: "https://www.financialresearch.gov/financial-stress-index/data/fsi.csv" }],
      read: ([bytes]) => ({
        "ofr-fsi-daily": csvRows(bytes!, ["Date", ...Object.values(COLUMNS)]).map((r) => ({
          date: isoDate(r.Date!, "ymd"),
          ...Object.fromEntries(Object.entries(COLUMNS).map(([name, source]) => [name, numberText(r[source]!)])),
        })),
      }),
    },
  ],
};
