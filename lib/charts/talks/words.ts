import type { Texts } from "@/lib/i18n/texts";
import type { Track } from "@/lib/schema/vocabulary";
import { partyName } from "../shared/parties";
import { DENSE_FROM, MEETING_KINDS, type MeetingKind, type MeetingState } from "./meetings";

/** "6 rounds of talks, 4 summits and 2 calls", kinds without any left out. */
export function kindsInWords(count: (kind: MeetingKind) => number, texts: Texts): string {
  return texts.list(
    MEETING_KINDS.filter((kind) => count(kind) > 0).map((kind) =>
      texts.t(`charts.talks.kinds.${kind}`, { n: count(kind) }),
    ),
  );
}

/** What is filtered, in words, or "" for the whole. */
export function filtersInWords(state: Partial<Pick<MeetingState, "track" | "kind" | "party">>, texts: Texts): string {
  const { t } = texts;
  const filters = [
    ...(state.track ?? []).map((k: Track) => t(`vocabulary.track.${k}`)),
    ...(state.kind ?? []).map((k) => t(`vocabulary.kind.${k}`)),
    ...(state.party ?? []).map((p) => partyName(p, texts)),
  ];
  return filters.length ? t("charts.timeline.filtered", { filters: filters.join(" · ") }) : "";
}

/** What every chart of meetings has to say about its record. */
export function meetingNotes(state: Pick<MeetingState, "from" | "to">, asOf: string, { t }: Texts): string[] {
  const notes = [t("charts.talks.notes.counted")];
  if (!state.from || state.from < DENSE_FROM) notes.push(t("charts.talks.notes.early"));
  if ((state.to ?? asOf) > "2026-07-06") notes.push(t("charts.timeline.notes.thin"));
  return notes;
}
