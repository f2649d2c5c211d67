import type { Texts } from "@/lib/i18n/texts";
import type { RefusalReason } from "@/lib/stats/refusal";
import type { KeyItem } from "../../contract";
import { pInWords, windowInWords } from "../event";
import { companyNotes } from "../flags";
import { amount, size } from "../series";
import { isFound, type Refused, type Result, resultsOf, type StudyTable } from "./rows";
import type { StudyState } from "./state";

export const refusalSentence = (refused: RefusalReason, missing: number, texts: Texts): string =>
  texts.t(`charts.reactions.refused.${refused}`, { n: missing });

/** A result as numbers in words, or why there is none. */
export function resultSentence(result: Result | Refused, state: StudyState, texts: Texts): string {
  const { t } = texts;
  if (!("car" in result)) return refusalSentence(result.refusal.refused, result.refusal.missing, texts);
  const { shown, car, p, n } = result;
  const values = {
    amount: amount(shown, car, texts),
    window: windowInWords(state.window, texts),
    date: texts.date(result.day0),
    t: texts.number(result.t, 2),
    p: pInWords(p, texts),
    n,
  };
  return isFound(result)
    ? t("charts.reactions.study.found", values)
    : t(p <= 0.05 ? "charts.reactions.study.lost" : "charts.reactions.study.none", {
        ...values,
        least: size(shown, result.detectable, texts),
      });
}

export function studyTitle(table: StudyTable, _state: StudyState, texts: Texts): string {
  const { t } = texts;
  const results = resultsOf(table);
  const found = results.filter(isFound);
  const date = texts.date(table.event.date);
  if (results.length === 0) return t("charts.reactions.study.plain", { date });
  if (results.length === 1)
    return t(found.length ? "charts.reactions.study.oneFound" : "charts.reactions.study.oneNone", {
      label: results[0]!.shown.label,
      date,
    });
  return found.length
    ? t("charts.reactions.study.someFound", { k: found.length, n: results.length, date })
    : t("charts.reactions.study.noneFound", { n: results.length, date });
}

export function studySubtitle(table: StudyTable, state: StudyState, texts: Texts): string {
  return texts.t("charts.reactions.study.subtitle", {
    title: table.event.title,
    model: modelWords(table.factor, texts),
    window: windowInWords(state.window, texts),
  });
}

export const modelWords = (factor: string | null, { t }: Texts): string =>
  factor === null ? t("charts.reactions.modelWords.mean") : t("charts.reactions.modelWords.market", { factor });

export function studyDescription(table: StudyTable, state: StudyState, texts: Texts): string {
  const { t } = texts;
  return table.results
    .map((r) => t("charts.reactions.study.line", { label: r.shown.label, sentence: resultSentence(r, state, texts) }))
    .join(" ");
}

export function studyNotes(table: StudyTable, state: StudyState, texts: Texts): string[] {
  const { t } = texts;
  const results = resultsOf(table);
  const flags = results.flatMap((r) => r.flags);
  const notes = [...companyNotes(flags, texts)];
  const later = results.filter((r) => r.flags.some((f) => f.flag === "later-day"));
  if (later.length)
    notes.push(
      t("charts.reactions.notes.later", {
        list: texts.list([...new Set(later.map((r) => texts.date(r.day0)))]),
        date: texts.date(table.event.date),
      }),
    );
  for (const r of results)
    for (const f of r.flags)
      if (f.flag === "long-return")
        notes.push(t("charts.reactions.notes.long", { label: r.shown.label, days: f.days }));
  const fixings = results.filter((r) => r.flags.some((f) => f.flag === "fixing")).map((r) => r.shown.label);
  if (fixings.length) notes.push(t("charts.reactions.notes.fixing", { list: texts.list(fixings) }));
  const rounded = results.filter((r) => r.shown.rounded).map((r) => r.shown.label);
  if (rounded.length) notes.push(t("charts.reactions.notes.rounded", { list: texts.list(rounded) }));
  if (results.some((r) => r.shown.scale === 100 && Math.abs(r.car) > 0.1)) notes.push(t("charts.reactions.notes.logs"));
  if (state.window.from < -10) notes.push(t("charts.reactions.notes.overlap"));
  if (results.length > 1) notes.push(t("charts.reactions.notes.several", { n: results.length }));
  notes.push(t("charts.reactions.notes.test"));
  notes.push(t("charts.reactions.notes.cause"));
  if (texts.locale !== "en") notes.push(t("charts.timeline.notes.english"));
  return notes;
}

export const studyKey = ({ t }: Texts): KeyItem[] => [
  { symbol: "ordinary-day", label: t("charts.reactions.key.ordinary") },
  { symbol: "window-day", label: t("charts.reactions.key.window") },
  { symbol: "usual-range", label: t("charts.reactions.key.range") },
];
