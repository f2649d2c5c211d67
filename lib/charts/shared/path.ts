/**
 * Lines as data. A line's path is written once per document in whole units (x: days since its first day, y: the value in
 * steps of `quantum`), and every width draws the same path through a matrix. The drawing therefore carries the values
 * themselves: the reading module reads them back from the path, and three widths cost one path.
 */
export interface LinePath {
  /** Relative integer path: `M0 5037l1 279 1-50m40 12l1 3` (line) or `M0 1159h31v-29h28` (step). */
  readonly d: string;
  /** Days since 1970-01-01 UTC of x = 0. */
  readonly day0: number;
  /** Value of one unit of y. */
  readonly quantum: number;
}

/** One sample of a line. `value` in the series' unit; `end` is the day after the last that a stepped value stands for. */
export interface LinePoint {
  readonly day: number;
  readonly value: number;
  readonly end?: number;
}

/**
 * Writes points as a path in whole units.
 *
 * @param points in day order; a missing value is left out by the caller
 * @param quantum size of one unit of y (0.01 keeps two decimals exactly)
 * @param maxGapDays a longer silence breaks the line instead of bridging it
 * @param step draw each value as a level from `day` to `end`
 */
export function linePath(points: readonly LinePoint[], quantum: number, maxGapDays: number, step = false): LinePath {
  const first = points[0];
  if (!first) return { d: "", day0: 0, quantum };
  const day0 = first.day;
  const parts: string[] = [];
  let x = 0;
  let y = 0;
  let command = "";
  const put = (letter: string, ...numbers: number[]) => {
    // A number that follows another needs a blank unless its minus sign separates them; a repeated command is implied,
    // but not a repeated m: the pairs after its first one would be lines.
    let text = letter === command && letter !== "m" ? "" : letter;
    for (const n of numbers) text += text === "" || /\d$/.test(text) ? (n < 0 ? String(n) : ` ${n}`) : String(n);
    command = letter;
    parts.push(text);
  };
  points.forEach((p, i) => {
    const px = p.day - day0;
    const py = Math.round(p.value / quantum);
    const before = points[i - 1];
    if (i === 0) put("M", 0, py);
    else if (px - x > maxGapDays || (step && before?.end !== undefined && before.end < p.day)) put("m", px - x, py - y);
    else if (step) {
      // Levels meet at the day the new value begins, also when the drawn end was a day or two off.
      if (px !== x) put("h", px - x);
      put("v", py - y);
    } else put("l", px - x, py - y);
    x = px;
    y = py;
    if (step && p.end !== undefined && p.end - day0 > x) {
      put("h", p.end - day0 - x);
      x = p.end - day0;
    }
  });
  return { d: parts.join(""), day0, quantum };
}

/** Reads a path of `linePath` back into its samples: exactly the days and the rounded values that went in. */
export function readPath(path: LinePath): LinePoint[] {
  const points: LinePoint[] = [];
  let x = 0;
  let y = 0;
  const sample = () => points.push({ day: path.day0 + x, value: y * path.quantum });
  for (const [, letter, text] of path.d.matchAll(/([Mmlhv])([^Mmlhv]*)/g)) {
    const numbers = (text!.match(/-?\d+/g) ?? []).map(Number);
    if (letter === "h") x += numbers.reduce((a, b) => a + b, 0);
    else if (letter === "v") {
      for (const n of numbers) {
        y += n;
        sample();
      }
    } else
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        x = (letter === "M" ? 0 : x) + numbers[i]!;
        y = (letter === "M" ? 0 : y) + numbers[i + 1]!;
        sample();
      }
  }
  return points;
}

/**
 * A path of `linePath` in tenths of a pixel, for pictures whose renderer can't keep strokes even under an uneven matrix.
 * Draw it inside `scale(.1)` with ten times the stroke.
 */
export function flattenPath(d: string, [a, dy, e, f]: readonly [number, number, number, number]): string {
  let x = 0;
  let y = 0;
  let [px, py] = [0, 0];
  const out: string[] = [];
  const to = (letter: "M" | "l" | "m") => {
    const [nx, ny] = [Math.round((x * a + e) * 10), Math.round((y * dy + f) * 10)];
    out.push(letter === "M" ? `M${nx} ${ny}` : `${letter}${nx - px} ${ny - py}`);
    [px, py] = [nx, ny];
  };
  for (const [, letter, text] of d.matchAll(/([Mmlhv])([^Mmlhv]*)/g)) {
    const numbers = (text!.match(/-?\d+/g) ?? []).map(Number);
    const pairs = letter === "h" ? numbers.map((n) => [n, 0]) : letter === "v" ? numbers.map((n) => [0, n]) : [];
    if (pairs.length === 0) for (let i = 0; i + 1 < numbers.length; i += 2) pairs.push([numbers[i]!, numbers[i + 1]!]);
    for (const [dx, dv] of pairs as [number, number][]) {
      x = (letter === "M" ? 0 : x) + dx;
      y = (letter === "M" ? 0 : y) + dv;
      to(letter === "M" || letter === "m" ? letter : "l");
    }
  }
  return out.join("");
}
