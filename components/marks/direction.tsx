import type { Palette } from "@/lib/theme/tokens";
import type { MarkLook } from "./MarkRuns";

export type DirectionSymbol = "toward" | "away" | "neutral";

const round = (n: number) => Math.round(n * 10) / 10;
const half = (n: number) => Math.round(n * 2) / 2;

/** Triangle of about the area of a circle with radius r, point up or down: where from its middle the point is, and the outline from there. */
function triangle(r: number, up: boolean): { start: [number, number]; outline: string } {
  const side = half(r * 1.25);
  const sign = up ? 1 : -1;
  return { start: [0, -sign * side], outline: `l${side} ${sign * 2 * side}h${-2 * side}z` };
}

/** The same at a place. */
export function trianglePath(x: number, y: number, r: number, up: boolean): string {
  const { start, outline } = triangle(r, up);
  return `M${round(x)} ${round(y + start[1])}${outline}`;
}

/** Styles of shapes inside figures; what isn't said here comes from the group around them. */
export const directionCss = (palette: Palette) =>
  `.up{fill:${palette.toward};stroke:none}.down{fill:${palette.away};stroke:none}.unsure{stroke-dasharray:1.5 1.5}.up.unsure{fill:none;stroke:${palette.toward}}.down.unsure{fill:none;stroke:${palette.away}}`;

const looks = new Map<string, MarkLook>();

/**
 * Toward: triangle up; away: triangle down; neither: open ring; of low confidence: dashed and hollow. Shape and colour say the
 * same, so colour is never alone. Their colours are in `directionCss` and in the group around them.
 */
export function directionLook(direction: DirectionSymbol, r: number, uncertain: boolean): MarkLook {
  const key = `${direction}${r}${uncertain}`;
  let look = looks.get(key);
  if (!look) {
    const unsure = uncertain ? "unsure" : undefined;
    if (direction === "neutral") {
      const a = round(r - 0.6);
      const arc = `a${a} ${a} 0 1 0 `;
      look = { start: [-a, 0], outline: `${arc}${2 * a} 0${arc}${-2 * a} 0z`, r, className: unsure };
    } else {
      const up = direction === "toward";
      const className = [up ? "up" : "down", unsure].filter(Boolean).join(" ");
      look = { ...triangle(r, up), r: half(r * 1.25), className };
    }
    looks.set(key, look);
  }
  return look;
}

interface DirectionMarkProps {
  readonly direction: DirectionSymbol;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly palette: Palette;
}

/** A mark that stands alone, in keys, lists and cards: with its colours on it. */
export function DirectionMark({ direction, x, y, r, palette }: DirectionMarkProps) {
  if (direction === "neutral")
    return <circle cx={x} cy={y} r={round(r - 0.6)} fill={palette.paper} stroke={palette.neutral} strokeWidth={1.2} />;
  return <path d={trianglePath(x, y, r, direction === "toward")} fill={palette[direction]} />;
}
