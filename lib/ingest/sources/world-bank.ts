import { columnsOf, sheetOf } from "../formats/sheet";
import { numberText, textOf } from "../formats/text";
import { AnswerError, type Answers, type Request, type Row, type Source } from "../source";

/*
 * World Bank, Commodity Price Data (the Pink Sheet): XLSX, sheet "Monthly Prices", names in row 5, units in row 6, months as
 * 2026M05, "…" where there is no price. The file's address changes each year, so the page that links it is read first.
 */
const COMMODITIES = {
  "gas-europe-monthly-wb": ["Natural gas, Europe", "($/mmbtu)"],
  "lng-japan-monthly-wb": ["Liquefied natural gas, Japan", "($/mmbtu)"],
  "coal-australia-monthly-wb": ["Coal, Australian", "($/mt)"],
  "coal-south-africa-monthly-wb": ["Coal, South African", "($/mt)"],
  "wheat-hrw-monthly-wb": ["Wheat, US HRW", "($/mt)"],
  "maize-monthly-wb": ["Maize", "($/mt)"],
  "sunflower-oil-monthly-wb": ["Sunflower oil", "($/mt)"],
  "urea-monthly-wb": ["Urea", "($/mt)"],
  "aluminium-monthly-wb": ["Aluminum", "($/mt)"],
  "nickel-monthly-wb": ["Nickel", "($/mt)"],
  "gold-monthly-wb": ["Gold", "($/troy oz)"],
} as const;
type Id = keyof typeof COMMODITIES;

const FILE = /https:\/\/thedocs\.worldbank\.org\/[^"'\s<>]*\/CMO-Historical-Data-Monthly\.xlsx/;

function fileOf([page]: Answers): Request {
  const link = FILE.exec(textOf(page!))?.[0];
  if (!link) throw new AnswerError("the page links no CMO-Historical-Data-Monthly.xlsx");
  return { url: link };
}

export const worldBank: Source = {
  id: "world-bank",
  publisher: "World Bank",
  datasets: Object.keys(COMMODITIES),
  plan: (held) => {
    const wanted = [...held.keys()] as Id[];
    return [
      {
        datasets: wanted,
        steps: [{ url: "https://www.worldbank.org/en/research/commodity-markets" }, fileOf],
        read([, bytes]) {
          const sheet = sheetOf(bytes!, "Monthly Prices");
          const [names = [], units = [], ...months] = sheet.slice(4);
          const at = columnsOf(
            names,
            wanted.map((id) => COMMODITIES[id][0]),
          );
          const of = (id: Id): Row[] => {
            const [name, unit] = COMMODITIES[id];
            const column = at[name];
            if (units[column] !== unit) throw new AnswerError(`'${name}' is in ${String(units[column])}, not ${unit}`);
            return months.flatMap((row) => {
              const month = /^(\d{4})M(\d{2})$/.exec(String(row[0]));
              return month && typeof row[column] === "number"
                ? [{ date: `${month[1]}-${month[2]}-01`, value: numberText(row[column]) }]
                : [];
            });
          };
          return Object.fromEntries(wanted.map((id) => [id, of(id)]));
        },
      },
    ];
  },
};
