import type { Data, DerivedReaction } from "@/lib/data";
import { FACTOR, isStudySeries } from "@/lib/markets/conventions";
import { DERIVED_WINDOWS, type DerivedSeriesId, derivedSeries } from "@/lib/markets/derived-series";
import { companyOf, DEFAULTS, type Flag, reaction, readyFor, type StudiedEvent } from "@/lib/markets/reactions";
import { dateOfDay, dayNumber } from "@/lib/schema/dates";
import { isRefusal, type RefusalReason } from "@/lib/stats/refusal";
import { firstOnOrAfter } from "@/lib/stats/returns";
import type { AnySeriesId, DayWindow } from "./state";

/** A result of one event on one series, computed here or kept. */
export interface Result {
  readonly day0: string;
  readonly car: number;
  readonly se: number;
  readonly t: number;
  readonly p: number;
  readonly n: number;
  readonly df: number;
  readonly model: "mean" | "market";
  readonly flags: readonly Flag[];
}

/** `not-kept`: no result of this window or event is kept of a series whose prices may not be published. */
export interface NoResult {
  readonly refused: RefusalReason | "not-kept";
}

/** Whether results of a window are kept for series whose prices are not. */
export const isKept = ({ from, to }: DayWindow): boolean => DERIVED_WINDOWS.some((w) => w.from === from && w.to === to);

const indices = new WeakMap<Data, Map<string, DerivedReaction>>();

/** Kept results by event, series and window. */
function keptResults(data: Data): Map<string, DerivedReaction> {
  let index = indices.get(data);
  if (!index) {
    index = new Map(data.derivedReactions.map((r) => [`${r.event} ${r.series} ${r.from} ${r.to}`, r]));
    indices.set(data, index);
  }
  return index;
}

export const keptResult = (data: Data, event: string, id: AnySeriesId, { from, to }: DayWindow) =>
  keptResults(data).get(`${event} ${id} ${from} ${to}`);

/** Company of a window by its calendar days, for results whose series isn't held. */
function keptFlags(data: Data, event: StudiedEvent, row: DerivedReaction): Flag[] {
  const company = companyOf(data);
  const { convention } = derivedSeries(row.series as DerivedSeriesId);
  const [first, last] = [dayNumber(row.windowStart), dayNumber(row.windowEnd)];
  const chain = event.sameNewsAs ?? event.id;
  const flags: Flag[] = company.confounders
    .filter((c) => c.first <= last && c.last >= first)
    .filter((c) => c.assetsAffected.some((a) => convention.assets.includes(a)))
    .map((c) => ({ flag: "confounder", id: c.id, title: c.title }));
  for (let i = firstOnOrAfter(company.days, first); i < company.days.length && company.days[i]! <= last; i += 1) {
    const e = company.events[i]!;
    if ((e.sameNewsAs ?? e.id) !== chain) flags.push({ flag: "other-event", id: e.id, title: e.title });
  }
  return flags;
}

type AnyResult = Result | NoResult;

/** Results by model and window, then by series, then by event. */
interface Found {
  readonly windows: Map<string, Map<AnySeriesId, Map<string, AnyResult>>>;
  size: number;
}

const found = new WeakMap<Data, Found>();
/** Results kept per data: sorting and grouping need none anew. */
const KEEP = 20_000;

/** The value at a key, made where there is none. */
function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** The results of one model and window: of any event on any series that has one. */
export function resultsOf(
  data: Data,
  model: "mean" | "market",
  window: DayWindow,
): (event: StudiedEvent, id: AnySeriesId) => AnyResult {
  let kept = found.get(data);
  if (!kept || kept.size >= KEEP) {
    kept = { windows: new Map(), size: 0 };
    found.set(data, kept);
  }
  const own = kept;
  const series = at(own.windows, `${model} ${window.from} ${window.to}`, () => new Map());
  return (event, id) =>
    at(
      at(series, id, () => new Map()),
      event.id,
      () => {
        own.size += 1;
        return makeResult(data, event, id, model, window);
      },
    );
}

function makeResult(
  data: Data,
  event: StudiedEvent,
  id: AnySeriesId,
  model: "mean" | "market",
  window: DayWindow,
): AnyResult {
  if (!isStudySeries(id)) {
    const row = keptResult(data, event.id, id, window);
    return row ? { ...row, flags: keptFlags(data, event, row) } : { refused: "not-kept" };
  }
  const study = reaction(data, event, id, { ...DEFAULTS, model, ...window });
  if (isRefusal(study)) return study;
  const prepared = readyFor(data, id, model, FACTOR);
  if (isRefusal(prepared)) return prepared;
  const { car, se, t, p, normal } = study.study;
  return {
    day0: dateOfDay(prepared.days[study.index]!),
    car,
    se,
    t,
    p,
    n: normal.n,
    df: normal.df,
    model,
    flags: study.flags,
  };
}

export const hasResult = (result: Result | NoResult): result is Result => "car" in result;
