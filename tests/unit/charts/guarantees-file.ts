import { readFileSync } from "node:fs";

/** A guarantee as it stands in the file, read without the project's own reader. */
export interface FileGuarantee {
  id: string;
  type: string;
  provider: string[];
  members?: string[];
  date: string | null;
  status: string;
  bindingness: string;
  termYears?: number | null;
  amount: { value: number; currency: string; period: string; note: string | null } | null;
  confidence: string;
}

export const file = JSON.parse(readFileSync("data/guarantees/guarantees.json", "utf8")) as FileGuarantee[];
export const offered = file.filter((g) => g.type !== "precedent");

/** Rates of a series by date, from its own file. */
export const ratesOf = (series: string): Map<string, number> =>
  new Map(
    readFileSync(`data/series/${series}/rows.csv`, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","))
      .map(([date, value]) => [date!, Number(value)]),
  );
