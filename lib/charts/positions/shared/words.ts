import { dayOf, formatMonth, formatShortMonth } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { DatePrecision } from "@/lib/schema/position";
import type { Issue } from "@/lib/schema/vocabulary";
import { partyName } from "../../shared/parties";
import { type ReplayState, SCORED_ISSUES } from "./state";

/** A date as precise as the record is: a month stays a month. */
export function dateInWords(date: string, precision: DatePrecision, texts: Texts): string {
  if (precision === "day") return texts.date(date);
  return precision === "month" ? formatMonth(dayOf(`${date}-01`), texts.locale) : date;
}

/** "Dec ’25", for narrow cells. */
export function shortMonth(date: string, texts: Texts): string {
  const month = date.length > 4 ? `${formatShortMonth(dayOf(`${date.slice(0, 7)}-01`), texts.locale)} ` : "";
  return `${month}’${date.slice(2, 4)}`;
}

/** "Ukraine", "the United States": a party inside a sentence, short where the language has a short form. */
export const partyInSentence = (party: string, texts: Texts): string =>
  texts.t.has(`charts.positions.party.${party as "UA"}`)
    ? texts.t(`charts.positions.party.${party as "UA"}`)
    : partyName(party, texts);

/** An issue after "on" or «щодо»: Ukrainian needs the genitive. */
export const onIssue = (issue: Issue, texts: Texts): string => texts.t(`charts.positions.onIssue.${issue}`);

export const issueName = (issue: Issue, texts: Texts): string => capital(texts.t(`vocabulary.issue.${issue}`));

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A score with its sign: "+1", "0", "−2". */
export const score = (stance: number, texts: Texts): string => texts.change(stance, 0);

/** A list of at most `n` in words, and how many more. */
export function listed(items: readonly string[], n: number, texts: Texts): string {
  if (items.length <= n) return texts.list(items);
  return texts.t("charts.positions.andMore", { list: items.slice(0, n).join(", "), n: items.length - n });
}

/** What holds for every chart of positions, said once beside each. */
export function positionNotes(state: ReplayState, texts: Texts): string[] {
  const { t } = texts;
  const notes = [t("charts.positions.notes.judgement"), t("charts.positions.notes.unknown")];
  if (!state.issue.length || state.issue.some((i) => i === "sanctions" || i === "frozen-assets"))
    notes.push(t("charts.positions.notes.sanctions"));
  if (state.confidence.length && !state.confidence.includes("low")) notes.push(t("charts.positions.notes.lowHidden"));
  if (texts.locale !== "en") notes.push(t("charts.positions.notes.english"));
  return notes;
}

/** Issues that talks are about but that have no scored position. */
export const isScored = (issue: Issue): boolean => (SCORED_ISSUES as readonly Issue[]).includes(issue);
