import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import type { Texts } from "@/lib/i18n/texts";
import { MAX_STEPS } from "@/lib/positions/gap";
import type { StickingPoint } from "@/lib/positions/sticking";
import type { Position } from "@/lib/schema/position";
import type { Chart, KeyItem } from "../contract";
import { partyName } from "../shared/parties";
import { readingWords } from "../shared/reading-words";
import type { Size } from "../shared/size";
import { replayControls } from "./shared/controls";
import { type GridCell, type GridInput, type GridLayout, gridLayout } from "./shared/grid";
import { gapParts } from "./shared/slice";
import { stackLayout } from "./shared/stack";
import { type ReplayState, replayFaults } from "./shared/state";
import { STANCE_TILES, stanceTile } from "./shared/tiles";
import { dateInWords, issueName, listed, onIssue, positionNotes, score } from "./shared/words";
import { type StickingTable, stickingRows, stickingState } from "./sticking/rows";

/** The issues that block a deal, ranked by distance, with what each side says now. */
export const stickingPointsChart: Chart<"sticking-points", ReplayState, StickingTable, GridLayout> = {
  id: "sticking-points",
  family: "positions",
  state: stickingState,
  datasets: () => ["positions", "events"],
  check: replayFaults,
  rows: stickingRows,
  layout: stickingLayout,
  name: (texts) => texts.t("charts.positions.sticking.name"),
  title: stickingTitle,
  subtitle: (table, _state, texts) =>
    texts.t("charts.positions.sticking.subtitle", { date: texts.date(table.asOf), max: MAX_STEPS }),
  describe: stickingDescription,
  notes: (table, state, texts) => [
    texts.t("charts.positions.gaps.how"),
    ...(table.known > table.points.length
      ? [texts.t("charts.positions.sticking.more", { shown: table.points.length, n: table.known })]
      : []),
    ...positionNotes(state, texts),
  ],
  key: stickingKey,
  controls: replayControls,
  reading: stickingReading,
  live: { depends: [], parts: gapParts },
};

/** The widest issues, where they stand apart from the next. */
function stickingTitle(table: StickingTable, _state: ReplayState, texts: Texts): string {
  const most = table.points[0]?.gap;
  const first = table.points.filter((p) => p.gap === most);
  if (!first.length || first.length === table.known) return texts.t("charts.positions.sticking.plain");
  return texts.t("charts.positions.sticking.finding", {
    issues: listed(
      first.map((p) => onIssue(p.issue, texts)),
      3,
      texts,
    ),
  });
}

function stickingDescription(table: StickingTable, _state: ReplayState, texts: Texts): string {
  const { t } = texts;
  if (!table.points.length) return t("charts.positions.gaps.nothing", { date: texts.date(table.asOf) });
  return t("charts.positions.sticking.description", {
    date: texts.date(table.asOf),
    list: texts.list(
      table.points.map((p) => t("charts.positions.sticking.item", { issue: onIssue(p.issue, texts), gap: p.gap })),
    ),
    max: MAX_STEPS,
  });
}

function stickingKey(_table: StickingTable, _state: ReplayState, { t }: Texts): KeyItem[] {
  return STANCE_TILES.toReversed().map((symbol) => ({ symbol, label: t(`charts.positions.tiles.${symbol}`) }));
}

const footOf = (p: Position, texts: Texts): string =>
  [
    p.sources[0]!.publisher,
    ...(p.confidence === "high" ? [] : [texts.t(`vocabulary.confidence.${p.confidence}`)]),
  ].join(" · ");

const headOf = (p: Position, texts: Texts) => `${dateInWords(p.date, p.datePrecision, texts)} · ${p.speaker}`;

function stickingLayout(table: StickingTable, _state: ReplayState, size: Size, texts: Texts): GridLayout {
  const cell = (point: StickingPoint, p: Position): GridCell => ({
    id: `${point.issue}-${p.party}`,
    tile: stanceTile(p.stance),
    uncertain: p.confidence === "low",
    head: headOf(p, texts),
    text: p.position,
    foot: footOf(p, texts),
    short: "",
    move: null,
    chosen: false,
  });
  const input: GridInput = {
    columns: ["UA", "RU"].map((p) => ({ label: partyName(p, texts), short: p, note: "" })),
    rows: table.points.map((point, i) => ({
      id: point.issue,
      label: `${i + 1}. ${issueName(point.issue, texts)}`,
      note: texts.t("charts.positions.sticking.apart", { gap: point.gap, max: MAX_STEPS }),
      flagged: false,
      gauge: { ua: 2 - point.ua.stance, ru: 2 - point.ru.stance },
      cells: [cell(point, point.ua), cell(point, point.ru)],
    })),
  };
  return size.name === "narrow" ? stackLayout(input, size) : gridLayout(input, size);
}

function stickingReading(table: StickingTable, _state: ReplayState, texts: Texts): ReadingModel {
  const item = (p: Position): ReadingItem => [
    `${partyName(p.party, texts)}: ${score(p.stance, texts)}`,
    [headOf(p, texts), p.position, footOf(p, texts)].join(" · "),
  ];
  return {
    locale: texts.locale,
    tracks: table.points.map((point) => ({
      kind: "points" as const,
      id: point.issue,
      label: `${issueName(point.issue, texts)}, ${texts.t("charts.positions.sticking.apart", { gap: point.gap, max: MAX_STEPS })}`,
      items: [item(point.ua), item(point.ru)],
    })),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: texts.t("charts.positions.sticking.help") },
  };
}
