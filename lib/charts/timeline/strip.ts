import type { Data } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { round1, type Tick, type TimeSpan, timeTicks } from "../shared/time-axis";
import { axisOf, placeOn, spansOf } from "./axis";
import { eventDays } from "./facts";
import { matches } from "./matches";
import { timelineRows } from "./rows";
import { type TimelineState, timelineState } from "./state";

/** One month of the overview, before 2022 one year. */
export interface StripBar {
  readonly x0: number;
  readonly x1: number;
  readonly height: number;
}

/** A year of the overview, and its first and last day. */
export interface StripYear {
  readonly x0: number;
  readonly x1: number;
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** The whole record at a glance: how many events a month has, whatever the stretch of time on display. */
export interface Strip {
  readonly width: number;
  readonly height: number;
  readonly plot: number;
  readonly spans: readonly (TimeSpan & { readonly ticks: readonly Tick[] })[];
  readonly bars: readonly StripBar[];
  /** Years as large places to press: each opens its own view. What is before 2022 is one. */
  readonly years: readonly StripYear[];
  /** First and last day of the record, since 1970-01-01 UTC. */
  readonly first: number;
  readonly last: number;
}

export const STRIP_PLOT = 34;
const STRIP_HEIGHT = 56;

/** Months from 2022 on, years before: there are one or two events in each. */
function* periods(first: number, last: number): Generator<[number, number, "year" | "month"]> {
  const date = new Date(first * 86_400_000);
  let [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  for (;;) {
    const kind = year < 2022 ? "year" : "month";
    const start = Date.UTC(year, kind === "year" ? 0 : month) / 86_400_000;
    if (start > last) return;
    const end = (kind === "year" ? Date.UTC(year + 1, 0) : Date.UTC(year, month + 1)) / 86_400_000 - 1;
    yield [Math.max(start, first), Math.min(end, last), kind];
    if (kind === "year" || month === 11) [year, month] = [year + 1, 0];
    else month += 1;
  }
}

/**
 * The overview of what the filters leave, over the whole record. Its scale of time is that of all events, so that it stands still
 * while filters change. `width` in px.
 */
export function stripOf(data: Data, state: TimelineState, width: number, texts: Texts): Strip {
  const all = timelineRows(data, timelineState.defaults, texts).rows;
  const axis = axisOf(all, timelineState.defaults, data.asOf);
  const spans = spansOf(axis, 6, width - 6);
  const whole = { ...state, from: null, to: null };
  const days = data.events.filter((e) => matches(data, e, whole)).map((e) => eventDays(e).day);
  const [first, last] = [axis[0]!.from, axis.at(-1)!.to];
  const counted = [...periods(first, last)].map(([from, to, kind]) => ({ from, to, kind, count: 0 }));
  let i = 0;
  for (const day of days) {
    while (counted[i]!.to < day) i += 1;
    counted[i]!.count += 1;
  }
  // A year before 2022 is a dozen times as long as a month: its height is the mean of its months.
  const rate = (b: (typeof counted)[number]) => b.count / (b.kind === "year" ? 12 : 1);
  const most = Math.max(1, ...counted.map(rate));
  return {
    width,
    height: STRIP_HEIGHT,
    plot: STRIP_PLOT,
    spans: spans.map((s) => ({ ...s, ticks: timeTicks(s, texts.locale).filter((t) => t.major) })),
    bars: counted.map((b) => {
      const x0 = placeOn(spans, b.from);
      return {
        x0: round1(x0),
        x1: round1(Math.max(placeOn(spans, b.to) - 0.6, x0 + 1)),
        height: b.count === 0 ? 0 : Math.max(2, round1((rate(b) / most) * (STRIP_PLOT - 4))),
      };
    }),
    years: yearsOf(counted, (day) => placeOn(spans, day), texts),
    first,
    last,
  };
}

function yearsOf(
  counted: readonly { from: number; to: number; kind: string; count: number }[],
  x: (day: number) => number,
  texts: Texts,
): StripYear[] {
  const groups = new Map<string, { from: number; to: number; count: number }>();
  for (const { from, to, kind, count } of counted) {
    const name = kind === "year" ? "" : isoOf(from).slice(0, 4);
    const group = groups.get(name);
    if (group) Object.assign(group, { to, count: group.count + count });
    else groups.set(name, { from, to, count });
  }
  return [...groups].map(([name, { from, to, count }]) => {
    const period = name || `${isoOf(from).slice(0, 4)}–${isoOf(to).slice(0, 4)}`;
    return {
      x0: round1(x(from)),
      x1: round1(x(to)),
      from: isoOf(from),
      to: isoOf(to),
      label: texts.t("timelinePage.year", { period, n: count }),
    };
  });
}

/** The pixels of the strip that the state's stretch of time covers. */
export function stripWindow(strip: Strip, { from, to }: Pick<TimelineState, "from" | "to">): [x0: number, x1: number] {
  const x0 = placeOn(strip.spans, from ? dayOf(from) : strip.first);
  return [round1(x0), round1(Math.max(placeOn(strip.spans, to ? dayOf(to) : strip.last), x0 + 2))];
}
