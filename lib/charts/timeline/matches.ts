import type { Data } from "@/lib/data";
import { eventFound } from "@/lib/events/search";
import { dayOf } from "@/lib/i18n/format";
import type { NegotiationEvent } from "@/lib/schema/event";
import { eventDays, peopleOf } from "./facts";
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
      return peopleOf(data, event);
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

/** The state's stretch of time: first and last day since 1970-01-01 UTC, endless where it has no end. */
const stretchOf = ({ from, to }: Pick<TimelineState, "from" | "to">): [number, number] => [
  from ? dayOf(from) : Number.NEGATIVE_INFINITY,
  to ? dayOf(to) : Number.POSITIVE_INFINITY,
];

/** First and last days of all events, in their order: a step of a zoom asks for all of them. */
const allDays = new WeakMap<Data, { readonly first: Int32Array; readonly last: Int32Array }>();

/** The places in `data.events` of those of which any day lies in the state's stretch of time, ascending. */
export function inTime(data: Data, state: Pick<TimelineState, "from" | "to">): number[] {
  let days = allDays.get(data);
  if (!days) {
    const each = data.events.map(eventDays);
    days = { first: Int32Array.from(each, (d) => d.day), last: Int32Array.from(each, (d) => d.lastDay) };
    allDays.set(data, days);
  }
  const [start, end] = stretchOf(state);
  const found: number[] = [];
  for (let i = 0; i < days.first.length; i += 1) if (days.last[i]! >= start && days.first[i]! <= end) found.push(i);
  return found;
}

/** Says of events whether they belong to what the state asks for, their time aside; asks only what the state filters by. */
export function matcher(data: Data, state: TimelineState): (event: NegotiationEvent) => boolean {
  const chosen = chosenOf(state);
  if (chosen.length === 0 && !state.q) return () => true;
  return (event) => chosen.every((facet) => passes(data, event, state, facet)) && eventFound(data, event, state.q);
}

/** True when the event belongs to what the state asks for. */
export function matches(data: Data, event: NegotiationEvent, state: TimelineState): boolean {
  const { day, lastDay } = eventDays(event);
  const [start, end] = stretchOf(state);
  return lastDay >= start && day <= end && matcher(data, state)(event);
}

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
  for (const i of inTime(data, state)) {
    const event = data.events[i]!;
    const failed = chosen.filter((facet) => !passes(data, event, state, facet));
    if (failed.length > 1 || !eventFound(data, event, state.q)) continue;
    for (const facet of failed.length ? failed : FACETS)
      for (const value of valuesOf(data, event, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  }
  return counts;
}
