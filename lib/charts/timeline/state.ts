import {
  CONFIDENCES,
  COUNTRIES,
  type Confidence,
  DIRECTIONS,
  type Direction,
  ISSUES,
  type Issue,
  KINDS,
  type Kind,
  ORGANISATIONS,
  OUTCOMES,
  type Outcome,
  TRACKS,
  type Track,
} from "@/lib/schema/vocabulary";
import { anyOf, day, idList, oneOf, stateSchema, words } from "../state";
import { LANES, type LaneBy } from "./lanes";

export const SIGNIFICANCES = ["1", "2", "3", "4", "5"] as const;
export const PARTIES = [...[...COUNTRIES].sort(), ...ORGANISATIONS] as const;

/** What a reader can ask the timeline for. An empty list means all. */
export interface TimelineState {
  readonly from: string | null;
  readonly to: string | null;
  readonly track: readonly Track[];
  readonly kind: readonly Kind[];
  readonly issue: readonly Issue[];
  /** Events in which any of these took part. */
  readonly party: readonly string[];
  readonly significance: readonly (typeof SIGNIFICANCES)[number][];
  /** Ids of people who took part. */
  readonly person: readonly string[];
  readonly direction: readonly Direction[];
  readonly outcome: readonly Outcome[];
  readonly confidence: readonly Confidence[];
  /** Words that titles, summaries, people or places must hold, in any spelling. */
  readonly q: string;
  /** What the lanes are. */
  readonly lanes: LaneBy;
}

export const timelineState = stateSchema<TimelineState>({
  from: { parameter: day, default: null },
  to: { parameter: day, default: null },
  track: { parameter: anyOf(TRACKS), default: [] },
  kind: { parameter: anyOf(KINDS), default: [] },
  issue: { parameter: anyOf(ISSUES), default: [] },
  party: {
    parameter: { ...anyOf(PARTIES), expects: "ISO country codes (UA, RU, US) or EU, NATO, UN, …, separated by commas" },
    default: [],
  },
  significance: { parameter: anyOf(SIGNIFICANCES), default: [] },
  person: { parameter: idList("people (see the actors dataset)"), default: [] },
  direction: { parameter: anyOf(DIRECTIONS), default: [] },
  outcome: { parameter: anyOf(OUTCOMES), default: [] },
  confidence: { parameter: anyOf(CONFIDENCES), default: [] },
  q: { parameter: words(), default: "" },
  lanes: { parameter: oneOf(LANES), default: "track" },
});
