import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import { CLASSES } from "@/lib/markets/classes";
import { FACTOR, isStudySeries } from "@/lib/markets/conventions";
import type { Chart, Control } from "../contract";
import { once } from "../shared/once";
import { readingWords } from "../shared/reading-words";
import { orderFaults } from "../state";
import { type AverageLayout, averageLayout } from "./average/layout";
import { type AverageTable, averageDatasets, averageRows, classEvents, hasAverage } from "./average/rows";
import { type AverageState, averageState } from "./average/state";
import {
  averageDescription,
  averageKey,
  averageNotes,
  averageSubtitle,
  averageTitle,
  classLines,
} from "./average/words";
import { modelControl, windowControl } from "./event";
import { SIGNIFICANCES } from "./heatmap/state";
import { eventParts } from "./parts";
import { amount, shownSeries, size } from "./series";
import { ALL_SERIES } from "./state";

/** The mean reaction of one market to each class of event. */
export const averageReaction: Chart<"average-reaction", AverageState, AverageTable, AverageLayout> = {
  id: "average-reaction",
  family: "markets",
  state: averageState,
  datasets: averageDatasets,
  check: (_data, { from, to }) => orderFaults(from, to),
  rows: averageRows,
  layout: averageLayout,
  name: (texts) => texts.t("charts.reactions.average.name"),
  title: averageTitle,
  subtitle: averageSubtitle,
  describe: averageDescription,
  notes: averageNotes,
  key: (_table, _state, texts) => averageKey(texts),
  controls: averageControls,
  reading: averageReading,
  live: {
    depends: ["series"],
    parts: (data, { series }) => ({
      ...eventParts(data),
      derivedReactions: data.derivedReactions.filter((r) => r.series === series),
      series: isStudySeries(series) ? [...new Set([series, FACTOR])] : [FACTOR],
    }),
  },
};

function averageControls(data: Data, state: AverageState, texts: Texts): Control[] {
  const { t } = texts;
  return [
    {
      param: "series",
      kind: "one",
      label: t("charts.reactions.controls.oneSeries"),
      options: ALL_SERIES.map((value) => ({
        value,
        label: shownSeries(data, value, texts).label,
        chosen: state.series === value,
      })),
    },
    windowControl(state.window, texts),
    modelControl(state.model, texts),
    {
      param: "clean",
      kind: "one",
      label: t("charts.reactions.controls.clean"),
      options: (["no", "yes"] as const).map((value) => ({
        value,
        label: t(value === "no" ? "charts.reactions.controls.cleanKept" : "charts.reactions.controls.cleanOut"),
        chosen: state.clean === value,
      })),
    },
    {
      param: "class",
      kind: "many",
      label: t("charts.reactions.controls.class"),
      options: CLASSES.map((value) => ({
        value,
        label: t(`charts.reactions.class.${value}`),
        count: classEvents(data, state, value).length,
        chosen: state.class.includes(value),
      })),
    },
    {
      param: "significance",
      kind: "many",
      label: t("controls.significance"),
      options: SIGNIFICANCES.map((value) => ({
        value,
        label: value,
        count: CLASSES.reduce((n, c) => n + classEvents(data, { ...state, significance: [value] }, c).length, 0),
        chosen: state.significance.includes(value),
      })),
    },
  ];
}

/** A track for each class with its days; the last one says the tests. */
function averageReading(table: AverageTable, state: AverageState, texts: Texts): ReadingModel {
  const { t } = texts;
  const { shown } = table;
  // Made when the reader comes to the figure: a redraw has no time for what nobody asks for.
  const tracks = once(() =>
    table.classes.filter(hasAverage).map((c) => ({
      kind: "points" as const,
      id: c.class,
      label: t(`charts.reactions.class.${c.class}`),
      items: c.average.path.map((value, i): ReadingItem => {
        const day = state.window.to - (c.average.path.length - 1) + i;
        return [
          t("charts.reactions.average.point", {
            day: day === 0 ? "0" : texts.change(day, 0),
            amount: amount(shown, value, texts),
            band: size(shown, c.average.band[i]!, texts),
          }),
          i === c.average.path.length - 1
            ? classLines(c, table, texts).slice(1).join(", ")
            : t("charts.reactions.average.count", { n: c.average.n }),
        ];
      }),
    })),
  );
  return {
    locale: texts.locale,
    get tracks() {
      return tracks();
    },
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: t("charts.reactions.average.help") },
  };
}
