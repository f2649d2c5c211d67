import type { Data } from "@/lib/data";
import type { ReadingModel } from "@/lib/embed/reading/model";
import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Chart, Control } from "../contract";
import { readingWords } from "../shared/reading-words";
import { orderFaults, type StateFault } from "../state";
import { type MarketLayout, marketLayout } from "./layout";
import { type MarketTable, marketRows } from "./rows";
import { MAX_SERIES, type MarketState, marketState } from "./state";
import { marketDescription, marketKey, marketNotes, marketSubtitle, marketTitle } from "./words";

/** Chosen series on one time axis, as published or rebased to 100, with the events that changed the talks. */
export const marketOverview: Chart<"market-overview", MarketState, MarketTable, MarketLayout> = {
  id: "market-overview",
  family: "markets",
  state: marketState,
  datasets: (state) => [...state.series, "events", "confounders"],
  check: checkState,
  rows: marketRows,
  layout: marketLayout,
  name: (texts) => texts.t("charts.market.name"),
  title: marketTitle,
  subtitle: marketSubtitle,
  describe: marketDescription,
  notes: marketNotes,
  key: (table, _state, texts) => marketKey(table, texts),
  controls: marketControls,
  reading: marketReading,
  live: {
    depends: ["series"],
    parts: (data, { series }) => ({
      series,
      // Only these are drawn, as rules.
      events: data.events
        .filter((e) => e.significance === 5)
        .map(({ id, date, endDate, significance, title }) => ({ id, date, endDate, significance, title })),
      confounders: data.confounders,
    }),
  },
};

const lastDayOf = (data: Data, state: MarketState) =>
  state.series.map((id) => data.seriesById(id).last.date).reduce((a, b) => (a > b ? a : b));
const firstDayOf = (data: Data, state: MarketState) =>
  state.series.map((id) => data.seriesById(id).first.date).reduce((a, b) => (a < b ? a : b));

function checkState(data: Data, state: MarketState): StateFault[] {
  const [first, last] = [firstDayOf(data, state), lastDayOf(data, state)];
  const faults: StateFault[] = [];
  if (state.from && state.from > last)
    faults.push({
      parameter: "from",
      value: state.from,
      reason: `expected a date up to the last day of these series, ${last}`,
    });
  if (state.to && state.to < first)
    faults.push({
      parameter: "to",
      value: state.to,
      reason: `expected a date from the first day of these series, ${first}`,
    });
  if (state.base && (state.base < first || state.base > last))
    faults.push({
      parameter: "base",
      value: state.base,
      reason: `expected a date from ${first} to ${last}, where these series have values`,
    });
  return [...faults, ...orderFaults(state.from, state.to)];
}

function marketControls(data: Data, state: MarketState, texts: Texts): Control[] {
  const { t } = texts;
  // What is set is within its own bounds, or a browser refuses to send the form: series may begin after the default window.
  const days = [firstDayOf(data, state), lastDayOf(data, state), state.from, state.to, state.base].filter(
    (d) => d !== null,
  );
  const range = { min: days.reduce((a, b) => (a < b ? a : b)), max: days.reduce((a, b) => (a > b ? a : b)) };
  const date = (param: "from" | "to" | "base"): Control => ({
    param,
    kind: "date",
    label: t(`controls.${param}`),
    options: [{ value: state[param] ?? "", label: "", chosen: true }],
    ...range,
  });
  return [
    {
      param: "series",
      kind: "many",
      label: t("controls.series", { limit: MAX_SERIES }),
      limit: MAX_SERIES,
      options: data.series.map((s) => ({
        value: s.id,
        label: texts.pick(s.meta.label),
        group: t(`vocabulary.seriesGroup.${s.meta.group}`),
        chosen: state.series.includes(s.id),
      })),
    },
    date("from"),
    date("to"),
    date("base"),
  ];
}

function marketReading(table: MarketTable, _state: MarketState, texts: Texts): ReadingModel {
  return {
    locale: texts.locale,
    tracks: table.lines.map((line) => ({
      kind: "line",
      id: line.id,
      label: line.label,
      unit: line.unitShort,
      day0: line.path.day0,
      quantum: line.path.quantum,
      factor: line.factor,
      decimals: line.decimals,
      rounded: line.rounded,
      precision: line.stepped ? "month" : "day",
    })),
    moments: table.annotations.filter((a) => a.kind === "event").map((a) => [dayOf(a.from), a.title] as const),
    words: readingWords(texts, "lines"),
  };
}
