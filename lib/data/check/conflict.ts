import { dayNumber } from "@/lib/schema/dates";
import type { ConflictId } from "../ids";
import { parseColumns } from "../tables";
import type { ColumnTable } from "../types";
import { type Fault, type Report, reporter } from "./fault";
import type { Folder } from "./folders";

/** Tables with a row for every day of their coverage. */
const EVERY_DAY: readonly ConflictId[] = [
  "losses-general-staff",
  "losses-economist",
  "air-raid-alert-hours",
  "air-raid-alert-counts",
  "air-raid-alerts-national",
  "war-fires",
];

/** Regions that the national sums leave out, because their alerts are blank for long. */
const LEFT_OUT = ["UA-12", "UA-63"];

interface Opened {
  readonly report: Report;
  readonly table: ColumnTable;
  readonly folder: Folder;
}

/** Checks what the tables of the war's course say within a row, from row to row and of each other. */
export function checkConflict(folders: ReadonlyMap<string, Folder>, faults: Fault[]): void {
  const open = (id: ConflictId): Opened | null => {
    const folder = folders.get(id);
    if (!folder) return null;
    // A table with a fault of its own has been reported, and its cells may not be where they belong.
    if (faults.some((f) => f.file === folder.path)) return null;
    return { report: reporter(folder.path, faults), table: parseColumns(folder.meta.columns, folder.text), folder };
  };
  for (const id of EVERY_DAY) {
    const file = open(id);
    if (file) checkDays(file);
  }
  const [hours, counts, national] = [
    open("air-raid-alert-hours"),
    open("air-raid-alert-counts"),
    open("air-raid-alerts-national"),
  ];
  for (const file of [hours, counts]) if (file) checkBlanks(file);
  if (hours && counts && national) checkNational(national, hours, counts);
  const economist = open("losses-economist");
  if (economist) checkIntervals(economist);
  const claims = open("losses-general-staff");
  if (claims) checkClaims(claims);
  const fires = open("war-fires");
  if (fires) checkSum(fires, "war_fires", ["war_fires_ua_held", "war_fires_ru_held"], "date", 0);
  const aid = open("aid-by-month");
  const donors = open("aid-by-donor");
  if (aid) {
    checkSum(aid, "allocations_total_eur_bn", ["us_total_eur_bn", "other_donors_eur_bn"], "month", 0.001);
    checkSum(
      aid,
      "allocations_total_eur_bn",
      ["military_eur_bn", "financial_eur_bn", "humanitarian_eur_bn"],
      "month",
      0.001,
    );
  }
  if (aid && donors) checkDonors(aid, donors);
  const people = open("civilian-casualties");
  if (people) checkFigures(people);
}

function checkDays({ report, table }: Opened): void {
  const dates = table.words("date");
  for (let i = 1; i < table.rows; i += 1)
    if (dayNumber(dates[i]!) !== dayNumber(dates[i - 1]!) + 1)
      report(dates[i], `does not follow ${dates[i - 1]}: one row a day`);
}

/** A blank stands exactly where a known gap, whose reason begins with the region, says so. */
function checkBlanks({ report, table, folder }: Opened): void {
  const dates = table.words("date");
  for (const { name } of folder.meta.columns.slice(1)) {
    const gap = folder.meta.knownGaps.find((g) => g.reason.includes(`(${name})`));
    table.numbers(name).forEach((value, i) => {
      const inside = gap !== undefined && gap.from <= dates[i]! && dates[i]! <= gap.to;
      if (Number.isNaN(value) && !inside) report(dates[i], `${name} is blank outside a known gap`);
      if (!Number.isNaN(value) && inside) report(dates[i], `${name} has a value inside a known gap`);
      if (value < 0 || (folder.meta.id === "air-raid-alert-hours" && value > 24))
        report(dates[i], `${name} ${value} is not possible in a day`);
    });
  }
}

function checkNational({ report, table }: Opened, hours: Opened, counts: Opened): void {
  const names = hours.folder.meta.columns.map((c) => c.name).filter((n) => n !== "date" && !LEFT_OUT.includes(n));
  const sum = (of: ColumnTable, i: number) => names.reduce((total, name) => total + of.numbers(name)[i]!, 0);
  table.words("date").forEach((date, i) => {
    if (hours.table.words("date")[i] !== date || counts.table.words("date")[i] !== date)
      report(date, "is not the same day as in the tables by region");
    else {
      const [h, n] = [sum(hours.table, i), sum(counts.table, i)];
      // Regional hours are rounded to hundredths, their sum to tenths.
      if (Math.abs(h - table.numbers("alert_hours_22")[i]!) > 0.3)
        report(date, `alert_hours_22 is not the sum of the regions, ${h.toFixed(1)}`);
      if (n !== table.numbers("alerts_started_22")[i])
        report(date, `alerts_started_22 is not the sum of the regions, ${n}`);
    }
  });
}

function checkIntervals({ report, table }: Opened): void {
  table.words("date").forEach((date, i) => {
    for (const what of ["casualties", "deaths"]) {
      const [low, estimate, high] = ["pi_low", "est", "pi_high"].map((part) => table.numbers(`ru_${what}_${part}`)[i]!);
      if (!(low! <= estimate! && estimate! <= high!)) report(date, `the estimate of ${what} is outside its interval`);
    }
  });
}

/** Claims of personnel never fall, and the daily change is their difference; equipment was corrected downward by the claimant at times. */
function checkClaims({ report, table }: Opened): void {
  const [total, change] = [table.numbers("personnel"), table.numbers("personnel_change")];
  table.words("date").forEach((date, i) => {
    if (i > 0 && total[i]! - total[i - 1]! !== change[i])
      report(date, `personnel_change is not the difference of two days, ${total[i]! - total[i - 1]!}`);
    if (change[i]! < 0) report(date, "personnel falls");
  });
}

function checkSum({ report, table }: Opened, whole: string, parts: readonly string[], name: string, slack: number) {
  table.words(name).forEach((row, i) => {
    const sum = parts.reduce((total, part) => total + table.numbers(part)[i]!, 0);
    if (Math.abs(sum - table.numbers(whole)[i]!) > slack + 1e-9) report(row, `${whole} is not ${parts.join(" + ")}`);
  });
}

function checkDonors(aid: Opened, donors: Opened): void {
  const sums = new Map<string, number>();
  donors.table.words("month").forEach((month, i) => {
    sums.set(month, (sums.get(month) ?? 0) + donors.table.numbers("allocations_total_eur_bn")[i]!);
  });
  aid.table.words("month").forEach((month, i) => {
    const [sum, whole] = [sums.get(month) ?? 0, aid.table.numbers("allocations_total_eur_bn")[i]!];
    if (Math.abs(sum - whole) > 0.001) aid.report(month, `the donors add up to ${sum.toFixed(4)}, not to ${whole}`);
  });
}

function checkFigures({ report, table }: Opened): void {
  const [from, to, kind, confidence] = ["from", "to", "kind", "confidence"].map((name) => table.words(name));
  from!.forEach((day, i) => {
    if (day > to![i]!) report(day, `ends ${to![i]}, before it begins`);
    if (!["calendar year", "cumulative", "month"].includes(kind![i]!)) report(day, `kind '${kind![i]}' is not known`);
    if (!["high", "medium", "low"].includes(confidence![i]!))
      report(day, `confidence '${confidence![i]}' is not known`);
  });
}
