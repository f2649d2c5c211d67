import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import { MAX_STEPS } from "@/lib/positions/gap";
import type { Issue } from "@/lib/schema/vocabulary";
import type { Chart } from "../contract";
import { readingWords } from "../shared/reading-words";
import { type GapsLayout, gapsLayout, unknownWords } from "./gaps/layout";
import { ALL, type GapRow, type GapsTable, gapsRows, gapsState } from "./gaps/rows";
import { gapsDescription, gapsKey, gapsNotes, gapsSubtitle, gapsTitle } from "./gaps/words";
import { replayControls } from "./shared/controls";
import { gapParts } from "./shared/slice";
import { type ReplayState, replayFaults } from "./shared/state";
import { issueName } from "./shared/words";

/** How far apart Kyiv and Moscow are on each issue: now, a year before, and at the smallest. */
export const positionGapByIssue: Chart<"position-gap-by-issue", ReplayState, GapsTable, GapsLayout> = {
  id: "position-gap-by-issue",
  family: "positions",
  state: gapsState,
  datasets: () => ["positions", "events"],
  check: replayFaults,
  rows: gapsRows,
  layout: gapsLayout,
  name: (texts) => texts.t("charts.positions.gaps.name"),
  title: gapsTitle,
  subtitle: gapsSubtitle,
  describe: gapsDescription,
  notes: gapsNotes,
  key: gapsKey,
  controls: replayControls,
  reading: gapsReading,
  live: { depends: [], parts: gapParts },
};

function gapsReading(table: GapsTable, _state: ReplayState, texts: Texts): ReadingModel {
  const { t } = texts;
  const item = (row: GapRow): ReadingItem => {
    const name = row.issue === ALL ? t("charts.positions.gaps.mean") : issueName(row.issue as Issue, texts);
    if (row.gap === null) return [`${name}: ${t("charts.positions.unknown")}`, unknownWords(row, texts)];
    const context = [
      ...(row.ua_steps === null ? [] : [t("charts.positions.gaps.parts", { ua: row.ua_steps, ru: row.ru_steps! })]),
      ...(row.gap_year_ago === null
        ? [t("charts.positions.gaps.noYearAgo")]
        : [t("charts.positions.gaps.yearAgo", { gap: texts.number(row.gap_year_ago, row.issue === ALL ? 1 : 0) })]),
      ...(row.smallest === null
        ? []
        : [t("charts.positions.gaps.smallest", { gap: row.smallest, date: texts.date(row.smallest_date!) })]),
    ];
    const gap = texts.number(row.gap, row.issue === ALL ? 1 : 0);
    return [`${name}: ${t("charts.positions.gaps.of", { gap, max: MAX_STEPS })}`, context.join(" · ")];
  };
  return {
    locale: texts.locale,
    tracks: table.rows.map((row) => ({
      kind: "points" as const,
      id: row.id,
      label: row.issue === ALL ? t("charts.positions.gaps.mean") : issueName(row.issue as Issue, texts),
      items: [item(row)],
    })),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: t("charts.positions.gaps.help") },
  };
}
