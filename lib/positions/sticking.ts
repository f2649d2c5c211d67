import type { Position } from "@/lib/schema/position";
import type { Issue } from "@/lib/schema/vocabulary";
import { gapsOn } from "./gap";
import type { Stances } from "./stances";

/** An issue on which both sides' positions are known, with what each says. */
export interface StickingPoint {
  readonly issue: Issue;
  readonly ua: Position;
  readonly ru: Position;
  /** Distance in steps, 1 to 8. */
  readonly gap: number;
}

/**
 * The issues that keep the two sides apart on a day, the widest first; among equals the one that the talks are more about.
 * An issue on which either side is unknown is left out: it may be the widest of all, but nobody can tell.
 */
export function stickingPoints(
  stances: Stances,
  weights: ReadonlyMap<Issue, number>,
  asOf: string,
  issues?: readonly Issue[],
): StickingPoint[] {
  return gapsOn(stances, asOf)
    .flatMap(({ issue, ours, theirs, steps }) =>
      ours && theirs && steps && (!issues || issues.includes(issue))
        ? [{ issue, ua: ours, ru: theirs, gap: steps }]
        : [],
    )
    .sort((a, b) => b.gap - a.gap || (weights.get(b.issue) ?? 0) - (weights.get(a.issue) ?? 0));
}
