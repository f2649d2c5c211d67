import type { Data } from "@/lib/data";
import { isoOf } from "@/lib/i18n/format";
import { MOST_WEIGHT } from "@/lib/indicators/composite";
import { scoresFor } from "@/lib/indicators/of-data";
import { INDICATOR_IDS } from "@/lib/indicators/types";
import type { Chart } from "../contract";
import { compositeRows } from "./composite/rows";
import { type CompositeState, compositeState } from "./composite/state";
import { lineReading, spanControls, spanFaults, spanWords } from "./indicator/chart";
import { ALL_DATASETS } from "./indicator/datasets";
import { type RiskLayout, riskLayout } from "./indicator/layout";
import type { RiskTable } from "./indicator/model";
import { indicatorName } from "./indicator/names";

function boundsOf(data: Data) {
  const { from, parts } = scoresFor(data);
  return { first: isoOf(from), last: isoOf(from + parts[0]!.scores.length - 1) };
}

/** The indicators taken together with weights that the reader sets: a description of the present. */
export const riskComposite: Chart<"risk-composite", CompositeState, RiskTable, RiskLayout> = {
  id: "risk-composite",
  family: "risk",
  state: compositeState,
  datasets: () => ALL_DATASETS,
  check: (data, state) => spanFaults(state, boundsOf(data)),
  rows: compositeRows,
  layout: (table, _state, size, texts) => riskLayout(table, size, texts),
  name: ({ t }) => t("charts.risk.risk-composite.name"),
  title: (table) => table.words.title,
  subtitle: (table, _state, texts) => texts.t("charts.risk.risk-composite.subtitle", spanWords(table, texts)),
  describe: (table) => table.words.description,
  notes: (table) => table.words.notes,
  key: () => [],
  controls: (data, state, texts) => [
    ...INDICATOR_IDS.map((id, k) => ({
      param: "weights",
      kind: "range" as const,
      label: texts.t("charts.risk.composite.weightControl", { name: indicatorName(id, texts) }),
      options: [{ value: String(state.weights[k]), label: "", chosen: true }],
      min: "0",
      max: String(MOST_WEIGHT),
    })),
    ...spanControls(state, boundsOf(data), texts),
  ],
  reading: (table, _state, texts) => lineReading(table, texts),
  live: {
    depends: [],
    parts: (data) => ({
      riskScores: scoresFor(data),
      // Only these are drawn, as rules.
      events: data.events
        .filter((e) => e.significance === 5)
        .map(({ id, date, endDate, significance, title }) => ({ id, date, endDate, significance, title })),
    }),
  },
};
