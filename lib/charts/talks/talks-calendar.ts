import type { ReadingItem, ReadingModel } from "@/lib/embed/reading/model";
import { eventPath } from "@/lib/events/addresses";
import type { Texts } from "@/lib/i18n/texts";
import type { Chart } from "../contract";
import { readingWords } from "../shared/reading-words";
import { type CalendarLayout, calendarLayout, yearsOf } from "./calendar/layout";
import { type CalendarTable, calendarRows, TITLE_SEPARATOR } from "./calendar/rows";
import { calendarDescription, calendarKey, calendarNotes, calendarSubtitle, calendarTitle } from "./calendar/words";
import { meetingControls, periodFaults } from "./controls";
import { type MeetingState, meetingState, touches } from "./meetings";

/** Days with talks, a block of weeks for each year; the highest significance of a day as size and tone. */
export const talksCalendar: Chart<"talks-calendar", MeetingState, CalendarTable, CalendarLayout> = {
  id: "talks-calendar",
  family: "talks",
  state: meetingState,
  datasets: () => ["events"],
  check: periodFaults,
  rows: calendarRows,
  layout: calendarLayout,
  name: (texts) => texts.t("charts.talks.calendar.name"),
  title: calendarTitle,
  subtitle: calendarSubtitle,
  describe: calendarDescription,
  notes: calendarNotes,
  key: (table, _state, texts) => calendarKey(table, texts),
  controls: (data, state, texts) => meetingControls(data, state, texts, touches),
  reading: calendarReading,
};

/** Years from the top, days in their order: the order in which the figure draws them. The weightiest meeting names its day. */
function calendarReading(table: CalendarTable, state: MeetingState, texts: Texts, links: boolean): ReadingModel {
  const { t } = texts;
  return {
    locale: texts.locale,
    tracks: (table.rows.length ? yearsOf(table, state) : []).map((year) => ({
      kind: "points" as const,
      id: String(year),
      label: String(year),
      items: table.rows
        .filter((r) => r.date.startsWith(String(year)))
        .map((r): ReadingItem => {
          const [first, ...others] = r.titles.split(TITLE_SEPARATOR);
          const date = texts.date(r.date);
          const when = others.length ? t("charts.talks.calendar.andMore", { date, n: others.length }) : date;
          return links ? [first!, when, eventPath(r.event_ids.split("; ")[0]!, texts.locale)] : [first!, when];
        }),
    })),
    moments: [],
    words: { ...readingWords(texts, "lanes"), help: t("charts.talks.calendar.help") },
  };
}
