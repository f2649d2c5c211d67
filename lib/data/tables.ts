import { csvParse } from "d3-dsv";
import { dayNumber } from "@/lib/schema/dates";
import type { AreaRow, DerivedReaction, MapArea, OblastShare, UnVote, Vote } from "./types";

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
  const rolls = new Map<string, Map<string, Vote>>();
  for (const [resolution, iso2, vote] of cells(byCountry)) {
    const roll = rolls.get(resolution!) ?? new Map<string, Vote>();
    rolls.set(resolution!, roll.set(iso2!, vote as Vote));
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
        roll: rolls.get(row.resolution ?? "") ?? new Map(),
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
