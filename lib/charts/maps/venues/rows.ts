import { type GeoProjection, geoDistance } from "d3-geo";
import type { Data } from "@/lib/data";
import type { Frame } from "@/lib/geo/frames";
import type { Texts } from "@/lib/i18n/texts";
import type { NegotiationEvent } from "@/lib/schema/event";
import { KINDS, type Kind, TRACKS, type Track } from "@/lib/schema/vocabulary";
import type { Column, Table } from "../../contract";
import { anyOf, day, stateSchema } from "../../state";
import { matches } from "../../timeline/rows";
import { PARTIES, timelineState } from "../../timeline/state";
import { type BaseMap, europeBase } from "../shared/europe";
import { countryName } from "../shared/words";

export interface VenuesState {
  readonly from: string | null;
  readonly to: string | null;
  readonly track: readonly Track[];
  readonly kind: readonly Kind[];
  readonly party: readonly string[];
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

/** A city with all its venues: what is drawn. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly view: number;
  /** In units of its view's frame. */
  readonly at: readonly [x: number, y: number];
  readonly events: readonly NegotiationEvent[];
  readonly significance: number;
}

export interface VenuesTable extends Table<VenueRow> {
  readonly base: BaseMap;
  /** The most frequent first. */
  readonly places: readonly Place[];
  /** Events at places that are known only as a region, and cities on none of the sheets. */
  readonly regions: number;
  readonly elsewhere: readonly string[];
}

/** Whether an event belongs to what the state asks for; a later record of one decision chain is not counted again. */
export const counted = (data: Data, event: NegotiationEvent, state: VenuesState): boolean =>
  event.venue !== null && event.sameNewsAs === null && matches(data, event, { ...timelineState.defaults, ...state });

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
  const uk = texts.locale === "uk";
  const held = [...byVenue].map(([id, events]) => ({ venue: data.venue(id)!, events }));
  held.sort(
    (a, b) =>
      b.events.length - a.events.length ||
      a.events[0]!.date.localeCompare(b.events[0]!.date) ||
      a.venue.id.localeCompare(b.venue.id),
  );

  const base = europeBase(data, ["UA"], state.to ?? data.asOf, "places");
  const cities = new Map<string, typeof held>();
  for (const h of held) {
    if (h.venue.precision === "region") continue;
    const key = `${h.venue.city}, ${h.venue.country}`;
    cities.set(key, [...(cities.get(key) ?? []), h]);
  }
  const elsewhere: string[] = [];
  const places = [...cities].flatMap(([id, own]): Place[] => {
    const [main] = own;
    const { lon, lat, city, cityUk } = main!.venue;
    const name = (uk ? cityUk : city)!;
    const spot = placed(base.frames, lon, lat);
    if (!spot) {
      elsewhere.push(name);
      return [];
    }
    const events = own
      .flatMap((h) => h.events)
      .sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
    return [{ id, name, ...spot, events, significance: Math.max(...events.map((e) => e.significance)) }];
  });
  places.sort(
    (a, b) => b.events.length - a.events.length || b.significance - a.significance || a.name.localeCompare(b.name),
  );
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
    regions: held.filter((h) => h.venue.precision === "region").reduce((n, h) => n + h.events.length, 0),
    elsewhere,
  };
}
