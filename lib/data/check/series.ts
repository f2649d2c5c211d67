import { dateOfDay, dayNumber, isCalendarDate } from "@/lib/schema/dates";
import type { SeriesMeta } from "@/lib/schema/series";
import { cellFault, headerFault } from "./cells";
import type { Report } from "./fault";
import { checkCoverage } from "./tables";

/**
 * Most days from one row to the next that a calendar explains: a working-day series may skip Easter (Friday to Monday) or
 * Christmas beside a weekend, five days from row to row; longer holidays are listed as known gaps.
 */
const MOST_DAYS = { "every-day": 1, "working-days": 5 } as const;

interface Row {
  readonly line: number;
  readonly date: string;
  readonly value: string;
}

/** Checks a series: shape, order, numbers, blanks, gaps and coverage. */
export function checkSeries(report: Report, meta: SeriesMeta, csv: string): void {
  checkMeaning(report, meta);
  if (csv.includes("\r")) report(null, "lines end with a carriage return");
  if (!csv.endsWith("\n")) report(null, "the last line is not ended");
  const lines = csv.replace(/\n$/, "").split("\n");
  const wrong = headerFault(meta.columns, lines[0]!.split(","));
  if (wrong) {
    report(1, wrong);
    return;
  }
  const rows: Row[] = [];
  for (let i = 1; i < lines.length; i += 1) {
    const cells = lines[i]!.split(",");
    if (cells.length !== meta.columns.length) {
      report(i + 1, `${cells.length} cells, ${meta.columns.length} expected`);
      continue;
    }
    for (const [c, column] of meta.columns.entries()) {
      const fault = cellFault(column, cells[c]!);
      if (fault) report(i + 1, fault);
    }
    rows.push({ line: i + 1, date: cells[0]!, value: cells[1]! });
  }
  const dated = rows.filter((row) => isCalendarDate(row.date));
  for (const row of dated) checkValue(report, meta, row);
  checkOrderAndGaps(report, meta, dated);
  checkCoverage(report, meta.coverage, dated[0]?.date ?? null, dated.at(-1)?.date ?? null, lines.length - 1);
}

/** The parts of a description that belong together. */
function checkMeaning(report: Report, meta: SeriesMeta): void {
  if (meta.columns[0]?.name !== "date" || meta.columns[1]?.name !== "value")
    report(null, "the first columns of a series are date and value");
  if ((meta.frequency === "daily") !== (meta.calendar !== undefined))
    report(null, "a daily series, and no other, says its calendar");
  if (meta.valueDate === "month" && meta.frequency !== "monthly") report(null, "valueDate month is for monthly series");
  if ((meta.valueDate === "week-end") !== (meta.frequency === "weekly"))
    report(null, "valueDate week-end and frequency weekly go together");
}

function checkValue(report: Report, meta: SeriesMeta, { line, date, value }: Row): void {
  if (value === "") {
    if (!meta.knownGaps.some(({ from, to }) => from <= date && date <= to))
      report(line, `value of ${date} is blank, and no known gap says why`);
    return;
  }
  if (meta.change === "log-return" && Number(value) <= 0) report(line, `value '${value}' has no logarithm`);
  if (meta.group === "prediction" && (Number(value) < 0 || Number(value) > 1))
    report(line, `value '${value}' is not a probability`);
  if (meta.frequency === "monthly" && !date.endsWith("-01")) report(line, `date ${date} is not the first of a month`);
}

function checkOrderAndGaps(report: Report, meta: SeriesMeta, rows: readonly Row[]): void {
  const gaps = new Set<string>();
  for (let i = 1; i < rows.length; i += 1) {
    const [before, row] = [rows[i - 1]!, rows[i]!];
    if (row.date === before.date) report(row.line, `date ${row.date} occurs twice`);
    else if (row.date < before.date) report(row.line, `out of order: ${row.date} after ${before.date}`);
    else {
      const gap = missing(before.date, row.date);
      if (gap) gaps.add(gap);
      if (gap && isTooLong(meta, before.date, row.date) && !listed(meta, gap))
        report(row.date, `gap after ${before.date} is longer than the calendar explains and not a known gap`);
    }
  }
  const blank = new Set(rows.filter((row) => row.value === "").map((row) => row.date));
  for (const { from, to } of meta.knownGaps) {
    if (to < from) report(from, `known gap ends ${to}, before it begins`);
    else if (!gaps.has(`${from} ${to}`) && !allBlank(blank, from, to))
      report(from, `known gap ${from} to ${to} is not in the rows`);
  }
}

/**
 * The days without a row between dates in order, as "first last": all of them, and those that the calendar doesn't explain.
 */
export function missingDays(
  meta: SeriesMeta,
  dates: readonly string[],
): { readonly all: ReadonlySet<string>; readonly unexplained: ReadonlySet<string> } {
  const [all, unexplained] = [new Set<string>(), new Set<string>()];
  for (let i = 1; i < dates.length; i += 1) {
    const gap = missing(dates[i - 1]!, dates[i]!);
    if (gap) all.add(gap);
    if (gap && isTooLong(meta, dates[i - 1]!, dates[i]!)) unexplained.add(gap);
  }
  return { all, unexplained };
}

/** The days between two rows as "first last", or null where none lie between. */
function missing(before: string, after: string): string | null {
  const [a, b] = [dayNumber(before), dayNumber(after)];
  return b - a > 1 ? `${dateOfDay(a + 1)} ${dateOfDay(b - 1)}` : null;
}

function isTooLong({ frequency, calendar }: SeriesMeta, before: string, after: string): boolean {
  const days = dayNumber(after) - dayNumber(before);
  if (frequency === "weekly") return days > 7;
  if (frequency === "monthly") return monthNumber(after) - monthNumber(before) > 1;
  return days > MOST_DAYS[calendar ?? "every-day"];
}

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

const listed = (meta: SeriesMeta, gap: string): boolean =>
  meta.knownGaps.some(({ from, to }) => `${from} ${to}` === gap);

function allBlank(blank: ReadonlySet<string>, from: string, to: string): boolean {
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) if (!blank.has(dateOfDay(day))) return false;
  return true;
}
