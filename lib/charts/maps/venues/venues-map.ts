import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { eventPath } from "@/lib/events/addresses";
import type { Texts } from "@/lib/i18n/texts";
import { KINDS, TRACKS } from "@/lib/schema/vocabulary";
import type { Chart, Control, ControlOption, Detail, KeyItem } from "../../contract";
import { orderFaults, type StateFault } from "../../state";
import { europeOrder } from "../shared/europe";
import { mapNotes } from "../shared/notes";
import { slide } from "../shared/slide";
import { countryName, mapWords } from "../shared/words";
import { type VenuesLayout, venuesLayout } from "./layout";
import {
  counted,
  endOf,
  type Place,
  placeName,
  placeOf,
  type VenuesState,
  type VenuesTable,
  venueRows,
  venuesState,
} from "./rows";

/** Where they met: places of talks by the number of their events. */
export const venuesMap: Chart<"venues-map", VenuesState, VenuesTable, VenuesLayout> = {
  id: "venues-map",
  family: "maps",
  state: venuesState,
  datasets: () => ["events", "venues", "territory-outlines", "geo"],
  check,
  rows: venueRows,
  layout: (table, state, size, texts) =>
    venuesLayout(table, state, size, {
      empty: texts.t("charts.maps.venues.empty"),
      ukraine: texts.t("charts.maps.ukraine"),
    }),
  name: (texts) => texts.t("charts.maps.venues.name"),
  title,
  subtitle,
  describe,
  notes,
  key,
  detail,
  controls,
  reading,
  live: {
    depends: [],
    parts: (data) => ({
      // Without their long texts.
      events: data.events.map(
        ({ summary: _, outcomeText: __, disputed: ___, figures: ____, people: _____, ...event }) => ({
          ...event,
          people: [],
          sources: event.sources.slice(0, 1),
        }),
      ),
      venues: data.venues,
      people: [],
      maps: europeOrder(["UA"], "places"),
    }),
  },
};

function check(data: Data, { from, to, asof, place }: VenuesState): StateFault[] {
  const [first, last] = [data.events[0]!.date, data.asOf];
  const faults: StateFault[] = [];
  if (from && from > last)
    faults.push({ parameter: "from", value: from, reason: `expected a date up to the data's last day, ${last}` });
  if (asof && (asof < first || asof > last))
    faults.push({ parameter: "asof", value: asof, reason: `expected a date from ${first} to ${last}` });
  if (place && !data.venues.some((v) => placeOf(v) === place))
    faults.push({ parameter: "place", value: place, reason: "expected a place of the dataset venues, as geneva-ch" });
  return [...faults, ...orderFaults(from, to)];
}

const total = (table: VenuesTable) => table.rows.reduce((n, r) => n + r.events, 0);

/** The place, or the two places, that hosted most; null when more than two share the first rank. */
export function busiest(places: readonly Place[]): { names: readonly string[]; n: number } | null {
  const n = places[0]?.events.length ?? 0;
  const first = places.filter((p) => p.events.length === n);
  return n > 1 && first.length <= 2 ? { names: first.map((p) => p.name), n } : null;
}

function title(table: VenuesTable, _state: VenuesState, texts: Texts): string {
  const { chosen } = table;
  const last = chosen?.events.at(-1);
  if (chosen && last)
    return texts.t("charts.maps.venues.findingPlace", {
      place: chosen.name,
      n: chosen.events.length,
      date: texts.date(last.date),
    });
  const found = busiest(table.places);
  if (!found) return texts.t("charts.maps.venues.plain");
  return texts.t(found.names.length === 1 ? "charts.maps.venues.finding" : "charts.maps.venues.findingTwo", {
    places: texts.list(found.names),
    n: found.n,
    total: total(table),
  });
}

const kindsOf = (state: VenuesState, texts: Texts) =>
  texts.list((state.kind.length ? state.kind : KINDS).map((k) => texts.t(`vocabulary.kind.${k}`)));

function subtitle(table: VenuesTable, state: VenuesState, texts: Texts): string {
  const first = table.rows.map((r) => r.first).sort()[0] ?? table.asOf;
  return texts.t("charts.maps.venues.subtitle", {
    kinds: kindsOf(state, texts),
    from: texts.date(state.from ?? first),
    to: texts.date(endOf(state) ?? table.asOf),
  });
}

function describe(table: VenuesTable, state: VenuesState, texts: Texts): string {
  const { t } = texts;
  if (table.rows.length === 0) return t("charts.maps.venues.empty");
  const top = table.places
    .slice(0, 8)
    .map((p) => t("charts.maps.venues.placeCount", { place: p.name, n: p.events.length }));
  const filters = [
    ...state.track.map((k) => t(`vocabulary.track.${k}`)),
    ...state.party.map((p) => countryName(p, texts)),
  ];
  const parts = [
    t("charts.maps.venues.description", { n: total(table), places: table.places.length, top: texts.list(top) }),
  ];
  const stop = table.journey.at(-1);
  if (table.journey.length > 1)
    parts.push(
      t("charts.maps.venues.journey", {
        n: table.journey.length,
        from: table.journey[0]!.name,
        place: stop!.name,
        date: texts.date(stop!.event.date),
      }),
    );
  if (filters.length) parts.push(t("charts.maps.filtered", { filters: filters.join(" · ") }));
  return parts.join(" ");
}

function notes(table: VenuesTable, _state: VenuesState, texts: Texts): string[] {
  const { t } = texts;
  const list = [t("charts.maps.venues.notes.count")];
  if (table.journey.length > 1) list.push(t("charts.maps.venues.notes.journey"));
  if (table.elsewhere.length) list.push(t("charts.maps.venues.notes.elsewhere", { list: texts.list(table.elsewhere) }));
  if (texts.locale !== "en") list.push(t("charts.maps.notes.english"));
  return [...list, ...mapNotes(table, texts)];
}

function key(table: VenuesTable, _state: VenuesState, texts: Texts): KeyItem[] {
  const { t } = texts;
  const cities = table.places.filter((p) => !p.region);
  return [
    ...(cities.some((p) => p.significance === 5)
      ? [{ symbol: "place-turning", label: t("charts.maps.venues.key.turning") } as const]
      : []),
    ...(cities.some((p) => p.significance < 5)
      ? [{ symbol: "place", label: t("charts.maps.venues.key.place") } as const]
      : []),
    ...(table.places.some((p) => p.region)
      ? [{ symbol: "place-region", label: t("charts.maps.venues.key.region") } as const]
      : []),
    ...(table.journey.length > 1 ? [{ symbol: "route", label: t("charts.maps.venues.key.route") } as const] : []),
    ...(table.base.outline ? [{ symbol: "occupied", label: t("charts.maps.key.occupied") } as const] : []),
  ];
}

/** The chosen place with all its events, in the order of days. */
function detail({ chosen }: VenuesTable, _state: VenuesState, texts: Texts): Detail | null {
  if (!chosen) return null;
  const { t } = texts;
  return {
    title: `${chosen.name}, ${countryName(chosen.country, texts)}`,
    lead: t("charts.maps.venues.chosen", { n: chosen.events.length }),
    items: chosen.events.map((e) => ({
      when: texts.span(e.date, e.endDate),
      title: e.title,
      lang: "en",
      context: [t(`vocabulary.track.${e.track}`), t(`vocabulary.kind.${e.kind}`)].join(" · "),
      href: eventPath(e.id, texts.locale),
      source: { label: e.sources[0]!.publisher, href: e.sources[0]!.url },
    })),
  };
}

/** The days on which anything was held, for the replay: the last one is the whole. */
function replayDays(data: Data, state: VenuesState): string[] {
  const whole = { ...state, asof: null };
  return [...new Set(data.events.filter((e) => counted(data, e, whole)).map((e) => e.date))];
}

const COMMON_PARTIES = 12;

function controls(data: Data, state: VenuesState, texts: Texts): Control[] {
  const { t } = texts;
  const count = (change: Partial<VenuesState>) =>
    data.events.filter((e) => counted(data, e, { ...state, ...change })).length;
  const taking = new Map<string, number>();
  for (const e of data.events)
    if (counted(data, e, { ...state, party: [] }))
      for (const p of e.participants) taking.set(p, (taking.get(p) ?? 0) + 1);
  const parties = [...taking]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, COMMON_PARTIES)
    .map(([p]) => p);
  for (const p of state.party) if (!parties.includes(p)) parties.push(p);
  const date = (param: "from" | "to"): Control => ({
    param,
    kind: "date",
    label: t(`controls.${param}`),
    options: [{ value: state[param] ?? "", label: "", chosen: true }],
    min: data.events[0]!.date,
    max: data.asOf,
  });
  return [
    slide("asof", t("charts.maps.replay"), replayDays(data, state), state.asof, texts),
    {
      param: "track",
      kind: "many",
      label: t("controls.track"),
      options: TRACKS.map((value) => ({
        value,
        label: t(`vocabulary.track.${value}`),
        count: count({ track: [value] }),
        chosen: state.track.includes(value),
      })),
    },
    {
      param: "party",
      kind: "many",
      label: t("controls.party"),
      options: parties.map((value) => ({
        value,
        label: countryName(value, texts),
        count: count({ party: [value] }),
        chosen: state.party.includes(value),
      })),
    },
    {
      param: "kind",
      kind: "many",
      label: t("charts.maps.venues.kind"),
      options: KINDS.map((value) => ({
        value,
        label: t(`vocabulary.kind.${value}`),
        count: count({ kind: [value] }),
        chosen: state.kind.includes(value),
      })),
    },
    date("from"),
    date("to"),
    {
      param: "place",
      kind: "one",
      label: t("charts.maps.venues.place"),
      options: placeOptions(data, state, texts),
    },
  ];
}

/** Every place with an event of the filters, by name; the chosen one in any case. */
function placeOptions(data: Data, state: VenuesState, texts: Texts): ControlOption[] {
  const counts = new Map<string, { name: string; n: number }>();
  for (const e of data.events) {
    if (!counted(data, e, state)) continue;
    const venue = data.venue(e.venue!)!;
    const id = placeOf(venue);
    counts.set(id, { name: placeName(venue, texts.locale), n: (counts.get(id)?.n ?? 0) + 1 });
  }
  const chosen = state.place && !counts.has(state.place) && data.venues.find((v) => placeOf(v) === state.place);
  if (chosen) counts.set(state.place!, { name: placeName(chosen, texts.locale), n: 0 });
  const { compare } = new Intl.Collator(texts.locale);
  return [
    { value: "", label: texts.t("charts.maps.nobody"), chosen: !state.place },
    ...[...counts]
      .sort((a, b) => compare(a[1].name, b[1].name))
      .map(([value, { name, n }]) => ({ value, label: name, count: n, chosen: value === state.place })),
  ];
}

/** Sheets from the main one on; on each the places by the number of their events, as they are drawn. */
function reading(table: VenuesTable, state: VenuesState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const tracks = table.base.frames.flatMap((frame, view) => {
    const items = table.places
      .filter((p) => p.view === view)
      .map((p): ReadingItem => {
        const last = p.events.at(-1)!;
        const context = t("charts.maps.venues.context", {
          n: p.events.length,
          date: texts.span(last.date, last.endDate),
          title: last.title,
        });
        return links ? [p.name, context, `?${venuesState.write({ ...state, place: p.id })}`] : [p.name, context];
      });
    return items.length
      ? [{ kind: "points" as const, id: frame.id, label: t(`charts.maps.sheets.${frame.id as "europe"}`), items }]
      : [];
  });
  return { locale: texts.locale, tracks, moments: [], words: mapWords(texts) };
}
