import type { KeyItem } from "@/lib/charts/contract";
import { TILE_SIGNS, TILES, type Tile } from "@/lib/charts/positions/shared/tiles";
import type { Palette } from "@/lib/theme/tokens";
import type { RunText } from "./TextRuns";

const round = (n: number) => Math.round(n * 10) / 10;

/** The outline of a tile around its middle: disc, square or diamond, all of about the same area. */
export function tilePath(tile: Tile, x: number, y: number, size: number): string {
  if (tile === "stance-2" || tile === "stance-1" || tile === "toward-russia") {
    const a = round(size * 0.9);
    return `M${round(x - a / 2)} ${round(y - a / 2)}h${a}v${a}h${-a}z`;
  }
  if (tile === "stance0" || tile === "compromise") {
    const r = round(size * 0.56);
    return `M${round(x)} ${round(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
  }
  const r = round(size / 2);
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
}

interface Look {
  readonly fill: string;
  readonly opacity?: number;
  readonly stroke: string;
  readonly dash?: string;
  readonly sign: string;
}

/** Colours of a tile; `uncertain` (low confidence, or not verified) is hollow with a dashed outline. */
export function tileLook(tile: Tile, uncertain: boolean, p: Palette): Look {
  const dash = uncertain ? { dash: "3 2" } : {};
  switch (tile) {
    case "stance2":
      return uncertain
        ? { fill: "none", stroke: p["toward-text"], ...dash, sign: p.ink }
        : { fill: p["toward-text"], stroke: p["toward-text"], sign: p.paper };
    case "stance-2":
      return uncertain
        ? { fill: "none", stroke: p["away-text"], ...dash, sign: p.ink }
        : { fill: p["away-text"], stroke: p["away-text"], sign: p.paper };
    case "stance1":
      return { fill: p.toward, opacity: uncertain ? 0 : 0.16, stroke: p["toward-text"], ...dash, sign: p.ink };
    case "stance-1":
      return { fill: p.away, opacity: uncertain ? 0 : 0.14, stroke: p["away-text"], ...dash, sign: p.ink };
    case "stance0":
    case "compromise":
      return { fill: "none", stroke: p.neutral, ...dash, sign: p.ink };
    case "toward-ukraine":
      return { fill: p["party-ua"], opacity: uncertain ? 0 : 0.18, stroke: p["party-ua"], ...dash, sign: p.ink };
    case "toward-russia":
      return { fill: p["party-ru"], opacity: uncertain ? 0 : 0.18, stroke: p["party-ru"], ...dash, sign: p.ink };
    case "deferred":
      return { fill: "none", stroke: p["ink-3"], ...dash, sign: p.ink };
    case "not-addressed":
      return { fill: "none", stroke: "none", sign: p["ink-3"] };
    case "no-stance":
    case "not-established":
      return { fill: "none", stroke: p["ink-3"], dash: "1.5 2.5", sign: p["ink-3"] };
  }
}

interface TileProps {
  readonly tile: Tile;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly uncertain?: boolean;
  readonly palette: Palette;
}

/** The shape of a tile: one element, so that the nth of a group is the nth cell. */
export function TileShape({ tile, x, y, size, uncertain = false, palette }: TileProps) {
  const look = tileLook(tile, uncertain, palette);
  return (
    <path
      d={tilePath(tile, x, y, size)}
      fill={look.fill}
      {...(look.opacity === undefined ? {} : { fillOpacity: look.opacity })}
      stroke={look.stroke}
      strokeWidth={1.4}
      {...(look.dash ? { strokeDasharray: look.dash } : {})}
    />
  );
}

/** The sign of a tile, in its middle. */
export function tileSign({ tile, x, y, uncertain }: Omit<TileProps, "size" | "palette">, palette: Palette): RunText {
  const text = TILE_SIGNS[tile];
  return {
    x,
    y: round(y + 4.2),
    text,
    fill: tileLook(tile, uncertain ?? false, palette).sign,
    className: text.length > 1 ? "b" : "l b",
    anchor: "middle",
  };
}

const KNOWN: ReadonlySet<string> = new Set(TILES);

export const isTile = (symbol: KeyItem["symbol"]): symbol is Tile => KNOWN.has(symbol);

/** A tile in a key's box of 14 x 14: the shape alone, its sign stands in the words beside it. */
export function TileKeyMark({ tile, palette }: { readonly tile: Tile; readonly palette: Palette }) {
  return <TileShape tile={tile} x={7} y={7} size={11} palette={palette} />;
}
