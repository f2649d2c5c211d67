import type { Data } from "@/lib/data";
import type { NegotiationEvent } from "@/lib/schema/event";

/** Tracks on which the war's parties, or Washington with one of them, sit down. */
const NEGOTIATION_TRACKS = new Set(["direct", "trilateral", "us-russia", "us-ukraine"]);
const MEETING_KINDS = new Set(["talks", "summit", "call"]);
const SETTLED = new Set(["agreement", "accepted", "implemented"]);

/** Newest first, each decision chain once. */
const newest = (events: readonly NegotiationEvent[], keep: (e: NegotiationEvent) => boolean, n: number) =>
  events
    .filter((e) => e.sameNewsAs === null && keep(e))
    .slice(-n)
    .reverse();

/** The last meetings and calls of significance 3 and more between the parties or with Washington. */
export const lastRounds = (data: Data, n: number): NegotiationEvent[] =>
  newest(data.events, (e) => NEGOTIATION_TRACKS.has(e.track) && MEETING_KINDS.has(e.kind) && e.significance >= 3, n);

/** The newest agreements, accepted truces and exchanges that narrowed a difference. */
export const lastAgreed = (data: Data, n: number): NegotiationEvent[] =>
  newest(data.events, (e) => SETTLED.has(e.outcome) && e.direction === "toward" && e.significance >= 3, n);

/** The newest event that widened a difference and wasn't a battlefield matter. */
export const lastSetback = (data: Data): NegotiationEvent | undefined =>
  newest(data.events, (e) => e.direction === "away" && e.track !== "battlefield" && e.significance >= 3, 1)[0];

/** How many events narrowed and widened a difference after a day (ISO), each decision chain counted once. */
export function sinceThen(data: Data, day: string): { toward: number; away: number } {
  const later = data.events.filter((e) => e.date > day && e.sameNewsAs === null);
  return {
    toward: later.filter((e) => e.direction === "toward").length,
    away: later.filter((e) => e.direction === "away").length,
  };
}
