import { dayOf, isoOf } from "@/lib/i18n/format";
import type { NegotiationEvent, Track } from "@/lib/schema/event";
import type { Position } from "@/lib/schema/position";
import { ISSUES, type Issue } from "@/lib/schema/vocabulary";
import { knownFrom, type Stances } from "./stances";

/*
 * How far apart two sides are. A stance says how near a party is to the compromise on the table, not where it stands on one
 * common axis: -2 is the maximalist position of that party, +2 accepts the compromise. Kyiv's maximum and Moscow's lie on
 * opposite sides of it, so the difference of two stances would call two maximalists (-2 and -2, as after the annexations of
 * September 2022) in full agreement. The distance is therefore the sum of both ways to the compromise:
 *   steps = (2 - stance of the one) + (2 - stance of the other),   0 when both accept it, 8 when both hold to their maximum.
 * It is defined only between a party on Ukraine's side and Russia. The United States, China and Türkiye are scored too, but
 * their maximum lies now on the one side, now on the other, so that no distance follows.
 */

/** The most that two sides can be apart on an issue, in steps. */
export const MAX_STEPS = 8;

/** The two sides whose distance is meant: one of Ukraine's side first, Russia second. */
export type Pair = readonly ["UA" | "EU", "RU"];
export const PAIR: Pair = ["UA", "RU"];

/** Steps from a party's stance to the compromise on the table, 0 to 4. */
export const stepsToCompromise = (p: Pick<Position, "stance">): number => 2 - p.stance;

export interface Gap {
  readonly issue: Issue;
  /** The latest positions, null where nothing was known of the side by then. */
  readonly ours: Position | null;
  readonly theirs: Position | null;
  /** Distance, 0 to 8 steps; null where either is unknown. */
  readonly steps: number | null;
}

/** The distance on one issue as known on a day (YYYY-MM-DD). */
export function gapOn(stances: Stances, issue: Issue, asOf: string, [us, them]: Pair = PAIR): Gap {
  const ours = stances.latest(us, issue, asOf);
  const theirs = stances.latest(them, issue, asOf);
  return { issue, ours, theirs, steps: ours && theirs ? stepsToCompromise(ours) + stepsToCompromise(theirs) : null };
}

/** The distance on every issue the talks are about, in the vocabulary's order, unknown ones included. */
export const gapsOn = (stances: Stances, asOf: string, pair: Pair = PAIR): Gap[] =>
  ISSUES.map((issue) => gapOn(stances, issue, asOf, pair));

/** A day on which a distance became known or changed, with the position that did it. */
export interface GapStep {
  readonly date: string;
  readonly steps: number;
  readonly by: Position;
}

/** The distance on an issue through time: its value from each day on, up to a day. Empty while either side is unknown. */
export function gapPath(stances: Stances, issue: Issue, asOf: string, [us, them]: Pair = PAIR): GapStep[] {
  const moves = [...stances.path(us, issue, asOf), ...stances.path(them, issue, asOf)]
    .map((by) => ({ by, date: knownFrom(by.date) }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const steps: GapStep[] = [];
  for (const { by, date } of moves) {
    const { steps: now } = gapOn(stances, issue, date, [us, them]);
    const last = steps.at(-1);
    if (now === null || last?.steps === now || last?.date === date) continue;
    steps.push({ date, steps: now, by });
  }
  return steps;
}

/** Tracks that are no negotiation: they don't say what the talks are about. */
const NOT_TALKS: readonly Track[] = ["battlefield", "domestic", "markets"];
/** Events that weigh in: notable and above, so that the many small exchanges don't decide what the talks are about. */
const NOTABLE = 3;
const YEAR = 365;

/** Whether an event says what the talks are about; a later record of one decision doesn't count again. */
export const isNotable = (e: NegotiationEvent): boolean =>
  e.significance >= NOTABLE && !e.sameNewsAs && !NOT_TALKS.includes(e.track);

/**
 * How much each issue weighs on a day: in how many notable events (significance 3 and above) of the 365 days up to it the
 * issue was at stake, a chain of one decision counted once. Nothing after the day is used.
 */
export function issueWeights(events: readonly NegotiationEvent[], asOf: string): ReadonlyMap<Issue, number> {
  const since = isoOf(dayOf(asOf) - YEAR);
  const weights = new Map<Issue, number>();
  for (const e of events) {
    if (e.date > asOf || e.date <= since || !isNotable(e)) continue;
    for (const issue of e.issues) weights.set(issue, (weights.get(issue) ?? 0) + 1);
  }
  return weights;
}

export interface MeanGap {
  /** Weighted mean of the known distances, 0 to 8 steps; null when none is known or none of the known weighs anything. */
  readonly steps: number | null;
  /** Share of the weight, 0 to 1, that lies on issues with a known distance; 0 when nothing weighs anything. */
  readonly coverage: number;
  /** How many issues have a known distance, and how many weigh anything. */
  readonly known: number;
  readonly weighed: number;
}

/**
 * The weighted mean of distances. An issue with an unknown distance is left out and lowers the coverage; it never counts as
 * a distance of any size.
 * @param weights by issue, 0 or more; an issue without one weighs nothing. Left out: all weigh the same.
 */
export function meanGap(gaps: readonly Gap[], weights?: ReadonlyMap<Issue, number>): MeanGap {
  let [sum, weight, total, known, weighed] = [0, 0, 0, 0, 0];
  for (const gap of gaps) {
    const w = weights ? (weights.get(gap.issue) ?? 0) : 1;
    total += w;
    if (w > 0) weighed += 1;
    if (gap.steps === null) continue;
    known += 1;
    sum += w * gap.steps;
    weight += w;
  }
  return { steps: weight > 0 ? sum / weight : null, coverage: total > 0 ? weight / total : 0, known, weighed };
}
