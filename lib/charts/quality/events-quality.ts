import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import type { Chart } from "../contract";
import { readingWords } from "../shared/reading-words";
import { stateSchema } from "../state";
import { type QualityLayout, qualityLayout } from "./events/layout";
import {
  LEVELS,
  type Level,
  levelName,
  MEASURES,
  type Measure,
  type QualityTable,
  qualityRows,
  quarterName,
} from "./events/rows";

type State = Readonly<Record<never, never>>;

/** Percent of all events with a level of a measure. */
export function shareOf(table: QualityTable, measure: Measure, level: Level): number {
  const rows = table.rows.filter((r) => r.measure === measure);
  const all = rows.reduce((sum, r) => sum + r.events, 0);
  return all === 0 ? 0 : (rows.filter((r) => r.level === level).reduce((sum, r) => sum + r.events, 0) / all) * 100;
}

/** How sure the records of events are, and what they rest on, by quarter. */
export const eventsQuality: Chart<"events-quality", State, QualityTable, QualityLayout> = {
  id: "events-quality",
  family: "quality",
  state: stateSchema({}),
  datasets: () => ["events"],
  check: () => [],
  rows: (data, _state, texts) => qualityRows(data, texts),
  layout: qualityLayout,
  name: ({ t }) => t("charts.quality.events.name"),
  title: (table, _state, texts) =>
    texts.t("charts.quality.events.finding", {
      high: texts.number(shareOf(table, "confidence", "high"), 0),
      primary: texts.number(shareOf(table, "tier", "primary"), 0),
    }),
  subtitle: (table, _state, texts) =>
    texts.t("charts.quality.events.subtitle", {
      from: quarterName(table.rows[0]!.quarter, texts),
      to: quarterName(table.rows.at(-1)!.quarter, texts),
    }),
  describe: (table, _state, texts) =>
    texts.t("charts.quality.events.description", {
      n: table.rows.filter((r) => r.measure === "confidence").reduce((sum, r) => sum + r.events, 0),
      high: texts.number(shareOf(table, "confidence", "high"), 0),
      low: texts.number(shareOf(table, "confidence", "low"), 0),
      primary: texts.number(shareOf(table, "tier", "primary"), 0),
      major: texts.number(shareOf(table, "tier", "major"), 0),
      weak: texts.number(shareOf(table, "tier", "state-media") + shareOf(table, "tier", "aggregator"), 0),
    }),
  notes: (table, _state, { t, date }) => [
    t("charts.quality.events.noteBest"),
    t("charts.quality.events.noteEarly", { date: date(table.asOf) }),
  ],
  key: () => [],
  controls: () => [],
  reading,
};

/** The two measures, quarters in their order: the order in which the figure draws them. */
function reading(table: QualityTable, _state: State, texts: Texts): ReadingModel {
  const { t } = texts;
  const quarters = [...new Set(table.rows.map((r) => r.quarter))];
  return {
    locale: texts.locale,
    tracks: MEASURES.map((measure) => ({
      kind: "points" as const,
      id: measure,
      label: t(`charts.quality.events.measure.${measure}`),
      items: quarters.map((quarter): ReadingItem => {
        const parts = LEVELS[measure].flatMap((level) => {
          const row = table.rows.find((r) => r.quarter === quarter && r.measure === measure && r.level === level)!;
          return row.events ? [`${levelName(measure, level, texts)} ${texts.number(row.share, 0)}\u00a0%`] : [];
        });
        return [quarterName(quarter, texts), parts.join(", ")];
      }),
    })),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: t("charts.quality.events.help") },
  };
}
