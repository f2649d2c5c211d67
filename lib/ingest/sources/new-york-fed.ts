import { isCalendarDate } from "@/lib/schema/dates";
import { type SheetCell, serialDate, sheetOf } from "../formats/sheet";
import { numberText } from "../formats/text";
import { AnswerError, type Source } from "../source";

/*
 * Federal Reserve Bank of New York, Global Supply Chain Pressure Index: a workbook (XLS content under an XLSX name), sheet
 * "GSCPI Monthly Data", with Date (month's last day, an Excel date or "31-Jan-1998") and GSCPI. Every release re-estimates
 * all months.
 */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function monthOf(cell: SheetCell): string {
  if (typeof cell === "number") return `${serialDate(cell).slice(0, 7)}-01`;
  const parts = /^\d{1,2}-([A-Za-z]{3})-(\d{4})$/.exec(String(cell));
  const month = parts ? MONTHS.indexOf(parts[1]!.toLowerCase()) + 1 : 0;
  const date = `${parts?.[2]}-${String(month).padStart(2, "0")}-01`;
  if (!isCalendarDate(date)) throw new AnswerError(`'${String(cell)}' is not a date`);
  return date;
}

export const newYorkFed: Source = {
  id: "new-york-fed",
  publisher: "Federal Reserve Bank of New York",
  datasets: ["gscpi-monthly"],
  plan: () => [
    {
      datasets: ["gscpi-monthly"],
      steps: [{ url: "https://www.newyorkfed.org/medialibrary/research/interactives/gscpi/downloads/gscpi_data.xlsx" }],
      read([bytes]) {
        const sheet = sheetOf(bytes!, "GSCPI Monthly Data");
        const head = sheet.findIndex((r) => r.includes("Date") && r.includes("GSCPI"));
        if (head < 0) throw new AnswerError("no row has the headings Date and GSCPI");
        const [date, value] = [sheet[head]!.indexOf("Date"), sheet[head]!.indexOf("GSCPI")];
        const rows = sheet.slice(head + 1).filter((r) => r[date] !== null && typeof r[value] === "number");
        return {
          "gscpi-monthly": rows.map((r) => ({ date: monthOf(r[date]!), value: numberText(r[value] as number) })),
        };
      },
    },
  ],
};
