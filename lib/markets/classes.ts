import type { NegotiationEvent } from "@/lib/schema/event";
import type { Kind } from "@/lib/schema/vocabulary";

/** Classes of event whose mean reactions are compared, in the order in which charts show them. */
export const CLASSES = [
  "concession",
  "agreement",
  "progress",
  "exchange",
  "sanctions",
  "escalation",
  "breakdown",
] as const;
export type EventClass = (typeof CLASSES)[number];

const MEETINGS: readonly Kind[] = ["talks", "summit", "call", "proposal", "statement"];

/**
 * The class of an event by its coded kind and direction, or null for those that belong to none: meetings without a stated
 * result, votes, appointments, strikes that nobody tied to the talks.
 */
export function classOf({ kind, direction }: Pick<NegotiationEvent, "kind" | "direction">): EventClass | null {
  if (kind === "concession") return "concession";
  if ((kind === "agreement" || kind === "ceasefire") && direction === "toward") return "agreement";
  if (kind === "exchange") return "exchange";
  if (kind === "sanctions") return "sanctions";
  if (kind === "escalation" || (kind === "strike" && direction === "away")) return "escalation";
  if (direction === "toward" && MEETINGS.includes(kind)) return "progress";
  if (direction === "away" && (MEETINGS.includes(kind) || kind === "ceasefire" || kind === "legislation"))
    return "breakdown";
  return null;
}
