import { dayOf, formatMonth } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { KeyItem } from "../../contract";
import { MEETING_KINDS, type MeetingState, meetingState } from "../meetings";
import { filtersInWords, kindsInWords, meetingNotes } from "../words";
import { laneCounts, totalOf } from "./layout";
import { type IntensityTable, nextMonth } from "./rows";

/** A month must stand out by so many meetings to be a finding. */
const ENOUGH = 3;

/** The one month with the most meetings, or nothing when several share the first place. */
export function busiest(table: IntensityTable): { month: string; n: number } | undefined {
  const totals = [...laneCounts(table, null)].map(([month, kinds]) => ({ month, n: totalOf(kinds) }));
  const most = Math.max(0, ...totals.map((m) => m.n));
  const first = totals.filter((m) => m.n === most);
  return first.length === 1 && most >= ENOUGH ? first[0] : undefined;
}

const inWords = (month: string, { locale }: Texts) => formatMonth(dayOf(month), locale);

/** The busiest month; only the unfiltered view can bear it. */
export function intensityTitle(table: IntensityTable, state: MeetingState, texts: Texts): string {
  const peak = meetingState.write(state) === "" ? busiest(table) : undefined;
  if (!peak) return texts.t("charts.talks.intensity.plain");
  return texts.t("charts.talks.intensity.finding", { month: inWords(peak.month, texts), n: peak.n });
}

export function intensitySubtitle(table: IntensityTable, _state: MeetingState, texts: Texts): string {
  const [first, last] = [table.rows[0]?.month ?? table.asOf, table.rows.at(-1)?.month ?? table.asOf];
  return texts.t("charts.talks.intensity.subtitle", { from: inWords(first, texts), to: inWords(last, texts) });
}

export function intensityDescription(table: IntensityTable, state: MeetingState, texts: Texts): string {
  const { t } = texts;
  if (table.rows.length === 0) return t("charts.talks.empty");
  const sum = (keep: (row: IntensityTable["rows"][number]) => boolean) =>
    table.rows.filter(keep).reduce((n, r) => n + r.count, 0);
  const months = new Set(table.rows.map((r) => r.month));
  const byTrack = [...new Set(table.rows.map((r) => r.track))]
    .map((track) => ({ track, n: sum((r) => r.track === track) }))
    .sort((a, b) => b.n - a.n)
    .slice(0, 3);
  const parts = [
    t("charts.talks.intensity.description", {
      kinds: kindsInWords((kind) => sum((r) => r.kind === kind), texts),
      months: months.size,
      quiet: months.size - laneCounts(table, null).size,
    }),
  ];
  if (byTrack.length > 1)
    parts.push(
      t("charts.talks.intensity.tracks", {
        list: texts.list(byTrack.map(({ track, n }) => `${t(`vocabulary.track.${track}`)} (${texts.number(n)})`)),
      }),
    );
  const peak = busiest(table);
  if (peak) parts.push(t("charts.talks.intensity.peak", { month: inWords(peak.month, texts), n: peak.n }));
  const filtered = filtersInWords(state, texts);
  return [...parts, ...(filtered ? [filtered] : [])].join(" ");
}

export function intensityNotes(table: IntensityTable, state: MeetingState, texts: Texts): string[] {
  const notes = meetingNotes(state, table.asOf, texts);
  const partial = table.rows.at(-1);
  const last = state.to && state.to < table.asOf ? state.to : table.asOf;
  if (partial && dayOf(last) < dayOf(nextMonth(partial.month)) - 1)
    notes.push(
      texts.t("charts.talks.intensity.partial", { month: inWords(partial.month, texts), date: texts.date(last) }),
    );
  return notes;
}

export function intensityKey(table: IntensityTable, texts: Texts): KeyItem[] {
  return MEETING_KINDS.filter((kind) => table.rows.some((r) => r.kind === kind)).map((symbol) => ({
    symbol,
    label: texts.t(`charts.talks.key.${symbol}`),
  }));
}
