import { studentAt, studentP } from "./distributions";
import { isFlat, mean, type Numbers, squares } from "./moments";
import { isRefusal, type Refusal, refuse } from "./refusal";

/*
 * The event study of one event on one series, after A. C. MacKinlay, "Event Studies in Economics and Finance", Journal of
 * Economic Literature 35 (1997), 13-39. Days are trading days of the series, counted from day 0.
 */

export type Model = "mean" | "market";

export interface StudyOptions {
  readonly model: Model;
  /** First and last day of the event window, for example -1 and 1. */
  readonly from: number;
  readonly to: number;
  /** Returns in the estimation window. */
  readonly estimation: number;
  /** Days left free between the estimation window and day 0: with 120 and 10 it is days -130 to -11. */
  readonly gap: number;
}

/** What is normal for a series, estimated from the days before the event. */
export interface Normal {
  readonly model: Model;
  /** Returns that it rests on. */
  readonly n: number;
  /** Mean return (constant mean) or intercept (market model). */
  readonly alpha: number;
  /** Slope on the factor; 0 for the constant mean. */
  readonly beta: number;
  /** Residual variance, with n - 1 (constant mean) or n - 2 (market model) degrees of freedom. */
  readonly variance: number;
  readonly df: number;
  /** Mean of the factor and sum of its squared deviations; 0 for the constant mean. */
  readonly factorMean: number;
  readonly factorSquares: number;
}

export interface Study {
  readonly normal: Normal;
  /** Days in the event window. */
  readonly n: number;
  /** Abnormal return of each day of the window, in the unit of the returns. */
  readonly ar: Float64Array;
  /** Sum of `ar`. */
  readonly car: number;
  readonly se: number;
  /** car / se. */
  readonly t: number;
  /** Two-sided, Student's t with `normal.df` degrees of freedom. */
  readonly p: number;
}

/** Least squares of y on x, both of one length: the market model of an estimation window. */
export function leastSquares(y: Numbers, x: Numbers): Normal {
  const n = y.length;
  const [my, mx] = [mean(y), mean(x)];
  const sxx = squares(x, mx);
  let sxy = 0;
  for (let i = 0; i < n; i += 1) sxy += (x[i]! - mx) * (y[i]! - my);
  const beta = sxx > 0 ? sxy / sxx : 0;
  const alpha = my - beta * mx;
  let rss = 0;
  for (let i = 0; i < n; i += 1) rss += (y[i]! - alpha - beta * x[i]!) ** 2;
  return {
    model: "market",
    n,
    alpha,
    beta,
    variance: rss / (n - 2),
    df: n - 2,
    factorMean: mx,
    factorSquares: sxx,
  };
}

/** The constant mean of an estimation window. */
export function constantMean(y: Numbers): Normal {
  const n = y.length;
  const alpha = mean(y);
  return {
    model: "mean",
    n,
    alpha,
    beta: 0,
    variance: squares(y, alpha) / (n - 1),
    df: n - 1,
    factorMean: 0,
    factorSquares: 0,
  };
}

/**
 * Variance of the sum of `n` abnormal returns, the estimation error of the normal return included:
 * s2 (n + n2/L), and for the market model s2 (n + n2/L + (sum over the window of (Rm - mean Rm))2 / Sxx).
 *
 * @param factorSum sum over the window of the factor's deviation from its mean in the estimation window
 */
export const carVariance = (normal: Normal, n: number, factorSum = 0): number =>
  normal.variance * (n + (n * n) / normal.n + (normal.factorSquares > 0 ? factorSum ** 2 / normal.factorSquares : 0));

/** What is normal before a day 0, or why that can't be said. Asked for a day whose estimation window the returns hold. */
export type NormalAt = (day0: number) => Normal | Refusal;

/**
 * Estimates what is normal for a series before each day that it is asked for, once: the windows of an event differ, what was
 * usual before it doesn't. The returns must stay as they are.
 *
 * @param factor returns of the market on the same days; needed for the market model only
 */
export function normalsOf(
  returns: Float64Array,
  { model, estimation, gap }: Pick<StudyOptions, "model" | "estimation" | "gap">,
  factor?: Float64Array,
): NormalAt {
  const kept = new Map<number, Normal | Refusal>();
  const estimate = (start: number): Normal | Refusal => {
    if (model === "market" && !factor) return refuse("no-factor");
    const window = returns.subarray(start, start + estimation);
    const normal =
      model === "market" ? leastSquares(window, factor!.subarray(start, start + estimation)) : constantMean(window);
    return isFlat(normal.variance, window) ? refuse("zero-variance") : normal;
  };
  return (day0) => {
    let normal = kept.get(day0);
    if (!normal) {
      normal = estimate(day0 - gap - estimation);
      kept.set(day0, normal);
    }
    return normal;
  };
}

/** A window without its place under Student's t, which takes longer to compute than all else. */
export type Outcome = Omit<Study, "p">;

/** As `studyWindow`, without p. */
export function outcomeOf(
  returns: Float64Array,
  day0: number,
  options: StudyOptions,
  factor?: Float64Array,
  normalAt = normalsOf(returns, options, factor),
): Outcome | Refusal {
  const { model, from, to, estimation, gap } = options;
  if (day0 >= returns.length) return refuse("no-event-day");
  const start = day0 - gap - estimation;
  if (start < 0) return refuse("too-little-history", -start);
  const first = day0 + from;
  if (first < 0) return refuse("too-little-history", -first);
  const after = day0 + to - (returns.length - 1);
  if (after > 0) return refuse("too-few-days-after", after);
  const normal = normalAt(day0);
  if (isRefusal(normal)) return normal;

  const n = to - from + 1;
  const ar = new Float64Array(n);
  let car = 0;
  let factorSum = 0;
  for (let i = 0; i < n; i += 1) {
    const rm = model === "market" ? factor![first + i]! : 0;
    ar[i] = returns[first + i]! - normal.alpha - normal.beta * rm;
    car += ar[i]!;
    if (model === "market") factorSum += rm - normal.factorMean;
  }
  const se = Math.sqrt(carVariance(normal, n, factorSum));
  return { normal, n, ar, car, se, t: car / se };
}

/**
 * Studies one window.
 *
 * @param returns of the series by trading day
 * @param day0 index of day 0 in them; the length or more where the series has ended
 * @param factor returns of the market on the same days; needed for the market model only
 * @param normalAt what was estimated on the same returns, options and factor before (`normalsOf`)
 */
export function studyWindow(
  returns: Float64Array,
  day0: number,
  options: StudyOptions,
  factor?: Float64Array,
  normalAt?: NormalAt,
): Study | Refusal {
  const found = outcomeOf(returns, day0, options, factor, normalAt);
  return isRefusal(found) ? found : { ...found, p: studentP(found.t, found.normal.df) };
}

/** Half-width of the band that holds a sum of abnormal returns in 95 of 100 ordinary cases. */
export const halfBand = (se: number, df: number, level = 0.95): number => studentAt((1 + level) / 2, df) * se;

/**
 * The smallest effect that the test would have found in four of five cases (power 80 %, two-sided at 5 %):
 * (t of 0.975 + t of 0.8) x SE. The usual approximation of the noncentral t (Bloom 1995, Evaluation Review 19).
 */
export const detectable = (se: number, df: number, power = 0.8, level = 0.05): number =>
  (studentAt(1 - level / 2, df) + studentAt(power, df)) * se;
