import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import { FACTOR, STUDY_SERIES } from "@/lib/markets/conventions";
import type { Chart, Control } from "../contract";
import { once } from "../shared/once";
import { readingWords } from "../shared/reading-words";
import { eventControl, eventFaults, modelControl, pInWords, windowControl } from "./event";
import { eventParts } from "./parts";
import { amount, shownSeries } from "./series";
import { type StudyLayout, studyLayout } from "./study/layout";
import { resultsOf, type StudyTable, studyDatasets, studyRows } from "./study/rows";
import { MAX_SERIES, type StudyState, studyState } from "./study/state";
import { studyDescription, studyKey, studyNotes, studySubtitle, studyTitle } from "./study/words";

/** One event: what each market did in a window around it, beside what is usual for it. */
export const eventStudy: Chart<"event-study", StudyState, StudyTable, StudyLayout> = {
  id: "event-study",
  family: "markets",
  state: studyState,
  datasets: studyDatasets,
  check: (data, state) => eventFaults(data, state.event),
  rows: studyRows,
  layout: studyLayout,
  name: (texts) => texts.t("charts.reactions.study.name"),
  title: studyTitle,
  subtitle: studySubtitle,
  describe: studyDescription,
  notes: studyNotes,
  key: (_table, _state, texts) => studyKey(texts),
  controls: studyControls,
  reading: studyReading,
  live: {
    depends: ["series"],
    parts: (data, { series }) => ({ ...eventParts(data), series: [...new Set([...series, FACTOR])] }),
  },
};

/** Series by group, for a form. */
export function seriesOptions(data: Data, chosen: readonly string[], texts: Texts): Control["options"] {
  return STUDY_SERIES.map((value) => {
    const { label, group } = shownSeries(data, value, texts);
    return { value, label, group: texts.t(`vocabulary.seriesGroup.${group}`), chosen: chosen.includes(value) };
  });
}

function studyControls(data: Data, state: StudyState, texts: Texts): Control[] {
  return [
    eventControl(data, state.event, texts),
    windowControl(state.window, texts),
    modelControl(state.model, texts),
    {
      param: "series",
      kind: "many",
      label: texts.t("controls.series", { limit: MAX_SERIES }),
      limit: MAX_SERIES,
      options: seriesOptions(data, state.series, texts),
    },
  ];
}

/** A track for each series; its days in order. */
function studyReading(table: StudyTable, _state: StudyState, texts: Texts): ReadingModel {
  const { t } = texts;
  // Made when the reader comes to the figure: a redraw has no time for what nobody asks for.
  const tracks = once(() =>
    resultsOf(table).map((result) => ({
      kind: "points" as const,
      id: result.shown.id,
      label: result.shown.label,
      items: result.rows.map((row): ReadingItem => {
        const say = (value: number) => amount(result.shown, value / result.shown.scale, texts);
        return [
          t("charts.reactions.study.point", {
            day: row.day === 0 ? "0" : texts.change(row.day, 0),
            date: texts.date(row.date),
            amount: say(row.abnormal),
          }),
          t("charts.reactions.study.pointSum", { amount: say(row.cumulative), p: pInWords(row.p, texts) }),
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
    words: { ...readingWords(texts, "lanes"), help: t("charts.reactions.study.help") },
  };
}
