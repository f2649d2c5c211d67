import { anyOf, oneOf, stateSchema } from "../../state";
import type { ScoredParty } from "../shared/state";
import { REPLAY, type ReplayState, SCORED_ISSUES, SCORED_PARTIES } from "../shared/state";

/** A cell of the matrix, "UA-nato", or none: what the page tells in full. */
export const CELLS = ["", ...SCORED_PARTIES.flatMap((p) => SCORED_ISSUES.map((i) => `${p}-${i}` as const))] as const;
export type CellId = (typeof CELLS)[number];

export interface MatrixState extends ReplayState {
  /** Columns, in the order of SCORED_PARTIES. */
  readonly party: readonly ScoredParty[];
  readonly cell: CellId;
}

export const MATRIX_PARTIES = ["UA", "RU", "US", "EU"] as const satisfies readonly ScoredParty[];

export const matrixState = stateSchema<MatrixState>({
  ...REPLAY,
  party: { parameter: anyOf(SCORED_PARTIES), default: MATRIX_PARTIES },
  cell: {
    parameter: { ...oneOf(CELLS), expects: "a party and an issue, for example UA-nato" },
    default: "",
  },
});
