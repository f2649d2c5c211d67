import { z } from "zod";
import { dayNumber } from "@/lib/schema/dates";
import { askFrom } from "../dates";
import { jsonOf } from "../formats/json";
import { isoDate, numberText } from "../formats/text";
import { AnswerError, type Row, type Source } from "../source";

/*
 * Moscow Exchange, ISS: daily candles (interval=24) as JSON, columns and data apart, at most 500 rows a page, the next page
 * by start.
 */
const answer = z.object({
  candles: z.object({
    columns: z.array(z.string()),
    data: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  }),
});

const SECURITIES = {
  "imoex-close": { path: "stock/markets/index/securities/IMOEX", also: [] },
  "rvi-moex": { path: "stock/markets/index/securities/RVI", also: ["open", "high", "low"] },
  "cny-rub-moex": { path: "currency/markets/selt/securities/CNYRUB_TOM", also: [] },
} as const;

const PAGE = 500;

export const moex: Source = {
  id: "moex",
  publisher: "Moscow Exchange",
  datasets: Object.keys(SECURITIES),
  plan: (held, { today }) =>
    [...held].map(([dataset, h]) => {
      const { path, also } = SECURITIES[dataset as keyof typeof SECURITIES];
      const from = askFrom(h);
      const pages = Math.floor((dayNumber(today) - dayNumber(from)) / PAGE) + 1;
      return {
        datasets: [dataset],
        steps: Array.from({ length: pages }, (_, page) => ({
          url: `https://iss.moex.com/iss/engines/${path}/candles.json?from=${from}&till=${today}&interval=24&start=${page * PAGE}`,
        })),
        read: (answers) => ({ [dataset]: answers.flatMap((bytes) => candles(bytes, also)) }),
      };
    }),
};

function candles(bytes: Uint8Array, also: readonly string[]): Row[] {
  const { columns, data } = jsonOf(bytes, answer).candles;
  const at = (name: string) => {
    const place = columns.indexOf(name);
    if (place < 0) throw new AnswerError(`column '${name}' is missing; the answer has ${columns.join(", ")}`);
    return place;
  };
  const [begin, close] = [at("begin"), at("close")];
  const others = also.map((name) => [name, at(name)] as const);
  return data.map((row) => ({
    date: isoDate(String(row[begin]), "ymd"),
    value: numberText(row[close] as string | number),
    ...Object.fromEntries(others.map(([name, place]) => [name, numberText(row[place] as string | number)])),
  }));
}
