import type { KeyItem } from "@/lib/charts/contract";
import type { GapSymbol } from "@/lib/charts/positions/shared/tiles";
import type { Palette } from "@/lib/theme/tokens";

/** Colours of one side's steps: tinted, outlined, with ink for the letters on it. */
export const sideLook = (side: "UA" | "RU" | "both", p: Palette) => {
  if (side === "both") return { fill: p.neutral, fillOpacity: 0.16, stroke: p.neutral, strokeWidth: 1.2 };
  const colour = side === "UA" ? p["party-ua"] : p["party-ru"];
  return { fill: colour, fillOpacity: 0.22, stroke: colour, strokeWidth: 1.2 };
};

const SYMBOLS: Readonly<Record<GapSymbol, true>> = {
  "side-ua": true,
  "side-ru": true,
  "year-ago": true,
  smallest: true,
  "path-ua": true,
  "path-ru": true,
  "path-us": true,
  "path-eu": true,
  "path-other": true,
};

export const isGapSymbol = (symbol: KeyItem["symbol"]): symbol is GapSymbol => Object.hasOwn(SYMBOLS, symbol);

/** The mark of a party's position on a path: a shape for each, so that colour is never alone. */
export function partyMarkPath(party: string, x: number, y: number, r: number): string {
  const n = (v: number) => Math.round(v * 10) / 10;
  if (party === "RU") return `M${n(x - r * 0.9)} ${n(y - r * 0.9)}h${n(1.8 * r)}v${n(1.8 * r)}h${n(-1.8 * r)}z`;
  if (party === "US")
    return `M${n(x)} ${n(y - r * 1.2)}l${n(r * 1.2)} ${n(r * 1.2)}l${n(-r * 1.2)} ${n(r * 1.2)}l${n(-r * 1.2)} ${n(-r * 1.2)}z`;
  if (party === "EU") return `M${n(x)} ${n(y - r * 1.2)}l${n(r * 1.15)} ${n(r * 2)}h${n(-r * 2.3)}z`;
  if (party === "UA")
    return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 1 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 1 ${n(-2 * r)} 0z`;
  return `M${n(x - r)} ${n(y - r)}l${n(2 * r)} ${n(2 * r)}m0 ${n(-2 * r)}l${n(-2 * r)} ${n(2 * r)}`;
}

export const partyColour = (party: string, p: Palette): string =>
  party === "UA" || party === "RU" || party === "US" || party === "EU"
    ? p[`party-${party.toLowerCase() as "ua" | "ru" | "us" | "eu"}`]
    : p["party-other"];

/** Symbols of the charts of distances and paths, in a box of 14 x 14. */
export function GapSymbolMark({ symbol, palette }: { readonly symbol: GapSymbol; readonly palette: Palette }) {
  if (symbol === "side-ua" || symbol === "side-ru")
    return <rect x={1.5} y={3} width={11} height={8} {...sideLook(symbol === "side-ua" ? "UA" : "RU", palette)} />;
  if (symbol === "year-ago")
    return <circle cx={7} cy={7} r={4.5} fill={palette.paper} stroke={palette.ink} strokeWidth={1.6} />;
  if (symbol === "smallest") return <path d="M7 1v12" stroke={palette.ink} strokeWidth={2.4} />;
  const party = symbol.slice(5).toUpperCase();
  const colour = partyColour(party, palette);
  return (
    <path
      d={partyMarkPath(party, 7, 7, 4)}
      fill={party === "OTHER" ? "none" : colour}
      stroke={colour}
      strokeWidth={1.2}
    />
  );
}
