import type { Texts } from "@/lib/i18n/texts";
import type { KeyItem } from "../../contract";
import { pInWords, windowInWords } from "../event";
import { companyNotes } from "../flags";
import { amount } from "../series";
import { modelWords, refusalSentence } from "../study/words";
import { type DistributionTable, type Refused, type Spread, spreadsOf } from "./rows";
import type { DistributionState } from "./state";

/** Rarer than this among ordinary days is called unusual. */
const RARE = 0.05;
const isRare = (s: Spread): boolean => s.p <= RARE;

/** Where the event lies, in words, or why that can't be said. */
export function spreadSentence(result: Spread | Refused, texts: Texts): string {
  const { t } = texts;
  if (!("bins" in result))
    return result.refusal.refused === "too-little-history" && result.refusal.missing < 60
      ? t("charts.reactions.distribution.few", { n: result.refusal.missing })
      : refusalSentence(result.refusal.refused, result.refusal.missing, texts);
  return t(isRare(result) ? "charts.reactions.distribution.rare" : "charts.reactions.distribution.usual", {
    amount: amount(result.shown, result.car, texts),
    t: texts.change(result.t, 1),
    far: result.far,
    n: result.ordinary,
    p: pInWords(result.p, texts),
  });
}

export function distributionTitle(table: DistributionTable, _state: DistributionState, texts: Texts): string {
  const { t } = texts;
  const spreads = spreadsOf(table);
  const date = texts.date(table.event.date);
  if (spreads.length === 0) return t("charts.reactions.distribution.plain", { date });
  const rare = spreads.filter(isRare);
  if (rare.length === 0)
    return t("charts.reactions.distribution.ordinary", { list: texts.list(spreads.map((s) => s.shown.label)), date });
  return t("charts.reactions.distribution.found", { list: texts.list(rare.map((s) => s.shown.label)), date });
}

export const distributionSubtitle = (table: DistributionTable, state: DistributionState, texts: Texts): string =>
  texts.t("charts.reactions.distribution.subtitle", {
    title: table.event.title,
    window: windowInWords(state.window, texts),
    model: modelWords(table.factor, texts),
  });

export const distributionDescription = (table: DistributionTable, _state: DistributionState, texts: Texts): string =>
  table.results
    .map((r) => texts.t("charts.reactions.study.line", { label: r.shown.label, sentence: spreadSentence(r, texts) }))
    .join(" ");

export function distributionNotes(table: DistributionTable, _state: DistributionState, texts: Texts): string[] {
  const { t } = texts;
  const spreads = spreadsOf(table);
  const notes = companyNotes(
    spreads.flatMap((s) => s.flags),
    texts,
  );
  notes.push(t("charts.reactions.distribution.days"));
  if (spreads[0])
    notes.push(
      t("charts.reactions.distribution.span", {
        list: texts.list(spreads.map((s) => `${s.shown.label} ${texts.date(s.span.from)} – ${texts.date(s.span.to)}`)),
      }),
    );
  const rounded = spreads.filter((s) => s.shown.rounded).map((s) => s.shown.label);
  if (rounded.length) notes.push(t("charts.reactions.notes.rounded", { list: texts.list(rounded) }));
  notes.push(t("charts.reactions.notes.cause"));
  if (texts.locale !== "en") notes.push(t("charts.timeline.notes.english"));
  return notes;
}

export const distributionKey = ({ t }: Texts): KeyItem[] => [
  { symbol: "usual-range", label: t("charts.reactions.key.asFar") },
];
