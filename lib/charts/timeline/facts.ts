import type { Data } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import type { NegotiationEvent } from "@/lib/schema/event";

/** What filtering and drawing ask of every event at every step of a zoom, worked out once. */
export interface EventFacts {
  /** First and last day, since 1970-01-01 UTC. */
  readonly day: number;
  readonly lastDay: number;
  /** Ids of the people who took part. */
  readonly people: readonly string[];
}

const known = new WeakMap<NegotiationEvent, EventFacts>();

export function factsOf(data: Data, event: NegotiationEvent): EventFacts {
  let facts = known.get(event);
  if (!facts) {
    const day = dayOf(event.date);
    facts = {
      day,
      lastDay: event.endDate ? dayOf(event.endDate) : day,
      people: event.people.flatMap((name) => data.person(name)?.id ?? []),
    };
    known.set(event, facts);
  }
  return facts;
}
