import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { NatoMember } from "@/lib/schema/nato-stance";
import { NATO_STANCES, type NatoStance } from "@/lib/schema/vocabulary";
import type { Column, Table } from "../../contract";
import { anyOf, countryCode, day as dayParameter, stateSchema } from "../../state";
import { isShown } from "../shared/choice";
import { type BaseMap, EUROPEAN, europeBase } from "../shared/europe";
import { byName, countryName, englishName, knownOn, partial } from "../shared/words";

/** A member and its stance as of the day; no stance known leaves all that follows blank. */
export type NatoRow = Readonly<{
  country: string;
  name: string;
  stance: NatoStance;
  date: string | null;
  basis: string | null;
  confidence: string | null;
  note: string | null;
  source: string | null;
  source_urls: string | null;
}>;

export interface NatoState {
  readonly asof: string | null;
  /** Stances that are shown; none means all. */
  readonly class: readonly NatoStance[];
  /** The country whose statements are listed. */
  readonly country: string | null;
}

export const natoState = stateSchema<NatoState>({
  asof: { parameter: dayParameter, default: null },
  class: { parameter: anyOf(NATO_STANCES), default: [] },
  country: { parameter: countryCode, default: null },
});

/** A row under the name that the reader knows the country by. */
export type Member = NatoRow & { readonly label: string };

export interface NatoTable extends Table<NatoRow> {
  readonly day: string;
  readonly base: BaseMap;
  /** European countries that are no members, by name. */
  readonly others: readonly { readonly code: string; readonly name: string }[];
  /** Stances with members, in the order of the vocabulary, each with its rows by name; all, also those left out. */
  readonly classes: readonly {
    readonly stance: NatoStance;
    readonly rows: readonly Member[];
    readonly shown: boolean;
  }[];
  /** The chosen country: its dated stances up to the day; null where it is no member. */
  readonly chosen: {
    readonly name: string;
    readonly code: string;
    readonly stances: NatoMember["stances"] | null;
  } | null;
}

export function natoColumns(texts: Texts): Column<keyof NatoRow & string>[] {
  const { t } = texts;
  const column = (
    name: keyof NatoRow & string,
    type: Column["type"],
    more: Partial<Column> = {},
  ): Column<keyof NatoRow & string> => ({
    type,
    title: t(`charts.maps.nato.columns.${name}.title`),
    description: t(`charts.maps.nato.columns.${name}.meaning`),
    shown: false,
    ...more,
    name,
  });
  return [
    column("country", "string", { shown: true, say: (c) => countryName(String(c), texts) }),
    column("name", "string"),
    column("stance", "string", { shown: true, say: (c) => t(`charts.maps.nato.stance.${c as NatoStance}`) }),
    column("date", "string", { shown: true, say: (c) => (c === null ? "" : partial(String(c), texts)) }),
    column("basis", "string", { shown: true }),
    column("confidence", "string", {
      shown: true,
      say: (c) => (c === null ? "" : t(`charts.maps.confidence.${c as "high"}`)),
    }),
    column("note", "string"),
    column("source", "string", { shown: true, link: "source_urls" }),
    column("source_urls", "url"),
  ];
}

export function natoRows(data: Data, state: NatoState, texts: Texts): NatoTable {
  const day = state.asof ?? data.asOf;
  const rows = data.natoStances.members
    .map((member): NatoRow => {
      const last = member.stances.findLast((s) => knownOn(s.date, day));
      return {
        country: member.country,
        name: englishName(member.country),
        stance: last?.stance ?? "unknown",
        date: last?.date ?? null,
        basis: last?.basis ?? null,
        confidence: last?.confidence ?? null,
        note: member.note,
        source: last?.sources[0]?.publisher ?? null,
        source_urls: last?.sources.map((s) => s.url).join(" ") ?? null,
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const member = data.natoStances.members.find((m) => m.country === state.country);
  const members = new Set(rows.map((r) => r.country));
  const base = europeBase(data, [...EUROPEAN, ...members], day, "america");
  return {
    columns: natoColumns(texts),
    rows: rows.filter((r) => isShown(state, r.stance)),
    annotations: [],
    paths: base.paths,
    asOf: day,
    day,
    base,
    others: EUROPEAN.filter((code) => !members.has(code) && base.shapes.has(code))
      .map((code) => ({ code, name: countryName(code, texts) }))
      .sort(byName(texts)),
    classes: NATO_STANCES.map((stance) => ({
      stance,
      rows: rows
        .filter((r) => r.stance === stance)
        .map((r): Member => ({ ...r, label: countryName(r.country, texts) }))
        .sort((a, b) => byName(texts)({ name: a.label }, { name: b.label })),
      shown: isShown(state, stance),
    })).filter((c) => c.rows.length > 0),
    chosen: state.country
      ? {
          name: countryName(state.country, texts),
          code: state.country,
          stances: member ? member.stances.filter((s) => knownOn(s.date, day)) : null,
        }
      : null,
  };
}
