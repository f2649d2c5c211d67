import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import {
  type Gap,
  gapOn,
  gapPath,
  gapsOn,
  issueWeights,
  type MeanGap,
  meanGap,
  stepsToCompromise,
} from "@/lib/positions/gap";
import { stancesOf, yearBefore } from "@/lib/positions/stances";
import type { Issue } from "@/lib/schema/vocabulary";
import type { Column, Table } from "../../contract";
import { stateSchema } from "../../state";
import { columnMaker, sayIssue } from "../shared/position-columns";
import { confidencesOf, issuesOf, REPLAY, type ReplayState, replayDay } from "../shared/state";

export const gapsState = stateSchema<ReplayState>(REPLAY);

/** The weighted mean is a row too: it is drawn, so it is downloaded. */
export const ALL = "all";

/** Distance between Kyiv and Moscow on an issue; null wherever a side was unknown. */
export type GapRow = Readonly<{
  id: string;
  issue: string;
  gap: number | null;
  ua_steps: number | null;
  ru_steps: number | null;
  ua_date: string | null;
  ru_date: string | null;
  gap_year_ago: number | null;
  smallest: number | null;
  smallest_date: string | null;
  weight: number;
  coverage: number | null;
}>;

export interface GapsTable extends Table<GapRow> {
  /** The widest first; unknown ones last. Without the mean. */
  readonly gaps: readonly GapRow[];
  readonly mean: MeanGap;
  readonly meanYearAgo: MeanGap;
  /** The day a year before the replayed one. */
  readonly yearAgo: string;
}

/** When the distance was smallest up to a day, and since when on the last such occasion. */
function smallestOf(path: ReturnType<typeof gapPath>) {
  return path.reduce<(typeof path)[number] | undefined>(
    (least, s) => (!least || s.steps <= least.steps ? s : least),
    undefined,
  );
}

export function gapsRows(data: Data, state: ReplayState, texts: Texts): GapsTable {
  const asOf = replayDay(data, state);
  const yearAgo = yearBefore(asOf);
  const stances = stancesOf(data.positions, confidencesOf(state));
  const weights = issueWeights(data.events, asOf);
  const total = [...weights.values()].reduce((sum, w) => sum + w, 0);
  const row = (issue: Issue): GapRow => {
    const gap: Gap = gapOn(stances, issue, asOf);
    const smallest = smallestOf(gapPath(stances, issue, asOf));
    return {
      id: issue,
      issue,
      gap: gap.steps,
      ua_steps: gap.ours && stepsToCompromise(gap.ours),
      ru_steps: gap.theirs && stepsToCompromise(gap.theirs),
      ua_date: gap.ours?.date ?? null,
      ru_date: gap.theirs?.date ?? null,
      gap_year_ago: gapOn(stances, issue, yearAgo).steps,
      smallest: smallest?.steps ?? null,
      smallest_date: smallest?.date ?? null,
      weight: total ? (weights.get(issue) ?? 0) / total : 0,
      coverage: null,
    };
  };
  const gaps = issuesOf(state)
    .map(row)
    .sort((a, b) => (b.gap ?? -1) - (a.gap ?? -1) || b.weight - a.weight);
  const mean = meanGap(gapsOn(stances, asOf), weights);
  const meanYearAgo = meanGap(gapsOn(stances, yearAgo), issueWeights(data.events, yearAgo));
  const meanRow: GapRow = {
    id: ALL,
    issue: ALL,
    gap: mean.steps,
    ua_steps: null,
    ru_steps: null,
    ua_date: null,
    ru_date: null,
    gap_year_ago: meanYearAgo.steps,
    smallest: null,
    smallest_date: null,
    weight: 1,
    coverage: mean.coverage,
  };
  return {
    columns: columns(texts),
    rows: state.issue.length ? gaps : [meanRow, ...gaps],
    annotations: [],
    paths: {},
    asOf,
    gaps,
    mean,
    meanYearAgo,
    yearAgo,
  };
}

function columns(texts: Texts): Column[] {
  const column = columnMaker(texts);
  const issue = sayIssue(texts);
  const unit = texts.t("charts.positions.steps");
  const percent = (cell: unknown) => `${texts.number(Math.round(Number(cell) * 100))}%`;
  return [
    column("id", "string", { shown: false }),
    column("issue", "string", { say: (c) => (c === ALL ? texts.t("charts.positions.gaps.mean") : issue(c)) }),
    column("gap", "number", { unit, decimals: 1 }),
    column("ua_steps", "integer", { unit, decimals: 0 }),
    column("ru_steps", "integer", { unit, decimals: 0 }),
    column("ua_date", "string"),
    column("ru_date", "string"),
    column("gap_year_ago", "number", { unit, decimals: 1 }),
    column("smallest", "integer", { unit, decimals: 0 }),
    column("smallest_date", "date"),
    column("weight", "number", { say: percent }),
    column("coverage", "number", { say: percent }),
  ];
}
