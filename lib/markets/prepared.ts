import { quantumOf, releasedValue } from "@/lib/charts/shared/quantum";
import type { Data, Series } from "@/lib/data";
import { dayNumber } from "@/lib/schema/dates";
import { type NormalAt, normalsOf, type StudyOptions } from "@/lib/stats/event-study";
import { isRefusal, type Refusal } from "@/lib/stats/refusal";
import { type ReturnKind, type Returns, returnsOf } from "@/lib/stats/returns";
import { type Convention, conventionOf, type StudySeriesId } from "./conventions";
import { madeOn } from "./trading-day";

/** Prices by the day they were made, in columns. */
export interface Prices {
  readonly days: Int32Array;
  readonly values: Float64Array;
  readonly kind: ReturnKind;
  readonly convention: Convention;
}

/** A series made ready for the event study: returns by the day whose news they can hold. */
export interface Prepared extends Returns {
  readonly id: string;
  readonly kind: ReturnKind;
  readonly convention: Convention;
  /** Returns of the market on the same days, for the market model. */
  readonly factor?: Float64Array;
  readonly factorId?: string;
  /** Whether a day lies within the days of a peg; null where there is none. */
  readonly pegged: { readonly from: number; readonly to: number } | null;
}

/**
 * Prices of a series. What may only be drawn is rounded first, as everywhere in the house: a free choice of windows
 * would otherwise give the rows away.
 */
export function pricesOf(series: Series, convention: Convention): Prices {
  const quantum = quantumOf(series);
  const days: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < series.days.length; i += 1) {
    const day = madeOn(convention.made, series.days[i]!);
    if (day === null || Number.isNaN(series.values[i]!)) continue;
    days.push(day);
    values.push(releasedValue(series, series.values[i]!, quantum));
  }
  return { days: Int32Array.from(days), values: Float64Array.from(values), kind: series.meta.change, convention };
}

/**
 * Returns of prices; with a factor only over the days on which both have a price, so that both returns span the same time.
 */
export function prepare(id: string, prices: Prices, factor?: { id: string; prices: Prices }): Prepared | Refusal {
  const common = factor ? intersect(prices, factor.prices) : { own: prices, other: undefined };
  const returns = returnsOf(common.own.days, common.own.values, prices.kind);
  if (isRefusal(returns)) return returns;
  const { convention, kind } = prices;
  const pegged = convention.pegged
    ? { from: dayNumber(convention.pegged.from), to: dayNumber(convention.pegged.to) }
    : null;
  const own = { id, kind, convention, pegged, ...returns };
  if (!factor || !common.other) return own;
  const market = returnsOf(common.other.days, common.other.values, factor.prices.kind);
  return isRefusal(market) ? market : { ...own, factor: market.values, factorId: factor.id };
}

type Columns = Pick<Prices, "days" | "values">;

/** The rows of both on the days that both have. */
function intersect(a: Columns, b: Columns): { own: Columns; other: Columns } {
  const days: number[] = [];
  const own: number[] = [];
  const other: number[] = [];
  for (let i = 0, j = 0; i < a.days.length && j < b.days.length; ) {
    if (a.days[i]! < b.days[j]!) i += 1;
    else if (a.days[i]! > b.days[j]!) j += 1;
    else {
      days.push(a.days[i]!);
      own.push(a.values[i]!);
      other.push(b.values[j]!);
      i += 1;
      j += 1;
    }
  }
  const both = Int32Array.from(days);
  return {
    own: { days: both, values: Float64Array.from(own) },
    other: { days: both, values: Float64Array.from(other) },
  };
}

const kept = new WeakMap<Data, Map<string, Prepared | Refusal>>();

/** A series of the data made ready, once. `factor`: for the market model. */
export function preparedSeries(data: Data, id: StudySeriesId, factor?: StudySeriesId): Prepared | Refusal {
  let cache = kept.get(data);
  if (!cache) {
    cache = new Map();
    kept.set(data, cache);
  }
  const key = `${id} ${factor ?? ""}`;
  let prepared = cache.get(key);
  if (!prepared) {
    const prices = (of: StudySeriesId) => pricesOf(data.seriesById(of), conventionOf(of));
    prepared = prepare(id, prices(id), factor ? { id: factor, prices: prices(factor) } : undefined);
    cache.set(key, prepared);
  }
  return prepared;
}

type Estimation = Pick<StudyOptions, "model" | "estimation" | "gap">;

const normals = new WeakMap<Prepared, Estimation & { readonly at: NormalAt }>();

/**
 * What is normal for a series before each day, kept as long as the series: every window and chart asks for the same. Of other
 * options, which only the API takes, the last ones are kept, so that no run of requests fills the memory.
 */
export function normalsFor(prepared: Prepared, { model, estimation, gap }: Estimation): NormalAt {
  let own = normals.get(prepared);
  if (!own || own.model !== model || own.estimation !== estimation || own.gap !== gap) {
    const options = { model, estimation, gap };
    own = { ...options, at: normalsOf(prepared.values, options, prepared.factor) };
    normals.set(prepared, own);
  }
  return own.at;
}
