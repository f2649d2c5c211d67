import { csvParse } from "d3-dsv";
import type { Column } from "@/lib/schema/dataset";
import { dayNumber } from "@/lib/schema/dates";
import type {
  AreaRow,
  ColumnTable,
  DerivedReaction,
  FrozenAssets,
  MapArea,
  OblastShare,
  PackageDate,
  UnVote,
  Vote,
} from "./types";

/*
 * Tables as typed rows. Like series they are read as they stand: the data check has seen to it that columns, types and
 * blanks are those of their descriptions.
 */

/** A plain table split into cells: no cell of it is quoted (splitting is several times faster than a full parser). */
function cells(csv: string): string[][] {
  const lines = csv.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.slice(1).map((line) => line.split(","));
}

const area = ([date, km2, percent]: readonly string[]): AreaRow => ({
  date: date!,
  day: dayNumber(date!),
  km2: Number(km2),
  percent: Number(percent),
});

/** The Economist's area: date, occupied_km2, occupied_pct, change_km2. */
export const parseArea = (csv: string): readonly AreaRow[] =>
  Object.freeze(cells(csv).map((row) => Object.freeze(area(row))));

/** DeepState's area: the same, then unclear_km2, source, map_state, quality. */
export const parseMapArea = (csv: string): readonly MapArea[] =>
  Object.freeze(
    cells(csv).map((row) =>
      Object.freeze({
        ...area(row),
        unclearKm2: row[4] === "" ? null : Number(row[4]),
        quality: row[7] as MapArea["quality"],
      }),
    ),
  );

/** Shares by region: date, iso, name, occupied_km2, occupied_pct. */
export const parseShares = (csv: string): readonly OblastShare[] =>
  Object.freeze(
    cells(csv).map(([date, iso, name, km2, percent]) =>
      Object.freeze({ date: date!, iso: iso!, name: name!, km2: Number(km2), percent: Number(percent) }),
    ),
  );

/** Resolutions with their roll calls. Subjects are quoted text. */
export function parseVotes(votes: string, byCountry: string): readonly UnVote[] {
  const rolls = new Map<string, Record<string, Vote>>();
  for (const [resolution, iso2, vote] of cells(byCountry)) {
    const roll = rolls.get(resolution!) ?? {};
    roll[iso2!] = vote as Vote;
    rolls.set(resolution!, roll);
  }
  return Object.freeze(
    csvParse(votes).map((row) =>
      Object.freeze({
        id: row.id!,
        resolution: row.resolution || null,
        date: row.date!,
        subject: row.subject!,
        yes: Number(row.yes),
        no: Number(row.no),
        abstain: Number(row.abstain),
        notVoting: Number(row.not_voting),
        held: row.country_votes as UnVote["held"],
        source: row.source!,
        roll: rolls.get(row.resolution ?? "") ?? {},
      }),
    ),
  );
}

/** Event-study results, in the columns of lib/markets/derive.ts. */
export const parseDerived = (csv: string): readonly DerivedReaction[] =>
  Object.freeze(
    cells(csv).map((c) =>
      Object.freeze({
        event: c[0]!,
        series: c[1]!,
        model: c[2] as DerivedReaction["model"],
        from: Number(c[3]),
        to: Number(c[4]),
        day0: c[5]!,
        day0Index: Number(c[6]),
        windowStart: c[7]!,
        windowEnd: c[8]!,
        n: Number(c[9]),
        df: Number(c[10]),
        car: Number(c[11]),
        se: Number(c[12]),
        t: Number(c[13]),
        p: Number(c[14]),
      }),
    ),
  );

/** Days of packages: package, adopted, source, confidence. */
export const parsePackageDates = (csv: string): readonly PackageDate[] =>
  Object.freeze(
    cells(csv).map(([number, adopted, source]) =>
      Object.freeze({ number: Number(number), adopted: adopted!, source: source! }),
    ),
  );

/** Figures on frozen assets: as_of, what, value, unit, source, confidence. What is counted is quoted text. */
export const parseFrozenAssets = (csv: string): readonly FrozenAssets[] =>
  Object.freeze(
    csvParse(csv).map((row) =>
      Object.freeze({
        asOf: row.as_of!,
        what: row.what!,
        value: Number(row.value),
        unit: row.unit!,
        source: row.source!,
        confidence: row.confidence!,
      }),
    ),
  );
/**
 * Any table without quoted cells, in columns.
 * @throws Error, from the columns' readers, for a column that the description doesn't name
 */
export function parseColumns(columns: readonly Column[], csv: string): ColumnTable {
  const rows = cells(csv);
  const numbers = new Map<string, Float64Array>();
  const words = new Map<string, readonly string[]>();
  columns.forEach(({ name, type }, c) => {
    if (type === "integer" || type === "number")
      numbers.set(
        name,
        Float64Array.from(rows, (row) => (row[c] === "" ? Number.NaN : Number(row[c]))),
      );
    else words.set(name, Object.freeze(rows.map((row) => row[c]!)));
  });
  const column = <T>(all: ReadonlyMap<string, T>, name: string): T => {
    const found = all.get(name);
    if (found === undefined) throw new Error(`the table has no such column: '${name}'`);
    return found;
  };
  return Object.freeze({
    rows: rows.length,
    numbers: (name: string) => column(numbers, name),
    words: (name: string) => column(words, name),
  });
}
