import { anyOf, day, stateSchema } from "../../state";
import { DENSE_FROM, MEETING_KINDS, type MeetingState, PARTY_PARAMETER } from "../meetings";

/** Parties shown when none are chosen: as many as a phone's width can hold with a number in each cell. */
export const DEFAULT_PARTIES = 10;
/** More can't be told apart on a phone. */
export const MAX_PARTIES = 12;

/** `party`: who stands in the matrix. None: the most frequent; one: that one and whom it met most often. */
export type PairsState = Omit<MeetingState, "track">;

export const pairsState = stateSchema<PairsState>({
  from: { parameter: day, default: DENSE_FROM },
  to: { parameter: day, default: null },
  kind: { parameter: anyOf(MEETING_KINDS), default: [] },
  party: { parameter: PARTY_PARAMETER, default: [] },
});
