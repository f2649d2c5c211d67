import type { NegotiationEvent } from "@/lib/schema/event";

/*
 * The journey of the talks: where the sides met, one place after the other. A stop is a meeting of at least two of Ukraine,
 * Russia and the United States, of significance 4 or more, on a track of the talks themselves.
 */

const SIDES = ["UA", "RU", "US"];
const TRACKS: readonly string[] = [
  "direct",
  "trilateral",
  "us-russia",
  "us-ukraine",
  "multilateral",
  "maritime-energy",
];
const KINDS: readonly string[] = ["talks", "summit", "agreement"];
const NOTABLE = 4;

/** A draft tabled on the direct track was tabled at a meeting (Istanbul, March 2022). */
const isMeeting = ({ kind, track }: NegotiationEvent) =>
  KINDS.includes(kind) || (kind === "proposal" && track === "direct");

/** Whether an event is a stop of the journey. */
export const isStop = (event: NegotiationEvent): boolean =>
  event.venue !== null &&
  event.sameNewsAs === null &&
  event.significance >= NOTABLE &&
  TRACKS.includes(event.track) &&
  isMeeting(event) &&
  event.participants.filter((p) => SIDES.includes(p)).length > 1;

/** Points in px; the radius is that of the circle at the end. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Legs of the journey that stand out: the latest. */
const RECENT = 4;

export interface Route {
  /** Paths of curved legs in px. */
  readonly past: string;
  readonly recent: string;
  /** A triangle at the end of the last leg. */
  readonly head: string;
}

/** Curved legs from stop to stop: a way there and a way back don't lie on each other. */
export function routeOf(stops: readonly Point[]): Route | null {
  if (stops.length < 2) return null;
  const legs = stops.slice(1).map((to, i) => leg(stops[i]!, to));
  const draw = (list: typeof legs) => list.map((l) => l.d).join("");
  return { past: draw(legs.slice(0, -RECENT)), recent: draw(legs.slice(-RECENT)), head: legs.at(-1)!.head };
}

const n = Math.round;

function leg(from: Point, to: Point): { d: string; head: string } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = Math.min(36, length * 0.16);
  const [cx, cy] = [(from.x + to.x) / 2 + (dy / length) * bend, (from.y + to.y) / 2 - (dx / length) * bend];
  // The leg ends at the edge of its circle, in the direction that it comes from.
  const [ux, uy] = unit(to.x - cx, to.y - cy);
  const [ex, ey] = [to.x - ux * (to.r + 1), to.y - uy * (to.r + 1)];
  const back = [ex - ux * 8, ey - uy * 8] as const;
  return {
    d: `M${n(from.x)} ${n(from.y)}Q${n(cx)} ${n(cy)} ${n(ex)} ${n(ey)}`,
    head: `M${n(ex)} ${n(ey)}L${n(back[0] - uy * 4)} ${n(back[1] + ux * 4)}L${n(back[0] + uy * 4)} ${n(back[1] - ux * 4)}z`,
  };
}

function unit(x: number, y: number): readonly [number, number] {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}
