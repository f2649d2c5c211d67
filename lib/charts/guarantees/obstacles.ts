import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import { NATO_STANCES } from "@/lib/schema/vocabulary";
import type { Chart, Control } from "../contract";
import { partial } from "../maps/shared/words";
import { readingWords } from "../shared/reading-words";
import { type ObstaclesLayout, obstaclesLayout } from "./obstacles/layout";
import {
  type ObstacleRow,
  type ObstaclesState,
  type ObstaclesTable,
  obstaclesRows,
  obstaclesState,
} from "./obstacles/rows";
import { obstaclesDescription, obstaclesNotes, obstaclesSubtitle, obstaclesTitle } from "./obstacles/words";
import { confidenceControl, replayControl, replayFaults } from "./shared/instruments";
import { STANCE_SYMBOLS } from "./shared/symbols";

/** Which members of the alliance hesitated over Ukraine's membership, when and with what words. */
export const obstacles: Chart<"obstacles", ObstaclesState, ObstaclesTable, ObstaclesLayout> = {
  id: "obstacles",
  family: "guarantees",
  state: obstaclesState,
  datasets: () => ["nato-stances"],
  check: (data, { asof }) => replayFaults(data, asof),
  rows: obstaclesRows,
  layout: obstaclesLayout,
  name: ({ t }) => t("charts.guarantees.obstacles.name"),
  title: obstaclesTitle,
  subtitle: obstaclesSubtitle,
  describe: obstaclesDescription,
  notes: obstaclesNotes,
  key: ({ rows }, _state, { t }) =>
    NATO_STANCES.filter((stance) => rows.some((r) => r.stance === stance)).map((stance) => ({
      symbol: STANCE_SYMBOLS[stance],
      label: t(`charts.guarantees.stance.${stance}`),
    })),
  controls,
  reading,
  live: { depends: [], parts: ({ natoStances }) => ({ natoStances }) },
};

function controls(data: Data, state: ObstaclesState, texts: Texts): Control[] {
  const all = data.natoStances.members.flatMap((m) => m.stances);
  return [
    confidenceControl(state.confidence, (c) => all.filter((s) => s.confidence === c).length, texts),
    replayControl(data, state.asof, texts),
  ];
}

/** A track for each ally from the top, its statements in the order of their dates; each opens the page it was read on. */
function reading({ allies }: ObstaclesTable, _state: ObstaclesState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const item = (row: ObstacleRow, label: string): ReadingItem => {
    if (row.date === null) return [label, t("charts.guarantees.obstacles.none")];
    const title = `${label}: ${t(`charts.guarantees.stance.${row.stance}`)}`;
    const context = [partial(row.date, texts), row.basis, row.source].join(" · ");
    return links ? [title, context, row.source_urls!.split(" ")[0]!] : [title, context];
  };
  return {
    locale: texts.locale,
    tracks: allies.map((a) => ({
      kind: "points" as const,
      id: a.country,
      label: a.label,
      items: a.rows.map((r) => item(r, a.label)),
    })),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: t("charts.guarantees.obstacles.help") },
  };
}
