import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { dayEvent } from "@/lib/positions/day-event";
import { knownFrom, stancesOf } from "@/lib/positions/stances";
import type { NegotiationEvent } from "@/lib/schema/event";
import type { Position } from "@/lib/schema/position";
import type { Issue } from "@/lib/schema/vocabulary";
import type { Column, Table } from "../../contract";
import { anyOf, day, type StateFault, stateSchema } from "../../state";
import {
  columnMaker,
  type PositionCells,
  positionCells,
  positionColumns,
  sayIssue,
  sayParty,
} from "../shared/position-columns";
import {
  confidencesOf,
  issuesOf,
  REPLAY,
  type ReplayState,
  replayDay,
  replayFaults,
  SCORED_PARTIES,
  type ScoredParty,
} from "../shared/state";

export interface PathsState extends ReplayState {
  readonly from: string | null;
  readonly party: readonly ScoredParty[];
}

export const pathsState = stateSchema<PathsState>({
  ...REPLAY,
  from: { parameter: day, default: "2025-01-01" },
  party: { parameter: anyOf(SCORED_PARTIES), default: ["UA", "RU"] },
});

export function pathsFaults(data: Data, state: PathsState): StateFault[] {
  const asOf = replayDay(data, state);
  const late = state.from && state.from >= asOf;
  return [
    ...replayFaults(data, state),
    ...(late ? [{ parameter: "from", value: state.from, reason: `expected a date before ${asOf}` }] : []),
  ];
}

/** A position in its place on the path. */
export interface PathStep {
  readonly position: Position;
  /** The day from which it counts as known. */
  readonly from: string;
  readonly before: Position | null;
  readonly event: NegotiationEvent | undefined;
}

/** A party's path on an issue, oldest first; the last step before the period is carried into it. */
export interface Path {
  readonly issue: Issue;
  readonly party: ScoredParty;
  readonly steps: readonly PathStep[];
}

export interface PathRow extends PositionCells {
  readonly [name: string]: string | number | null;
  readonly id: string;
  readonly issue: string;
  readonly party: string;
  readonly known_from: string;
  readonly before_stance: number | null;
  readonly event: string | null;
  readonly event_title: string | null;
}

export interface PathsTable extends Table<PathRow> {
  readonly issues: readonly Issue[];
  readonly parties: readonly ScoredParty[];
  readonly lines: readonly Path[];
  /** First day of the axis. */
  readonly from: string;
}

export function pathsRows(data: Data, state: PathsState, texts: Texts): PathsTable {
  const asOf = replayDay(data, state);
  const from = state.from ?? data.positions[0]!.date;
  const stances = stancesOf(data.positions, confidencesOf(state));
  const paths = issuesOf(state).flatMap((issue) =>
    state.party.map((party): Path => {
      const all = stances.path(party, issue, asOf).map((position, i, list): PathStep => {
        const start = knownFrom(position.date);
        return { position, from: start, before: list[i - 1] ?? null, event: dayEvent(position, data.events) };
      });
      const within = all.findIndex((s) => s.from >= from);
      const carried = within < 0 ? all.length - 1 : within - 1;
      return { issue, party, steps: all.slice(Math.max(0, carried)) };
    }),
  );
  return {
    columns: columns(texts),
    rows: paths.flatMap(({ issue, party, steps }) =>
      steps.map(
        (s): PathRow => ({
          id: s.position.id,
          issue,
          party,
          ...positionCells(s.position),
          known_from: s.from,
          before_stance: s.before?.stance ?? null,
          event: s.event?.id ?? null,
          event_title: s.event?.title ?? null,
        }),
      ),
    ),
    annotations: [],
    paths: {},
    asOf,
    issues: issuesOf(state).filter((issue) => paths.some((p) => p.issue === issue && p.steps.length)),
    parties: state.party,
    lines: paths,
    from,
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
    column("known_from", "date", { shown: false }),
    column("event_title", "string"),
    column("event", "string", { shown: false }),
  ];
}
