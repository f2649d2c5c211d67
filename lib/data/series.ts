import { dayNumber } from "@/lib/schema/dates";
import type { SeriesMeta } from "@/lib/schema/series";
import type { Series, SeriesPoint } from "./types";

/**
 * Reads the rows of a series. Cells are plain (no quotes), which the data check makes sure of; that makes splitting
 * several times faster than a full CSV parser, and all series are read at start.
 * @param csv header date,value[,extra...], one row a line
 * @throws Error where no row has a value
 */
export function parseSeries<Id extends string>(id: Id, meta: SeriesMeta, csv: string): Series<Id> {
  const lines = csv.split("\n");
  if (lines.at(-1) === "") lines.pop();
  const names = (lines[0] ?? "").split(",");
  const count = lines.length - 1;
  const dates: string[] = new Array(count);
  const days = new Int32Array(count);
  const columns = names.slice(1).map(() => new Float64Array(count));
  const isDate = names.slice(1).map((name) => meta.columns.find((c) => c.name === name)?.type === "date");
  for (let row = 0; row < count; row += 1) {
    const cells = lines[row + 1]!.split(",");
    dates[row] = cells[0]!;
    days[row] = dayNumber(cells[0]!);
    for (let c = 0; c < columns.length; c += 1) {
      const cell = cells[c + 1]!;
      columns[c]![row] = cell === "" ? Number.NaN : isDate[c] ? dayNumber(cell) : Number(cell);
    }
  }
  const values = columns[0]!;
  const point = (row: number): SeriesPoint => ({ date: dates[row]!, value: values[row]! });
  const first = values.findIndex((v) => !Number.isNaN(v));
  if (first < 0) throw new Error(`series '${id}' has no value`);
  const last = values.findLastIndex((v) => !Number.isNaN(v));
  return Object.freeze({
    id,
    meta,
    dates: Object.freeze(dates),
    days,
    values,
    extra: Object.freeze(Object.fromEntries(names.slice(2).map((name, i) => [name, columns[i + 1]!]))),
    first: point(first),
    last: point(last),
  });
}
