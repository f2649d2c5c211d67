import type { Data } from "@/lib/data";
import type { ReadingModel } from "@/lib/embed/reading/model";
import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { indicatorOf } from "@/lib/indicators/of-data";
import type { Chart, Control } from "../../contract";
import { readingWords } from "../../shared/reading-words";
import { day, orderFaults, type StateFault, stateSchema } from "../../state";
import { CHART_DATASETS } from "./datasets";
import { type RiskLayout, riskLayout } from "./layout";
import type { IndicatorState, RiskTable } from "./model";
import { indicatorRows } from "./rows";
import { type IndicatorChartId, SPECS } from "./specs";

type Bounds = { readonly first: string; readonly last: string };

function boundsOf(data: Data, id: IndicatorChartId): Bounds {
  const all = SPECS[id].indicators.map((of) => indicatorOf(data, of).days);
  return {
    first: isoOf(Math.min(...all.map((d) => d[0]!))),
    last: isoOf(Math.max(...all.map((d) => d.at(-1)!))),
  };
}

/** What is wrong with days that lie outside the data. */
export function spanFaults({ from, to }: IndicatorState, { first, last }: Bounds): StateFault[] {
  const faults: StateFault[] = [];
  if (from && from > last)
    faults.push({ parameter: "from", value: from, reason: `expected a date up to the last day of the data, ${last}` });
  if (to && to < first)
    faults.push({ parameter: "to", value: to, reason: `expected a date from the first day of the data, ${first}` });
  return [...faults, ...orderFaults(from, to)];
}

/** Fields for the days in view. */
export function spanControls(state: IndicatorState, { first, last }: Bounds, texts: Texts): Control[] {
  const days = [first, last, state.from, state.to].filter((d) => d !== null).sort();
  return (["from", "to"] as const).map((param) => ({
    param,
    kind: "date",
    label: texts.t(`controls.${param}`),
    options: [{ value: state[param] ?? "", label: "", chosen: true }],
    min: days[0]!,
    max: days.at(-1)!,
  }));
}

export function lineReading(table: RiskTable, texts: Texts): ReadingModel {
  return {
    locale: texts.locale,
    tracks: table.panels.flatMap((panel) =>
      panel.lines.map((line) => ({
        kind: "line" as const,
        id: line.id,
        label: line.label,
        unit: line.unit,
        day0: line.path.day0,
        quantum: line.path.quantum,
        factor: 1,
        decimals: line.decimals,
        rounded: line.rounded,
        precision: line.stepped ? ("month" as const) : ("day" as const),
      })),
    ),
    moments: table.annotations.map((a) => [dayOf(a.from), a.title] as const),
    words: readingWords(texts, "lines"),
  };
}

/** The words of a view's span: its first and last day. */
export const spanWords = (table: RiskTable, texts: Texts) => ({
  from: texts.date((table.rows[0]?.date as string | undefined) ?? table.asOf),
  to: texts.date(table.asOf),
});

/** A chart of one or two indicators: through time with their band, and what makes the latest value. */
export function indicatorChart<Id extends IndicatorChartId>(id: Id): Chart<Id, IndicatorState, RiskTable, RiskLayout> {
  // The catalogue's keys are told from the list, not from the one chart.
  const key: IndicatorChartId = id;
  return {
    id,
    family: "risk",
    state: stateSchema<IndicatorState>({
      from: { parameter: day, default: SPECS[id].from },
      to: { parameter: day, default: null },
    }),
    datasets: () => CHART_DATASETS[id],
    check: (data, state) => spanFaults(state, boundsOf(data, id)),
    rows: (data, state, texts) => indicatorRows(data, id, state, texts),
    layout: (table, _state, size, texts) => riskLayout(table, size, texts),
    name: ({ t }) => t(`charts.risk.${key}.name`),
    title: (table) => table.words.title,
    subtitle: (table, _state, texts) => texts.t(`charts.risk.${key}.subtitle`, spanWords(table, texts)),
    describe: (table) => table.words.description,
    notes: (table) => table.words.notes,
    key: () => [],
    controls: (data, state, texts) => spanControls(state, boundsOf(data, id), texts),
    reading: (table, _state, texts) => lineReading(table, texts),
  };
}
