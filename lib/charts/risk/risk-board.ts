import type { ReadingModel } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import type { Chart } from "../contract";
import { readingWords } from "../shared/reading-words";
import { type BoardLayout, boardLayout } from "./board/layout";
import { type BoardTable, boardRows } from "./board/rows";
import { type BoardState, boardState, SORTS } from "./board/state";
import { boardDescription, boardNotes, boardTitle, changeWords, rowWords } from "./board/words";
import { ALL_DATASETS } from "./indicator/datasets";
import { indicatorName } from "./indicator/names";

/** How things stand: a row for each indicator. */
export const riskBoard: Chart<"risk-board", BoardState, BoardTable, BoardLayout> = {
  id: "risk-board",
  family: "risk",
  state: boardState,
  datasets: () => ALL_DATASETS,
  check: () => [],
  rows: boardRows,
  layout: boardLayout,
  name: ({ t }) => t("charts.risk.risk-board.name"),
  title: (table, _state, texts) => boardTitle(table, texts),
  subtitle: (table, _state, texts) => texts.t("charts.risk.risk-board.subtitle", { date: texts.date(table.asOf) }),
  describe: (table, _state, texts) => boardDescription(table, texts),
  notes: (table, _state, texts) => boardNotes(table, texts),
  key: () => [],
  controls: (_data, state, { t }) => [
    {
      param: "sort",
      kind: "one",
      label: t("charts.risk.board.sortControl"),
      options: SORTS.map((value) => ({
        value,
        label: t(`charts.risk.board.sort.${value}`),
        chosen: value === state.sort,
      })),
    },
  ],
  reading: boardReading,
};

/** A track for each row, with its place on the scale as the one mark: up and down move between indicators. */
function boardReading(table: BoardTable, _state: BoardState, texts: Texts, links: boolean): ReadingModel {
  const prefix = texts.locale === "en" ? "" : `/${texts.locale}`;
  return {
    locale: texts.locale,
    tracks: table.rows.map((row) => {
      const context = `${rowWords(row, texts)} ${changeWords(row, texts).join(", ")}`;
      const title = indicatorName(row.indicator, texts);
      return {
        kind: "points" as const,
        id: row.indicator,
        label: title,
        items: [links ? [title, context, prefix + row.chart] : [title, context]],
      };
    }),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: texts.t("charts.risk.board.help") },
  };
}
