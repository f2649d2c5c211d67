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

interface DirectionMarkProps {
  readonly direction: DirectionSymbol;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Dashed and hollow: a record of low confidence. */
  readonly uncertain?: boolean;
  readonly palette: Palette;
}

/**
 * Toward: triangle up; away: triangle down; neither: open ring. Shape and colour say the same, so colour is never alone.
 * A ring takes fill and stroke from the group around it, which keeps hundreds of them short.
 */
export function DirectionShape({ direction, x, y, r, uncertain = false, palette }: DirectionMarkProps) {
  const dash = uncertain ? { strokeDasharray: "1.5 1.5" } : {};
  if (direction === "neutral") return <circle cx={x} cy={y} r={round(r - 0.6)} {...dash} />;
  const d = trianglePath(x, y, r, direction === "toward");
  return uncertain ? (
    <path d={d} stroke={palette[direction]} {...dash} />
  ) : (
    <path d={d} fill={palette[direction]} stroke="none" />
  );
}

/** A mark that stands alone: in keys and lists. */
export function DirectionMark(props: DirectionMarkProps) {
  return (
    <g fill={props.palette.paper} stroke={props.palette.neutral} strokeWidth={1.2}>
      <DirectionShape {...props} />
    </g>
  );
}
