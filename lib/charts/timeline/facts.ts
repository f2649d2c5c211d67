import type { Data } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import type { NegotiationEvent } from "@/lib/schema/event";

/* What filtering and drawing ask of every event at every step of a zoom, worked out once. */

/** First and last day, since 1970-01-01 UTC. */
export interface EventDays {
  readonly day: number;
  readonly lastDay: number;
}

const days = new WeakMap<NegotiationEvent, EventDays>();

export function eventDays(event: NegotiationEvent): EventDays {
  let known = days.get(event);
  if (!known) {
    const day = dayOf(event.date);
    known = { day, lastDay: event.endDate ? dayOf(event.endDate) : day };
    days.set(event, known);
  }
  return known;
}

const people = new WeakMap<NegotiationEvent, readonly string[]>();

/** Ids of the people who took part. */
export function peopleOf(data: Data, event: NegotiationEvent): readonly string[] {
  let known = people.get(event);
  if (!known) {
    known = event.people.flatMap((name) => data.person(name)?.id ?? []);
    people.set(event, known);
  }
  return known;
}
