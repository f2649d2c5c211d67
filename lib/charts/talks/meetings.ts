import type { NegotiationEvent } from "@/lib/schema/event";
import { TRACKS, type Track } from "@/lib/schema/vocabulary";
import { anyOf, day, stateSchema } from "../state";
import { PARTIES } from "../timeline/state";

/** The kinds of event at which parties spoke with each other. Market reactions, statements and the rest never count. */
export const MEETING_KINDS = ["talks", "summit", "call"] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
export type Meeting = NegotiationEvent & { readonly kind: MeetingKind };

/**
 * Where the charts of talks begin unless asked otherwise: before 2022 the record keeps milestones only (three meetings in
 * fourteen years), and an empty month there says nothing about how often the parties met.
 */
export const DENSE_FROM = "2022-01-01";

/** What a reader can ask for. An empty list means all. */
export interface MeetingState {
  readonly from: string | null;
  readonly to: string | null;
  readonly track: readonly Track[];
  readonly kind: readonly MeetingKind[];
  /** Meetings in which any of these took part. */
  readonly party: readonly string[];
}

export const PARTY_PARAMETER = {
  ...anyOf(PARTIES),
  expects: "ISO country codes (UA, RU, US) or EU, NATO, UN, …, separated by commas",
};

export const meetingState = stateSchema<MeetingState>({
  from: { parameter: day, default: DENSE_FROM },
  to: { parameter: day, default: null },
  track: { parameter: anyOf(TRACKS), default: [] },
  kind: { parameter: anyOf(MEETING_KINDS), default: [] },
  party: { parameter: PARTY_PARAMETER, default: [] },
});

const isMeeting = (event: NegotiationEvent): event is Meeting =>
  (MEETING_KINDS as readonly string[]).includes(event.kind);

/**
 * Rounds, calls and summits in the order of their days, each chain of one decision (`sameNewsAs`) once, by its first
 * meeting. A call whose chain begins with a statement stays: it is the chain's only meeting.
 */
export function meetingsOf(events: readonly NegotiationEvent[]): Meeting[] {
  const seen = new Set<string>();
  return events.filter(isMeeting).filter((event) => {
    const chain = event.sameNewsAs ?? event.id;
    if (seen.has(chain)) return false;
    seen.add(chain);
    return true;
  });
}

export const lastDayOf = (meeting: Pick<NegotiationEvent, "date" | "endDate">): string =>
  meeting.endDate ?? meeting.date;

const holds = <T>(wanted: readonly T[], has: readonly T[]) =>
  wanted.length === 0 || has.some((x) => wanted.includes(x));

/** True when track, kind and parties are what the state asks for; days are another question. */
export const fits = (meeting: Meeting, state: Partial<Pick<MeetingState, "track" | "kind" | "party">>): boolean =>
  holds(state.track ?? [], [meeting.track]) &&
  holds(state.kind ?? [], [meeting.kind]) &&
  holds(state.party ?? [], meeting.participants);

type Period = Pick<MeetingState, "from" | "to">;

/** True when any day of the meeting lies in the period. */
export const touches = (meeting: Meeting, { from, to }: Period): boolean =>
  (!from || lastDayOf(meeting) >= from) && (!to || meeting.date <= to);

/** True when the meeting began in the period. */
export const begins = (meeting: Meeting, { from, to }: Period): boolean =>
  (!from || meeting.date >= from) && (!to || meeting.date <= to);
