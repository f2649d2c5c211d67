/** A closed ring in whole units of a map's own grid, without its first point repeated at the end. */
export type Ring = readonly (readonly [x: number, y: number])[];

/** The ring without points that repeat or lie on the line between their neighbours, from the given numbers rounded. */
export function wholeRing(points: readonly (readonly [number, number])[]): Ring {
  const out: [number, number][] = [];
  for (const [a, b] of points) {
    const p: [number, number] = [Math.round(a), Math.round(b)];
    const last = out.at(-1);
    if (last && last[0] === p[0] && last[1] === p[1]) continue;
    out.push(p);
  }
  while (out.length > 1 && out[0]![0] === out.at(-1)![0] && out[0]![1] === out.at(-1)![1]) out.pop();
  return out.filter((p, i) => {
    const a = out[(i + out.length - 1) % out.length]!;
    const c = out[(i + 1) % out.length]!;
    const [ux, uy, vx, vy] = [p[0] - a[0], p[1] - a[1], c[0] - p[0], c[1] - p[1]];
    return ux * vy !== uy * vx || ux * vx + uy * vy < 0;
  });
}

/** Twice a ring's signed area in square units. */
export const doubleArea = (ring: Ring): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length]!;
    return sum + x * ny - nx * y;
  }, 0);

/** Rings as one relative path: the fewest bytes that SVG allows for whole numbers. */
export function ringsPath(rings: readonly Ring[]): string {
  let [x, y] = [0, 0];
  const parts: string[] = [];
  for (const [i, ring] of rings.entries()) {
    const [first, ...rest] = ring;
    if (!first) continue;
    const start = i === 0 ? `M${first[0]} ${first[1]}` : `m${pair(first[0] - x, first[1] - y)}`;
    [x, y] = first;
    let line = "";
    for (const [px, py] of rest) {
      const text = pair(px - x, py - y);
      line += line === "" ? `l${text}` : text.startsWith("-") ? text : ` ${text}`;
      [x, y] = [px, py];
    }
    // After z the pen is back at the ring's start.
    [x, y] = first;
    parts.push(`${start}${line}z`);
  }
  return parts.join("");
}

/** The rings of a path of ringsPath. */
export function pathRings(d: string): Ring[] {
  let [x, y] = [0, 0];
  return (d.match(/[Mm][^z]*z/g) ?? []).map((part) => {
    const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
    const absolute = part.startsWith("M");
    const ring: [number, number][] = [];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const [dx, dy] = [numbers[i]!, numbers[i + 1]!];
      [x, y] = i === 0 && absolute ? [dx, dy] : [x + dx, y + dy];
      ring.push([x, y]);
    }
    // After z the pen is back at the ring's start.
    [x, y] = ring[0] ?? [x, y];
    return ring;
  });
}

const pair = (dx: number, dy: number) => `${dx}${dy < 0 ? "" : " "}${dy}`;
