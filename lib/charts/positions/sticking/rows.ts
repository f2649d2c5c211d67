import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { gapOn, issueWeights } from "@/lib/positions/gap";
import { stancesOf, yearBefore } from "@/lib/positions/stances";
import { type StickingPoint, stickingPoints } from "@/lib/positions/sticking";
import type { Column, Table } from "../../contract";
import { stateSchema } from "../../state";
import {
  columnMaker,
  type PositionCells,
  positionCells,
  positionColumns,
  sayIssue,
  sayParty,
} from "../shared/position-columns";
import { confidencesOf, issuesOf, REPLAY, type ReplayState, replayDay } from "../shared/state";

export const stickingState = stateSchema<ReplayState>(REPLAY);

/** How many issues are ranked; any other is one filter away. */
export const RANKED = 6;

/** What one side says on a ranked issue. */
export interface StickingRow extends PositionCells {
  readonly [name: string]: string | number | null;
  readonly id: string;
  readonly rank: number;
  readonly issue: string;
  readonly gap: number;
  readonly gap_year_ago: number | null;
  readonly party: string;
}

export interface StickingTable extends Table<StickingRow> {
  readonly points: readonly StickingPoint[];
  /** How many issues have a known distance above zero, ranked or not. */
  readonly known: number;
}

export function stickingRows(data: Data, state: ReplayState, texts: Texts): StickingTable {
  const asOf = replayDay(data, state);
  const stances = stancesOf(data.positions, confidencesOf(state));
  const all = stickingPoints(stances, issueWeights(data.events, asOf), asOf, issuesOf(state));
  const points = all.slice(0, RANKED);
  return {
    columns: columns(texts),
    rows: points.flatMap(({ issue, ua, ru, gap }, i) =>
      [ua, ru].map(
        (p): StickingRow => ({
          id: `${issue}-${p.party}`,
          rank: i + 1,
          issue,
          gap,
          gap_year_ago: gapOn(stances, issue, yearBefore(asOf)).steps,
          party: p.party,
          ...positionCells(p),
        }),
      ),
    ),
    annotations: [],
    paths: {},
    asOf,
    points,
    known: all.length,
  };
}

function columns(texts: Texts): Column[] {
  const column = columnMaker(texts);
  const unit = texts.t("charts.positions.steps");
  return [
    column("id", "string", { shown: false }),
    column("rank", "integer", { decimals: 0 }),
    column("issue", "string", { say: sayIssue(texts) }),
    column("gap", "integer", { unit, decimals: 0 }),
    column("gap_year_ago", "integer", { unit, decimals: 0 }),
    column("party", "string", { say: sayParty(texts) }),
    ...positionColumns(texts),
  ];
}
