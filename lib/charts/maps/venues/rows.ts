import { type GeoProjection, geoDistance } from "d3-geo";
import type { Data } from "@/lib/data";
import type { Frame } from "@/lib/geo/frames";
import type { Texts } from "@/lib/i18n/texts";
import type { NegotiationEvent } from "@/lib/schema/event";
import type { Venue } from "@/lib/schema/venue";
import { KINDS, type Kind, TRACKS, type Track } from "@/lib/schema/vocabulary";
import type { Column, Table } from "../../contract";
import { anyOf, day, oneId, stateSchema } from "../../state";
import { matches } from "../../timeline/matches";
import { PARTIES, timelineState } from "../../timeline/state";
import { type BaseMap, europeBase } from "../shared/europe";
import { countryName } from "../shared/words";
import { isStop } from "./journey";

export interface VenuesState {
  readonly from: string | null;
  readonly to: string | null;
  readonly track: readonly Track[];
  readonly kind: readonly Kind[];
  readonly party: readonly string[];
  /** Replays this day: what came later is left out. */
  readonly asof: string | null;
  /** The place whose events are listed. */
  readonly place: string | null;
}

export const venuesState = stateSchema<VenuesState>({
  from: { parameter: day, default: null },
  to: { parameter: day, default: null },
  track: { parameter: anyOf(TRACKS), default: [] },
  kind: { parameter: anyOf(KINDS), default: ["talks", "summit"] },
  party: {
    parameter: { ...anyOf(PARTIES), expects: "ISO country codes (UA, RU, US) or EU, NATO, UN, …, separated by commas" },
    default: [],
  },
  asof: { parameter: day, default: null },
  place: { parameter: oneId("a place (a city and its country: geneva-ch)"), default: null },
});

/** A venue with the events held there. Lists are joined by "; ". */
export type VenueRow = Readonly<{
  venue: string;
  name: string;
  city: string | null;
  country: string;
  latitude: number;
  longitude: number;
  precision: string;
  events: number;
  significance: number;
  first: string;
  last: string;
  titles: string;
  event_ids: string;
}>;

/** A city with all its venues, or a region that is known no closer: what is drawn. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly region: boolean;
  readonly view: number;
  /** In units of its view's frame. */
  readonly at: readonly [x: number, y: number];
  readonly events: readonly NegotiationEvent[];
  readonly significance: number;
}

/** A stop of the journey of the talks. */
export interface Stop {
  readonly place: string;
  readonly name: string;
  readonly view: number;
  readonly at: readonly [x: number, y: number];
  readonly event: NegotiationEvent;
}

export interface VenuesTable extends Table<VenueRow> {
  readonly base: BaseMap;
  /** The most frequent first. */
  readonly places: readonly Place[];
  /** Cities on none of the sheets. */
  readonly elsewhere: readonly string[];
  /** Where the talks of the sides went, in order; staying in a place is one stop. */
  readonly journey: readonly Stop[];
  /** The place that the state asks for: with its events, or with none where the filters leave none. */
  readonly chosen: {
    readonly name: string;
    readonly country: string;
    readonly events: readonly NegotiationEvent[];
  } | null;
}

const slug = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** The id of a venue's place: its city and country, or the venue itself where only a region is known. */
export const placeOf = (venue: Venue): string =>
  venue.precision === "region" || !venue.city ? venue.id : `${slug(venue.city)}-${venue.country.toLowerCase()}`;

/** A place's name: the city, or the region. */
export const placeName = ({ city, cityUk, name, nameUk }: Venue, locale: Texts["locale"]): string =>
  locale === "uk" ? (cityUk ?? nameUk) : (city ?? name);

/** The end of the time window: the day that is replayed, where it comes before the window's own end. */
export const endOf = ({ to, asof }: VenuesState): string | null =>
  to && asof ? (to < asof ? to : asof) : (asof ?? to);

/** Whether an event belongs to what the state asks for; a later record of one decision chain is not counted again. */
export const counted = (data: Data, event: NegotiationEvent, state: VenuesState): boolean =>
  event.venue !== null && event.sameNewsAs === null && matches(data, event, filterOf(state));

const filterOf = (state: VenuesState) => ({
  ...timelineState.defaults,
  from: state.from,
  to: endOf(state),
  track: state.track,
  kind: state.kind,
  party: state.party,
});

function columns(data: Data, texts: Texts): Column<keyof VenueRow & string>[] {
  const { t } = texts;
  const uk = texts.locale === "uk";
  const cities = new Map(data.venues.map((v) => [v.city, v.cityUk]));
  const column = (
    name: keyof VenueRow & string,
    type: Column["type"],
    more: Partial<Column> = {},
  ): Column<keyof VenueRow & string> => ({
    type,
    title: t(`charts.maps.venues.columns.${name}.title`),
    description: t(`charts.maps.venues.columns.${name}.meaning`),
    shown: false,
    ...more,
    name,
  });
  return [
    column("venue", "string", {
      shown: true,
      say: (c) => {
        const venue = data.venue(String(c));
        return (uk ? venue?.nameUk : venue?.name) ?? String(c);
      },
    }),
    column("name", "string"),
    column("city", "string", {
      shown: true,
      say: (c) => (c === null ? "" : ((uk ? cities.get(String(c)) : null) ?? String(c))),
    }),
    column("country", "string", { shown: true, say: (c) => countryName(String(c), texts) }),
    column("latitude", "number"),
    column("longitude", "number"),
    column("precision", "string"),
    column("events", "integer", { shown: true, decimals: 0 }),
    column("significance", "integer", { shown: true, decimals: 0 }),
    column("first", "date", { shown: true }),
    column("last", "date", { shown: true }),
    column("titles", "string", { shown: true }),
    column("event_ids", "string"),
  ];
}

/** The point of a place on the first frame that shows it, in the frame's units. */
function placed(
  frames: readonly Frame[],
  lon: number,
  lat: number,
): { view: number; at: readonly [number, number] } | null {
  for (const [view, frame] of frames.entries()) {
    const point = pointOn(frame.projection(), lon, lat);
    if (point && point[0] > 4 && point[1] > 4 && point[0] < frame.width - 4 && point[1] < frame.height - 4)
      return { view, at: point };
  }
  return null;
}

/** Radians from a sheet's middle beyond which a place is not on it: a conic projection maps the far side of the globe too. */
const NEAR = 1;

function pointOn(projection: GeoProjection, lon: number, lat: number): readonly [number, number] | null {
  const middle: [number, number] = [-projection.rotate()[0], projection.center()[1]];
  return geoDistance(middle, [lon, lat]) < NEAR ? projection.clipExtent(null)([lon, lat]) : null;
}

export function venueRows(data: Data, state: VenuesState, texts: Texts): VenuesTable {
  const byVenue = new Map<string, NegotiationEvent[]>();
  for (const event of data.events)
    if (counted(data, event, state)) byVenue.set(event.venue!, [...(byVenue.get(event.venue!) ?? []), event]);
  const held = [...byVenue].map(([id, events]) => ({ venue: data.venue(id)!, events }));
  held.sort(
    (a, b) =>
      b.events.length - a.events.length ||
      a.events[0]!.date.localeCompare(b.events[0]!.date) ||
      a.venue.id.localeCompare(b.venue.id),
  );

  const base = europeBase(data, ["UA"], endOf(state) ?? data.asOf, "places");
  const nameOf = (venue: Venue) => placeName(venue, texts.locale);
  const groups = new Map<string, typeof held>();
  for (const h of held) {
    const key = placeOf(h.venue);
    groups.set(key, [...(groups.get(key) ?? []), h]);
  }
  const elsewhere: string[] = [];
  const places = [...groups].flatMap(([id, own]): Place[] => {
    const { venue } = own[0]!;
    const name = nameOf(venue);
    const spot = placed(base.frames, venue.lon, venue.lat);
    if (!spot) {
      elsewhere.push(name);
      return [];
    }
    const events = inOrder(own.flatMap((h) => h.events));
    return [
      {
        id,
        name,
        country: venue.country,
        region: venue.precision === "region",
        ...spot,
        events,
        significance: Math.max(...events.map((e) => e.significance)),
      },
    ];
  });
  places.sort(
    (a, b) => b.events.length - a.events.length || b.significance - a.significance || a.name.localeCompare(b.name),
  );
  const journey = inOrder(data.events.filter((e) => isStop(e) && matches(data, e, { ...filterOf(state), kind: [] })))
    .flatMap((event): Stop[] => {
      const venue = data.venue(event.venue!)!;
      const spot = placed(base.frames, venue.lon, venue.lat);
      return spot ? [{ place: placeOf(venue), name: nameOf(venue), ...spot, event }] : [];
    })
    .filter((stop, i, all) => stop.place !== all[i - 1]?.place);
  const chosenVenue = state.place ? data.venues.find((v) => placeOf(v) === state.place) : undefined;
  return {
    columns: columns(data, texts),
    rows: held.map(({ venue, events }) => ({
      venue: venue.id,
      name: venue.name,
      city: venue.city,
      country: venue.country,
      latitude: venue.lat,
      longitude: venue.lon,
      precision: venue.precision,
      events: events.length,
      significance: Math.max(...events.map((e) => e.significance)),
      first: events[0]!.date,
      last: events.at(-1)!.date,
      titles: events.map((e) => `${e.date}: ${e.title}`).join("; "),
      event_ids: events.map((e) => e.id).join("; "),
    })),
    annotations: [],
    paths: base.paths,
    asOf: data.asOf,
    base,
    places,
    elsewhere,
    journey,
    chosen: chosenVenue
      ? {
          name: nameOf(chosenVenue),
          country: chosenVenue.country,
          events: inOrder((groups.get(state.place!) ?? []).flatMap((h) => h.events)),
        }
      : null,
  };
}

const inOrder = (events: readonly NegotiationEvent[]) =>
  [...events].sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
