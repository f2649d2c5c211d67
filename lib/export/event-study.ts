import type { Data } from "@/lib/data";
import type { StudySeriesId } from "@/lib/markets/conventions";
import type { Prepared } from "@/lib/markets/prepared";
import { type Flag, type Reaction, reaction, readyFor, type StudiedEvent } from "@/lib/markets/reactions";
import { dateOfDay } from "@/lib/schema/dates";
import { detectable, type StudyOptions } from "@/lib/stats/event-study";
import { isRefusal, type Refusal, type RefusalReason } from "@/lib/stats/refusal";

/** A request for event-study results, understood. */
export interface EventStudyRequest extends StudyOptions {
  readonly event: StudiedEvent;
  readonly series: readonly StudySeriesId[];
  /** What stands for the market in the market model. */
  readonly factor: StudySeriesId;
}

/** Why a result is missing, in words. */
const REFUSALS: Readonly<Record<RefusalReason, (missing: number) => string>> = {
  "too-little-history": (n) => `${n} more trading days are needed before the event`,
  "too-few-days-after": (n) => `${n} more trading days are needed after the event`,
  "no-event-day": () => "the series has no trading day on or after the event",
  "zero-variance": () => "the returns of the estimation window don't vary",
  "excluded-days": () => "the price was fixed by decree within the windows",
  "duplicate-date": () => "a date occurs twice in the rows",
  "unordered-dates": () => "the rows are out of order",
  "no-logarithm": () => "a price is not above zero",
  "no-factor": () => "the series can't be explained by itself: name another factor",
  "too-few-events": (n) => `${n} more events are needed`,
};

export const refusalInWords = ({ refused, missing }: Refusal): string => REFUSALS[refused](missing);

const unitOf = (prepared: Prepared): "log-return" | "points" =>
  prepared.kind === "log-return" ? "log-return" : "points";

function result(data: Data, id: StudySeriesId, request: EventStudyRequest) {
  const { model, factor, from } = request;
  const found = reaction(data, request.event, id, request, factor);
  const prepared = readyFor(data, id, model, factor);
  if (isRefusal(found) || isRefusal(prepared)) {
    const why = (isRefusal(found) ? found : prepared) as Refusal;
    return { series: id, ...NOTHING, refused: why.refused, missing: why.missing, reason: refusalInWords(why) };
  }
  const { study, index, flags } = found as Reaction;
  const { normal, car, se, t, p, ar } = study;
  const date = (i: number) => dateOfDay(prepared.days[i]!);
  const start = index - request.gap - request.estimation;
  return {
    series: id,
    day0: date(index),
    unit: unitOf(prepared),
    car,
    se,
    t,
    p,
    df: normal.df,
    detectable: detectable(se, normal.df),
    estimation: { from: date(start), to: date(start + request.estimation - 1), n: normal.n },
    normal: { alpha: normal.alpha, beta: model === "market" ? normal.beta : null, sd: Math.sqrt(normal.variance) },
    ar: Array.from(ar, (value, i) => ({ day: from + i, date: date(index + from + i), value })),
    flags: flags as readonly Flag[],
  };
}

const NOTHING = { day0: null, car: null, se: null, t: null, p: null, ar: [], flags: [] } as const;

/**
 * /api/v1/event-study: one event, series by series. Returns are log differences (differences in points for rates, volatility
 * and probabilities); days are trading days of each series. A series that can't be studied has `refused` and `missing`.
 */
export function eventStudyDocument(data: Data, request: EventStudyRequest) {
  const { event, model, factor, from, to, estimation, gap } = request;
  const results = request.series.map((id) => result(data, id, request));
  return {
    event: event.id,
    title: event.title,
    date: event.date,
    day0: results.find((r) => r.day0 !== null)?.day0 ?? null,
    model,
    factor: model === "market" ? factor : null,
    window: { from, to, n: to - from + 1 },
    estimation: { from: -gap - estimation, to: -gap - 1, n: estimation },
    test: "t = car / se, two-sided, Student's t with df degrees of freedom",
    results,
    version: data.version,
  };
}
