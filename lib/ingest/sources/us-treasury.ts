import { askFrom } from "../dates";
import { csvRows } from "../formats/csv";
import { isoDate, numberText } from "../formats/text";
import type { Row, Source } from "../source";

/*
 * US Treasury, daily par yield curve: one CSV a year, newest day first, with Date as MM/DD/YYYY and a column for each term
 * ("2 Yr", "10 Yr"), blank where there is no quote. The Federal Reserve's H.15 (DGS2, DGS10) repeats these numbers.
 */
const TERMS = { "us-2y-treasury": "2 Yr", "us-10y-treasury": "10 Yr" } as const;

const yearFile = (year: number) =>
  `https://home.treasury.gov/resource-center/data-chart-center/interest-rates/daily-treasury-rates.csv/${year}/all?type=daily_treasury_yield_curve&field_tdr_date_value=${year}&page&_format=csv`;

export const usTreasury: Source = {
  id: "us-treasury",
  publisher: "US Department of the Treasury",
  datasets: Object.keys(TERMS),
  plan(held, { today }) {
    const first = Math.min(...[...held.values()].map((h) => Number(askFrom(h).slice(0, 4))));
    const years = Array.from({ length: Number(today.slice(0, 4)) - first + 1 }, (_, i) => first + i);
    const wanted = [...held.keys()] as (keyof typeof TERMS)[];
    return [
      {
        datasets: wanted,
        steps: years.map((year) => ({ url: yearFile(year) })),
        read(answers) {
          const rows = answers.flatMap((bytes) => csvRows(bytes, ["Date", ...wanted.map((id) => TERMS[id])]));
          const of = (term: string): Row[] =>
            rows
              .filter((r) => r[term] !== "")
              .map((r) => ({ date: isoDate(r.Date!, "mdy"), value: numberText(r[term]!) }));
          return Object.fromEntries(wanted.map((id) => [id, of(TERMS[id])]));
        },
      },
    ];
  },
};
