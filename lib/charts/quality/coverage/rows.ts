import type { Data } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { DatasetMeta, SeriesGroup } from "@/lib/schema/series";
import { SERIES_GROUPS } from "@/lib/schema/series";
import type { Column, Table } from "../../contract";

/** A group of datasets: what Truceline compiled, others' tables and outlines, and series by subject. */
export type CoverageGroup = SeriesGroup | "curated" | "reference";
export const COVERAGE_GROUPS: readonly CoverageGroup[] = ["curated", "reference", ...SERIES_GROUPS];

/** One dataset: from when to when it has rows, how often it has none in between, and how old its last one is. */
export type CoverageRow = Readonly<{
  dataset: string;
  /** What it is, and the short name for narrow figures, in the reader's language: for the drawing, not for the files. */
  title: string;
  label: string;
  group: CoverageGroup;
  /** First and last day; the first day of a year or month, and the last, where rows are months. */
  from: string;
  to: string;
  rows: number;
  gaps: number;
  gap_days: number;
  /** Days from the last day to the day that the data as a whole reach. */
  age: number;
  redistribution: DatasetMeta["redistribution"];
}>;

export interface CoverageTable extends Table<CoverageRow> {
  /** Spans without rows, by dataset, as days since 1970-01-01 UTC, first and last included. */
  readonly gaps: ReadonlyMap<string, readonly (readonly [number, number])[]>;
}

type Name = Exclude<Extract<keyof CoverageRow, string>, "label" | "title">;

/** The group that a dataset is listed in. */
export function groupOf(meta: DatasetMeta): CoverageGroup {
  if (meta.kind === "series") return meta.group;
  return meta.sources[0]!.publisher === "Truceline" ? "curated" : "reference";
}

/** First day of a year, a month or a day as sources write it. */
const firstDay = (partial: string) => `${partial}-01-01`.slice(0, 10);

/** Last day of it. */
export function lastDayOf(partial: string, monthly: boolean): string {
  if (partial.length === 4) return `${partial}-12-31`;
  if (partial.length === 10 && !monthly) return partial;
  const first = `${partial.slice(0, 7)}-01`;
  return isoOf(dayOf(`${isoOf(dayOf(first) + 31).slice(0, 7)}-01`) - 1);
}

function columns(rows: readonly CoverageRow[], { t, date }: Texts): Column<Name>[] {
  const titles = new Map(rows.map((r) => [r.dataset, r.title]));
  const column = (name: Name, type: Column["type"], more: Partial<Column<Name>> = {}): Column<Name> => ({
    name,
    type,
    title: t(`charts.quality.coverage.columns.${name}.title`),
    description: t(`charts.quality.coverage.columns.${name}.meaning`),
    shown: true,
    ...more,
  });
  return [
    column("dataset", "string", { say: (c) => titles.get(String(c)) ?? String(c) }),
    column("group", "string", { say: (c) => groupName(c as CoverageGroup, t) }),
    column("from", "date", { say: (c) => date(String(c)) }),
    column("to", "date", { say: (c) => date(String(c)) }),
    column("rows", "integer"),
    column("gaps", "integer"),
    column("gap_days", "integer", { shown: false }),
    column("age", "integer"),
    column("redistribution", "string", {
      say: (c) => t(`vocabulary.redistribution.${c as DatasetMeta["redistribution"]}`),
    }),
  ];
}

export const groupName = (group: CoverageGroup, t: Texts["t"]): string =>
  group === "curated" || group === "reference" ? t(`dataPage.${group}`) : t(`vocabulary.seriesGroup.${group}`);

/** Datasets with dated rows, by group, in the order of the house's lists. */
export function coverageRows(data: Data, texts: Texts): CoverageTable {
  const gaps = new Map<string, readonly (readonly [number, number])[]>();
  const rows = data.datasets.flatMap((meta): CoverageRow[] => {
    const { coverage, knownGaps } = meta;
    // A list with a single date (corrections) covers no time.
    if (!coverage.from || !coverage.to || coverage.from === coverage.to) return [];
    const monthly = meta.kind === "series" && meta.frequency === "monthly";
    const spans = knownGaps.map((g) => [dayOf(g.from), dayOf(g.to)] as const);
    // In a table a gap is of one column (a region, say): its other columns go on, so it is counted and not drawn.
    if (spans.length && meta.kind === "series") gaps.set(meta.id, spans);
    const to = lastDayOf(coverage.to, monthly);
    return [
      {
        dataset: meta.id,
        title: texts.pick(meta.title),
        label: texts.pick(meta.label),
        group: groupOf(meta),
        from: firstDay(coverage.from),
        to,
        rows: coverage.rows,
        gaps: spans.length,
        gap_days: spans.reduce((sum, [a, b]) => sum + b - a + 1, 0),
        age: Math.max(0, dayOf(data.asOf) - dayOf(to)),
        redistribution: meta.redistribution,
      },
    ];
  });
  rows.sort((a, b) => COVERAGE_GROUPS.indexOf(a.group) - COVERAGE_GROUPS.indexOf(b.group));
  return { columns: columns(rows, texts), rows, annotations: [], paths: {}, asOf: data.asOf, gaps };
}
