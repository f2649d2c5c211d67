import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel, ReadingTrack } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import { SANCTION_DIRECTIONS } from "@/lib/schema/vocabulary";
import type { Chart, Control, KeyItem } from "../contract";
import { readingWords } from "../shared/reading-words";
import { orderFaults } from "../state";
import { type SanctionsLayout, sanctionsLayout } from "./sanctions/layout";
import {
  LANES,
  type SanctionRow,
  type SanctionsState,
  type SanctionsTable,
  sanctionsRows,
  sanctionsState,
} from "./sanctions/rows";
import { sanctionsDescription, sanctionsNotes, sanctionsSubtitle, sanctionsTitle } from "./sanctions/words";
import { confidenceControl, replayControl, replayFaults } from "./shared/instruments";
import { SANCTION_SYMBOLS } from "./shared/symbols";

/** Packages and measures against Russia with what they did, where they were eased, and the level of the price cap. */
export const sanctionsTimeline: Chart<"sanctions-timeline", SanctionsState, SanctionsTable, SanctionsLayout> = {
  id: "sanctions-timeline",
  family: "guarantees",
  state: sanctionsState,
  datasets: () => ["sanctions", "eu-sanctions-packages"],
  check: (data, { from, asof }) => [
    ...replayFaults(data, asof),
    ...orderFaults(from, asof ?? data.asOf).map((f) => ({
      ...f,
      parameter: "from",
      value: from!,
      reason: `expected a date on or before ${asof ?? data.asOf}`,
    })),
  ],
  rows: sanctionsRows,
  layout: sanctionsLayout,
  name: ({ t }) => t("charts.guarantees.sanctions.name"),
  title: sanctionsTitle,
  subtitle: sanctionsSubtitle,
  describe: sanctionsDescription,
  notes: sanctionsNotes,
  key,
  controls,
  reading,
  live: { depends: [], parts: ({ sanctions, packageDates }) => ({ sanctions, packageDates }) },
};

function key({ rows, cap }: SanctionsTable, _state: SanctionsState, { t }: Texts): KeyItem[] {
  return [
    ...SANCTION_DIRECTIONS.filter((d) => rows.some((r) => r.direction === d)).map(
      (d): KeyItem => ({
        symbol: SANCTION_SYMBOLS[d],
        label: t(`charts.guarantees.sanctions.direction.${d}`),
      }),
    ),
    ...(cap.some((s) => s.row.cap_usd === null)
      ? [{ symbol: "sanction-unknown", label: t("charts.guarantees.sanctions.unknownKey") } as const]
      : []),
  ];
}

function controls(data: Data, state: SanctionsState, texts: Texts): Control[] {
  const { t } = texts;
  const none = { from: null, direction: [], confidence: [], asof: state.asof };
  const all = sanctionsRows(data, { ...none, from: state.from }, texts).rows;
  return [
    {
      param: "direction",
      kind: "many",
      label: t("controls.direction"),
      options: SANCTION_DIRECTIONS.map((value) => ({
        value,
        label: t(`charts.guarantees.sanctions.direction.${value}`),
        count: all.filter((r) => r.direction === value).length,
        chosen: state.direction.includes(value),
      })),
    },
    confidenceControl(state.confidence, (c) => all.filter((r) => r.confidence === c).length, texts),
    {
      param: "from",
      kind: "date",
      label: t("controls.from"),
      options: [{ value: state.from ?? "", label: "", chosen: true }],
      min: data.sanctions.eu[0]!.date,
      max: data.asOf,
    },
    replayControl(data, state.asof, texts),
  ];
}

/** Lanes, then vessels, then the cap: the order in which the figure draws them. Each act opens the page it was read on. */
function reading(table: SanctionsTable, _state: SanctionsState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const item = (title: string, context: readonly (string | null)[], row: SanctionRow): ReadingItem => {
    const words = context.filter(Boolean).join(" · ");
    return links ? [title, words, row.source_urls.split(" ")[0]!] : [title, words];
  };
  const act = (r: SanctionRow) =>
    item(
      r.title,
      [
        texts.date(r.date),
        r.authority === "US" ? t(`charts.guarantees.sanctions.direction.${r.direction!}`) : null,
        r.summary,
        r.note,
      ],
      r,
    );
  const tracks: ReadingTrack[] = LANES.filter((lane) => table.lanes[lane].length > 0).map((lane) => ({
    kind: "points",
    id: lane,
    label: t(`charts.guarantees.sanctions.lane.${lane}`),
    items: table.lanes[lane].map(act),
  }));
  if (table.vessels.length)
    tracks.push({
      kind: "points",
      id: "vessels",
      label: t("charts.guarantees.sanctions.panel.vessels"),
      items: table.vessels.map((r) =>
        item(
          t("charts.guarantees.sanctions.listed", { title: r.title, n: r.vessels_listed! }),
          [texts.date(r.date), r.note],
          r,
        ),
      ),
    });
  if (table.cap.length)
    tracks.push({
      kind: "points",
      id: "cap",
      label: t("charts.guarantees.sanctions.panel.cap"),
      items: table.cap.map(({ row }) =>
        item(
          row.cap_usd === null
            ? t("charts.guarantees.sanctions.unknown", { date: texts.date(row.date) })
            : t("charts.guarantees.sanctions.level", { level: texts.number(row.cap_usd), date: texts.date(row.date) }),
          [row.authority, row.note],
          row,
        ),
      ),
    });
  return {
    locale: texts.locale,
    tracks,
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: t("charts.guarantees.sanctions.help") },
  };
}
