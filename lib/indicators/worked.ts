import type { NegotiationEvent } from "@/lib/schema/event";
import { trailingRobust } from "@/lib/stats/robust";
import { WINDOW } from "./market";
import { counts, HALF_LIFE, knownOn } from "./momentum";
import type { Component, Indicator, Observed } from "./types";

/* The steps that lead to a latest value, for showing them: made by the same functions, never written by hand. */

/** An event's share of the momentum on a day. */
export interface WorkedEvent {
  readonly event: NegotiationEvent;
  readonly age: number;
  /** Sign times weight, before it faded. */
  readonly weight: number;
  readonly adds: number;
}

/** The events that add most to the momentum on a day, the largest first. */
export function workedMomentum(events: readonly NegotiationEvent[], day: number, limit: number): WorkedEvent[] {
  const sign = { toward: 1, neutral: 0, away: -1 } as const;
  return events
    .filter((e) => counts(e) && e.direction !== "neutral" && knownOn(e) <= day)
    .map((event) => {
      const age = day - knownOn(event);
      const weight = sign[event.direction] * event.significance;
      return { event, age, weight, adds: weight * 2 ** (-age / HALF_LIFE) };
    })
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
    .slice(0, limit);
}

/** A robust score taken apart. */
export interface WorkedScore {
  readonly id: string;
  readonly level: number;
  readonly median: number;
  /** 1.4826 x MAD. */
  readonly sigma: number;
  readonly score: number;
}

/** The part's level, median and deviation at its last observation up to a day. `observed`: the part's own scale (logarithms where it has them). */
export function workedScore(component: Component, observed: Observed, day: number): WorkedScore | null {
  const { median, sigma } = trailingRobust(observed.days, observed.values, WINDOW);
  for (let i = observed.days.length - 1; i >= 0; i -= 1)
    if (observed.days[i]! <= day && sigma[i]! > 0) {
      const level = observed.values[i]!;
      return { id: component.id, level, median: median[i]!, sigma: sigma[i]!, score: (level - median[i]!) / sigma[i]! };
    }
  return null;
}

/** Place of an indicator's last value. */
export const lastOf = (indicator: Indicator): number => indicator.days.length - 1;
