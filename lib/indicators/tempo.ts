import type { DatasetId } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import { align, everyDay, lastKnown, MAX_AGE, trailingMean, trim, widen } from "./align";
import { type Component, type Indicator, type Observed, RANKED_SINCE } from "./types";

/** Days over which ground and strikes are counted: single days are updates of a map and nights of an air war. */
export const TEMPO_DAYS = 30;

/** A daily measure of the fighting that stands beside the ground held. */
export interface Beside {
  readonly id: string;
  readonly dataset: DatasetId;
  readonly observed: Observed;
}

/** Change of a level over so many days, scaled to thirty; NaN where either day has no row. */
function change({ days, values }: Observed, window: number): Float64Array {
  const at = new Map(Array.from(days, (d, i) => [d, values[i]!]));
  return Float64Array.from(days, (d, i) => ((values[i]! - (at.get(d - window) ?? Number.NaN)) * TEMPO_DAYS) / window);
}

/**
 * Pace on the ground: km2 that Russia's forces gained (+) or lost (-) over thirty days, from DeepState's map. Beside it: the same from
 * The Economist's area, and thirty-day means of fires seen from space, hours under air alert and losses as claimed. The band is the range over 15 and
 * 45 days, scaled to thirty.
 */
export function groundPace(area: Observed, economist: Observed, beside: readonly Beside[]): Indicator {
  const start = dayOf(RANKED_SINCE);
  const days = Int32Array.from(area.days).filter((d) => d >= start);
  const on = (values: Float64Array, from: Observed) => align(days, { days: from.days, values }, 0).values;
  const values = on(change(area, TEMPO_DAYS), area);
  const [low, high] = [values.slice(), values.slice()];
  const variations = [0.5, 1.5].map((share) => {
    const window = TEMPO_DAYS * share;
    const other = on(change(area, window), area).map((v, i) => (Number.isNaN(values[i]!) ? Number.NaN : v));
    widen(low, high, other);
    return { id: `days-${window}`, value: other.at(-1) ?? Number.NaN };
  });
  const component = (id: string, dataset: DatasetId, observed: Observed, own: Float64Array): Component => {
    const { values: levels, ages } = align(days, { days: observed.days, values: own }, MAX_AGE.daily);
    return { id, levels, contributions: null, ages, dataset, to: lastKnown(observed) };
  };
  return trim({
    id: "ground-pace",
    days,
    values,
    low,
    high,
    coverage: values.map((v) => (Number.isNaN(v) ? 0 : 1)),
    components: [
      component("economist", "territory-area-economist", economist, change(economist, TEMPO_DAYS)),
      ...beside.map((b) => component(b.id, b.dataset, b.observed, trailingMean(b.observed, TEMPO_DAYS))),
    ],
    datasets: ["territory-area", "territory-area-economist", ...beside.map((b) => b.dataset)],
    variations: [...variations, { id: "economist", value: on(change(economist, TEMPO_DAYS), economist).at(-1)! }],
  });
}

/**
 * Long-range strikes: drones and missiles launched at Ukraine per day, mean of thirty days, as Ukraine's Air Force reported them. A day
 * without a row had no attack reported and counts as none; the mean is taken on days with a row, because only a later row shows that a day had none. The
 * band is the range over 15 and 45 days.
 * @param drones launched by day; both tables have the same days
 */
export function strikes(drones: Observed, missiles: Observed): Indicator {
  const [first, last] = [drones.days[0]!, drones.days[drones.days.length - 1]!];
  const all = everyDay(first, last);
  const days = Int32Array.from(drones.days);
  const mean = (launched: Float64Array, window: number) => {
    const at = new Map(Array.from(days, (d, i) => [d, launched[i]!]));
    const filled = { days: all, values: Float64Array.from(all, (d) => at.get(d) ?? 0) };
    // The first month is not a month yet.
    const means = trailingMean(filled, window).map((v, i) => (i < window - 1 ? Number.NaN : v));
    return align(days, { days: all, values: means }, 0).values;
  };
  const [d, m] = [Float64Array.from(drones.values), Float64Array.from(missiles.values)];
  const both = d.map((v, i) => v + m[i]!);
  const values = mean(both, TEMPO_DAYS);
  const [low, high] = [values.slice(), values.slice()];
  const variations = [0.5, 1.5].map((share) => {
    const window = TEMPO_DAYS * share;
    const other = mean(both, window).map((v, i) => (Number.isNaN(values[i]!) ? Number.NaN : v));
    widen(low, high, other);
    return { id: `days-${window}`, value: other.at(-1) ?? Number.NaN };
  });
  const part = (id: string, launched: Float64Array): Component => {
    const levels = mean(launched, TEMPO_DAYS);
    return {
      id,
      levels,
      contributions: levels,
      ages: new Float64Array(days.length),
      dataset: "missile-drone-attacks",
      to: last,
    };
  };
  return trim({
    id: "strikes",
    days,
    values,
    low,
    high,
    coverage: values.map((v) => (Number.isNaN(v) ? 0 : 1)),
    components: [part("drones", d), part("missiles", m)],
    datasets: ["missile-drone-attacks"],
    variations,
  });
}
