import { dayOf } from "@/lib/i18n/format";
import { align, lastKnown, trailingMean, trim, widen } from "./align";
import { atMonthEnd } from "./energy";
import { type Component, type Indicator, type Observed, RANKED_SINCE } from "./types";

/** Days that the index is averaged over. */
export const GPR_DAYS = 30;

export interface GprInputs {
  /** The daily index of Caldara and Iacoviello and its two parts, as published; NaN is missing. */
  readonly index: Observed;
  readonly threats: Observed;
  readonly acts: Observed;
  /** Monthly indices of countries, in percent of articles, dated by the month's first day. */
  readonly ukraine: Observed;
  readonly russia: Observed;
}

/**
 * Geopolitical risk: the mean of the daily index of Caldara and Iacoviello (2022) over the last thirty days that have a value
 * (1985 to 2019 = 100). The published means of early 2025 include a 0 that was a fault of collection; here that day is missing. Threats and acts
 * are averaged alike and stand beside it: each is scaled on its own, so that they don't add up to it. The band is the range over 15 and 45 days.
 */
export function geopoliticalRisk({ index, threats, acts, ukraine, russia }: GprInputs): Indicator {
  const start = dayOf(RANKED_SINCE);
  const days = Int32Array.from(index.days).filter((d) => d >= start);
  const on = (observed: Observed, window: number) =>
    align(days, { days: observed.days, values: trailingMean(observed, window) }, 0).values;
  const values = on(index, GPR_DAYS);
  const [low, high] = [values.slice(), values.slice()];
  const variations = [0.5, 1.5].map((share) => {
    const window = GPR_DAYS * share;
    const other = on(index, window).map((v, i) => (Number.isNaN(values[i]!) ? Number.NaN : v));
    widen(low, high, other);
    return { id: `days-${window}`, value: other[values.findLastIndex((v) => !Number.isNaN(v))] ?? Number.NaN };
  });
  const zero = new Float64Array(days.length);
  const part = (id: string, observed: Observed): Component => ({
    id,
    levels: on(observed, GPR_DAYS),
    contributions: null,
    ages: zero,
    dataset: "gpr-daily",
    to: lastKnown(observed),
  });
  const country = (id: string, observed: Observed, dataset: Component["dataset"]): Component => {
    const ended = atMonthEnd(observed);
    const { values: levels, ages } = align(days, ended, 62);
    return { id, levels, contributions: null, ages, dataset, to: lastKnown(ended) };
  };
  return trim({
    id: "geopolitical-risk",
    days,
    values,
    low,
    high,
    coverage: values.map((v) => (Number.isNaN(v) ? 0 : 1)),
    components: [
      part("threats", threats),
      part("acts", acts),
      country("ukraine", ukraine, "gpr-country-ukr"),
      country("russia", russia, "gpr-country-rus"),
    ],
    datasets: ["gpr-daily", "gpr-country-ukr", "gpr-country-rus"],
    variations,
  });
}
