import type { Data } from "@/lib/data";
import type { ReadingModel, ReadingTrack } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import type { NatoStance } from "@/lib/schema/nato-stance";
import type { Chart, Control, Detail, KeyItem } from "../../contract";
import type { StateFault } from "../../state";
import { changeDays, classFilter, countryFaults, countryOptions } from "../shared/choice";
import { EUROPEAN, europeLayout, europeOrder } from "../shared/europe";
import type { AreaStyle, MapLayout } from "../shared/layout";
import { mapNotes } from "../shared/notes";
import { slide } from "../shared/slide";
import { countryName, mapWords, partial } from "../shared/words";
import { type NatoState, type NatoTable, natoRows, natoState } from "./rows";

const STYLES: Readonly<Record<NatoStance, AreaStyle>> = {
  supportive: "area-1",
  conditional: "area-2",
  "opposed-for-now": "area-3",
  unknown: "unknown",
};

/** Where each ally stands on Ukraine's membership, as of a day. */
export const natoStancesMap: Chart<"nato-stances-map", NatoState, NatoTable, MapLayout> = {
  id: "nato-stances-map",
  family: "maps",
  state: natoState,
  datasets: () => ["nato-stances", "territory-outlines", "geo"],
  check,
  rows: natoRows,
  layout: (table, state, size, texts) =>
    europeLayout(
      table.base,
      [
        ...table.classes.map(({ stance, rows, shown }) => ({
          id: stance,
          style: shown ? STYLES[stance] : ("land" as const),
          codes: rows.map((r) => r.country),
        })),
        { id: "others", style: "land", codes: table.others.filter((o) => o.code !== "UA").map((o) => o.code) },
        { id: "ukraine", style: "subject", codes: ["UA"] },
      ],
      size,
      {
        name: (code) => countryName(code, texts),
        must: (code) => size.name !== "narrow" && table.rows.some((r) => r.country === code),
      },
      state.country,
    ),
  name: (texts) => texts.t("charts.maps.nato.name"),
  title,
  subtitle: (table, _state, texts) => texts.t("charts.maps.nato.subtitle", { date: texts.date(table.day) }),
  describe,
  notes,
  key,
  detail,
  controls,
  reading,
  live: {
    depends: [],
    parts: (data) => ({ natoStances: data.natoStances, maps: europeOrder(EUROPEAN, "america") }),
  },
};

/** The first joint statement that the dataset holds. */
const firstDay = (data: Data) => data.natoStances.collective[0]!.date;

const countriesOf = (data: Data) => [...new Set([...EUROPEAN, ...data.natoStances.members.map((m) => m.country)])];

function check(data: Data, { asof, country }: NatoState): StateFault[] {
  const [first, last] = [firstDay(data), data.asOf];
  const late = asof && (asof < first || asof > last);
  return [
    ...(late ? [{ parameter: "asof", value: asof, reason: `expected a date from ${first} to ${last}` }] : []),
    ...countryFaults(country, countriesOf(data)),
  ];
}

const membersOf = (table: NatoTable) => table.classes.flatMap((c) => c.rows);

const count = (table: NatoTable, stance: NatoStance) =>
  table.classes.find((c) => c.stance === stance)?.rows.length ?? 0;

/** The chosen country's stance in words; null where none is chosen. */
function stanceOf({ chosen }: NatoTable, texts: Texts): string | null {
  if (!chosen) return null;
  const { t } = texts;
  if (!chosen.stances) return t(chosen.code === "UA" ? "charts.maps.nato.applied" : "charts.maps.nato.others");
  const last = chosen.stances.at(-1);
  if (!last) return t("charts.maps.nato.noStatement");
  return t("charts.maps.nato.since", {
    stance: t(`charts.maps.nato.stance.${last.stance}`),
    date: partial(last.date, texts),
  });
}

function title(table: NatoTable, _state: NatoState, texts: Texts): string {
  const { t } = texts;
  const stance = stanceOf(table, texts);
  if (stance) return t("charts.maps.chosenTitle", { name: table.chosen!.name, what: stance });
  const [supportive, opposed] = [count(table, "supportive"), count(table, "opposed-for-now")];
  // Where half the members are unknown, a count of the others is no finding.
  const total = membersOf(table).length;
  if (count(table, "unknown") * 2 >= total || opposed === 0) return t("charts.maps.nato.plain");
  return t("charts.maps.nato.finding", { supportive, total, opposed });
}

function describe(table: NatoTable, _state: NatoState, texts: Texts): string {
  const { t } = texts;
  const parts = table.classes.map(({ stance, rows }) =>
    t("charts.maps.nato.class", {
      label: t(`charts.maps.nato.stance.${stance}`),
      n: rows.length,
      names: texts.list(rows.map((r) => r.label)),
    }),
  );
  return t("charts.maps.nato.description", { date: texts.date(table.day), list: parts.join("; ") });
}

function notes(table: NatoTable, _state: NatoState, texts: Texts): string[] {
  const { t } = texts;
  const list = [t("charts.maps.nato.notes.coding"), t("charts.maps.nato.notes.age")];
  if (count(table, "unknown")) list.push(t("charts.maps.nato.notes.unknown"));
  // The dates on which the two youngest members joined.
  if (table.day < "2024-03-07") list.push(t("charts.maps.nato.notes.joined"));
  if (texts.locale !== "en") list.push(t("charts.maps.notes.english"));
  return [...list, ...mapNotes(table, texts)];
}

/** Classes of up to so many members are listed by name in the key. */
const LISTED = 8;

function key(table: NatoTable, state: NatoState, texts: Texts): KeyItem[] {
  const { t } = texts;
  return [
    ...table.classes.map(({ stance, rows }): KeyItem => {
      const label = t(`charts.maps.nato.stance.${stance}`);
      const names = rows.map((r) => r.label).join(", ");
      return {
        symbol: STYLES[stance],
        label: t("charts.maps.key.counted", { label, n: rows.length }),
        ...(rows.length <= LISTED ? { names } : {}),
        filter: classFilter(natoState, state, stance),
      };
    }),
    { symbol: "land", label: t("charts.maps.nato.others") },
    ...(table.base.outline ? [{ symbol: "occupied", label: t("charts.maps.key.occupied") } as const] : []),
  ];
}

/** All that the chosen country said by the day, the latest first. */
function detail(table: NatoTable, _state: NatoState, texts: Texts): Detail | null {
  const { chosen } = table;
  if (!chosen) return null;
  const { t } = texts;
  return {
    title: chosen.name,
    lead: stanceOf(table, texts)!,
    items: (chosen.stances ?? []).toReversed().map((s) => ({
      when: partial(s.date, texts),
      title: s.basis,
      lang: "en",
      context: [t(`charts.maps.nato.stance.${s.stance}`), t(`charts.maps.sure.${s.confidence}`)].join(" · "),
      source: { label: s.sources[0]!.publisher, href: s.sources[0]!.url },
    })),
  };
}

function controls(data: Data, { asof, country }: NatoState, texts: Texts): Control[] {
  const dates = data.natoStances.members.flatMap((m) => m.stances.map((s) => s.date));
  return [
    slide("asof", texts.t("charts.maps.asof"), changeDays(dates, firstDay(data), data.asOf), asof, texts),
    {
      param: "country",
      kind: "one",
      label: texts.t("charts.maps.country"),
      options: countryOptions(
        countriesOf(data).map((code) => ({ code, name: countryName(code, texts) })),
        country,
        texts,
      ),
    },
  ];
}

/** Stances from top to bottom, members by name; then the countries that are no members. */
function reading(table: NatoTable, state: NatoState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const choose = (country: string) => `?${natoState.write({ ...state, country })}`;
  const tracks: ReadingTrack[] = table.classes
    .filter((c) => c.shown)
    .map(({ stance, rows }) => ({
      kind: "points",
      id: stance,
      label: t(`charts.maps.nato.stance.${stance}`),
      items: rows.map((r) => {
        const context = r.date ? partial(r.date, texts) : t("charts.maps.nato.noStatement");
        return links ? [r.label, context, choose(r.country)] : [r.label, context];
      }),
    }));
  tracks.push({
    kind: "points",
    id: "others",
    label: t("charts.maps.otherCountries"),
    items: table.others.filter((o) => o.code !== "UA").map((o) => [o.name, t("charts.maps.nato.others")]),
  });
  tracks.push({
    kind: "points",
    id: "ukraine",
    label: t("charts.maps.nato.others"),
    items: [[table.others.find((o) => o.code === "UA")!.name, t("charts.maps.nato.applied")]],
  });
  return { locale: texts.locale, tracks, moments: [], words: mapWords(texts) };
}
