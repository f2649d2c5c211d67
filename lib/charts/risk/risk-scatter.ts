import type { Data } from "@/lib/data";
import type { ReadingModel } from "@/lib/embed/reading/model";
import { isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { indicatorOf } from "@/lib/indicators/of-data";
import { INDICATOR_IDS, type IndicatorId } from "@/lib/indicators/types";
import type { Chart, Control } from "../contract";
import { readingWords } from "../shared/reading-words";
import { spanControls, spanFaults } from "./indicator/chart";
import { CHART_DATASETS } from "./indicator/datasets";
import { amountWords, indicatorName, nameInSentence } from "./indicator/names";
import { CHART_OF, SHOWN } from "./indicator/specs";
import { type ScatterLayout, scatterLayout } from "./scatter/layout";
import { pairOf, type ScatterState, type ScatterTable, scatterRows, scatterState } from "./scatter/rows";

function boundsOf(data: Data, series: readonly IndicatorId[]) {
  const all = pairOf(series).map((id) => indicatorOf(data, id).days);
  return { first: isoOf(Math.max(...all.map((d) => d[0]!))), last: isoOf(Math.min(...all.map((d) => d.at(-1)!))) };
}

/** Two indicators against each other through time. */
export const riskScatter: Chart<"risk-scatter", ScatterState, ScatterTable, ScatterLayout> = {
  id: "risk-scatter",
  family: "risk",
  state: scatterState,
  datasets: ({ series }) => [...new Set(pairOf(series).flatMap((id) => CHART_DATASETS[CHART_OF[id]]))],
  check: (data, state) => spanFaults(state, boundsOf(data, state.series)),
  rows: scatterRows,
  layout: (table, _state, size, texts) => scatterLayout(table, size, texts),
  name: ({ t }) => t("charts.risk.risk-scatter.name"),
  title,
  subtitle: (table, _state, texts) =>
    texts.t("charts.risk.risk-scatter.subtitle", {
      x: indicatorName(table.x, texts),
      y: nameInSentence(table.y, texts),
      from: texts.date(String(table.rows[0]?.date ?? table.asOf)),
      to: texts.date(table.asOf),
    }),
  describe,
  notes: (table, _state, { t }) => [
    t("charts.risk.risk-scatter.note"),
    t("charts.risk.scatter.both"),
    t("charts.risk.scatter.correlation"),
    ...new Set(table.columns.flatMap((c) => (c.withheld ? [c.withheld.reason] : []))),
  ],
  key: () => [],
  controls,
  reading,
};

const direction = (change: number, decimals: number) => {
  const size = Number(change.toFixed(decimals));
  return size > 0 ? "up" : size < 0 ? "down" : "level";
};

function title({ points, x, y }: ScatterTable, _state: ScatterState, texts: Texts): string {
  const { t } = texts;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2)
    return t("charts.risk.scatter.plain", { x: indicatorName(x, texts), y: nameInSentence(y, texts) });
  return t("charts.risk.scatter.finding", {
    date: texts.date(isoOf(first.day)),
    x: nameInSentence(x, texts),
    y: nameInSentence(y, texts),
    xd: direction(last.x - first.x, SHOWN[x].decimals),
    yd: direction(last.y - first.y, SHOWN[y].decimals),
  });
}

function describe(table: ScatterTable, _state: ScatterState, texts: Texts): string {
  const { points, x, y } = table;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || table.correlation === null) return texts.t("charts.risk.empty");
  const number = (id: IndicatorId, v: number) => amountWords(id, v, texts);
  return texts.t("charts.risk.scatter.describe", {
    from: texts.date(isoOf(first.day)),
    to: texts.date(isoOf(last.day)),
    x: nameInSentence(x, texts),
    y: nameInSentence(y, texts),
    x0: number(x, first.x),
    x1: number(x, last.x),
    y0: number(y, first.y),
    y1: number(y, last.y),
    n: points.length,
    r: texts.number(table.correlation, 2),
  });
}

/** Two choices of one parameter: a form sends both, across first. */
function controls(data: Data, state: ScatterState, texts: Texts): Control[] {
  const pair = pairOf(state.series);
  const choice = (key: "controlX" | "controlY", chosen: IndicatorId): Control => ({
    param: "series",
    kind: "one",
    label: texts.t(`charts.risk.scatter.${key}`),
    options: INDICATOR_IDS.map((id) => ({ value: id, label: indicatorName(id, texts), chosen: id === chosen })),
  });
  return [
    choice("controlX", pair[0]),
    choice("controlY", pair[1]),
    ...spanControls(state, boundsOf(data, state.series), texts),
  ];
}

function reading(table: ScatterTable, _state: ScatterState, texts: Texts): ReadingModel {
  const { x, y } = table;
  return {
    locale: texts.locale,
    tracks: [
      {
        kind: "points",
        id: "weeks",
        label: texts.t("charts.risk.scatter.track"),
        items: table.points.map((p) => [
          texts.date(isoOf(p.day)),
          `${indicatorName(x, texts)} ${texts.number(p.x, SHOWN[x].decimals)}, ${nameInSentence(y, texts)} ${texts.number(p.y, SHOWN[y].decimals)}`,
        ]),
      },
    ],
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: texts.t("charts.risk.scatter.help") },
  };
}
