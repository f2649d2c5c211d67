/**
 * Places labels on a vertical axis as near as possible to where they belong without overlap.
 *
 * @param labels the wished middle and the height of each, px
 * @returns the middle of each, in the order given; if all together are taller than the room, they overflow at the bottom
 */
export function spreadLabels(labels: readonly { at: number; height: number }[], top: number, bottom: number): number[] {
  const order = labels.map((_, i) => i).sort((a, b) => labels[a]!.at - labels[b]!.at);
  const middle = new Array<number>(labels.length);
  let edge = top;
  for (const i of order) {
    const { at, height } = labels[i]!;
    middle[i] = Math.max(at, edge + height / 2);
    edge = middle[i]! + height / 2;
  }
  edge = bottom;
  for (const i of [...order].reverse()) {
    const { height } = labels[i]!;
    if (middle[i]! + height / 2 > edge) middle[i] = Math.max(edge - height / 2, top + height / 2);
    edge = Math.min(edge, middle[i]! - height / 2);
  }
  return middle;
}
