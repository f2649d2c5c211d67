import type { Texts } from "@/lib/i18n/texts";
import { isRefusal } from "@/lib/stats/refusal";
import type { KeyItem } from "../../contract";
import { pInWords, windowInWords } from "../event";
import { amount, size } from "../series";
import { modelWords, refusalSentence } from "../study/words";
import { type AverageTable, type ClassResult, hasAverage, isFound } from "./rows";
import type { AverageState } from "./state";

/** The lines below a panel: mean and tests, then the verdict. */
export function classLines(c: ClassResult, table: AverageTable, texts: Texts): string[] {
  const { t } = texts;
  const { shown } = table;
  if (isRefusal(c.average)) return [refusalSentence(c.average.refused, c.average.missing, texts)];
  const average = c.average;
  const kp = average.kolariPynnonen;
  const lines = [
    t("charts.reactions.average.numbers", {
      amount: amount(shown, average.car, texts),
      p: isRefusal(kp) ? "–" : pInWords(kp.p, texts),
    }),
  ];
  if (average.corrado && !isRefusal(average.corrado))
    lines.push(t("charts.reactions.average.ranks", { p: pInWords(average.corrado.p, texts) }));
  lines.push(
    isFound(c)
      ? t("charts.reactions.average.beyond")
      : t("charts.reactions.average.nothing", { least: size(shown, average.detectable, texts) }),
  );
  return lines;
}

export function averageTitle({ classes, shown }: AverageTable, _state: AverageState, texts: Texts): string {
  const { t } = texts;
  const tested = classes.filter(hasAverage);
  const found = tested.filter(isFound);
  if (tested.length === 0) return t("charts.reactions.average.plain", { label: shown.label });
  return found.length
    ? t("charts.reactions.average.found", {
        label: shown.label,
        list: texts.list(found.map((c) => t(`charts.reactions.classIn.${c.class}`))),
      })
    : t("charts.reactions.average.none", { label: shown.label, n: tested.length });
}

export const averageSubtitle = ({ factor, shown }: AverageTable, state: AverageState, texts: Texts): string =>
  texts.t("charts.reactions.average.subtitle", {
    label: shown.label,
    unit: shown.unit,
    window: windowInWords(state.window, texts),
    model: modelWords(factor, texts),
  });

export function averageDescription(table: AverageTable, _state: AverageState, texts: Texts): string {
  const { t } = texts;
  return table.classes
    .filter(hasAverage)
    .map((c) =>
      t("charts.reactions.average.line", {
        class: t(`charts.reactions.class.${c.class}`),
        n: c.average.n,
        up: c.average.up,
        lines: classLines(c, table, texts).join(", "),
      }),
    )
    .join(" ");
}

export function averageNotes(table: AverageTable, state: AverageState, texts: Texts): string[] {
  const { t } = texts;
  const { classes, shown } = table;
  const total = (of: (c: ClassResult) => number) => classes.reduce((n, c) => n + of(c), 0);
  const notes: string[] = [];
  if (table.notKept) notes.push(t("charts.reactions.average.notKept"));
  if (shown.up) notes.push(`${shown.label}: ${shown.up}.`);
  notes.push(
    t("charts.reactions.average.company", {
      c: total((c) => c.company),
      n: total((c) => c.events - c.without),
      clean: state.clean,
    }),
  );
  const without = total((c) => c.without);
  if (without)
    notes.push(
      t(shown.derived ? "charts.reactions.average.withoutKept" : "charts.reactions.average.without", { n: without }),
    );
  notes.push(t("charts.reactions.average.tests"));
  notes.push(t("charts.reactions.average.several", { n: classes.filter(hasAverage).length }));
  notes.push(t("charts.reactions.average.classes"));
  if (shown.derived) notes.push(t("charts.reactions.notes.derived", { list: shown.label }));
  if (shown.rounded) notes.push(t("charts.reactions.notes.rounded", { list: shown.label }));
  notes.push(t("charts.reactions.notes.chains"), t("charts.reactions.notes.cause"));
  return notes;
}

export const averageKey = ({ t }: Texts): KeyItem[] => [
  { symbol: "usual-range", label: t("charts.reactions.key.meanRange") },
];
