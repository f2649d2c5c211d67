/**
 * Places marks of one lane so that none hides another: each keeps its x and takes the y nearest to the lane's middle that
 * is still free. The widest go first and so stay in the middle. Beeswarm by circle packing in one dimension.
 */
export interface SwarmMark {
  readonly x: number;
  readonly r: number;
}

/**
 * @param marks x and radius in px
 * @param pad smallest distance between two marks in px
 * @param fixed what already stands on the lane, its middle at y = 0
 * @returns y of each mark relative to the lane's middle, in the order given
 */
export function swarm(marks: readonly SwarmMark[], pad = 1, fixed: readonly SwarmMark[] = []): number[] {
  const order = marks.map((_, i) => i).sort((a, b) => marks[b]!.r - marks[a]!.r || marks[a]!.x - marks[b]!.x);
  // By stretches of x as wide as two of the largest marks: only neighbouring stretches can hold a neighbour.
  const wide = 2 * Math.max(1, ...marks.map((m) => m.r), ...fixed.map((f) => f.r)) + pad;
  const grid = new Map<number, { x: number; y: number; r: number }[]>();
  const put = (mark: { x: number; y: number; r: number }) => {
    const at = Math.floor(mark.x / wide);
    const held = grid.get(at);
    if (held) held.push(mark);
    else grid.set(at, [mark]);
  };
  for (const f of fixed) put({ ...f, y: 0 });
  const ys = new Array<number>(marks.length).fill(0);
  for (const i of order) {
    const { x, r } = marks[i]!;
    const at = Math.floor(x / wide);
    const near = [at - 1, at, at + 1]
      .flatMap((i) => grid.get(i) ?? [])
      .filter((p) => Math.abs(p.x - x) < p.r + r + pad);
    const free = (y: number) => near.every((p) => (p.x - x) ** 2 + (p.y - y) ** 2 >= (p.r + r + pad) ** 2 - 1e-6);
    // The free place nearest to the middle touches a neighbour, or is the middle itself.
    const candidates = [0];
    for (const p of near) {
      const dy = Math.sqrt(Math.max(0, (p.r + r + pad) ** 2 - (p.x - x) ** 2));
      candidates.push(p.y - dy, p.y + dy);
    }
    const y = candidates.sort((a, b) => Math.abs(a) - Math.abs(b) || a - b).find(free) ?? 0;
    ys[i] = y;
    put({ x, y, r });
  }
  return ys;
}
