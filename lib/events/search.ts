import type { Data } from "@/lib/data";
import type { NegotiationEvent } from "@/lib/schema/event";
import { finds, searchable } from "@/lib/search/fold";

const indices = new WeakMap<Data, Map<string, string>>();

/** What each event can be found by: its texts, and its people and places in every spelling that the data know. */
function indexOf(data: Data): Map<string, string> {
  let index = indices.get(data);
  if (!index) {
    index = new Map(
      data.events.map((event) => {
        const venue = event.venue ? data.venue(event.venue) : undefined;
        const places = venue ? [venue.name, venue.nameUk, venue.city ?? "", venue.cityUk ?? "", ...venue.aliases] : [];
        const people = event.people.flatMap((name) => {
          const person = data.person(name);
          return person ? [person.name, person.nameUk, ...person.variants] : [name];
        });
        return [event.id, searchable([event.title, event.summary, event.outcomeText, ...people, ...places])];
      }),
    );
    indices.set(data, index);
  }
  return index;
}

/** True when the event's texts, people or places hold every word of the query, in any spelling. */
export const eventFound = (data: Data, event: NegotiationEvent, query: string): boolean =>
  query === "" || finds(query, indexOf(data).get(event.id) ?? "");
