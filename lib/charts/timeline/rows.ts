import type { Data } from "@/lib/data";
import { eventFound } from "@/lib/events/search";
import type { Texts } from "@/lib/i18n/texts";
import type { NegotiationEvent } from "@/lib/schema/event";
import type { Direction, Kind, Track } from "@/lib/schema/vocabulary";
import type { Column, Table } from "../contract";
import { eventAnnotations } from "../shared/annotations";
import type { TimelineState } from "./state";

/** One event of the timeline. Lists are joined by "; ", addresses by a blank. */
export type TimelineRow = Readonly<{
  id: string;
  date: string;
  end_date: string | null;
  title: string;
  summary: string;
  track: Track;
  kind: Kind;
  direction: Direction;
  significance: number;
  outcome: string;
  outcome_text: string;
  issues: string;
  participants: string;
  people: string;
  venue: string | null;
  city: string | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  confidence: string;
  disputed: string | null;
  same_news_as: string | null;
  source: string;
  source_urls: string;
  /** The city in the reader's language, for sentences; not a column. */
  place: string | null;
}>;

/** The day an event ended, or its only day. */
export const lastDay = (row: Pick<TimelineRow, "date" | "end_date">): string => row.end_date ?? row.date;

const holds = <T>(wanted: readonly T[], has: readonly T[]) =>
  wanted.length === 0 || has.some((x) => wanted.includes(x));

/** True when the event belongs to what the state asks for; an event of several days belongs when any of its days does. */
export function matches(data: Data, event: NegotiationEvent, state: TimelineState): boolean {
  return (
    (!state.from || (event.endDate ?? event.date) >= state.from) &&
    (!state.to || event.date <= state.to) &&
    holds(state.track, [event.track]) &&
    holds(state.kind, [event.kind]) &&
    holds(state.issue, event.issues) &&
    holds(state.party, event.participants) &&
    holds<string>(state.significance, [String(event.significance)]) &&
    holds(state.direction, [event.direction]) &&
    holds(state.outcome, [event.outcome]) &&
    holds(state.confidence, [event.confidence]) &&
    (state.person.length === 0 || event.people.some((name) => state.person.includes(data.person(name)?.id ?? ""))) &&
    eventFound(data, event, state.q)
  );
}

type Name = Exclude<Extract<keyof TimelineRow, string>, "place">;

function columns(texts: Texts): Column<Name>[] {
  const { t } = texts;
  const column = (name: Name, type: Column["type"], more: Partial<Column<Name>> = {}): Column<Name> => ({
    name,
    type,
    title: t(`charts.timeline.columns.${name}.title`),
    description: t(`charts.timeline.columns.${name}.meaning`),
    shown: false,
    ...more,
  });
  return [
    column("id", "string"),
    column("date", "date", { shown: true }),
    column("end_date", "date"),
    column("title", "string", { shown: true }),
    column("summary", "string"),
    column("track", "string", { shown: true, say: (c) => t(`vocabulary.track.${c as Track}`) }),
    column("kind", "string", { shown: true, say: (c) => t(`vocabulary.kind.${c as Kind}`) }),
    column("direction", "string", { shown: true, say: (c) => t(`vocabulary.direction.${c as Direction}`) }),
    column("significance", "integer", { shown: true, decimals: 0 }),
    column("outcome", "string"),
    column("outcome_text", "string"),
    column("issues", "string"),
    column("participants", "string"),
    column("people", "string"),
    column("venue", "string"),
    column("city", "string"),
    column("country", "string"),
    column("latitude", "number"),
    column("longitude", "number"),
    column("confidence", "string"),
    column("disputed", "string"),
    column("same_news_as", "string"),
    column("source", "string", { shown: true, link: "source_urls" }),
    column("source_urls", "url"),
  ];
}

/** The events that the state asks for, in the order of their dates. */
export function timelineRows(data: Data, state: TimelineState, texts: Texts): Table<TimelineRow> {
  const events = data.events.filter((e) => matches(data, e, state));
  const rows = events.map((e): TimelineRow => {
    const venue = e.venue ? data.venue(e.venue) : undefined;
    return {
      id: e.id,
      date: e.date,
      end_date: e.endDate,
      title: e.title,
      summary: e.summary,
      track: e.track,
      kind: e.kind,
      direction: e.direction,
      significance: e.significance,
      outcome: e.outcome,
      outcome_text: e.outcomeText,
      issues: e.issues.join("; "),
      participants: e.participants.join("; "),
      people: e.people.join("; "),
      venue: venue?.name ?? null,
      city: venue?.city ?? null,
      country: venue?.country ?? null,
      latitude: venue?.lat ?? null,
      longitude: venue?.lon ?? null,
      confidence: e.confidence,
      disputed: e.disputed,
      same_news_as: e.sameNewsAs,
      source: e.sources[0]!.publisher,
      source_urls: e.sources.map((s) => s.url).join(" "),
      place: (texts.locale === "uk" ? venue?.cityUk : venue?.city) ?? null,
    };
  });
  return { columns: columns(texts), rows, annotations: eventAnnotations(events, texts), paths: {}, asOf: data.asOf };
}
