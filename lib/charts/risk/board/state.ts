import { oneOf, stateSchema } from "../../state";

export const SORTS = ["board", "rank", "change7", "change30", "age"] as const;
export type Sort = (typeof SORTS)[number];

export interface BoardState {
  readonly sort: Sort;
}

export const boardState = stateSchema<BoardState>({ sort: { parameter: oneOf(SORTS), default: "board" } });
