import type { Data } from "@/lib/data";
import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { eventPath } from "@/lib/events/addresses";
import type { Texts } from "@/lib/i18n/texts";
import type { Chart, Table } from "../contract";
import { readingWords } from "../shared/reading-words";
import type { SliceParts } from "../slice";
import { orderFaults, type StateFault } from "../state";
import { timelineControls } from "./controls";
import { lanesOf } from "./lanes";
import { type TimelineLayout, timelineLayout } from "./layout";
import { type TimelineRow, timelineRows } from "./rows";
import { type TimelineState, timelineState } from "./state";
import { timelineDescription, timelineKey, timelineNotes, timelineSubtitle, timelineTitle } from "./words";

/** Events by track on time; significance as size, direction as colour and shape. */
export const negotiationTimeline: Chart<"negotiation-timeline", TimelineState, Table<TimelineRow>, TimelineLayout> = {
  id: "negotiation-timeline",
  family: "timeline",
  state: timelineState,
  datasets: () => ["events", "venues"],
  check(data: Data, state: TimelineState): StateFault[] {
    const late = state.from && state.from > data.asOf;
    const known = new Set(data.people.map((p) => p.id));
    const strangers = state.person.filter((id) => !known.has(id));
    return [
      ...(strangers.length
        ? [{ parameter: "person", value: strangers.join(","), reason: "expected ids of people in the actors dataset" }]
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
  live: { depends: ["q"], parts: timelineParts },
};

/** Events without their long texts, which only a search reads. */
function timelineParts(data: Data, { q }: TimelineState): SliceParts {
  return {
    events: data.events.map(({ summary, outcomeText, disputed: _, figures: __, ...e }) => ({
      ...e,
      sources: e.sources.slice(0, 1),
      ...(q ? { summary, outcomeText } : {}),
    })),
    venues: data.venues,
    people: data.people.map(({ id, name, nameUk, variants }) => ({ id, name, nameUk, variants })),
  };
}

/** Lanes from top to bottom, marks in the order of their dates: the order in which the figure draws them. */
function timelineReading(table: Table<TimelineRow>, state: TimelineState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  const item = (r: TimelineRow): ReadingItem => {
    const direction = r.direction === "neutral" ? "" : ` · ${t(`vocabulary.direction.${r.direction}`)}`;
    const context = texts.span(r.date, r.end_date) + direction;
    return links ? [r.title, context, eventPath(r.id, texts.locale)] : [r.title, context];
  };
  const tracks = lanesOf(table.rows, state.lanes, texts).map(({ id, label, rows }) => ({
    kind: "points" as const,
    id,
    label,
    items: rows.map(item),
  }));
  return { locale: texts.locale, tracks, moments: [], words: readingWords(texts, "lanes") };
}
