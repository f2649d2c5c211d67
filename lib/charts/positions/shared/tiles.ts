import type { PlanStance } from "@/lib/schema/plan";
import type { Stance } from "@/lib/schema/position";

/*
 * What a judged cell is drawn with. Shape and sign say the same as the colour: a disc accepts, a square refuses, a diamond
 * lies between, filled is the whole way. Unknown and not established are dotted and empty: they look like no value at all.
 */
export const STANCE_TILES = ["stance-2", "stance-1", "stance0", "stance1", "stance2"] as const;
export const TILES = [
  ...STANCE_TILES,
  "stance-unknown",
  "toward-ukraine",
  "toward-russia",
  "compromise",
  "deferred",
  "not-addressed",
  "not-established",
] as const;
export type Tile = (typeof TILES)[number];

export const stanceTile = (stance: Stance | null): Tile => (stance === null ? "stance-unknown" : `stance${stance}`);

/** null: a partial document, in which the issue is not established. */
export const planTile = (stance: PlanStance | null): Tile => stance ?? "not-established";

/** The sign in a tile; the same in every language. */
export const TILE_SIGNS: Readonly<Record<Tile, string>> = {
  "stance-2": "−2",
  "stance-1": "−1",
  stance0: "0",
  stance1: "+1",
  stance2: "+2",
  "stance-unknown": "?",
  "toward-ukraine": "UA",
  "toward-russia": "RU",
  compromise: "=",
  deferred: "…",
  "not-addressed": "–",
  "not-established": "?",
};

/** Symbols of the charts of distances and paths. */
export type GapSymbol =
  | "side-ua"
  | "side-ru"
  | "year-ago"
  | "smallest"
  | "path-ua"
  | "path-ru"
  | "path-us"
  | "path-eu"
  | "path-other";
