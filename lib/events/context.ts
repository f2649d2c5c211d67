import type { Data } from "@/lib/data";
import type { Person } from "@/lib/schema/actor";
import type { NegotiationEvent } from "@/lib/schema/event";

/** An event with what stands around it in the data. */
export interface EventContext {
  readonly event: NegotiationEvent;
  /** Neighbours in the order of all events. */
  readonly previous: NegotiationEvent | undefined;
  readonly next: NegotiationEvent | undefined;
  /** Neighbours on the same track, nearest first. */
  readonly before: readonly NegotiationEvent[];
  readonly after: readonly NegotiationEvent[];
  /** The other records of the same decision chain, in the order of their dates. */
  readonly chain: readonly NegotiationEvent[];
  /** What the record refers to, and what refers to it, without its chain. */
  readonly related: readonly NegotiationEvent[];
  /** The people named, with what is known of them. */
  readonly people: readonly { readonly name: string; readonly person: Person | undefined }[];
}

/** How many neighbours on the track are shown on each side. */
const NEIGHBOURS = 3;

/** Everything an event's page says beside the record itself; undefined for an unknown id. */
export function eventContext(data: Data, id: string): EventContext | undefined {
  const index = data.events.findIndex((e) => e.id === id);
  const event = data.events[index];
  if (!event) return undefined;
  const root = event.sameNewsAs ?? event.id;
  const chain = data.events.filter((e) => e.id !== id && (e.id === root || e.sameNewsAs === root));
  const chained = new Set(chain.map((e) => e.id));
  const linked = (e: NegotiationEvent) => event.related.includes(e.id) || e.related.includes(id);
  return {
    event,
    previous: data.events[index - 1],
    next: data.events[index + 1],
    before: data.events
      .slice(0, index)
      .filter((e) => e.track === event.track)
      .slice(-NEIGHBOURS)
      .reverse(),
    after: data.events
      .slice(index + 1)
      .filter((e) => e.track === event.track)
      .slice(0, NEIGHBOURS),
    chain,
    related: data.events.filter((e) => e.id !== id && linked(e) && !chained.has(e.id)),
    people: event.people.map((name) => ({ name, person: data.person(name) })),
  };
}

/** The role that a person held on a day, as far as its dates are known; else the first role recorded. */
export function roleOn(person: Person, date: string): string {
  const holds = person.roles.find(
    (r) => (r.from === null || r.from <= date) && (r.to === null || r.to >= date.slice(0, r.to.length)),
  );
  return (holds ?? person.roles[0]!).role;
}
