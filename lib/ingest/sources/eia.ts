import { z } from "zod";
import { askFrom } from "../dates";
import { jsonOf } from "../formats/json";
import { columnsOf, serialDate, sheetOf } from "../formats/sheet";
import { numberText } from "../formats/text";
import { AnswerError, type Context, type Download, type Held, type Row, type Source } from "../source";

/*
 * US Energy Information Administration. Without a key: the workbook of a series, sheet "Data 1", whose row 2 names the
 * series, row 3 the columns, and rows from 4 on have an Excel date and a price; holidays are left out.
 * With a key (EIA_API_KEY, free at https://www.eia.gov/opendata/): API v2, which answers from a date on.
 */
const SERIES = {
  "brent-spot": {
    key: "RBRTE",
    route: "petroleum/pri/spt",
    workbook: "https://www.eia.gov/dnav/pet/hist_xls/RBRTEd.xls",
  },
  "wti-spot": { key: "RWTC", route: "petroleum/pri/spt", workbook: "https://www.eia.gov/dnav/pet/hist_xls/RWTCd.xls" },
  "henry-hub-spot": {
    key: "RNGWHHD",
    route: "natural-gas/pri/fut",
    workbook: "https://www.eia.gov/dnav/ng/hist_xls/RNGWHHDd.xls",
  },
} as const;
type Id = keyof typeof SERIES;

const api = z.object({
  response: z.object({
    data: z.array(
      z.object({ period: z.string(), series: z.string(), value: z.union([z.string(), z.number()]).nullable() }),
    ),
  }),
});

function workbook(id: Id): Download {
  const { key, workbook: url } = SERIES[id];
  return {
    datasets: [id],
    steps: [{ url }],
    read([bytes]) {
      const rows = sheetOf(bytes!, "Data 1");
      if (rows[1]?.[1] !== key) throw new AnswerError(`the sheet is of series '${String(rows[1]?.[1])}', not ${key}`);
      columnsOf(rows[2] ?? [], ["Date"]);
      const found: Row[] = [];
      for (const [date, value] of rows.slice(3))
        if (typeof date === "number" && typeof value === "number")
          found.push({ date: serialDate(date), value: numberText(value) });
      return { [id]: found };
    },
  };
}

function keyed(id: Id, held: Held, key: string): Download {
  const { key: series, route } = SERIES[id];
  const query = new URLSearchParams([
    ["api_key", key],
    ["frequency", "daily"],
    ["data[0]", "value"],
    ["facets[series][]", series],
    ["start", askFrom(held)],
    ["sort[0][column]", "period"],
    ["sort[0][direction]", "asc"],
    ["length", "5000"],
  ]);
  return {
    datasets: [id],
    steps: [{ url: `https://api.eia.gov/v2/${route}/data/?${query}` }],
    read([bytes]) {
      const rows = jsonOf(bytes!, api).response.data.filter((r) => r.series === series && r.value !== null);
      return { [id]: rows.map((r) => ({ date: r.period, value: numberText(r.value!) })) };
    },
  };
}

export const eia: Source = {
  id: "eia",
  publisher: "US Energy Information Administration",
  datasets: Object.keys(SERIES),
  plan: (held, { env }: Context) =>
    [...held].map(([id, h]) => (env.EIA_API_KEY ? keyed(id as Id, h, env.EIA_API_KEY) : workbook(id as Id))),
};
