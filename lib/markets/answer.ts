import { hasResult, isKept, type Result, resultsOf } from "@/lib/charts/reactions/results";
import { ALL_SERIES, type AnySeriesId, type DayWindow } from "@/lib/charts/reactions/state";
import type { Data } from "@/lib/data";
import { benjaminiHochberg } from "@/lib/stats/multiple-testing";
import { isStudySeries } from "./conventions";
import { countedEvents, isContaminated, type StudiedEvent } from "./reactions";

/** Expected share of false finds among the markets that are said to have moved. */
const FALSE_SHARE = 0.05;

/** A market that moved by more than is usual for it, all tests considered. */
export interface Mover extends Result {
  readonly series: AnySeriesId;
  /** p adjusted for the number of markets tested (Benjamini-Hochberg). */
  readonly adjusted: number;
  /** Another shock or major event falls into the window. */
  readonly shared: boolean;
}

export interface Answer {
  readonly event: StudiedEvent;
  readonly window: DayWindow;
  /** Markets with a result; the others have too little history, or none of this window. */
  readonly tested: number;
  /** The furthest from its usual first. */
  readonly movers: readonly Mover[];
  /** Markets below p = 0.05 alone, of which one in twenty would be by chance. */
  readonly alone: number;
}

/**
 * Which of all markets that have results moved around an event, with the false discovery rate held at 5 %. Official rates and
 * exchange prices of one currency count as a market each.
 */
export function answerFor(data: Data, event: StudiedEvent, model: "mean" | "market", window: DayWindow): Answer {
  const resultOf = resultsOf(data, model, window);
  const results = ALL_SERIES.filter((id) => isStudySeries(id) || isKept(window)).flatMap((series) => {
    const result = resultOf(event, series);
    return hasResult(result) ? [{ series, ...result }] : [];
  });
  const adjusted = benjaminiHochberg(results.map((r) => r.p));
  return {
    event,
    window,
    tested: results.length,
    movers: results
      .map((r, i) => ({ ...r, adjusted: adjusted[i]!, shared: isContaminated(r.flags) }))
      .filter((r) => r.adjusted <= FALSE_SHARE)
      .sort((a, b) => Math.abs(b.t) - Math.abs(a.t)),
    alone: results.filter((r) => r.p <= 0.05).length,
  };
}

/** A result needs so many trading days after the event; calendar days that surely hold them. */
const SETTLED = 10;

/** The latest event of significance 4 or 5 whose window most markets have left behind. */
export function latestStudied(data: Data): StudiedEvent | undefined {
  const until = Date.parse(data.asOf) - SETTLED * 86_400_000;
  return countedEvents(data.events).findLast((e) => e.significance >= 4 && Date.parse(e.date) <= until);
}
