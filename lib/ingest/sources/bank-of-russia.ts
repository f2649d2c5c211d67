import { askFrom } from "../dates";
import { isoDate, numberText } from "../formats/text";
import { type Element, xmlOf } from "../formats/xml";
import { AnswerError, type Download, type Held, type Row, type Source } from "../source";

/*
 * Bank of Russia. Official rates: XML_dynamic.asp, XML in windows-1251, Record with its Date (DD.MM.YYYY), Nominal and Value
 * (decimal comma); a rate is dated by the day it takes effect. Key rate and reserves: SOAP 1.1 methods of the service
 * DailyInfo (UTF-8).
 */
const CODES = { "usd-rub-cbr": "R01235", "eur-rub-cbr": "R01239", "cny-rub-cbr": "R01375" } as const;

const METHODS = {
  "cbr-key-rate": {
    name: "KeyRateXML",
    list: "KR",
    row: (e: Element): Row => ({ date: day(e.DT), value: numberText(e.Rate) }),
  },
  "cbr-reserves-weekly": {
    name: "mrrf7DXML",
    list: "mr",
    row: (e: Element): Row => ({ date: day(e.D0), value: numberText(e.val) }),
  },
  "cbr-reserves-monthly": {
    name: "mrrfXML",
    list: "mr",
    // p1 all reserves, p2 foreign exchange, p6 gold, in millions of dollars.
    row: (e: Element): Row => ({
      date: day(e.D0),
      value: numberText(e.p1),
      fx_mln_usd: numberText(e.p2),
      gold_mln_usd: numberText(e.p6),
    }),
  },
} as const;

/** Times are midnight in Moscow: the date is the first ten characters, whatever the zone written behind. */
const day = (text: unknown): string => isoDate(String(text), "ymd");

const slashed = (date: string) => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

function rates(dataset: keyof typeof CODES, held: Held, today: string): Download {
  const code = CODES[dataset];
  return {
    datasets: [dataset],
    steps: [
      {
        // Rates are set for the next day, so the range ends after today.
        url: `https://www.cbr.ru/scripts/XML_dynamic.asp?date_req1=${slashed(askFrom(held))}&date_req2=${slashed(today)}&VAL_NM_RQ=${code}`,
      },
    ],
    read([bytes]) {
      const { ValCurs: root } = xmlOf(bytes!, ["Record"], "windows-1251");
      if (root?.["@ID"] !== code) throw new AnswerError(`the answer is not ValCurs of ${code}`);
      const records: Element[] = root.Record ?? [];
      return { [dataset]: records.map(rateRow) };
    },
  };
}

function rateRow(record: Element): Row {
  const nominal = Number(record.Nominal);
  const value = Number(String(record.Value).replace(",", "."));
  if (!(nominal >= 1)) throw new AnswerError(`Nominal '${record.Nominal}' is not a number from 1`);
  // The yuan was quoted for ten until 2024: per unit, to as many digits as the bank gives.
  return { date: isoDate(String(record["@Date"]), "dmy"), value: numberText(Number((value / nominal).toFixed(6))) };
}

function soap(dataset: keyof typeof METHODS, held: Held, today: string): Download {
  const { name, list, row } = METHODS[dataset];
  const body = `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><${name} xmlns="http://web.cbr.ru/"><fromDate>${askFrom(held, 100)}T00:00:00</fromDate><ToDate>${today}T00:00:00</ToDate></${name}></soap:Body></soap:Envelope>`;
  return {
    datasets: [dataset],
    steps: [
      {
        url: "https://www.cbr.ru/DailyInfoWebServ/DailyInfo.asmx",
        method: "POST",
        headers: { "Content-Type": "text/xml; charset=utf-8", SOAPAction: `"http://web.cbr.ru/${name}"` },
        body,
      },
    ],
    read([bytes]) {
      const result = xmlOf(bytes!, [list]).Envelope?.Body?.[`${name}Response`]?.[`${name}Result`];
      if (!result || typeof result !== "object") throw new AnswerError(`the answer has no ${name}Result`);
      const table = Object.values(result as Element).find((e: Element) => e?.[list]) as Element;
      return { [dataset]: ((table?.[list] ?? []) as Element[]).map(row) };
    },
  };
}

export const bankOfRussia: Source = {
  id: "bank-of-russia",
  publisher: "Bank of Russia",
  datasets: [...Object.keys(CODES), ...Object.keys(METHODS)],
  plan: (held, { today }) =>
    [...held].map(([id, h]) =>
      id in CODES ? rates(id as keyof typeof CODES, h, today) : soap(id as keyof typeof METHODS, h, today),
    ),
};
