import type { Texts } from "@/lib/i18n/texts";
import type { Stance } from "@/lib/schema/position";
import type { KeyItem } from "../../contract";
import { STANCE_TILES, stanceTile } from "../shared/tiles";
import { dateInWords, isScored, listed, onIssue, partyInSentence, positionNotes, score } from "../shared/words";
import type { MatrixCell, MatrixTable } from "./rows";
import { RECENT } from "./rows";
import type { MatrixState } from "./state";

const MAXIMUM: Stance = -2;

/** How many issues a party holds its full demands on, of those where its position is known. */
function held(table: MatrixTable, party: string): { n: number; known: number } {
  const own = table.cells.filter((c) => c.party === party && c.latest);
  return { n: own.filter((c) => c.latest!.stance === MAXIMUM).length, known: own.length };
}

/** Towards the compromise, against it. */
const rise = ({ latest, before }: MatrixCell) => latest!.stance - before!.stance;

/** Who of the two at war moved on the replayed day, if one of them did and all in one direction. */
function mover(table: MatrixTable, state: MatrixState) {
  if (!state.asof) return null;
  for (const party of ["UA", "RU"] as const) {
    const own = table.today.filter((c) => c.party === party);
    if (own.length && (own.every((c) => rise(c) > 0) || own.every((c) => rise(c) < 0)))
      return { party, own, toward: rise(own[0]!) > 0 };
  }
  return null;
}

export function matrixTitle(table: MatrixTable, state: MatrixState, texts: Texts): string {
  const { t } = texts;
  const move = mover(table, state);
  if (move)
    return t("charts.positions.matrix.moved", {
      date: texts.date(table.asOf),
      party: partyInSentence(move.party, texts),
      toward: String(move.toward),
      issues: listed(
        move.own.map((c) => onIssue(c.issue, texts)),
        2,
        texts,
      ),
    });
  const [ua, ru] = [held(table, "UA"), held(table, "RU")];
  if (table.issues.length > 1 && ua.known && ru.known)
    return t("charts.positions.matrix.finding", { ru: ru.n, ua: ua.n, issues: table.issues.length });
  return t("charts.positions.matrix.plain", { date: texts.date(table.asOf) });
}

export const matrixSubtitle = (table: MatrixTable, _state: MatrixState, texts: Texts): string =>
  texts.t("charts.positions.matrix.subtitle", { date: texts.date(table.asOf) });

/** "Ukraine on NATO membership from +1 to +2 (“…”)". */
const moveInWords = (c: MatrixCell, texts: Texts): string =>
  texts.t("charts.positions.matrix.move", {
    party: partyInSentence(c.party, texts),
    issue: onIssue(c.issue, texts),
    before: score(c.before!.stance, texts),
    after: score(c.latest!.stance, texts),
  });

export function matrixDescription(table: MatrixTable, _state: MatrixState, texts: Texts): string {
  const { t } = texts;
  const unknown = table.cells.filter((c) => !c.latest).length;
  const parts = [
    t("charts.positions.matrix.description", {
      date: texts.date(table.asOf),
      known: table.cells.length - unknown,
      all: table.cells.length,
      unknown,
    }),
  ];
  if (table.today.length)
    parts.push(t("charts.positions.matrix.today", { list: table.today.map((c) => moveInWords(c, texts)).join("; ") }));
  else {
    const full = table.cells.filter((c) => c.party === "RU" && c.latest?.stance === MAXIMUM);
    if (full.length)
      parts.push(t("charts.positions.matrix.full", { list: texts.list(full.map((c) => onIssue(c.issue, texts))) }));
  }
  return parts.join(" ");
}

export function matrixNotes(table: MatrixTable, state: MatrixState, texts: Texts): string[] {
  const { t } = texts;
  const notes = positionNotes(state, texts);
  if (table.parties.includes("EU")) notes.splice(2, 0, t("charts.positions.notes.eu"));
  if (table.cells.some((c) => c.latest?.datePrecision === "month"))
    notes.splice(2, 0, t("charts.positions.notes.months"));
  if (table.cells.some((c) => c.moved)) notes.splice(1, 0, t("charts.positions.notes.moved", { n: RECENT }));
  const blank = table.issues.filter((i) => !isScored(i));
  if (blank.length)
    notes.push(t("charts.positions.notes.notScored", { list: texts.list(blank.map((i) => onIssue(i, texts))) }));
  return notes;
}

export function matrixKey(table: MatrixTable, _state: MatrixState, { t }: Texts): KeyItem[] {
  const items: KeyItem[] = STANCE_TILES.toReversed().map((symbol) => ({
    symbol,
    label: t(`charts.positions.tiles.${symbol}`),
  }));
  if (table.cells.some((c) => !c.latest))
    items.push({ symbol: stanceTile(null), label: t("charts.positions.tiles.stance-unknown") });
  return items;
}

/** When and who, for the head of a cell. */
export const cellHead = (c: MatrixCell, texts: Texts): string =>
  c.latest ? `${dateInWords(c.latest.date, c.latest.datePrecision, texts)} · ${c.latest.speaker}` : "";

/** Source and confidence, for the foot. */
export function cellFoot(c: MatrixCell, texts: Texts): string {
  if (!c.latest) return "";
  const { sources, confidence } = c.latest;
  return [
    sources[0]!.publisher,
    ...(confidence === "high" ? [] : [texts.t(`vocabulary.confidence.${confidence}`)]),
  ].join(" · ");
}

export const movedFrom = (c: MatrixCell, texts: Texts): string =>
  texts.t("charts.positions.matrix.movedFrom", {
    score: score(c.before!.stance, texts),
    date: dateInWords(c.before!.date, c.before!.datePrecision, texts),
  });
