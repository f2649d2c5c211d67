/** A window of trading days of one series, as indices, both included. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** Share of a window's days that another of the same length also has: 1 for the same, 0 for none in common. */
export function sharedDays(a: Window, b: Window): number {
  const common = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  return Math.max(0, common) / (a.last - a.first + 1);
}

/**
 * Mean correlation between the abnormal returns of windows on one series. Two windows of equal length whose days are
 * independent correlate by the share of the days they have in common; with all on the same day it is 1, as in Kolari and
 * Pynnonen (2010), whose correction it feeds; for partly overlapping windows see Kolari, Pape and Pynnonen (2018).
 */
export function overlapCorrelation(windows: readonly Window[]): number {
  let total = 0;
  let pairs = 0;
  for (let i = 0; i < windows.length; i += 1)
    for (let j = i + 1; j < windows.length; j += 1) {
      total += sharedDays(windows[i]!, windows[j]!);
      pairs += 1;
    }
  return pairs ? total / pairs : 0;
}
