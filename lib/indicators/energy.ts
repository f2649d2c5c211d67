import { utcMonth } from "d3-time";
import type { SeriesId } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import { type Trailing, trailingZ } from "@/lib/stats/robust";
import { MAX_AGE, trailingMean, unionDays } from "./align";
import { type Source, WINDOW } from "./market";
import { meanOfParts, type Part } from "./parts";
import { type Indicator, type Observed, RANKED_SINCE } from "./types";

/** Where power is traded around Ukraine: Germany as Europe's reference, and the four neighbours that Ukraine is joined with. */
export const POWER = [
  "power-de-ember",
  "power-pl-ember",
  "power-sk-ember",
  "power-hu-ember",
  "power-ro-ember",
] as const satisfies readonly SeriesId[];
export const ENERGY_PARTS = ["brent", "gas", "power", "coal"] as const;
const POWER_DAYS = 30;
const DAY = 86_400_000;

/** A month's mean is known at the month's end, not on the first that its row is dated by. */
export function atMonthEnd({ days, values }: Observed): Observed {
  return {
    days: Int32Array.from(days, (day) => utcMonth.offset(new Date(day * DAY), 1).getTime() / DAY - 1),
    values,
  };
}

/** The mean of several daily series on the days on which all have a value. */
function meanOfSeries(all: readonly Observed[]): Observed {
  const sums = new Map<number, { sum: number; n: number }>();
  for (const { days, values } of all)
    for (let i = 0; i < days.length; i += 1) {
      if (Number.isNaN(values[i]!)) continue;
      const own = sums.get(days[i]!) ?? { sum: 0, n: 0 };
      sums.set(days[i]!, { sum: own.sum + values[i]!, n: own.n + 1 });
    }
  const days = [...sums.keys()].filter((day) => sums.get(day)!.n === all.length).sort((a, b) => a - b);
  return { days, values: days.map((day) => sums.get(day)!.sum / all.length) };
}

/**
 * Energy stress: the mean of robust z-scores of the price of oil, European gas, power around Ukraine and coal, each against
 * its own trailing three years. Logarithms of prices; power, which can be negative on a day, as a mean of thirty days. The band is the range over leaving out
 * each part and over windows of 18 and 54 months.
 */
export function energyStress(source: Source): Indicator {
  const log = (o: Observed): Observed => ({ days: o.days, values: Float64Array.from(o.values, Math.log) });
  const gas = atMonthEnd(source("gas-europe-monthly-wb"));
  const coal = atMonthEnd(source("coal-south-africa-monthly-wb"));
  const brent = source("brent-spot");
  const mean = meanOfSeries(POWER.map(source));
  const power: Observed = { days: mean.days, values: trailingMean(mean, POWER_DAYS) };
  const raw = [
    { id: "brent", dataset: "brent-spot", level: brent, score: log(brent), maxAge: MAX_AGE.daily },
    { id: "gas", dataset: "gas-europe-monthly-wb", level: gas, score: log(gas), maxAge: MAX_AGE.monthly },
    { id: "power", dataset: POWER[0], level: power, score: power, maxAge: MAX_AGE.daily },
    { id: "coal", dataset: "coal-south-africa-monthly-wb", level: coal, score: log(coal), maxAge: MAX_AGE.monthly },
  ] as const;
  const scored = (window: Trailing): Part[] =>
    raw.map((r) => ({
      id: r.id,
      dataset: r.dataset,
      days: r.level.days,
      levels: r.level.values,
      scores: trailingZ(r.score.days, r.score.values, window),
      maxAge: r.maxAge,
    }));
  const base = scored(WINDOW);
  const indicator = meanOfParts("energy-stress", unionDays([brent.days, gas.days], dayOf(RANKED_SINCE)), base, [
    { id: "window-18-months", parts: scored({ days: 548, span: 365 }) },
    { id: "window-54-months", parts: scored({ days: 1643, span: 365 }) },
  ]);
  return { ...indicator, datasets: ["brent-spot", "gas-europe-monthly-wb", ...POWER, "coal-south-africa-monthly-wb"] };
}
