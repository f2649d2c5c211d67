import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { eventPath } from "@/lib/events/addresses";
import type { Texts } from "@/lib/i18n/texts";
import { FACTOR, isStudySeries } from "@/lib/markets/conventions";
import { DIRECTIONS } from "@/lib/schema/vocabulary";
import type { Chart, Control } from "../contract";
import { once } from "../shared/once";
import { readingWords } from "../shared/reading-words";
import { orderFaults } from "../state";
import { modelControl, pInWords, windowControl } from "./event";
import { type HeatmapLayout, heatmapLayout } from "./heatmap/layout";
import {
  eventsInView,
  type HeatCell,
  type HeatmapTable,
  heatmapDatasets,
  heatmapRows,
  isFound,
  isResult,
} from "./heatmap/rows";
import { type HeatmapState, heatmapState, MAX_EVENTS, MAX_SERIES, SIGNIFICANCES, STUDIED_KINDS } from "./heatmap/state";
import { heatmapDescription, heatmapKey, heatmapNotes, heatmapSubtitle, heatmapTitle } from "./heatmap/words";
import { eventParts } from "./parts";
import { resultsOf } from "./results";
import { amount, shownSeries } from "./series";
import { ALL_SERIES, MODELS, OFFERED_WINDOWS } from "./state";

/** Events by series: how unusual each market's move around each event was, and which moves chance doesn't explain. */
export const eventHeatmap: Chart<"event-heatmap", HeatmapState, HeatmapTable, HeatmapLayout> = {
  id: "event-heatmap",
  family: "markets",
  state: heatmapState,
  datasets: heatmapDatasets,
  check: (_data, { from, to }) => orderFaults(from, to),
  rows: heatmapRows,
  layout: heatmapLayout,
  name: (texts) => texts.t("charts.reactions.heatmap.name"),
  title: heatmapTitle,
  subtitle: heatmapSubtitle,
  describe: heatmapDescription,
  notes: heatmapNotes,
  key: (_table, _state, texts) => heatmapKey(texts),
  controls: heatmapControls,
  reading: heatmapReading,
  live: {
    depends: ["series"],
    parts: (data, { series }) => ({
      ...eventParts(data),
      derivedReactions: data.derivedReactions.filter((r) => (series as readonly string[]).includes(r.series)),
      series: [...new Set([...series.filter(isStudySeries), FACTOR])],
    }),
    // Hundreds of studies per window and model: an event at a time.
    *ahead(data, state) {
      const events = eventsInView(data, state).slice(0, MAX_EVENTS);
      for (const model of MODELS)
        for (const window of OFFERED_WINDOWS) {
          const resultOf = resultsOf(data, model, window);
          for (const event of events) {
            for (const id of state.series) resultOf(event, id);
            yield;
          }
        }
    },
  },
};

function heatmapControls(data: Data, state: HeatmapState, texts: Texts): Control[] {
  const { t } = texts;
  const count = (change: Partial<HeatmapState>) => eventsInView(data, { ...state, ...change }).length;
  const date = (param: "from" | "to"): Control => ({
    param,
    kind: "date",
    label: t(`controls.${param}`),
    options: [{ value: state[param] ?? "", label: "", chosen: true }],
    min: "2021-01-01",
    max: data.asOf,
  });
  const one = (param: "sort" | "group", values: readonly string[]): Control => ({
    param,
    kind: "one",
    label: t(`charts.reactions.controls.${param}`),
    options: values.map((value) => ({
      value,
      label: t(`charts.reactions.${param}.${value}` as "charts.reactions.sort.date"),
      chosen: state[param] === value,
    })),
  });
  return [
    windowControl(state.window, texts),
    one("sort", ["date", "effect"]),
    one("group", ["none", "kind", "direction"]),
    {
      param: "clean",
      kind: "one",
      label: t("charts.reactions.controls.clean"),
      options: (["no", "yes"] as const).map((value) => ({
        value,
        label: t(value === "no" ? "charts.reactions.controls.cleanAll" : "charts.reactions.controls.cleanOut"),
        chosen: state.clean === value,
      })),
    },
    modelControl(state.model, texts),
    date("from"),
    date("to"),
    {
      param: "significance",
      kind: "many",
      label: t("controls.significance"),
      options: SIGNIFICANCES.map((value) => ({
        value,
        label: value,
        count: count({ significance: [value] }),
        chosen: state.significance.includes(value),
      })),
    },
    {
      param: "kind",
      kind: "many",
      label: t("controls.kind"),
      options: STUDIED_KINDS.map((value) => ({
        value,
        label: t(`vocabulary.kind.${value}`),
        count: count({ kind: [value] }),
        chosen: state.kind.includes(value),
      })),
    },
    {
      param: "direction",
      kind: "many",
      label: t("controls.direction"),
      options: DIRECTIONS.map((value) => ({
        value,
        label: t(`vocabulary.direction.${value}`),
        count: count({ direction: [value] }),
        chosen: state.direction.includes(value),
      })),
    },
    {
      param: "series",
      kind: "many",
      label: t("controls.series", { limit: MAX_SERIES }),
      limit: MAX_SERIES,
      options: ALL_SERIES.map((value) => {
        const { label, group } = shownSeries(data, value, texts);
        return {
          value,
          label,
          group: t(`vocabulary.seriesGroup.${group}`),
          chosen: state.series.includes(value),
        };
      }),
    },
  ];
}

/** A track for each event from the top, its cells from the left. */
function heatmapReading(table: HeatmapTable, _state: HeatmapState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const itemOf = (event: string, cell: HeatCell): ReadingItem => {
    const { label } = cell.shown;
    if (!isResult(cell)) return [t("charts.reactions.heatmap.noItem", { label }), ""];
    const item = [
      t("charts.reactions.heatmap.item", {
        label,
        amount: amount(cell.shown, cell.car, texts),
        t: texts.change(cell.t, 1),
      }),
      t("charts.reactions.heatmap.context", {
        p: pInWords(cell.p, texts),
        found: isFound(cell) ? "yes" : "no",
        company: cell.company ? "yes" : "no",
      }),
    ] as const;
    return links ? [...item, eventPath(event, texts.locale)] : item;
  };
  return {
    locale: texts.locale,
    tracks: table.events.map(({ event, cells }) => {
      // Hundreds of sentences, of which a reader in the page hears a row's: all at once would cost a hover its frame.
      const items = once(() => cells.map((cell) => itemOf(event.id, cell)));
      return {
        kind: "points" as const,
        id: event.id,
        label: `${texts.date(event.date)}: ${event.title}`,
        get items() {
          return items();
        },
      };
    }),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: t("charts.reactions.heatmap.help") },
  };
}
