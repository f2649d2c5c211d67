import { chartPath } from "@/lib/embed/addresses";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { dayOf, formatMonth, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Track } from "@/lib/schema/vocabulary";
import type { Chart } from "../contract";
import { readingWords } from "../shared/reading-words";
import { timelineState } from "../timeline/state";
import { meetingControls, periodFaults } from "./controls";
import { type IntensityLayout, intensityLayout, laneCounts, tracksOf } from "./intensity/layout";
import { type IntensityTable, intensityRows, nextMonth } from "./intensity/rows";
import {
  intensityDescription,
  intensityKey,
  intensityNotes,
  intensitySubtitle,
  intensityTitle,
} from "./intensity/words";
import { begins, MEETING_KINDS, type MeetingState, meetingState } from "./meetings";
import { kindsInWords } from "./words";

/** Rounds, calls and summits per month, one unit each, all together and by track. */
export const talksIntensity: Chart<"talks-intensity", MeetingState, IntensityTable, IntensityLayout> = {
  id: "talks-intensity",
  family: "talks",
  state: meetingState,
  datasets: () => ["events"],
  check: periodFaults,
  rows: intensityRows,
  layout: intensityLayout,
  name: (texts) => texts.t("charts.talks.intensity.name"),
  title: intensityTitle,
  subtitle: intensitySubtitle,
  describe: intensityDescription,
  notes: intensityNotes,
  key: (table, _state, texts) => intensityKey(table, texts),
  controls: (data, state, texts) => meetingControls(data, state, texts, begins),
  reading: intensityReading,
};

/** All tracks, then each; months with meetings, in their order: the order in which the figure draws them. */
function intensityReading(table: IntensityTable, state: MeetingState, texts: Texts, links: boolean): ReadingModel {
  const { t, locale } = texts;
  const tracks = tracksOf(table);
  return {
    locale,
    tracks: (tracks.length > 1 ? [null, ...tracks] : tracks).map((track) => ({
      kind: "points" as const,
      id: track ?? "all",
      label: track ? t(`vocabulary.track.${track}`) : t("charts.talks.intensity.all"),
      items: [...laneCounts(table, track)].map(([month, kinds]): ReadingItem => {
        const title = formatMonth(dayOf(month), locale);
        const context = kindsInWords((kind) => kinds.get(kind) ?? 0, texts);
        return links ? [title, context, timelineOf(month, track, state, texts)] : [title, context];
      }),
    })),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: t("charts.talks.intensity.help") },
  };
}

/** The timeline of a month's meetings: what a column is made of. */
function timelineOf(month: string, track: Track | null, state: MeetingState, texts: Texts): string {
  const query = timelineState.write({
    ...timelineState.defaults,
    from: month,
    to: isoOf(dayOf(nextMonth(month)) - 1),
    track: track ? [track] : state.track,
    kind: state.kind.length ? state.kind : MEETING_KINDS,
    party: state.party,
  });
  return chartPath("negotiation-timeline", query, texts.locale);
}
