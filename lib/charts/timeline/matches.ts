import type { Data } from "@/lib/data";
import { eventFound } from "@/lib/events/search";
import type { NegotiationEvent } from "@/lib/schema/event";
import { factsOf } from "./facts";
import type { TimelineState } from "./state";

/** The filters that are lists of values: an event passes when it has any of the chosen ones, or when none is chosen. */
export const FACETS = [
  "track",
  "kind",
  "issue",
  "party",
  "person",
  "significance",
  "direction",
  "outcome",
  "confidence",
] as const;
export type Facet = (typeof FACETS)[number];

/** An event's values for a filter. */
export function valuesOf(data: Data, event: NegotiationEvent, facet: Facet): readonly string[] {
  switch (facet) {
    case "issue":
      return event.issues;
    case "party":
      return event.participants;
    case "person":
      return factsOf(data, event).people;
    case "significance":
      return [String(event.significance)];
    default:
      return [event[facet]];
  }
}

const chosenOf = (state: TimelineState) => FACETS.filter((facet) => state[facet].length > 0);

/** True when an event passes one filter of the state. */
const passes = (data: Data, event: NegotiationEvent, state: TimelineState, facet: Facet): boolean =>
  valuesOf(data, event, facet).some((value) => (state[facet] as readonly string[]).includes(value));

/** True when any of an event's days lies in the state's stretch of time. */
export const inTime = (event: NegotiationEvent, { from, to }: Pick<TimelineState, "from" | "to">): boolean =>
  (!from || (event.endDate ?? event.date) >= from) && (!to || event.date <= to);

/** Says of events whether they belong to what the state asks for; asks only what the state filters by. */
export function matcher(data: Data, state: TimelineState): (event: NegotiationEvent) => boolean {
  const chosen = chosenOf(state);
  return (event) =>
    inTime(event, state) &&
    chosen.every((facet) => passes(data, event, state, facet)) &&
    eventFound(data, event, state.q);
}

/** True when the event belongs to what the state asks for. */
export const matches = (data: Data, event: NegotiationEvent, state: TimelineState): boolean =>
  matcher(data, state)(event);

/**
 * How many events each value of each filter would leave beside the other filters, in one pass over the events: an event counts
 * for a filter's values when it passes everything else.
 */
export function facetCounts(data: Data, state: TimelineState): Record<Facet, ReadonlyMap<string, number>> {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  const chosen = chosenOf(state);
  for (const event of data.events) {
    if (!inTime(event, state)) continue;
    const failed = chosen.filter((facet) => !passes(data, event, state, facet));
    if (failed.length > 1 || !eventFound(data, event, state.q)) continue;
    for (const facet of failed.length ? failed : FACETS)
      for (const value of valuesOf(data, event, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  }
  return counts;
}
