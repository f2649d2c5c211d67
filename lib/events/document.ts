import type { Data } from "@/lib/data";
import { DEFAULTS, reaction } from "@/lib/markets/reactions";
import type { NegotiationEvent } from "@/lib/schema/event";
import type { Position } from "@/lib/schema/position";
import type { Venue } from "@/lib/schema/venue";
import { eventContext, roleOn } from "./context";

/** An event with its venue in place of the venue's id. */
export type ResolvedEvent = Omit<NegotiationEvent, "venue"> & { readonly venue: Venue | null };

export const resolveEvent = (data: Data, event: NegotiationEvent): ResolvedEvent => ({
  ...event,
  venue: (event.venue && data.venue(event.venue)) || null,
});

/** Another event as a reference: enough to name it and to open it. */
export type EventReference = Pick<NegotiationEvent, "id" | "title" | "date" | "endDate">;

/** What is known of somebody who took part. */
export interface Participant {
  readonly name: string;
  readonly nameUk: string | null;
  /** The role held on the day, as far as its dates are known. */
  readonly role: string | null;
}

/** An event in full, with what stands around it: what its page shows, what /api/v1/events/<id> answers. */
export interface EventDocument extends ResolvedEvent {
  /** Neighbours in the order of all events. */
  readonly previous: EventReference | null;
  readonly next: EventReference | null;
  /** Neighbours on the same track, nearest first. */
  readonly before: readonly EventReference[];
  readonly after: readonly EventReference[];
  /** The other records of the same decision chain, and what else the records refer to. */
  readonly chain: readonly EventReference[];
  readonly relatedEvents: readonly EventReference[];
  readonly participantsNamed: readonly Participant[];
  /** Positions that the event's own parties took on its issues on its days. */
  readonly positions: readonly Position[];
  /** Paths, without the language, to what the site shows of the event elsewhere; null where it doesn't. */
  readonly links: { readonly positions: string | null; readonly reaction: string | null };
}

/** Reports of market reactions are never studied, and of an event without prices around it nothing can be said. */
const isStudied = (data: Data, event: NegotiationEvent): boolean =>
  event.kind !== "market-reaction" && !("refused" in reaction(data, event, "brent-spot", DEFAULTS));

const reference = ({ id, title, date, endDate }: NegotiationEvent): EventReference => ({ id, title, date, endDate });

/** An event in full; undefined for an unknown id. */
export function eventDocument(data: Data, id: string): EventDocument | undefined {
  const context = eventContext(data, id);
  if (!context) return undefined;
  const { event, previous, next, people } = context;
  const positions = data.positions.filter(
    (p) =>
      p.date >= event.date &&
      p.date <= (event.endDate ?? event.date) &&
      event.issues.includes(p.issue) &&
      event.participants.includes(p.party),
  );
  return {
    ...resolveEvent(data, event),
    previous: previous ? reference(previous) : null,
    next: next ? reference(next) : null,
    before: context.before.map(reference),
    after: context.after.map(reference),
    chain: context.chain.map(reference),
    relatedEvents: context.related.map(reference),
    participantsNamed: people.map(({ name, person }) => ({
      name,
      nameUk: person?.nameUk ?? null,
      role: person ? roleOn(person, event.date) : null,
    })),
    positions,
    links: {
      // As they stood when the event was over.
      positions: positions.length > 0 ? `/positions?asof=${event.endDate ?? event.date}` : null,
      reaction: isStudied(data, event) ? `/markets?event=${event.id}` : null,
    },
  };
}
