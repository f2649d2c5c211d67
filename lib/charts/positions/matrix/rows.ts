import type { Data } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { knownFrom, type Stances, stancesOf } from "@/lib/positions/stances";
import type { Position } from "@/lib/schema/position";
import type { Issue } from "@/lib/schema/vocabulary";
import type { Column, Table } from "../../contract";
import {
  columnMaker,
  type PositionCells,
  positionCells,
  positionColumns,
  sayIssue,
  sayParty,
} from "../shared/position-columns";
import { confidencesOf, issuesOf, replayDay, type ScoredParty } from "../shared/state";
import type { MatrixState } from "./state";

/** Where a party stood on an issue on the replayed day, and where before; unknown is null, never 0. */
export interface MatrixRow extends PositionCells {
  readonly [name: string]: string | number | null;
  readonly id: string;
  readonly issue: string;
  readonly party: string;
  readonly before_stance: number | null;
  readonly before_date: string | null;
}

/** A cell with its records. */
export interface MatrixCell {
  readonly issue: Issue;
  readonly party: ScoredParty;
  readonly latest: Position | null;
  readonly before: Position | null;
  /** It changed its stance within RECENT days up to the replayed day. */
  readonly moved: boolean;
}

export interface MatrixTable extends Table<MatrixRow> {
  readonly cells: readonly MatrixCell[];
  readonly parties: readonly ScoredParty[];
  readonly issues: readonly Issue[];
  /** Moves of exactly the replayed day. */
  readonly today: readonly MatrixCell[];
}

/** How many days a move is marked. */
export const RECENT = 7;

function cellOf(stances: Stances, party: ScoredParty, issue: Issue, asOf: string): MatrixCell {
  const path = stances.path(party, issue, asOf);
  const [latest, before] = [path.at(-1) ?? null, path.at(-2) ?? null];
  const moved =
    latest !== null &&
    before !== null &&
    latest.stance !== before.stance &&
    dayOf(asOf) - dayOf(knownFrom(latest.date)) < RECENT;
  return { issue, party, latest, before, moved };
}

export function matrixRows(data: Data, state: MatrixState, texts: Texts): MatrixTable {
  const asOf = replayDay(data, state);
  const stances = stancesOf(data.positions, confidencesOf(state));
  const [issues, parties] = [issuesOf(state), state.party];
  const cells = issues.flatMap((issue) => parties.map((party) => cellOf(stances, party, issue, asOf)));
  return {
    columns: columns(texts),
    rows: cells.map(
      ({ issue, party, latest, before }): MatrixRow => ({
        id: `${party}-${issue}`,
        issue,
        party,
        ...positionCells(latest),
        before_stance: before?.stance ?? null,
        before_date: before?.date ?? null,
      }),
    ),
    annotations: [],
    paths: {},
    asOf,
    cells,
    parties,
    issues,
    today: cells.filter((c) => c.moved && knownFrom(c.latest!.date) === asOf),
  };
}

function columns(texts: Texts): Column[] {
  const column = columnMaker(texts);
  return [
    column("id", "string", { shown: false }),
    column("issue", "string", { say: sayIssue(texts) }),
    column("party", "string", { say: sayParty(texts) }),
    ...positionColumns(texts),
    column("before_stance", "integer", { decimals: 0, say: (c) => texts.change(Number(c), 0) }),
    column("before_date", "string"),
  ];
}
