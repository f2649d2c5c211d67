import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { KeyItem, Table } from "../contract";
import { partyName } from "../shared/parties";
import { clustersOf } from "./clusters";
import { lanesOf } from "./lanes";
import { endOf, type TimelineRow, type TimelineTable } from "./rows";
import { type TimelineState, timelineState } from "./state";

const SIDES = ["UA", "RU", "US"];

/** The last round at which Ukraine, Russia and the United States sat together, among the rows. */
export function lastRound(rows: readonly TimelineRow[]): TimelineRow | undefined {
  return rows.findLast(
    (r) =>
      r.track === "trilateral" &&
      (r.kind === "talks" || r.kind === "summit") &&
      r.place !== null &&
      SIDES.every((side) => r.participants.split("; ").includes(side)),
  );
}

/** Whole months between two ISO days. */
export function monthsBetween(from: string, to: string): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return Number(to.slice(8)) < Number(from.slice(8)) ? months - 1 : months;
}

/** Nothing is filtered; lanes, series below them and the opened event don't change the rows. */
const isDefault = (state: TimelineState) =>
  timelineState.write({ ...state, lanes: "track", series: [], event: null }) === "";

/** The finding: how long all three sides have not met. Only the unfiltered view can bear it; others get a plain title. */
export function timelineTitle(table: Table<TimelineRow>, state: TimelineState, texts: Texts): string {
  const round = isDefault(state) ? lastRound(table.rows) : undefined;
  const months = round ? monthsBetween(endOf(round), table.asOf) : 0;
  if (round && months >= 2) return texts.t("charts.timeline.finding", { place: round.place!, months });
  return texts.t("charts.timeline.plain", { lanes: state.lanes });
}

const bounds = (table: Table<TimelineRow>, state: TimelineState): [string, string] => [
  state.from ?? table.rows[0]?.date ?? table.asOf,
  state.to ?? table.asOf,
];

export function timelineSubtitle(table: Table<TimelineRow>, state: TimelineState, texts: Texts): string {
  const [from, to] = bounds(table, state);
  return texts.t("charts.timeline.subtitle", {
    n: table.rows.length,
    lanes: state.lanes,
    from: texts.date(from),
    to: texts.date(to),
  });
}

/** What is filtered, in words, or "" for the whole. */
function filters(state: TimelineState, texts: Texts): string {
  const { t } = texts;
  return [
    ...state.track.map((k) => t(`vocabulary.track.${k}`)),
    ...state.kind.map((k) => t(`vocabulary.kind.${k}`)),
    ...state.issue.map((k) => t(`vocabulary.issue.${k}`)),
    ...state.party.map((p) => partyName(p, texts)),
    ...state.person,
    ...state.direction.map((k) => t(`vocabulary.direction.${k}`)),
    ...state.outcome.map((k) => t(`vocabulary.outcome.${k}`)),
    ...state.confidence.map((k) => t(`vocabulary.confidence.${k}`)),
    ...(state.q ? [`“${state.q}”`] : []),
    ...(state.significance.length
      ? [t("charts.timeline.significanceIs", { list: state.significance.join(", ") })]
      : []),
  ].join(" · ");
}

export function timelineDescription(table: Table<TimelineRow>, state: TimelineState, texts: Texts): string {
  const { rows } = table;
  const { t } = texts;
  const [from, to] = bounds(table, state);
  if (rows.length === 0) return t("charts.timeline.empty");
  const yearAgo = dayOf(table.asOf) - 365;
  const count = { toward: 0, neutral: 0, away: 0 };
  let recent = 0;
  for (const row of rows) {
    count[row.direction] += 1;
    if (row.day > yearAgo) recent += 1;
  }
  const sentence = t("charts.timeline.description", {
    n: rows.length,
    from: texts.date(from),
    to: texts.date(to),
    toward: count.toward,
    away: count.away,
    recent,
  });
  const round = isDefault(state) ? lastRound(rows) : undefined;
  const parts = [sentence];
  if (round)
    parts.push(t("charts.timeline.lastRound", { place: round.place!, date: texts.span(round.date, round.end_date) }));
  const filtered = filters(state, texts);
  if (filtered) parts.push(t("charts.timeline.filtered", { filters: filtered }));
  return parts.join(" ");
}

export function timelineNotes(table: TimelineTable, state: TimelineState, texts: Texts): string[] {
  const { t } = texts;
  const notes = [t("charts.timeline.notes.coding")];
  const lanes = lanesOf(table.rows, state.lanes, texts);
  const placed = lanes.reduce((n, l) => n + l.rows.length, 0);
  // An event has one track and one kind, but any number of parties and issues.
  const one = state.lanes === "track" || state.lanes === "kind";
  const drawn = one ? placed : new Set(lanes.flatMap((l) => l.rows)).size;
  if (placed > drawn) notes.push(t("charts.timeline.notes.several"));
  if (drawn < table.rows.length) notes.push(t("charts.timeline.notes.lanes", { n: lanes.length }));
  let chained = 0;
  for (const row of table.rows) if (row.same_news_as) chained += 1;
  if (chained) notes.push(t("charts.timeline.notes.chained", { n: chained }));
  if (table.rows.some((r) => r.track === "markets")) notes.push(t("charts.timeline.notes.markets"));
  if ((table.rows.at(-1)?.date ?? "") > "2026-07-06") notes.push(t("charts.timeline.notes.thin"));
  if (table.phases.length) notes.push(t("charts.timeline.notes.phases"));
  if (lanes.some((lane) => clustersOf(lane, table).some((c) => c.column)))
    notes.push(t("charts.timeline.notes.crowds"));
  if (table.overlays.length) notes.push(t("charts.timeline.notes.series"));
  if (table.overlays.some((o) => o.rounded)) notes.push(t("charts.timeline.notes.rounded"));
  if (table.absent.length) notes.push(t("charts.timeline.notes.absent", { list: table.absent.join(", ") }));
  if (texts.locale !== "en") notes.push(t("charts.timeline.notes.english"));
  return notes;
}

export function timelineKey(table: Table<TimelineRow>, texts: Texts): KeyItem[] {
  const { t } = texts;
  return (["toward", "away", "neutral"] as const)
    .filter((d) => table.rows.some((r) => r.direction === d))
    .map((symbol) => ({ symbol, label: t(`charts.timeline.key.${symbol}`) }));
}
