import type { Data } from "@/lib/data";
import type { Confounder } from "@/lib/schema/confounder";
import { dayNumber } from "@/lib/schema/dates";
import type { NegotiationEvent } from "@/lib/schema/event";
import { type Model, type Study, type StudyOptions, studyWindow } from "@/lib/stats/event-study";
import { isRefusal, type Refusal, refuse } from "@/lib/stats/refusal";
import { firstOnOrAfter } from "@/lib/stats/returns";
import { FACTOR, type StudySeriesId } from "./conventions";
import { normalsFor, type Prepared, preparedSeries } from "./prepared";
import { day0Index, isAfterClose } from "./trading-day";

/** What of an event decides its day 0 and its company. */
export type StudiedEvent = Pick<
  NegotiationEvent,
  "id" | "date" | "time" | "title" | "kind" | "direction" | "significance" | "sameNewsAs"
>;

/** What a reader has to know of one result before believing it. */
export type Flag =
  /** A shock from elsewhere that moved this market falls into the window. */
  | { readonly flag: "confounder"; readonly id: string; readonly title: string }
  /** Another event of significance 4 or 5 falls into the window. */
  | { readonly flag: "other-event"; readonly id: string; readonly title: string }
  /** Day 0 is later than the event: a weekend, a holiday, a closed market, or news after the close. */
  | { readonly flag: "later-day"; readonly days: number; readonly afterClose: boolean }
  /** A return in the window spans so many days, because the market was closed or a value is missing. */
  | { readonly flag: "long-return"; readonly days: number }
  /** An official rate fixed once a day: what was known after the fixing is in the next one. */
  | { readonly flag: "fixing"; readonly time: string; readonly zone: string }
  /** Computed from values rounded to what a drawing needs, because the rows may not be handed on. */
  | { readonly flag: "rounded" }
  /** The event window reaches into the days that say what is normal. */
  | { readonly flag: "overlaps-estimation" };

export interface Reaction {
  readonly event: StudiedEvent;
  readonly series: string;
  /** Index of day 0 in the series' returns. */
  readonly index: number;
  readonly study: Study;
  readonly flags: readonly Flag[];
}

export const isContaminated = (flags: readonly Flag[]): boolean =>
  flags.some((f) => f.flag === "confounder" || f.flag === "other-event");

/** A return that spans more days than weekends and usual holidays explain. */
const LONG_RETURN = 6;
/** Other events from here on count as company. */
const GRAVE = 4;

export const DEFAULTS = { model: "mean", from: -1, to: 1, estimation: 120, gap: 10 } as const satisfies StudyOptions;

/** Other events and shocks by day, for the flags; made once per data. */
export interface Company {
  /** In date order, with their days beside them. */
  readonly events: readonly StudiedEvent[];
  readonly days: Int32Array;
  readonly confounders: readonly (Confounder & { readonly first: number; readonly last: number })[];
}

const companies = new WeakMap<Data, Company>();

export function companyOf(data: Data): Company {
  let company = companies.get(data);
  if (!company) {
    const events = data.events.filter((e) => e.significance >= GRAVE && e.kind !== "market-reaction");
    company = {
      events,
      days: Int32Array.from(events, (e) => dayNumber(e.date)),
      confounders: data.confounders.map((c) => ({
        ...c,
        first: dayNumber(c.date),
        last: dayNumber(c.endDate ?? c.date),
      })),
    };
    companies.set(data, company);
  }
  return company;
}

/** Calendar days that a window of returns covers: from the day after the price before it to its last day. */
export function calendarOf({ days, spans }: Prepared, first: number, last: number): { first: number; last: number } {
  return { first: days[first]! - spans[first]! + 1, last: days[last]! };
}

/** Shocks from elsewhere and grave events whose days touch the window, the event's own decision chain left out. */
export function contamination(
  company: Company,
  prepared: Prepared,
  first: number,
  last: number,
  event?: Pick<StudiedEvent, "id" | "sameNewsAs">,
): Flag[] {
  const span = calendarOf(prepared, first, last);
  const chain = event ? (event.sameNewsAs ?? event.id) : null;
  const flags: Flag[] = [];
  for (const c of company.confounders)
    if (
      c.first <= span.last &&
      c.last >= span.first &&
      c.assetsAffected.some((a) => prepared.convention.assets.includes(a))
    )
      flags.push({ flag: "confounder", id: c.id, title: c.title });
  for (
    let i = firstOnOrAfter(company.days, span.first);
    i < company.days.length && company.days[i]! <= span.last;
    i += 1
  ) {
    const e = company.events[i]!;
    if ((e.sameNewsAs ?? e.id) !== chain) flags.push({ flag: "other-event", id: e.id, title: e.title });
  }
  return flags;
}

/** The study of one event on returns that stand ready. */
export function reactionOf(
  company: Company,
  prepared: Prepared,
  event: StudiedEvent,
  options: StudyOptions,
): Reaction | Refusal {
  const { convention, days, spans, values, pegged } = prepared;
  const index = day0Index(days, event, convention);
  if (pegged && index < days.length) {
    const start = days[Math.max(0, index - options.gap - options.estimation)]!;
    const end = days[Math.min(days.length - 1, index + options.to)]!;
    if (start <= pegged.to && end >= pegged.from) return refuse("excluded-days");
  }
  const study = studyWindow(values, index, options, prepared.factor, normalsFor(prepared, options));
  if (isRefusal(study)) return study;
  const [first, last] = [index + options.from, index + options.to];
  const flags = contamination(company, prepared, first, last, event);
  const later = days[index]! - dayNumber(event.date);
  if (later > 0) flags.push({ flag: "later-day", days: later, afterClose: isAfterClose(event, convention) });
  let longest = 0;
  for (let i = first; i <= last; i += 1) longest = Math.max(longest, spans[i]!);
  if (longest > LONG_RETURN) flags.push({ flag: "long-return", days: longest });
  if (options.from < -options.gap) flags.push({ flag: "overlaps-estimation" });
  if (convention.fixing) flags.push({ flag: "fixing", time: convention.clock.time, zone: convention.clock.zone });
  return { event, series: prepared.id, index, study, flags };
}

/** The study of one event on a series of the data. */
export function reaction(
  data: Data,
  event: StudiedEvent,
  id: StudySeriesId,
  options: StudyOptions,
  factor: StudySeriesId = FACTOR,
): Reaction | Refusal {
  const prepared = readyFor(data, id, options.model, factor);
  if (isRefusal(prepared)) return prepared;
  const found = reactionOf(companyOf(data), prepared, event, options);
  if (isRefusal(found) || data.seriesById(id).meta.redistribution !== "display-only") return found;
  return { ...found, flags: [...found.flags, { flag: "rounded" }] };
}

/** A series ready for a model; refused where a series would explain itself. */
export function readyFor(
  data: Data,
  id: StudySeriesId,
  model: Model,
  factor: StudySeriesId = FACTOR,
): Prepared | Refusal {
  if (model === "market" && id === factor) return refuse("no-factor");
  return preparedSeries(data, id, model === "market" ? factor : undefined);
}

/** Events that averages and lists count: each decision chain once, by its first record; reports of price moves never. */
export const countedEvents = <E extends StudiedEvent>(events: readonly E[]): E[] =>
  events.filter((e) => e.sameNewsAs === null && e.kind !== "market-reaction");
