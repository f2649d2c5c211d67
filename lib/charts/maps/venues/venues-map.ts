import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { eventPath } from "@/lib/events/addresses";
import type { Texts } from "@/lib/i18n/texts";
import { KINDS, TRACKS } from "@/lib/schema/vocabulary";
import type { Chart, Control, KeyItem } from "../../contract";
import { orderFaults, type StateFault } from "../../state";
import { mapNotes } from "../shared/notes";
import { countryName, mapWords } from "../shared/words";
import { type VenuesLayout, venuesLayout } from "./layout";
import { counted, type Place, type VenuesState, type VenuesTable, venueRows, venuesState } from "./rows";

/** Where they met: places of talks by the number of their events. */
export const venuesMap: Chart<"venues-map", VenuesState, VenuesTable, VenuesLayout> = {
  id: "venues-map",
  family: "maps",
  state: venuesState,
  datasets: () => ["events", "venues", "territory-outlines", "geo"],
  check,
  rows: venueRows,
  layout: (table, _state, size, texts) =>
    venuesLayout(table, size, texts.t("charts.maps.venues.empty"), texts.t("charts.maps.ukraine")),
  name: (texts) => texts.t("charts.maps.venues.name"),
  title,
  subtitle,
  describe,
  notes,
  key,
  controls,
  reading,
};

function check(data: Data, { from, to }: VenuesState): StateFault[] {
  const late = from && from > data.asOf;
  return [
    ...(late
      ? [{ parameter: "from", value: from, reason: `expected a date up to the data's last day, ${data.asOf}` }]
      : []),
    ...orderFaults(from, to),
  ];
}

const total = (table: VenuesTable) => table.rows.reduce((n, r) => n + r.events, 0);

/** The place, or the two places, that hosted most; null when more than two share the first rank. */
export function busiest(places: readonly Place[]): { names: readonly string[]; n: number } | null {
  const n = places[0]?.events.length ?? 0;
  const first = places.filter((p) => p.events.length === n);
  return n > 1 && first.length <= 2 ? { names: first.map((p) => p.name), n } : null;
}

function title(table: VenuesTable, _state: VenuesState, texts: Texts): string {
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
    to: texts.date(state.to ?? table.asOf),
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
  if (filters.length) parts.push(t("charts.timeline.filtered", { filters: filters.join(" · ") }));
  return parts.join(" ");
}

function notes(table: VenuesTable, _state: VenuesState, texts: Texts): string[] {
  const { t } = texts;
  const list = [t("charts.maps.venues.notes.count")];
  if (table.regions) list.push(t("charts.maps.venues.notes.regions", { n: table.regions }));
  if (table.elsewhere.length) list.push(t("charts.maps.venues.notes.elsewhere", { list: texts.list(table.elsewhere) }));
  if (texts.locale !== "en") list.push(t("charts.maps.notes.english"));
  return [...list, ...mapNotes(table, texts)];
}

function key(table: VenuesTable, _state: VenuesState, texts: Texts): KeyItem[] {
  const { t } = texts;
  return [
    ...(table.places.some((p) => p.significance === 5)
      ? [{ symbol: "place-turning", label: t("charts.maps.venues.key.turning") } as const]
      : []),
    ...(table.places.some((p) => p.significance < 5)
      ? [{ symbol: "place", label: t("charts.maps.venues.key.place") } as const]
      : []),
    ...(table.base.outline ? [{ symbol: "occupied", label: t("charts.maps.key.occupied") } as const] : []),
  ];
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
  ];
}

/** Sheets from the main one on; on each the places by the number of their events, as they are drawn. */
function reading(table: VenuesTable, _state: VenuesState, texts: Texts, links: boolean): ReadingModel {
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
        return links ? [p.name, context, eventPath(last.id, texts.locale)] : [p.name, context];
      });
    return items.length
      ? [{ kind: "points" as const, id: frame.id, label: t(`charts.maps.sheets.${frame.id as "europe"}`), items }]
      : [];
  });
  return { locale: texts.locale, tracks, moments: [], words: mapWords(texts) };
}
