import type { Data } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { CONFIDENCES, type Confidence, NATO_STANCES, type NatoStance } from "@/lib/schema/vocabulary";
import type { Annotation, Column, Table } from "../../contract";
import { byName, countryName, englishName, knownOn } from "../../maps/shared/words";
import { anyOf, day, stateSchema } from "../../state";
import { columnMaker, sayDate } from "../shared/columns";

/** A dated stance of a member that hesitated at any time; a member without a sourced stance is one row with blanks. */
export type ObstacleRow = Readonly<{
  country: string;
  name: string;
  date: string | null;
  stance: NatoStance;
  basis: string | null;
  confidence: string | null;
  note: string | null;
  source: string | null;
  source_urls: string | null;
}>;

export interface ObstaclesState {
  readonly confidence: readonly Confidence[];
  readonly asof: string | null;
}

export const obstaclesState = stateSchema<ObstaclesState>({
  confidence: { parameter: anyOf(CONFIDENCES), default: [] },
  asof: { parameter: day, default: null },
});

export interface Ally {
  readonly country: string;
  readonly label: string;
  readonly rows: readonly ObstacleRow[];
  /** As of the day. */
  readonly stance: NatoStance;
}

export interface ObstaclesTable extends Table<ObstacleRow> {
  /** Against at the end first, then under conditions, then those who came round, then the unknown. */
  readonly allies: readonly Ally[];
  /** Members whose every sourced stance supports membership. */
  readonly supportive: number;
  readonly members: number;
  readonly day: string;
}

const ORDER: readonly NatoStance[] = ["opposed-for-now", "conditional", "supportive", "unknown"];

type CollectiveDay = "2008-04-03" | "2024-07-10" | "2025-11-23" | "2025-12-14";

function columns(texts: Texts): Column<keyof ObstacleRow & string>[] {
  const { t } = texts;
  const column = columnMaker<keyof ObstacleRow & string>(texts);
  return [
    column("country", "string", { say: (c) => countryName(String(c), texts) }),
    column("name", "string", { shown: false }),
    column("date", "string", { say: sayDate(texts) }),
    column("stance", "string", { say: (c) => t(`charts.guarantees.stance.${c as NatoStance}`) }),
    column("basis", "string"),
    column("confidence", "string", {
      say: (c) => (c === null ? "" : t(`vocabulary.confidence.${c as Confidence}`)),
    }),
    column("note", "string"),
    column("source", "string", { link: "source_urls" }),
    column("source_urls", "url", { shown: false }),
  ];
}

export function obstaclesRows(data: Data, state: ObstaclesState, texts: Texts): ObstaclesTable {
  const last = state.asof ?? data.asOf;
  const { members, collective } = data.natoStances;
  const known = members.map((member) => ({
    member,
    stances: member.stances.filter(
      (s) => knownOn(s.date, last) && (state.confidence.length === 0 || state.confidence.includes(s.confidence)),
    ),
  }));
  const hesitant = known.filter(({ stances }) => !stances.length || stances.some((s) => s.stance !== "supportive"));
  const allies = hesitant
    .map(({ member, stances }): Ally & { name: string } => {
      const head = { country: member.country, name: englishName(member.country), note: member.note };
      const rows: ObstacleRow[] = stances.map((s) => ({
        ...head,
        date: s.date,
        stance: s.stance,
        basis: s.basis,
        confidence: s.confidence,
        source: s.sources[0]!.publisher,
        source_urls: s.sources.map((x) => x.url).join(" "),
      }));
      const none: ObstacleRow = {
        ...head,
        date: null,
        stance: "unknown",
        basis: null,
        confidence: null,
        source: null,
        source_urls: null,
      };
      const label = countryName(member.country, texts);
      return {
        country: member.country,
        label,
        name: label,
        rows: rows.length ? rows : [none],
        stance: stances.at(-1)?.stance ?? "unknown",
      };
    })
    .sort((a, b) => ORDER.indexOf(a.stance) - ORDER.indexOf(b.stance) || byName(texts)(a, b));
  const order = (r: ObstacleRow) =>
    NATO_STANCES.length - ORDER.indexOf(allies.find((a) => a.country === r.country)!.stance);
  const rows = allies.flatMap((a) => a.rows);
  return {
    columns: columns(texts),
    // Rows are the same in every language, in their order too.
    rows: rows.toSorted(
      (a, b) =>
        order(b) - order(a) ||
        (a.name === b.name ? (a.date ?? "").localeCompare(b.date ?? "") : a.name < b.name ? -1 : 1),
    ),
    annotations: collective
      .filter((c) => knownOn(c.date, last))
      .map((c): Annotation => {
        const key = `charts.guarantees.obstacles.collective.${c.date as CollectiveDay}` as const;
        const label = texts.t.has(key) ? texts.t(key) : texts.date(c.date);
        return {
          id: `collective-${c.date}`,
          kind: "event",
          from: c.date,
          to: null,
          label,
          title: c.text,
          weight: dayOf(c.date),
        };
      }),
    paths: {},
    asOf: last,
    allies,
    supportive: known.length - hesitant.length,
    members: known.length,
    day: last,
  };
}
