import type { Data } from "@/lib/data";
import { eventFound } from "@/lib/events/search";
import type { Chart } from "../contract";
import type { SliceParts } from "../slice";
import { orderFaults, type StateFault } from "../state";
import { timelineControls } from "./controls";
import { type TimelineLayout, timelineLayout } from "./layout";
import { timelineReading } from "./reading";
import { type TimelineTable, timelineRows } from "./rows";
import { type TimelineState, timelineState } from "./state";
import { timelineDescription, timelineKey, timelineNotes, timelineSubtitle, timelineTitle } from "./words";

/** Events by track on time; significance as size, direction as colour and shape. */
export const negotiationTimeline: Chart<"negotiation-timeline", TimelineState, TimelineTable, TimelineLayout> = {
  id: "negotiation-timeline",
  family: "timeline",
  state: timelineState,
  datasets: (state) => ["events", "venues", "phases", ...state.series],
  check(data: Data, state: TimelineState): StateFault[] {
    const late = state.from && state.from > data.asOf;
    const known = new Set(data.people.map((p) => p.id));
    const strangers = state.person.filter((id) => !known.has(id));
    return [
      ...(strangers.length
        ? [{ parameter: "person", value: strangers.join(","), reason: "expected ids of people in the actors dataset" }]
        : []),
      ...(state.event && !data.event(state.event)
        ? [{ parameter: "event", value: state.event, reason: "expected the id of an event (see /api/v1/events)" }]
        : []),
      ...(late
        ? [{ parameter: "from", value: state.from!, reason: `expected a date up to the data's last day, ${data.asOf}` }]
        : []),
      ...orderFaults(state.from, state.to),
    ];
  },
  rows: timelineRows,
  layout: timelineLayout,
  name: (texts) => texts.t("charts.timeline.name"),
  title: timelineTitle,
  subtitle: timelineSubtitle,
  describe: timelineDescription,
  notes: timelineNotes,
  key: (table, _state, texts) => timelineKey(table, texts),
  controls: timelineControls,
  reading: timelineReading,
  live: { depends: ["q", "series"], parts: timelineParts },
};

/**
 * Events without what only their details and files say. A search reads the long texts as well: they come with the events that
 * the words were found in, so that the same search finds the same events here.
 */
function timelineParts(data: Data, { q, series }: TimelineState): SliceParts {
  return {
    events: data.events.map((event) => {
      const { summary, outcomeText, disputed: _, figures: __, sources: ___, related: ____, time: _____, ...e } = event;
      return { ...e, sources: [], ...(q && eventFound(data, event, q) ? { summary, outcomeText } : {}) };
    }),
    venues: data.venues.map(({ id, name, nameUk, city, cityUk, aliases }) => ({
      id,
      name,
      nameUk,
      city,
      cityUk,
      aliases,
    })),
    people: data.people.map(({ id, name, nameUk, variants }) => ({ id, name, nameUk, variants })),
    phases: data.phases,
    series,
  };
}
