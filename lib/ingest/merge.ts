import { quantileSorted } from "d3-array";
import { cellFault } from "@/lib/data/check/cells";
import type { Column, KnownGap } from "@/lib/schema/dataset";
import type { DatasetMeta } from "@/lib/schema/series";
import type { Held, Row } from "./source";

/*
 * Bringing an answer together with the rows that are held: what is new is added, what differs is a revision, what agrees
 * stays as it is written, and an answer that can't be the whole truth about its days changes nothing.
 */

/** A held value that the source has changed. */
export interface Revision {
  /** The row's key, for example a date, or a month and a donor. */
  readonly row: string;
  readonly column: string;
  readonly old: string;
  readonly new: string;
}

export interface Merged {
  readonly rows: readonly Row[];
  /** Keys of rows that weren't held before, in order. */
  readonly added: readonly string[];
  readonly revised: readonly Revision[];
}

/** Raised for an answer that is not used, with the reason. */
export class RefusedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "RefusedError";
  }
}

/** Share of overlapping values that may move far before the answer counts as another series. */
const FAR_SHARE = 0.2;

/** Columns that together tell rows of a dataset apart. */
export const keyOf = (meta: DatasetMeta): readonly string[] => (meta.kind === "table" ? meta.key : ["date"]);

/** The column that dates a dataset's rows. */
export const dateColumn = (meta: DatasetMeta): string => {
  const column = meta.columns.find((c) => c.type === "date" || c.type === "month");
  if (!column) throw new Error(`dataset '${meta.id}' has no column of dates`);
  return column.name;
};

/**
 * @param accept true where the operator has looked at large revisions and wants them
 * @throws RefusedError for an answer that is empty, malformed, older or with fewer rows than are held, or of another series
 */
export function merge(held: Held, answer: readonly Row[], accept = false): Merged {
  const { meta } = held;
  const date = dateColumn(meta);
  const key = (row: Row) =>
    keyOf(meta)
      .map((name) => row[name] ?? "")
      .join(", ");
  // Sources go back further than what is held here; that is for a curator to bring in.
  const fresh = unique(meta, answer, key).filter((row) => row[date]! >= held.first);
  if (fresh.length === 0) throw new RefusedError("the answer has no row of the days that are held or after them");
  const dates = fresh.map((row) => row[date]!).sort();
  const [first, last] = [dates[0]!, dates.at(-1)!];
  if (last < held.last) throw new RefusedError(`the answer ends ${last}, the rows held end ${held.last}`);
  if (first > held.last) throw new RefusedError(`the answer begins ${first}, after the rows held end ${held.last}`);

  const found = new Map(fresh.map((row) => [key(row), row]));
  const absent = held.rows.filter((row) => row[date]! >= first && !found.has(key(row)));
  if (absent.length > 0)
    throw new RefusedError(
      `the answer leaves out ${absent.length} of the rows held from ${first} on: ${absent.slice(0, 3).map(key).join("; ")}`,
    );

  const revised: Revision[] = [];
  const rows = held.rows.map((row) => {
    const newer = found.get(key(row));
    found.delete(key(row));
    return newer ? revise(meta, row, newer, key(row), date, revised) : row;
  });
  if (!accept) refuseAnother(held, rows, meta.columns);
  const added = [...found.values()];
  const all = added.length === 0 ? rows : [...rows, ...added].sort(byKey(meta, date));
  return { rows: all, added: added.map(key), revised };
}

/** The rows of an answer, each key once, every cell as its column wants it. */
function unique(meta: DatasetMeta, answer: readonly Row[], key: (row: Row) => string): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const row of answer) {
    for (const column of meta.columns) {
      const fault = cellFault(column, row[column.name] ?? "");
      if (fault) throw new RefusedError(`row ${key(row)}: ${fault}`);
    }
    const other = rows.get(key(row));
    if (other && meta.columns.some((c) => other[c.name] !== row[c.name]))
      throw new RefusedError(`row ${key(row)} occurs twice, with different values`);
    rows.set(key(row), row);
  }
  return [...rows.values()];
}

const gapOf = (gaps: readonly KnownGap[], date: string) => gaps.some(({ from, to }) => from <= date && date <= to);

/** The held row with what the source has changed; notes every change. */
function revise(meta: DatasetMeta, row: Row, newer: Row, name: string, date: string, revised: Revision[]): Row {
  const changed: Record<string, string> = { ...row };
  for (const column of meta.columns) {
    const [old, now] = [row[column.name] ?? "", newer[column.name] ?? ""];
    // A blank with a known reason was made here on purpose (a fault at the source): it stays.
    if (old === "" && gapOf(meta.knownGaps, row[date]!)) continue;
    if (sameValue(column, old, now)) continue;
    changed[column.name] = now;
    revised.push({ row: name, column: column.name, old, new: now });
  }
  return changed;
}

/** True where two texts say the same: equal, or numbers that agree to the decimals that are held. */
function sameValue(column: Column, old: string, now: string): boolean {
  if (old === now) return true;
  if (old === "" || now === "" || (column.type !== "number" && column.type !== "integer")) return false;
  const decimals = /e/i.test(old) ? 12 : (old.split(".")[1]?.length ?? 0);
  const [a, b] = [Number(old), Number(now)];
  return Math.abs(a - b) <= 0.500001 * 10 ** -Math.max(decimals, 1) || Math.abs(a - b) <= 1e-12 * Math.abs(a);
}

/** Refuses an answer whose values lie elsewhere: another unit, another series, another base year. */
function refuseAnother({ rows: before, meta }: Held, after: readonly Row[], columns: readonly Column[]): void {
  for (const { name, type } of columns) {
    if (type !== "number" && type !== "integer") continue;
    const old = before.map((row) => row[name] ?? "").map((cell) => (cell === "" ? Number.NaN : Number(cell)));
    const sorted = old.filter((v) => !Number.isNaN(v)).sort((a, b) => a - b);
    const spread = (quantileSorted(sorted, 0.75) ?? 0) - (quantileSorted(sorted, 0.25) ?? 0);
    if (!(spread > 0)) continue;
    let [compared, far] = [0, 0];
    for (const [i, row] of after.entries()) {
      if (row === before[i] || Number.isNaN(old[i]!)) continue;
      compared += 1;
      if (Math.abs(Number(row[name]) - old[i]!) > spread / 2) far += 1;
    }
    if (compared >= 5 && far > compared * FAR_SHARE)
      throw new RefusedError(
        `${far} of ${compared} values of ${name} that both have lie far from those held; this looks like another series. ` +
          `Look at the source, and take it with --accept ${meta.id}`,
      );
  }
}

/** Rows by date, then by the rest of their key. */
const byKey = (meta: DatasetMeta, date: string) => {
  const names = [date, ...keyOf(meta).filter((name) => name !== date)];
  return (a: Row, b: Row): number => {
    for (const name of names) if (a[name] !== b[name]) return a[name]! < b[name]! ? -1 : 1;
    return 0;
  };
};
