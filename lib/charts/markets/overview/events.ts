import type { Data, SeriesId } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Direction } from "@/lib/schema/event";
import type { Annotation } from "../../contract";
import { confounderAnnotations, eventAnnotations } from "../../shared/annotations";
import { matches } from "../../timeline/rows";
import { timelineState } from "../../timeline/state";
import { assetsOf } from "../assets";
import { type MarketState, marketState } from "./state";

/** An event on the time axis. */
export interface AxisEvent {
  readonly id: string;
  readonly day: number;
  readonly date: string;
  readonly endDate: string | null;
  readonly title: string;
  readonly direction: Direction;
  readonly significance: number;
  readonly uncertain: boolean;
}

/** The events that the state asks for inside the drawn days, by the timeline's own rule. */
export function axisEvents(data: Data, state: MarketState, from: string, to: string): AxisEvent[] {
  const { track, kind, issue, party, direction, significance } = state;
  const asked = { ...timelineState.defaults, track, kind, issue, party, direction, significance };
  return data.events
    .filter((e) => e.date >= from && e.date <= to && matches(data, e, asked))
    .map((e) => ({
      id: e.id,
      day: dayOf(e.date),
      date: e.date,
      endDate: e.endDate,
      title: e.title,
      direction: e.direction,
      significance: e.significance,
      uncertain: e.confidence === "low",
    }));
}

/** A shock that takes less of the view than this would be a hairline, not a shade. */
const SHADED = 0.008;

/** Moments and spans to draw behind the lines: labelled events, and shocks from elsewhere that moved these series. */
export function marketAnnotations(
  data: Data,
  events: readonly AxisEvent[],
  series: readonly SeriesId[],
  from: string,
  to: string,
  texts: Texts,
): Annotation[] {
  const shown = new Set(events.map((e) => e.id));
  const named = eventAnnotations(
    data.events.filter((e) => shown.has(e.id)),
    texts,
  );
  const known = new Set(named.map((a) => a.id));
  // What has no short name carries its date; it gives way to whatever has one.
  const dated = events
    .filter((e) => !known.has(e.id))
    .map(
      (e): Annotation => ({
        id: e.id,
        kind: "event",
        from: e.date,
        to: e.endDate,
        label: texts.date(e.date),
        title: e.title,
        weight: e.significance - 10,
      }),
    );
  const shortest = (dayOf(to) - dayOf(from)) * SHADED;
  const shocks = confounderAnnotations(data, assetsOf(series), texts, shortest).filter(
    (a) => a.to! >= from && a.from <= to,
  );
  return [...[...named, ...dated].sort((a, b) => a.from.localeCompare(b.from)), ...shocks];
}

/** Whether the reader chose the events, instead of those that changed the course of the talks. */
export const eventsChosen = (state: MarketState): boolean =>
  (["track", "kind", "issue", "party", "direction", "significance"] as const).some(
    (name) => state[name].join() !== marketState.defaults[name].join(),
  );
