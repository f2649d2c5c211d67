import { dayOf } from "@/lib/i18n/format";
import type { NegotiationEvent } from "@/lib/schema/event";
import { TRACKS, type Track } from "@/lib/schema/vocabulary";
import { everyDay, trim, widen } from "./align";
import { type Component, type Indicator, RANKED_SINCE } from "./types";

/*
 * Talks momentum: events that narrowed the distance between the parties count for, those that widened it against, each by its
 * significance, halved every thirty days.
 */

export const HALF_LIFE = 30;

/** Tracks that are no negotiation. */
const LEFT_OUT: readonly Track[] = ["battlefield", "domestic", "markets"];
export const MOMENTUM_TRACKS = TRACKS.filter((t) => !LEFT_OUT.includes(t));

/** True for an event that counts: of a negotiating track, and the first record of its chain of one decision. */
export const counts = (e: NegotiationEvent): boolean =>
  !LEFT_OUT.includes(e.track) && e.kind !== "market-reaction" && e.sameNewsAs === null;

const SIGN = { toward: 1, neutral: 0, away: -1 } as const;

/**
 * What an event of a significance weighs: significance 1 weighs 1, and each step up adds `step`. With 1 that is the
 * significance itself; 0.5 and 1.5 are the variations.
 */
export const weightOf = (significance: number, step: number): number => 1 + (significance - 1) * step;

/** The day on which an event's outcome is known: its last one. */
export const knownOn = (e: Pick<NegotiationEvent, "date" | "endDate">): number => dayOf(e.endDate ?? e.date);

/** Sum over the events known by each day of sign x weight x 2^(-age / half-life), for one choice of method. */
function decayed(events: readonly NegotiationEvent[], days: Int32Array, halfLife: number, step: number): Float64Array {
  const keep = 2 ** (-1 / halfLife);
  const added = new Map<number, number>();
  let sum = 0;
  const start = days[0] ?? 0;
  for (const e of events) {
    const amount = SIGN[e.direction] * weightOf(e.significance, step);
    const day = knownOn(e);
    if (amount === 0) continue;
    // What was known before the first day has aged by then.
    if (day < start) sum += amount * 2 ** ((day - (start - 1)) / halfLife);
    else added.set(day, (added.get(day) ?? 0) + amount);
  }
  return Float64Array.from(days, (day) => {
    sum = sum * keep + (added.get(day) ?? 0);
    return sum;
  });
}

/**
 * Talks momentum on every day from 2021 to `asOf` (ISO date), in points: an agreement of significance 5 adds 5 on its day.
 * Components are the tracks and add up to the value. The band is the range over half-lives of 15, 30 and 45 days and steps of weight
 * of 0.5, 1 and 1.5.
 */
export function talksMomentum(events: readonly NegotiationEvent[], asOf: string): Indicator {
  const end = dayOf(asOf);
  const days = everyDay(dayOf(RANKED_SINCE), end);
  const known = events.filter((e) => counts(e) && knownOn(e) <= end);
  const values = decayed(known, days, HALF_LIFE, 1);
  const [low, high] = [values.slice(), values.slice()];
  const variations: { id: string; value: number }[] = [];
  for (const share of [0.5, 1, 1.5])
    for (const step of [0.5, 1, 1.5]) {
      const other = decayed(known, days, HALF_LIFE * share, step);
      widen(low, high, other);
      variations.push({ id: `half-life-${HALF_LIFE * share}-step-${step}`, value: other.at(-1) ?? Number.NaN });
    }
  const components = MOMENTUM_TRACKS.map((track): Component => {
    const own = decayed(
      known.filter((e) => e.track === track),
      days,
      HALF_LIFE,
      1,
    );
    return {
      id: track,
      levels: own,
      contributions: own,
      ages: new Float64Array(days.length),
      dataset: "events",
      to: end,
    };
  });
  return trim({
    id: "talks-momentum",
    days,
    values,
    low,
    high,
    coverage: new Float64Array(days.length).fill(1),
    components,
    datasets: ["events"],
    variations,
  });
}
