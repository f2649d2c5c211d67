import { normalP, studentP } from "./distributions";
import { correlation, deviation, isFlat, mean, type Numbers, ranks, sum } from "./moments";
import { type Refusal, refuse } from "./refusal";

/*
 * Tests of a mean over several events or firms. Conventions of each: the formula stands with its function, and all of them are
 * checked to the printed digits against the worked example of the R package estudy2 (tests/fixtures/event-study).
 */

/** A test's statistic and its two-sided p; `df` where the reference is Student's t, else the standard normal. */
export interface Test {
  readonly statistic: number;
  readonly p: number;
  readonly df?: number;
}

const normalTest = (statistic: number): Test => ({ statistic, p: normalP(statistic) });
const studentTest = (statistic: number, df: number): Test => ({ statistic, p: studentP(statistic, df), df });

/** Mean over its own spread between events: mean / sd x sqrt(N), t with N - 1. Robust to variance that the events bring. */
export function crossSectional(values: Numbers): Test | Refusal {
  if (values.length < 2) return refuse("too-few-events", 2 - values.length);
  const sd = deviation(values);
  return sd > 0 && !isFlat(sd ** 2, values)
    ? studentTest((mean(values) / sd) * Math.sqrt(values.length), values.length - 1)
    : refuse("zero-variance");
}

/**
 * Boehmer, Musumeci and Poulsen (Journal of Financial Economics 30, 1991): the cross-sectional test of standardised abnormal
 * returns, each divided by its own standard error (estimation error included) before they are compared.
 */
export const bmp = (standardised: Numbers): Test | Refusal => crossSectional(standardised);

/**
 * Kolari and Pynnonen (Review of Financial Studies 23, 2010): a BMP statistic corrected for returns that move together,
 * x sqrt((1 - r) / (1 + (N - 1) r)).
 *
 * @param r mean pairwise correlation of the abnormal returns
 */
export function kolariPynnonen(test: Test, n: number, r: number): Test {
  const inflation = (1 - r) / (1 + (n - 1) * r);
  return studentTest(inflation > 0 ? test.statistic * Math.sqrt(inflation) : 0, n - 1);
}

/** Mean correlation between all pairs of rows of abnormal returns (NaN where missing); 0 where no pair can be compared. */
export function meanCorrelation(rows: readonly Numbers[]): number {
  const found: number[] = [];
  for (let i = 0; i < rows.length; i += 1)
    for (let j = i + 1; j < rows.length; j += 1) {
      const r = correlation(rows[i]!, rows[j]!);
      if (!Number.isNaN(r)) found.push(r);
    }
  return found.length ? mean(found) : 0;
}

/** Patell (Journal of Accounting Research 14, 1976): sum of standardised returns / sqrt(sum (L - 2)/(L - 4)). */
export function patell(standardised: Numbers, lengths: Numbers): Test {
  let variance = 0;
  for (let i = 0; i < lengths.length; i += 1) variance += (lengths[i]! - 2) / (lengths[i]! - 4);
  return normalTest(sum(standardised) / Math.sqrt(variance));
}

/** Brown and Warner (Journal of Financial Economics 8, 1980): mean / (sqrt(sum sd2) / N), as if returns were independent. */
export function brownWarner1980(abnormal: Numbers, deviations: Numbers): Test {
  let variance = 0;
  for (let i = 0; i < deviations.length; i += 1) variance += deviations[i]! ** 2;
  return normalTest(sum(abnormal) / Math.sqrt(variance));
}

/** Brown and Warner (Journal of Financial Economics 14, 1985): mean / sd of the mean abnormal return of the estimation days. */
export const brownWarner1985 = (abnormal: Numbers, portfolio: Numbers): Test =>
  normalTest(mean(abnormal) / deviation(portfolio));

/** Share of positive returns against one half. */
export const sign = (abnormal: Numbers): Test => generalisedSign(abnormal, 0.5);

/**
 * Share of positive returns against the share on estimation days (Cowan, Review of Quantitative Finance and Accounting 2, 1992).
 *
 * @param share positive abnormal returns / abnormal returns, all estimation days together
 */
export function generalisedSign(abnormal: Numbers, share: number): Test {
  const n = abnormal.length;
  let positive = 0;
  for (let i = 0; i < n; i += 1) if (abnormal[i]! > 0) positive += 1;
  return normalTest((positive - n * share) / Math.sqrt(n * share * (1 - share)));
}

/** Rank test: one statistic for each day, and one for all of them together. */
export interface RankTest {
  readonly days: readonly Test[];
  readonly window: Test;
}

/**
 * Corrado (Journal of Financial Economics 23, 1989): ranks of each firm's abnormal returns over estimation and event days
 * together, less their mean; the mean over firms of a day, over its spread across all days. A day on which firms are missing
 * is weighted by N/n, and the spread divides by the mean number of days per firm (Corrado and Zivney 1992). Several days:
 * their mean deviations summed over sqrt(days) (Cowan 1992).
 *
 * @param rows abnormal returns by firm or event, all of one length, event days last; NaN where missing
 * @param eventDays how many of the last days are event days
 */
export function corrado(rows: readonly Numbers[], eventDays: number): RankTest | Refusal {
  const first = rows[0];
  if (!first) return refuse("too-few-events", 1);
  const length = first.length;
  const total = new Float64Array(length);
  const count = new Int32Array(length);
  let observed = 0;
  for (const row of rows) {
    const ranked = ranks(row);
    let n = 0;
    for (let d = 0; d < length; d += 1) if (!Number.isNaN(ranked[d]!)) n += 1;
    observed += n;
    for (let d = 0; d < length; d += 1)
      if (!Number.isNaN(ranked[d]!)) {
        total[d]! += ranked[d]! - (n + 1) / 2;
        count[d]! += 1;
      }
  }
  const weighted = total.map((x, d) => (count[d]! > 0 ? (x / count[d]!) * (rows.length / count[d]!) : 0));
  let square = 0;
  for (const x of weighted) square += x * x;
  const sd = Math.sqrt(square / (observed / rows.length));
  if (!(sd > 0)) return refuse("zero-variance");
  const own = weighted.subarray(length - eventDays);
  return {
    days: Array.from(own, (x) => normalTest(x / sd)),
    window: normalTest(sum(own) / (sd * Math.sqrt(eventDays))),
  };
}
