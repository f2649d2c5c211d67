import type { Annotation } from "../contract";
import { textWidth } from "./text-width";
import { round1 } from "./time-axis";

/** A thin vertical line at a moment, with its label above the plot and the leader between them. */
export interface Rule {
  readonly id: string;
  readonly x: number;
  readonly label: string;
  readonly labelX: number;
  /** Where the label hangs on `labelX`: at an edge of the plot it stays inside however wide a system sets it. */
  readonly anchor: "start" | "middle" | "end";
  /** Row of the label, 0 next to the plot. */
  readonly row: number;
}

interface Label {
  readonly labelX: number;
  readonly anchor: Rule["anchor"];
  /** Ends of the room it takes. */
  readonly left: number;
  readonly right: number;
}

/**
 * Chooses which moments are labelled, by weight, and places their labels in at most `rows` rows above the plot without
 * touching each other. What doesn't fit stays without a label; it is never drawn over another. Labels are centred on
 * their moments, or hang away from the nearest one where more of them fit so.
 *
 * @param x pixel of an annotation, or null when it lies outside the plot
 * @param bounds left and right end that labels keep inside
 * @param shrink what text has of a px of the layout (SHRINK)
 */
export function placeRules(
  annotations: readonly Annotation[],
  x: (a: Annotation) => number | null,
  bounds: readonly [number, number],
  { limit, rows, shrink, apart = 8 }: { limit: number; rows: number; shrink: number; apart?: number },
): Rule[] {
  const moments = [...annotations]
    .sort((a, b) => b.weight - a.weight || a.from.localeCompare(b.from))
    .flatMap((a) => {
      const at = x(a);
      return at === null ? [] : [{ id: a.id, label: a.label, at, width: textWidth(a.label, 12, 600) / shrink }];
    });
  const place = (anchors: (at: number) => readonly Rule["anchor"][]) => {
    const placed: (Rule & Label)[] = [];
    for (const { id, label, at, width } of moments) {
      if (placed.length >= limit) break;
      if (placed.some((p) => Math.abs(p.x - at) < apart)) continue;
      const found = Array.from({ length: rows }, (_, row) => row)
        .flatMap((row) => anchors(at).map((anchor) => ({ row, ...labelAt(at, anchor, width, bounds) })))
        .find(({ row, left, right }) =>
          // A leader of a higher row must not run through a label of a lower one.
          placed.every(
            (p) =>
              (p.row !== row || p.right <= left || p.left >= right) &&
              (p.row <= row || p.x <= left + 3 || p.x >= right - 3) &&
              (p.row >= row || at <= p.left + 3 || at >= p.right - 3),
          ),
        );
      if (found) placed.push({ id, x: at, label, ...found });
    }
    return placed;
  };
  const centred = place(() => ["middle"]);
  const hung = place((at) => {
    const gaps = moments.flatMap((m) => (Math.abs(m.at - at) < apart ? [] : [m.at - at]));
    const nearest = gaps.sort((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0;
    return nearest > 0 ? ["end", "middle", "start"] : ["start", "middle", "end"];
  });
  return (hung.length > centred.length ? hung : centred)
    .map(({ left, right, ...rule }) => rule)
    .sort((a, b) => a.x - b.x);
}

/** A label on its moment or beside it, moved inside the bounds: there it hangs on the bound, however wide it is set. */
function labelAt(at: number, anchor: Rule["anchor"], width: number, [low, high]: readonly [number, number]): Label {
  const left = { start: at - 4, middle: at - width / 2, end: at + 4 - width }[anchor];
  if (left < low) return { labelX: low, anchor: "start", left: low - 6, right: low + width + 6 };
  if (left + width > high) return { labelX: high, anchor: "end", left: high - width - 6, right: high + 6 };
  const labelX = round1({ start: left, middle: at, end: left + width }[anchor]);
  return { labelX, anchor, left: left - 6, right: left + width + 6 };
}
