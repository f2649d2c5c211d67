import type { Data } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { AIR, clampView, dayAt, SHORTEST_VIEW, spansOf } from "./axis";
import { eventDays } from "./facts";
import { timelineRows } from "./rows";
import { type TimelineState, timelineState } from "./state";

/** A step from one view to another, as a link. */
export interface Step {
  readonly key: "zoomIn" | "zoomOut" | "earlier" | "later" | "whole";
  readonly label: string;
  /** The query string of where it leads; null where it leads nowhere. */
  readonly query: string | null;
}

/** First and last day that a reader can go to, since 1970-01-01 UTC. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
}

/** The whole record: half a month of air before the first event, as the axis has it. */
export const boundsOf = (data: Data): Bounds => ({
  first: eventDays(data.events[0]!).day - AIR,
  last: dayOf(data.asOf),
});

/** The days that a state shows, within the bounds. */
export function daysOf({ from, to }: Pick<TimelineState, "from" | "to">, { first, last }: Bounds): [number, number] {
  return [from ? Math.max(dayOf(from), first) : first, to ? Math.min(dayOf(to), last) : last];
}

/**
 * Zooming in by half and out to double, and moving by half a view; the limits of the record are kept. Zooming in goes by the
 * axis: of a long view the half that holds most of the events is not the half of its years.
 */
export function stepsOf(data: Data, state: TimelineState, texts: Texts): Step[] {
  const bounds = boundsOf(data);
  const [from, to] = daysOf(state, bounds);
  const length = to - from;
  const all = timelineRows(data, { ...timelineState.defaults, from: state.from, to: state.to }, texts);
  const spans = spansOf(all.axis, 0, 1000);
  const write = (a: number, b: number) => {
    const change = clampView(a, b, bounds.first, bounds.last);
    return change.from === state.from && change.to === state.to ? null : timelineState.write({ ...state, ...change });
  };
  const step = (key: Step["key"], query: string | null): Step => ({
    key,
    label: texts.t(`timelinePage.${key}`),
    query,
  });
  return [
    step("zoomIn", length <= SHORTEST_VIEW ? null : write(dayAt(spans, 250), dayAt(spans, 750))),
    step("zoomOut", write(from - length / 2, to + length / 2)),
    step("earlier", write(from - length / 2, to - length / 2)),
    step("later", write(from + length / 2, to + length / 2)),
    step("whole", write(bounds.first, bounds.last)),
  ];
}
