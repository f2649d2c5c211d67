import { columnsOf, type SheetCell, serialDate, sheetOf } from "../formats/sheet";
import { isoDate, numberText } from "../formats/text";
import type { Row, Source } from "../source";

/*
 * Dario Caldara and Matteo Iacoviello, Geopolitical Risk Index. Daily: XLS, first sheet, DAY as YYYYMMDD. Monthly and by
 * country: XLS, first sheet, month as an Excel date, GPR, GPRT, GPRA and GPRC_<country>; early months have no recent index.
 */
const DAILY = {
  value: "GPRD",
  gprd_act: "GPRD_ACT",
  gprd_threat: "GPRD_THREAT",
  gprd_ma7: "GPRD_MA7",
  gprd_ma30: "GPRD_MA30",
  n10d: "N10D",
} as const;

const MONTHLY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "gpr-monthly": { value: "GPR", gprt: "GPRT", gpra: "GPRA" },
  ...Object.fromEntries(
    ["deu", "pol", "rus", "ukr", "usa"].map((c) => [`gpr-country-${c}`, { value: `GPRC_${c.toUpperCase()}` }]),
  ),
};

/** A row of a sheet by the held columns, or nothing where its first number is blank. */
function row(cells: readonly SheetCell[], date: string, columns: Readonly<Record<string, number>>): Row[] {
  const numbers = Object.entries(columns).map(([name, at]) => [name, cells[at]] as const);
  if (typeof numbers[0]![1] !== "number") return [];
  return [
    {
      date,
      ...Object.fromEntries(numbers.map(([name, cell]) => [name, typeof cell === "number" ? numberText(cell) : ""])),
    },
  ];
}

const daily = {
  datasets: ["gpr-daily"],
  steps: [{ url: "https://www.matteoiacoviello.com/gpr_files/data_gpr_daily_recent.xls" }],
  read([bytes]: readonly Uint8Array[]) {
    const [header = [], ...rows] = sheetOf(bytes!, 0);
    const { DAY, ...at } = columnsOf(header, ["DAY", ...Object.values(DAILY)]);
    const columns = Object.fromEntries(Object.entries(DAILY).map(([name, source]) => [name, at[source]]));
    return {
      "gpr-daily": rows.filter((r) => r[DAY] !== null).flatMap((r) => row(r, isoDate(String(r[DAY]), "ymd"), columns)),
    };
  },
};

export const caldaraIacoviello: Source = {
  id: "caldara-iacoviello",
  publisher: "Dario Caldara and Matteo Iacoviello",
  datasets: ["gpr-daily", ...Object.keys(MONTHLY)],
  plan(held) {
    const wanted = Object.keys(MONTHLY).filter((id) => held.has(id));
    const monthly = {
      datasets: wanted,
      steps: [{ url: "https://www.matteoiacoviello.com/gpr_files/data_gpr_export.xls" }],
      read([bytes]: readonly Uint8Array[]) {
        const [header = [], ...rows] = sheetOf(bytes!, 0);
        const at = columnsOf(header, ["month", ...wanted.flatMap((id) => Object.values(MONTHLY[id]!))]);
        return Object.fromEntries(
          wanted.map((id) => {
            const columns = Object.fromEntries(
              Object.entries(MONTHLY[id]!).map(([name, source]) => [name, at[source]!]),
            );
            return [
              id,
              rows
                .filter((r) => typeof r[at.month!] === "number")
                .flatMap((r) => row(r, serialDate(r[at.month!]), columns)),
            ];
          }),
        );
      },
    };
    return [...(held.has("gpr-daily") ? [daily] : []), ...(wanted.length ? [monthly] : [])];
  },
};
