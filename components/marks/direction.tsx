import type { Palette } from "@/lib/theme/tokens";

export type DirectionSymbol = "toward" | "away" | "neutral";

const round = (n: number) => Math.round(n * 10) / 10;
const half = (n: number) => Math.round(n * 2) / 2;

/** Triangle of about the area of a circle with radius r, centred on its middle; point up or down. */
export function trianglePath(x: number, y: number, r: number, up: boolean): string {
  const side = half(r * 1.25);
  const sign = up ? 1 : -1;
  return `M${round(x)} ${round(y - sign * side)}l${side} ${sign * 2 * side}h${-2 * side}z`;
}

interface ShapeProps {
  readonly direction: DirectionSymbol;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Dashed and hollow: a record of low confidence. */
  readonly uncertain?: boolean;
}

/** Styles of shapes inside figures; what isn't said here comes from the group around them. */
export const directionCss = (palette: Palette) =>
  `.up{fill:${palette.toward};stroke:none}.down{fill:${palette.away};stroke:none}.unsure{stroke-dasharray:1.5 1.5}.up.unsure{fill:none;stroke:${palette.toward}}.down.unsure{fill:none;stroke:${palette.away}}`;

/**
 * Toward: triangle up; away: triangle down; neither: open ring. Shape and colour say the same, so colour is never alone.
 * Hundreds of them are a figure's weight: their colours are in `directionCss` and in the group around them.
 */
export function DirectionShape({ direction, x, y, r, uncertain = false }: ShapeProps) {
  const unsure = uncertain ? "unsure" : "";
  if (direction === "neutral")
    return <circle cx={x} cy={y || undefined} r={round(r - 0.6)} className={unsure || undefined} />;
  const up = direction === "toward";
  return <path className={`${up ? "up" : "down"} ${unsure}`.trim()} d={trianglePath(x, y, r, up)} />;
}

/** A mark that stands alone, in keys, lists and cards: with its colours on it. */
export function DirectionMark({ direction, x, y, r, palette }: Omit<ShapeProps, "uncertain"> & { palette: Palette }) {
  if (direction === "neutral")
    return <circle cx={x} cy={y} r={round(r - 0.6)} fill={palette.paper} stroke={palette.neutral} strokeWidth={1.2} />;
  return <path d={trianglePath(x, y, r, direction === "toward")} fill={palette[direction]} />;
}
