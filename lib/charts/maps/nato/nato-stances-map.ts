import type { Data } from "@/lib/data";
import type { ReadingModel, ReadingTrack } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import type { NatoStance } from "@/lib/schema/nato-stance";
import type { Chart, Control, KeyItem } from "../../contract";
import { day, type StateFault, stateSchema } from "../../state";
import { europeLayout } from "../shared/europe";
import type { AreaStyle, MapLayout } from "../shared/layout";
import { mapNotes } from "../shared/notes";
import { countryName, mapWords, partial } from "../shared/words";
import { type NatoState, type NatoTable, natoRows } from "./rows";

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
  state: stateSchema<NatoState>({ asof: { parameter: day, default: null } }),
  datasets: () => ["nato-stances", "territory-outlines", "geo"],
  check,
  rows: natoRows,
  layout: (table, _state, size, texts) =>
    europeLayout(
      table.base,
      [
        ...table.classes.map(({ stance, rows }) => ({
          id: stance,
          style: STYLES[stance],
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
    ),
  name: (texts) => texts.t("charts.maps.nato.name"),
  title,
  subtitle: (table, _state, texts) => texts.t("charts.maps.nato.subtitle", { date: texts.date(table.day) }),
  describe,
  notes,
  key,
  controls,
  reading,
};

/** The first joint statement that the dataset holds. */
const firstDay = (data: Data) => data.natoStances.collective[0]!.date;

function check(data: Data, { asof }: NatoState): StateFault[] {
  const [first, last] = [firstDay(data), data.asOf];
  if (!asof || (asof >= first && asof <= last)) return [];
  return [{ parameter: "asof", value: asof, reason: `expected a date from ${first} to ${last}` }];
}

const count = (table: NatoTable, stance: NatoStance) =>
  table.classes.find((c) => c.stance === stance)?.rows.length ?? 0;

function title(table: NatoTable, _state: NatoState, texts: Texts): string {
  const { t } = texts;
  const [supportive, opposed] = [count(table, "supportive"), count(table, "opposed-for-now")];
  // Where half the members are unknown, a count of the others is no finding.
  if (count(table, "unknown") * 2 >= table.rows.length || opposed === 0) return t("charts.maps.nato.plain");
  return t("charts.maps.nato.finding", { supportive, total: table.rows.length, opposed });
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

function key(table: NatoTable, _state: NatoState, texts: Texts): KeyItem[] {
  const { t } = texts;
  return [
    ...table.classes.map(({ stance, rows }): KeyItem => {
      const label = t(`charts.maps.nato.stance.${stance}`);
      const values = { label, n: rows.length, names: rows.map((r) => r.label).join(", ") };
      return {
        symbol: STYLES[stance],
        label: t(rows.length <= LISTED ? "charts.maps.key.listed" : "charts.maps.key.counted", values),
      };
    }),
    { symbol: "land", label: t("charts.maps.nato.others") },
    ...(table.base.outline ? [{ symbol: "occupied", label: t("charts.maps.key.occupied") } as const] : []),
  ];
}

function controls(data: Data, { asof }: NatoState, texts: Texts): Control[] {
  return [
    {
      param: "asof",
      kind: "date",
      label: texts.t("charts.maps.asof"),
      options: [{ value: asof ?? "", label: "", chosen: true }],
      min: firstDay(data),
      max: data.asOf,
    },
  ];
}

/** Stances from top to bottom, members by name; then the countries that are no members. */
function reading(table: NatoTable, _state: NatoState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const tracks: ReadingTrack[] = table.classes.map(({ stance, rows }) => ({
    kind: "points",
    id: stance,
    label: t(`charts.maps.nato.stance.${stance}`),
    items: rows.map((r) => {
      const context = r.date ? partial(r.date, texts) : t("charts.maps.nato.noStatement");
      const href = links ? r.source_urls?.split(" ")[0] : undefined;
      return href ? [r.label, context, href] : [r.label, context];
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
