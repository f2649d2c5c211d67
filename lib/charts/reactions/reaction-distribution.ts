import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import { FACTOR } from "@/lib/markets/conventions";
import type { Chart, Control } from "../contract";
import { once } from "../shared/once";
import { readingWords } from "../shared/reading-words";
import { type DistributionLayout, distributionLayout } from "./distribution/layout";
import { type DistributionTable, distributionDatasets, distributionRows, spreadsOf } from "./distribution/rows";
import { type DistributionState, distributionState, MAX_SERIES } from "./distribution/state";
import {
  distributionDescription,
  distributionKey,
  distributionNotes,
  distributionSubtitle,
  distributionTitle,
} from "./distribution/words";
import { eventControl, eventFaults, modelControl, windowControl } from "./event";
import { seriesOptions } from "./event-study";
import { eventParts } from "./parts";

/** Where one event lies among the ordinary days of a market. */
export const reactionDistribution: Chart<
  "reaction-distribution",
  DistributionState,
  DistributionTable,
  DistributionLayout
> = {
  id: "reaction-distribution",
  family: "markets",
  state: distributionState,
  datasets: distributionDatasets,
  check: (data, state) => eventFaults(data, state.event),
  rows: distributionRows,
  layout: distributionLayout,
  name: (texts) => texts.t("charts.reactions.distribution.name"),
  title: distributionTitle,
  subtitle: distributionSubtitle,
  describe: distributionDescription,
  notes: distributionNotes,
  key: (_table, _state, texts) => distributionKey(texts),
  controls: distributionControls,
  reading: distributionReading,
  live: {
    depends: ["series"],
    parts: (data, { series }) => ({ ...eventParts(data), series: [...new Set([...series, FACTOR])] }),
  },
};

function distributionControls(data: Data, state: DistributionState, texts: Texts): Control[] {
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

/** A track for each series, its bins from the left. */
function distributionReading(table: DistributionTable, _state: DistributionState, texts: Texts): ReadingModel {
  const { t } = texts;
  // Made when the reader comes to the figure: a redraw has no time for what nobody asks for.
  const tracks = once(() =>
    spreadsOf(table).map((spread) => ({
      kind: "points" as const,
      id: spread.shown.id,
      label: spread.shown.label,
      items: spread.bins.map((bin, i): ReadingItem => {
        const edge = (v: number) => texts.change(v, 1);
        const where =
          i === 0
            ? t("charts.reactions.distribution.below", { to: edge(bin.to) })
            : i === spread.bins.length - 1
              ? t("charts.reactions.distribution.above", { from: edge(bin.from) })
              : t("charts.reactions.distribution.between", { from: edge(bin.from), to: edge(bin.to) });
        const own = spread.t >= bin.from && (spread.t < bin.to || i === spread.bins.length - 1);
        return [
          t("charts.reactions.distribution.bin", { n: bin.days, where }),
          own || (i === 0 && spread.t < bin.from) ? t("charts.reactions.distribution.here") : "",
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
    words: { ...readingWords(texts, "lanes"), help: t("charts.reactions.distribution.help") },
  };
}
