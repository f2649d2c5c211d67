import { dayOf, isoOf } from "@/lib/i18n/format";
import { gapOn, issueWeights } from "@/lib/positions/gap";
import { knownFrom, stancesOf } from "@/lib/positions/stances";
import type { NegotiationEvent } from "@/lib/schema/event";
import type { Position } from "@/lib/schema/position";
import { ISSUES } from "@/lib/schema/vocabulary";
import { everyDay, trim, widen } from "./align";
import { type Component, type Indicator, RANKED_SINCE } from "./types";

/**
 * The mean distance between Kyiv and Moscow on every day from 2021 to `asOf`, in steps of 0 to 8: the distances by issue of
 * lib/positions/gap.ts, weighted by how often each issue was at stake in the notable events of the year before. An issue
 * on which either side has said nothing is left out and lowers the coverage. Components are the issues: their own distance, and what it adds to
 * the mean. The band is the range over equal weights and over leaving out each issue in turn.
 */
export function positionGap(
  positions: readonly Position[],
  events: readonly NegotiationEvent[],
  asOf: string,
): Indicator {
  const days = everyDay(dayOf(RANKED_SINCE), dayOf(asOf));
  const stances = stancesOf(positions);
  const blank = () => new Float64Array(days.length).fill(Number.NaN);
  const [values, low, high, coverage, equal] = [blank(), blank(), blank(), blank(), blank()];
  const steps = ISSUES.map(blank);
  const contributions = ISSUES.map(blank);
  const without = new Map<string, number>();
  // Distances change only on days on which a position became known.
  const changes = new Set(positions.map((p) => dayOf(knownFrom(p.date))));
  let current: (number | null)[] = [];
  days.forEach((day, i) => {
    const date = isoOf(day);
    if (i === 0 || changes.has(day)) current = ISSUES.map((issue) => gapOn(stances, issue, date).steps);
    const weights = issueWeights(events, date);
    let [sum, weight, total, plain, n] = [0, 0, 0, 0, 0];
    ISSUES.forEach((issue, k) => {
      const w = weights.get(issue) ?? 0;
      total += w;
      const own = current[k];
      if (own == null) return;
      steps[k]![i] = own;
      sum += w * own;
      weight += w;
      plain += own;
      n += 1;
    });
    if (total === 0 || weight === 0) return;
    values[i] = sum / weight;
    coverage[i] = weight / total;
    equal[i] = plain / n;
    low[i] = Math.min(values[i]!, equal[i]!);
    high[i] = Math.max(values[i]!, equal[i]!);
    ISSUES.forEach((issue, k) => {
      const own = current[k];
      const w = weights.get(issue) ?? 0;
      if (own == null || w === 0) return;
      contributions[k]![i] = (w * own) / weight;
      if (weight <= w) return;
      const rest = (sum - w * own) / (weight - w);
      low[i] = Math.min(low[i]!, rest);
      high[i] = Math.max(high[i]!, rest);
      if (i === days.length - 1) without.set(issue, rest);
    });
  });
  widen(low, high, values);
  return trim({
    id: "position-gap",
    days,
    values,
    low,
    high,
    coverage,
    components: ISSUES.map(
      (issue, k): Component => ({
        id: issue,
        levels: steps[k]!,
        contributions: contributions[k]!,
        ages: new Float64Array(days.length),
        dataset: "positions",
        to: dayOf(asOf),
      }),
    ),
    datasets: ["positions", "events"],
    variations: [
      { id: "equal-weights", value: equal.at(-1) ?? Number.NaN },
      ...[...without].map(([issue, value]) => ({ id: `without-${issue}`, value })),
    ],
  });
}
