import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { Column, Table } from "../../contract";
import { partyName } from "../../shared/parties";
import { partiesByFrequency } from "../controls";
import { fits, lastDayOf, type Meeting, meetingsOf, touches } from "../meetings";
import { DEFAULT_PARTIES, type PairsState } from "./state";

/** How often two parties took part in the same round, call or summit; a pair that never did is a zero. */
export type PairRow = Readonly<{
  id: string;
  party_a: string;
  party_b: string;
  meetings: number;
  last_date: string | null;
  last_title: string | null;
  last_event: string | null;
}>;

export interface PairsTable extends Table<PairRow> {
  /** In the order of the matrix: the most frequent first. */
  readonly parties: readonly string[];
  /** Meetings of the period and kinds, whoever took part. */
  readonly meetings: number;
  /** Meetings in which Ukraine and Russia are both named, and how many of these are on the direct and the three-way track. */
  readonly war: { readonly n: number; readonly direct: number };
  /** Day of the first of the meetings. */
  readonly from: string;
}

type Name = Extract<keyof PairRow, string>;

function columns(texts: Texts): Column<Name>[] {
  const { t } = texts;
  const column = (name: Name, type: Column["type"], more: Partial<Column<Name>> = {}): Column<Name> => ({
    name,
    type,
    title: t(`charts.talks.pairs.columns.${name}.title`),
    description: t(`charts.talks.pairs.columns.${name}.meaning`),
    shown: true,
    ...more,
  });
  const name = (cell: unknown) => partyName(String(cell), texts);
  return [
    column("id", "string", { shown: false }),
    column("party_a", "string", { say: name }),
    column("party_b", "string", { say: name }),
    column("meetings", "integer", { decimals: 0 }),
    column("last_date", "date"),
    column("last_title", "string"),
    column("last_event", "string", { shown: false }),
  ];
}

export const meetingsInView = (data: Data, state: PairsState): Meeting[] =>
  meetingsOf(data.events).filter((m) => touches(m, state) && fits(m, { kind: state.kind }));

/** Who stands in the matrix, the most frequent first; a party without meetings in the period stands last. */
function partiesOf(meetings: readonly Meeting[], chosen: readonly string[]): string[] {
  const frequent = partiesByFrequency(meetings).map(([p]) => p);
  if (chosen.length === 0) return frequent.slice(0, DEFAULT_PARTIES);
  if (chosen.length === 1) {
    const partners = partiesByFrequency(meetings.filter((m) => m.participants.includes(chosen[0]!)));
    return [...new Set([...chosen, ...partners.map(([p]) => p)])].slice(0, DEFAULT_PARTIES);
  }
  const rank = (p: string) => (frequent.includes(p) ? frequent.indexOf(p) : frequent.length);
  return [...chosen].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/** A row for each pair: the later party by frequency with each one before it, as the half matrix is drawn. */
export function pairsRows(data: Data, state: PairsState, texts: Texts): PairsTable {
  const meetings = meetingsInView(data, state);
  const war = meetings.filter((m) => ["UA", "RU"].every((p) => m.participants.includes(p)));
  const parties = partiesOf(meetings, state.party);
  const rows = parties.flatMap((b, j) =>
    parties.slice(0, j).map((a): PairRow => {
      const both = meetings.filter((m) => m.participants.includes(a) && m.participants.includes(b));
      const last = both.reduce<Meeting | undefined>(
        (latest, m) => (!latest || lastDayOf(m) >= lastDayOf(latest) ? m : latest),
        undefined,
      );
      return {
        id: `${a}-${b}`,
        party_a: a,
        party_b: b,
        meetings: both.length,
        last_date: last ? lastDayOf(last) : null,
        last_title: last?.title ?? null,
        last_event: last?.id ?? null,
      };
    }),
  );
  return {
    columns: columns(texts),
    rows,
    annotations: [],
    paths: {},
    asOf: data.asOf,
    parties,
    meetings: meetings.length,
    war: { n: war.length, direct: war.filter((m) => m.track === "direct" || m.track === "trilateral").length },
    from: meetings[0]?.date ?? data.asOf,
  };
}
