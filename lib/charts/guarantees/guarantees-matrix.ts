import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { guaranteePath } from "@/lib/guarantees/addresses";
import type { Texts } from "@/lib/i18n/texts";
import type { Chart } from "../contract";
import { partial } from "../maps/shared/words";
import { readingWords } from "../shared/reading-words";
import { stateSchema } from "../state";
import { type MatrixLayout, matrixLayout } from "./matrix/layout";
import { type MatrixMark, type MatrixTable, matrixRows } from "./matrix/rows";
import { matrixDescription, matrixNotes, matrixSubtitle, matrixTitle } from "./matrix/words";
import {
  bindingKey,
  INSTRUMENT_SHAPE,
  type InstrumentState,
  instrumentControls,
  instrumentParts,
  isSuperseded,
  OFFERED,
  replayFaults,
} from "./shared/instruments";

/** Who offers what for Ukraine's security, by sort, and how firm it can be shown to be. */
export const guaranteesMatrix: Chart<"guarantees-matrix", InstrumentState, MatrixTable, MatrixLayout> = {
  id: "guarantees-matrix",
  family: "guarantees",
  state: stateSchema<InstrumentState>(INSTRUMENT_SHAPE),
  datasets: () => ["guarantees"],
  check: (data, { asof }) => replayFaults(data, asof),
  rows: matrixRows,
  layout: matrixLayout,
  name: ({ t }) => t("charts.guarantees.matrix.name"),
  title: matrixTitle,
  subtitle: matrixSubtitle,
  describe: matrixDescription,
  notes: matrixNotes,
  key: ({ instruments }, _state, texts) =>
    bindingKey(
      instruments.map((g) => ({ bindingness: g.bindingness, superseded: isSuperseded(g) })),
      texts,
    ),
  controls: (data, state, texts) => instrumentControls(data, state, texts),
  reading,
  live: { depends: [], parts: instrumentParts },
};

/** A track for each line from the top, its marks from the left: the order in which the figure draws them. */
function reading(table: MatrixTable, _state: InstrumentState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const item = ({ instrument: g, superseded }: MatrixMark): ReadingItem => {
    const context = [
      t(`charts.guarantees.type.${g.type}`),
      g.date ? partial(g.date, texts) : t("charts.guarantees.undated"),
      t(`charts.guarantees.binding.${g.bindingness}`),
      ...(superseded ? [t("charts.guarantees.superseded")] : []),
      t("charts.guarantees.matrix.context", { benefit: g.keyBenefit, trigger: g.triggers, status: g.status }),
    ].join(" · ");
    const title = g.partner ? `${g.partner}: ${g.title}` : g.title;
    return links ? [title, context, guaranteePath(g.id, texts.locale)] : [title, context];
  };
  return {
    locale: texts.locale,
    tracks: table.lines.map((line) => ({
      kind: "points" as const,
      id: line.id,
      label: line.label,
      items: OFFERED.flatMap((type) => line.marks[type].map(item)),
    })),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: t("charts.guarantees.matrix.help") },
  };
}
