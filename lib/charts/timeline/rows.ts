import type { Data } from "@/lib/data";
import type { Locale } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import type { NegotiationEvent } from "@/lib/schema/event";
import type { Direction, Kind, Track } from "@/lib/schema/vocabulary";
import type { Annotation, Column, Table } from "../contract";
import { eventAnnotations } from "../shared/annotations";
import { axisOf, type Stretch } from "./axis";
import { eventDays } from "./facts";
import { inTime, matcher } from "./matches";
import { type Overlay, overlaysOf } from "./overlays";
import { type PhaseSpan, phasesOf } from "./phases";
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
  /* For sentences and drawing; not columns. */
  /** The city in the reader's language. */
  place: string | null;
  /** First and last day, since 1970-01-01 UTC. */
  day: number;
  lastDay: number;
}>;

/** The day an event ended, or its only day. */
export const endOf = (row: Pick<TimelineRow, "date" | "end_date">): string => row.end_date ?? row.date;

type Name = Exclude<Extract<keyof TimelineRow, string>, "place" | "day" | "lastDay">;

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

/** A row as it is shown, with what stands beside the rows: the series below the lanes, the phases of the talks. */
export interface TimelineTable extends Table<TimelineRow> {
  readonly axis: readonly Stretch[];
  readonly phases: readonly PhaseSpan[];
  readonly overlays: readonly Overlay[];
  /** Series that were asked for and have no value in view, by label. */
  readonly absent: readonly string[];
}

interface Known {
  /** Rows of all events, in their order. */
  readonly rows: readonly TimelineRow[];
  /** Annotations of those that have one, by id. */
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly columns: readonly Column[];
}

const known = new WeakMap<Data, Partial<Record<Locale, Known>>>();

/** All events as rows, made once per language: a zoom asks for the same rows at every step. */
function knownOf(data: Data, texts: Texts): Known {
  const held = known.get(data) ?? {};
  let it = held[texts.locale];
  if (!it) {
    it = {
      rows: data.events.map((e) => rowOf(data, e, texts.locale)),
      annotations: new Map(eventAnnotations(data.events, texts).map((a) => [a.id, a])),
      columns: columns(texts),
    };
    held[texts.locale] = it;
    known.set(data, held);
  }
  return it;
}

function rowOf(data: Data, e: NegotiationEvent, locale: Locale): TimelineRow {
  const venue = e.venue ? data.venue(e.venue) : undefined;
  const { day, lastDay } = eventDays(e);
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
    source: e.sources[0]?.publisher ?? "",
    source_urls: e.sources.map((s) => s.url).join(" "),
    place: (locale === "uk" ? venue?.cityUk : venue?.city) ?? null,
    day,
    lastDay,
  };
}

/** The events that the state asks for, in the order of their dates. */
export function timelineRows(data: Data, state: TimelineState, texts: Texts): TimelineTable {
  const all = knownOf(data, texts);
  const belongs = matcher(data, state);
  const rows: TimelineRow[] = [];
  const annotations: Annotation[] = [];
  for (const i of inTime(data, state)) {
    if (!belongs(data.events[i]!)) continue;
    const row = all.rows[i]!;
    rows.push(row);
    const annotation = row.significance === 5 && all.annotations.get(row.id);
    if (annotation) annotations.push(annotation);
  }
  const axis = axisOf(rows, state, data.asOf);
  const { overlays, paths, absent } = overlaysOf(data, state.series, axis, texts);
  return {
    columns: all.columns,
    rows,
    annotations,
    paths,
    asOf: data.asOf,
    axis,
    phases: phasesOf(data, axis, texts),
    overlays,
    absent,
  };
}
