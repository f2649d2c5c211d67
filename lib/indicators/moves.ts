import { dayOf } from "@/lib/i18n/format";
import type { Confounder } from "@/lib/schema/confounder";
import type { NegotiationEvent } from "@/lib/schema/event";
import { knownOn } from "./momentum";
import { changeOver } from "./rank";
import type { Indicator, IndicatorId } from "./types";

/*
 * The largest moves of an indicator, and what happened in the week that led to each. That something happened in the same week
 * doesn't make it the cause; the candidates are listed, all of them, and nothing is chosen.
 */

export interface Move {
  /** Last day of the week over which the change was taken. */
  readonly day: number;
  readonly change: number;
  /** Events known in that week, the most significant first. */
  readonly events: readonly NegotiationEvent[];
  /** Shocks from elsewhere that began in that week. */
  readonly shocks: readonly Confounder[];
}

export const MOVE_DAYS = 7;
/** Two moves nearer to each other than this are one. */
const APART = 45;
/** Lesser events than this happen every week. */
const NOTABLE = 3;

/** Days (t - 7, t] of a change that ended on day t. */
/** Indicators of markets and news, which shocks from elsewhere move; talks, positions and the front have their own causes. */
const OPEN_TO_SHOCKS: ReadonlySet<IndicatorId> = new Set([
  "market-stress",
  "geopolitical-risk",
  "volatility",
  "energy-stress",
]);

/** What can have moved ground or an air war: fighting, and agreements to stop it. */
const OF_THE_FRONT: ReadonlySet<IndicatorId> = new Set(["ground-pace", "strikes"]);
const ofTheFront = (e: NegotiationEvent) => e.track === "battlefield" || e.kind === "ceasefire";

const within = (day: number, end: number) => day > end - MOVE_DAYS && day <= end;

/** What happened in the seven days up to a day: negotiation events of significance 3 and above, each chain once, and shocks from elsewhere. */
export function candidates(
  indicator: IndicatorId,
  events: readonly NegotiationEvent[],
  confounders: readonly Confounder[],
  end: number,
): Pick<Move, "events" | "shocks"> {
  return {
    events: events
      .filter(
        (e) =>
          e.significance >= NOTABLE &&
          e.kind !== "market-reaction" &&
          e.sameNewsAs === null &&
          (!OF_THE_FRONT.has(indicator) || ofTheFront(e)) &&
          within(knownOn(e), end),
      )
      .sort((a, b) => b.significance - a.significance || knownOn(b) - knownOn(a)),
    shocks: OPEN_TO_SHOCKS.has(indicator) ? confounders.filter((c) => within(dayOf(c.date), end)) : [],
  };
}

/**
 * The largest changes over seven days between two days (both included), at most `limit` of them and no two within 45 days, in the
 * order of time.
 */
export function largestMoves(
  indicator: Indicator,
  events: readonly NegotiationEvent[],
  confounders: readonly Confounder[],
  { from, to, limit }: { readonly from: number; readonly to: number; readonly limit: number },
): Move[] {
  const changes: { day: number; change: number }[] = [];
  indicator.days.forEach((day, i) => {
    if (day < from || day > to || Number.isNaN(indicator.values[i]!)) return;
    const change = changeOver(indicator, i, MOVE_DAYS);
    if (!Number.isNaN(change) && change !== 0) changes.push({ day, change });
  });
  changes.sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.day - b.day);
  const chosen: typeof changes = [];
  for (const c of changes) {
    if (chosen.length >= limit) break;
    if (chosen.every((other) => Math.abs(other.day - c.day) >= APART)) chosen.push(c);
  }
  return chosen
    .sort((a, b) => a.day - b.day)
    .map((c) => ({ ...c, ...candidates(indicator.id, events, confounders, c.day) }));
}
