import type { DatasetId } from "@/lib/data";
import { align, LEAST_COVERAGE, lastKnown, trim, widen } from "./align";
import type { Component, Indicator, IndicatorId, Observed } from "./types";

/** A part of an equal-weighted mean: its score (what is averaged) on its own days, and its level in its own unit. */
export interface Part {
  readonly id: string;
  readonly dataset: DatasetId;
  readonly days: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
  readonly levels: ArrayLike<number>;
  /** How old its observation may be, in days. */
  readonly maxAge: number;
}

/** Mean of the known parts on each day, unless fewer than half are known. */
function meanOf(scores: readonly Float64Array[], length: number, least: number): Float64Array {
  const means = new Float64Array(length).fill(Number.NaN);
  for (let i = 0; i < length; i += 1) {
    let [sum, n] = [0, 0];
    for (const own of scores)
      if (!Number.isNaN(own[i]!)) {
        sum += own[i]!;
        n += 1;
      }
    if (n > 0 && n >= least) means[i] = sum / n;
  }
  return means;
}

/**
 * The equal-weighted mean of parts on the given days. A part whose latest observation is too old is missing: it lowers the
 * coverage and is not filled. The band is the range over leaving each part out in turn and over the variations.
 * @param variations the same parts scored by another choice of method
 * @param show turns the mean into the indicator's unit; increasing. By default the mean itself
 */
export function meanOfParts(
  id: IndicatorId,
  days: Int32Array,
  parts: readonly Part[],
  variations: readonly { readonly id: string; readonly parts: readonly Part[] }[],
  show: (mean: number) => number = (mean) => mean,
): Indicator {
  const scored = (list: readonly Part[]) =>
    list.map((p) => align(days, { days: p.days, values: p.scores } satisfies Observed, p.maxAge));
  const base = scored(parts);
  const scores = base.map((b) => b.values);
  const least = parts.length * LEAST_COVERAGE;
  const means = meanOf(scores, days.length, least);
  const values = means.map(show);
  const [low, high] = [values.slice(), values.slice()];
  const known = Float64Array.from(days, (_, i) => scores.filter((s) => !Number.isNaN(s[i]!)).length);
  const latest: { id: string; value: number }[] = [];
  const end = values.findLastIndex((v) => !Number.isNaN(v));
  const vary = (name: string, other: Float64Array) => {
    // Where the indicator itself says nothing, its variations don't either.
    const shown = other.map((m, i) => (Number.isNaN(values[i]!) ? Number.NaN : show(m)));
    widen(low, high, shown);
    if (end >= 0) latest.push({ id: name, value: shown[end]! });
  };
  parts.forEach((part, k) => {
    const rest = scores.filter((_, other) => other !== k);
    vary(`without-${part.id}`, meanOf(rest, days.length, 1));
  });
  for (const v of variations)
    vary(
      v.id,
      meanOf(
        scored(v.parts).map((b) => b.values),
        days.length,
        1,
      ),
    );
  return trim({
    id,
    days,
    values,
    low,
    high,
    coverage: known.map((n) => n / parts.length),
    components: parts.map((part, k): Component => {
      const observed = { days: part.days, values: part.levels };
      return {
        id: part.id,
        levels: align(days, observed, part.maxAge).values,
        contributions: scores[k]!.map((s, i) => s / known[i]!),
        ages: base[k]!.ages,
        dataset: part.dataset,
        to: lastKnown(observed),
      };
    }),
    datasets: [...new Set(parts.map((p) => p.dataset))],
    variations: latest.filter((v) => !Number.isNaN(v.value)),
  });
}
