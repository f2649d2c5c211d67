import { z } from "zod";
import { askFrom, compact, spans } from "../dates";
import { jsonOf } from "../formats/json";
import { isoDate, numberText } from "../formats/text";
import { AnswerError, type Source } from "../source";

/*
 * National Bank of Ukraine, official rates: a JSON list with exchangedate (DD.MM.YYYY, the day the rate applies), cc, rate
 * and units. At most a year is asked for at once.
 */
const answer = z.array(
  z.object({ exchangedate: z.string(), cc: z.string(), rate: z.number(), units: z.number().optional() }),
);

const CURRENCIES = { "usd-uah-nbu": "usd", "eur-uah-nbu": "eur" } as const;

export const nationalBankOfUkraine: Source = {
  id: "national-bank-of-ukraine",
  publisher: "National Bank of Ukraine",
  datasets: Object.keys(CURRENCIES),
  plan: (held, { today }) =>
    [...held].map(([dataset, h]) => {
      const code = CURRENCIES[dataset as keyof typeof CURRENCIES];
      return {
        datasets: [dataset],
        steps: spans(askFrom(h), today, 365).map(({ from, to }) => ({
          url: `https://bank.gov.ua/NBU_Exchange/exchange_site?start=${compact(from)}&end=${compact(to)}&valcode=${code}&sort=exchangedate&order=asc&json`,
        })),
        read(answers) {
          const rows = answers.flatMap((bytes) => jsonOf(bytes, answer));
          const other = rows.find((r) => r.cc.toLowerCase() !== code);
          if (other) throw new AnswerError(`the answer has rates of ${other.cc}, not ${code.toUpperCase()}`);
          return {
            [dataset]: rows.map((r) => ({
              date: isoDate(r.exchangedate, "dmy"),
              value: numberText(Number((r.rate / (r.units ?? 1)).toFixed(6))),
            })),
          };
        },
      };
    }),
};
