import type { NegotiationEvent } from "@/lib/schema/event";
import type { Position } from "@/lib/schema/position";

/** States whose voices the EU's row mixes, beside the EU itself. */
const EUROPEAN = new Set(["EU", "FR", "DE", "GB", "IT", "PL", "DK", "EE", "FI", "IS", "LV", "LT", "NO", "SE", "HU"]);

const tookPart = (event: NegotiationEvent, party: string) =>
  event.participants.some((p) => p === party || (party === "EU" && EUROPEAN.has(p)));

/**
 * The event at which, or on whose day, a position was stated: one that covers the position's day, is about its issue, and in
 * which the party took part or that rests on the same page. A shared page comes first, then an event begun that day, then the
 * weightier. The positions name no event themselves: this is a match by date, issue and party, not a claim of cause.
 * @returns undefined where none is recorded, and for positions dated by month or year
 */
export function dayEvent(position: Position, events: readonly NegotiationEvent[]): NegotiationEvent | undefined {
  const { date, issue, party, sources } = position;
  if (date.length !== 10) return undefined;
  const pages = new Set(sources.map((s) => s.url));
  let best: { event: NegotiationEvent; rank: number } | undefined;
  for (const event of events) {
    if (event.date > date || (event.endDate ?? event.date) < date) continue;
    if (event.track === "battlefield" || event.track === "markets" || !event.issues.includes(issue)) continue;
    const shared = event.sources.some((s) => pages.has(s.url));
    if (!shared && !tookPart(event, party)) continue;
    const rank = (shared ? 100 : 0) + (event.date === date ? 10 : 0) + event.significance;
    if (!best || rank > best.rank) best = { event, rank };
  }
  return best?.event;
}
