import type { Data } from "@/lib/data";
import type { NegotiationEvent } from "@/lib/schema/event";
import { finds, fold, searchable } from "@/lib/search/fold";

const indices = new WeakMap<Data, Map<string, string>>();

/** The other spellings of a word that is the surname of somebody in the data, or a city where events happened. */
function spellingsOf(data: Data): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  const add = (names: readonly (string | null)[]) => {
    // A surname is a name's last word; a city of several words is left alone.
    const words = new Set(names.flatMap((name) => (name ? (fold(name).split(" ").at(-1) ?? []) : [])));
    for (const word of words) groups.set(word, new Set([...(groups.get(word) ?? []), ...words]));
  };
  for (const { name, nameUk, variants } of data.people) add([name, nameUk, ...variants]);
  for (const { city, cityUk } of data.venues) if (city && !city.includes(" ")) add([city, cityUk]);
  return groups;
}

/** What each event can be found by: its texts, and the people and places that it has or names, in every spelling that the data know. */
function indexOf(data: Data): Map<string, string> {
  let index = indices.get(data);
  if (!index) {
    const spellings = spellingsOf(data);
    index = new Map(
      data.events.map((event) => {
        const venue = event.venue ? data.venue(event.venue) : undefined;
        const places = venue ? [venue.name, venue.nameUk, venue.city ?? "", venue.cityUk ?? "", ...venue.aliases] : [];
        const people = event.people.flatMap((name) => {
          const person = data.person(name);
          return person ? [person.name, person.nameUk, ...person.variants] : [name];
        });
        const texts = [event.title, event.summary, event.outcomeText, ...people, ...places];
        // "Zelenskyy’s" is folded to one word.
        const others = new Set(
          fold(texts.join(" "))
            .split(" ")
            .flatMap((word) => [...(spellings.get(word) ?? spellings.get(word.replace(/s$/, "")) ?? [])]),
        );
        return [event.id, searchable([...texts, ...others])];
      }),
    );
    indices.set(data, index);
  }
  return index;
}

/** True when the event's texts, people or places hold every word of the query, in any spelling. */
export const eventFound = (data: Data, event: NegotiationEvent, query: string): boolean =>
  query === "" || finds(query, indexOf(data).get(event.id) ?? "");
