import { DATASET_IDS, type DatasetId } from "@/lib/data/ids";
import { datasetPagePath } from "@/lib/embed/addresses";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import type { Chart, KeyItem } from "../contract";
import { readingWords } from "../shared/reading-words";
import { stateSchema } from "../state";
import { type CoverageLayout, coverageLayout } from "./coverage/layout";
import { COVERAGE_GROUPS, type CoverageRow, type CoverageTable, coverageRows, groupName } from "./coverage/rows";

/** Older than this, a dataset counts as behind. */
export const BEHIND_DAYS = 90;

type State = Readonly<Record<never, never>>;

/** Datasets that end early. A prediction market ends with its question, and a list of facts with the last fact. */
const behind = (table: CoverageTable) =>
  table.rows.filter((r) => r.age > BEHIND_DAYS && r.group !== "prediction" && r.group !== "curated");

/** What exists when: every dataset with dated rows on one time axis, its gaps, and how old its last row is. */
export const dataCoverage: Chart<"data-coverage", State, CoverageTable, CoverageLayout> = {
  id: "data-coverage",
  family: "quality",
  state: stateSchema({}),
  datasets: () => DATASET_IDS as readonly DatasetId[],
  check: () => [],
  rows: (data, _state, texts) => coverageRows(data, texts),
  layout: coverageLayout,
  name: ({ t }) => t("charts.quality.coverage.name"),
  title: (table, _state, { t }) => {
    const n = behind(table).length;
    return n > 0 ? t("charts.quality.coverage.finding", { n }) : t("charts.quality.coverage.plain");
  },
  subtitle: (table, _state, { t, date }) => t("charts.quality.coverage.subtitle", { date: date(table.asOf) }),
  describe: (table, _state, { t, date }) =>
    t("charts.quality.coverage.description", {
      n: table.rows.length,
      rows: table.rows.reduce((sum, r) => sum + r.rows, 0),
      fresh: table.rows.filter((r) => r.age <= 7).length,
      behind: behind(table).length,
      date: date(table.asOf),
    }),
  notes: (_table, _state, { t }) => [
    t("charts.quality.coverage.noteGaps"),
    t("charts.quality.coverage.noteAxis"),
    t("charts.quality.coverage.noteMarkets"),
  ],
  key: (_table, _state, { t }): KeyItem[] => [
    { symbol: "coverage-open", label: t("charts.quality.coverage.keyOpen") },
    { symbol: "coverage-shown", label: t("charts.quality.coverage.keyShown") },
    { symbol: "coverage-gap", label: t("charts.quality.coverage.keyGap") },
  ],
  controls: () => [],
  reading,
};

/** Groups from the top, datasets in their order: the order in which the figure draws them. */
function reading(table: CoverageTable, _state: State, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const item = (r: CoverageRow): ReadingItem => {
    const words = t("charts.quality.coverage.item", {
      from: texts.date(r.from),
      to: texts.date(r.to),
      rows: r.rows,
      gaps: r.gaps,
      age: r.age,
    });
    return links ? [r.title, words, datasetPagePath(r.dataset, texts.locale)] : [r.title, words];
  };
  return {
    locale: texts.locale,
    tracks: COVERAGE_GROUPS.flatMap((group) => {
      const rows = table.rows.filter((r) => r.group === group);
      return rows.length
        ? [{ kind: "points" as const, id: group, label: groupName(group, t), items: rows.map(item) }]
        : [];
    }),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: t("charts.quality.coverage.help") },
  };
}
