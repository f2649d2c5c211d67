import type { Texts } from "@/lib/i18n/texts";
import type { KeyItem } from "../../contract";
import { windowInWords } from "../event";
import { amount } from "../series";
import { modelWords } from "../study/words";
import { type HeatmapTable, isFound, isResult } from "./rows";
import type { HeatmapState } from "./state";

export function heatmapTitle({ counts }: HeatmapTable, _state: HeatmapState, { t }: Texts): string {
  if (counts.n === 0) return t("charts.reactions.heatmap.plain");
  return counts.found
    ? t("charts.reactions.heatmap.found", { k: counts.found, n: counts.n, shared: counts.shared })
    : t("charts.reactions.heatmap.none", { n: counts.n });
}

export function heatmapSubtitle(table: HeatmapTable, state: HeatmapState, texts: Texts): string {
  return texts.t("charts.reactions.heatmap.subtitle", {
    window: windowInWords(state.window, texts),
    events: table.events.length,
    from: texts.date(table.from),
    to: texts.date(table.to),
    model: modelWords(table.factor, texts),
  });
}

/** Named in the sentence; the rest stands in the table. */
const NAMED = 3;

export function heatmapDescription(table: HeatmapTable, _state: HeatmapState, texts: Texts): string {
  const { t } = texts;
  const { counts, events } = table;
  if (counts.n === 0) return t("charts.reactions.heatmap.empty");
  const found = events
    .flatMap(({ event, cells }) => cells.filter(isResult).map((cell) => ({ event, cell })))
    .filter(({ cell }) => isFound(cell))
    .sort((a, b) => Math.abs(b.cell.t) - Math.abs(a.cell.t))
    .slice(0, NAMED)
    .map(({ event, cell }) =>
      t("charts.reactions.heatmap.cell", {
        label: cell.shown.label,
        date: texts.date(event.date),
        amount: amount(cell.shown, cell.car, texts),
      }),
    );
  return [
    t("charts.reactions.heatmap.describe", {
      n: counts.n,
      k: counts.found,
      m: counts.alone,
      chance: texts.number(Math.round(counts.n * 0.05)),
    }),
    ...(found.length && found.length === counts.found
      ? [t("charts.reactions.heatmap.list", { list: found.join("; ") })]
      : []),
  ].join(" ");
}

export function heatmapNotes(table: HeatmapTable, state: HeatmapState, texts: Texts): string[] {
  const { t } = texts;
  const { counts, series } = table;
  const named = (test: (s: HeatmapTable["series"][number]) => boolean) =>
    texts.list(series.filter(test).map((s) => s.label));
  const notes = [
    t("charts.reactions.heatmap.company", { c: counts.company, n: windowsOf(table), clean: state.clean }),
    t("charts.reactions.notes.manyTests", { n: counts.n }),
    t("charts.reactions.heatmap.least", { se: texts.number(table.least, 1) }),
  ];
  if (table.left) notes.push(t("charts.reactions.heatmap.more", { n: table.left }));
  if (series.some((s) => s.derived)) notes.push(t("charts.reactions.notes.derived", { list: named((s) => s.derived) }));
  if (series.some((s) => s.rounded)) notes.push(t("charts.reactions.notes.rounded", { list: named((s) => s.rounded) }));
  notes.push(t("charts.reactions.notes.test"), t("charts.reactions.notes.chains"), t("charts.reactions.notes.cause"));
  if (texts.locale !== "en") notes.push(t("charts.timeline.notes.english"));
  return notes;
}

/** Windows with a result, those left out for their company included. */
const windowsOf = ({ events, counts }: HeatmapTable): number => {
  const shown = events.flatMap((e) => e.cells).filter(isResult);
  return counts.n + Math.max(0, counts.company - shown.filter((c) => c.company).length);
};

export const heatmapKey = ({ t }: Texts): KeyItem[] => [
  { symbol: "cell-up", label: t("charts.reactions.key.up") },
  { symbol: "cell-down", label: t("charts.reactions.key.down") },
  { symbol: "cell-found", label: t("charts.reactions.key.found") },
  { symbol: "cell-company", label: t("charts.reactions.key.company") },
  { symbol: "cell-missing", label: t("charts.reactions.key.missing") },
];
