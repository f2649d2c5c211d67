import type { Annotation } from "../contract";
import { textWidth } from "./text-width";
import { round1 } from "./time-axis";

/** A thin vertical line at a moment, with its label above the plot and the leader between them. */
export interface Rule {
  readonly id: string;
  readonly x: number;
  readonly label: string;
  readonly labelX: number;
  /** Row of the label, 0 next to the plot. */
  readonly row: number;
}

/**
 * Chooses which moments are labelled, by weight, and places their labels in at most `rows` rows above the plot without
 * touching each other. What doesn't fit stays without a label; it is never drawn over another.
 *
 * @param x pixel of an annotation, or null when it lies outside the plot
 * @param bounds left and right end that labels keep inside
 */
export function placeRules(
  annotations: readonly Annotation[],
  x: (a: Annotation) => number | null,
  bounds: readonly [number, number],
  { limit, rows, size = 12, apart = 8 }: { limit: number; rows: number; size?: number; apart?: number },
): Rule[] {
  const byWeight = [...annotations].sort((a, b) => b.weight - a.weight || a.from.localeCompare(b.from));
  const placed: (Rule & { left: number; right: number })[] = [];
  for (const a of byWeight) {
    if (placed.length >= limit) break;
    const at = x(a);
    if (at === null || placed.some((p) => Math.abs(p.x - at) < apart)) continue;
    const width = textWidth(a.label, size, 600);
    const labelX = Math.min(Math.max(at, bounds[0] + width / 2), bounds[1] - width / 2);
    const [left, right] = [labelX - width / 2 - 6, labelX + width / 2 + 6];
    // A leader of a higher row must not run through a label of a lower one.
    const row = Array.from({ length: rows }, (_, r) => r).find((r) =>
      placed.every(
        (p) =>
          (p.row !== r || p.right <= left || p.left >= right) &&
          (p.row <= r || p.x <= left + 3 || p.x >= right - 3) &&
          (p.row >= r || at <= p.left + 3 || at >= p.right - 3),
      ),
    );
    if (row === undefined) continue;
    placed.push({ id: a.id, x: at, label: a.label, labelX: round1(labelX), row, left, right });
  }
  return placed.map(({ left, right, ...rule }) => rule).sort((a, b) => a.x - b.x);
}
