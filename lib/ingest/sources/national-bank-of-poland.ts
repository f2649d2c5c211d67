import { z } from "zod";
import { askFrom, spans } from "../dates";
import { jsonOf } from "../formats/json";
import { numberText } from "../formats/text";
import { AnswerError, type Source } from "../source";

/*
 * National Bank of Poland, table A (mid rates): JSON with the code and rates of effectiveDate and mid. The service refuses
 * spans of more than 367 days.
 */
const answer = z.object({ code: z.string(), rates: z.array(z.object({ effectiveDate: z.string(), mid: z.number() })) });

const CURRENCIES = { "usd-pln-nbp": "usd", "eur-pln-nbp": "eur" } as const;

export const nationalBankOfPoland: Source = {
  id: "national-bank-of-poland",
  publisher: "National Bank of Poland",
  datasets: Object.keys(CURRENCIES),
  plan: (held, { today }) =>
    [...held].map(([dataset, h]) => {
      const code = CURRENCIES[dataset as keyof typeof CURRENCIES];
      return {
        datasets: [dataset],
        steps: spans(askFrom(h), today, 360).map(({ from, to }) => ({
          url: `https://api.nbp.pl/api/exchangerates/rates/a/${code}/${from}/${to}/?format=json`,
        })),
        read(answers) {
          const tables = answers.map((bytes) => jsonOf(bytes, answer));
          const other = tables.find((t) => t.code.toLowerCase() !== code);
          if (other) throw new AnswerError(`the answer is of ${other.code}, not ${code.toUpperCase()}`);
          const rows = tables.flatMap((t) => t.rates);
          return { [dataset]: rows.map((r) => ({ date: r.effectiveDate, value: numberText(r.mid) })) };
        },
      };
    }),
};
