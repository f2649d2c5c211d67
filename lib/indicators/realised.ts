import type { Observed } from "./types";

/** Trading days in a year, by convention. */
const YEAR = 252;

/** Rows of a month of trading: what a realised volatility looks back on. */
export const VOLATILITY_ROWS = 20;

/**
 * Realised volatility at each observation, annualised: the standard deviation (n - 1) of the last `rows` changes from one
 * known observation to the next, times the square root of 252.
 * @param change "log-return": in percent a year. "difference": of a rate in percent, in basis points a year
 * @returns NaN until there are `rows` changes, and where the observation is missing
 */
export function realisedVolatility(
  { values }: Observed,
  change: "log-return" | "difference",
  rows = VOLATILITY_ROWS,
): Float64Array {
  const result = new Float64Array(values.length).fill(Number.NaN);
  const changes: number[] = [];
  let before = Number.NaN;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    if (!Number.isNaN(before)) changes.push(change === "log-return" ? Math.log(value / before) : value - before);
    before = value;
    if (changes.length < rows) continue;
    const last = changes.slice(-rows);
    const mean = last.reduce((a, b) => a + b, 0) / rows;
    const variance = last.reduce((a, b) => a + (b - mean) ** 2, 0) / (rows - 1);
    result[i] = Math.sqrt(variance * YEAR) * 100;
  }
  return result;
}
