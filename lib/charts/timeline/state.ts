import { COUNTRIES, ISSUES, type Issue, ORGANISATIONS } from "@/lib/schema/codes";
import { KINDS, type Kind, TRACKS, type Track } from "@/lib/schema/event";
import { anyOf, day, stateSchema } from "../state";

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
});
