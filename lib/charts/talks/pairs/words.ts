import type { Texts } from "@/lib/i18n/texts";
import { partyName } from "../../shared/parties";
import { filtersInWords, meetingNotes } from "../words";
import type { PairRow, PairsTable } from "./rows";
import { type PairsState, pairsState } from "./state";

/** A party's name inside a sentence: English puts an article before some. */
export function nameInSentence(party: string, texts: Texts): string {
  const name = partyName(party, texts);
  return texts.locale === "en" && /^(United|European|Netherlands|Council|International|Red Cross)/.test(name)
    ? `the ${name}`
    : name;
}

/** The pair with the most meetings, or nothing when several share the first place. */
export function closest(table: PairsTable): PairRow | undefined {
  const most = Math.max(0, ...table.rows.map((r) => r.meetings));
  const first = table.rows.filter((r) => r.meetings === most);
  return first.length === 1 && most > 1 ? first[0] : undefined;
}

const pairOf = (table: PairsTable, a: string, b: string) =>
  table.rows.find((r) => [a, b].every((p) => p === r.party_a || p === r.party_b));

/** Who met most, and how often the two at war did; only the unfiltered view can bear it. */
export function pairsTitle(table: PairsTable, state: PairsState, texts: Texts): string {
  const top = pairsState.write(state) === "" ? closest(table) : undefined;
  const war = pairOf(table, "UA", "RU");
  if (!top || !war || war === top || war.meetings === 0) return texts.t("charts.talks.pairs.plain");
  return texts.t("charts.talks.pairs.finding", {
    a: nameInSentence(top.party_a, texts),
    b: nameInSentence(top.party_b, texts),
    n: top.meetings,
    m: war.meetings,
  });
}

export function pairsSubtitle(table: PairsTable, state: PairsState, texts: Texts): string {
  const to = state.to && state.to < table.asOf ? state.to : table.asOf;
  return texts.t("charts.talks.pairs.subtitle", { from: texts.date(state.from ?? table.from), to: texts.date(to) });
}

export function pairsDescription(table: PairsTable, state: PairsState, texts: Texts): string {
  const { t } = texts;
  if (table.rows.length === 0) return t("charts.talks.empty");
  const words = (row: PairRow) =>
    t("charts.talks.pairs.pair", {
      a: nameInSentence(row.party_a, texts),
      b: nameInSentence(row.party_b, texts),
      n: row.meetings,
    });
  const first = [...table.rows]
    .sort((a, b) => b.meetings - a.meetings)
    .filter((r) => r.meetings > 0)
    .slice(0, 3);
  const parts = [t("charts.talks.pairs.description", { n: table.meetings, list: texts.list(first.map(words)) })];
  const war = pairOf(table, "UA", "RU");
  if (war?.meetings) parts.push(t("charts.talks.pairs.war", table.war));
  const filtered = filtersInWords({ kind: state.kind }, texts);
  return [...parts, ...(filtered ? [filtered] : [])].join(" ");
}

export function pairsNotes(table: PairsTable, state: PairsState, texts: Texts): string[] {
  const names = table.parties.map((p) => `${p} ${partyName(p, texts)}`).filter((n) => !/^(\S+) \1$/.test(n));
  return [
    texts.t("charts.talks.pairs.note"),
    texts.t("charts.talks.pairs.letters", { list: names.join(", ") }),
    ...meetingNotes(state, table.asOf, texts),
    ...(texts.locale === "en" ? [] : [texts.t("charts.timeline.notes.english")]),
  ];
}
