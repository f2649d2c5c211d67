import type { KeyItem, ReactionSymbol } from "@/lib/charts/contract";
import type { Palette } from "@/lib/theme/tokens";

/** Fill of a cell or path that lies above what is usual, and below. */
export const SIGN_TOKENS = { up: "series-1", down: "series-2" } as const;

const SYMBOLS: Readonly<Record<ReactionSymbol, true>> = {
  "ordinary-day": true,
  "window-day": true,
  "usual-range": true,
  "cell-up": true,
  "cell-down": true,
  "cell-found": true,
  "cell-company": true,
  "cell-missing": true,
};
export const isReactionSymbol = (symbol: KeyItem["symbol"]): symbol is ReactionSymbol => symbol in SYMBOLS;

/** Three strokes of a hatch across a cell, from its upper left corner and back to there. */
export function hatchStrokes(w: number, h: number): string {
  const two = (v: number) => Math.round(v * 100) / 100;
  const [dx, dy] = [two(w * 0.6), two(h * 0.6)];
  return `m0 ${dy}l${dx} ${-dy}m${-dx} ${h}l${w} ${-h}m${-dx} ${h}l${dx} ${-dy}m${-w} ${two(dy - h)}`;
}

/** The symbol of a key's item, in a box of 14 x 14. */
export function ReactionSymbolMark({ symbol, palette }: { symbol: ReactionSymbol; palette: Palette }) {
  switch (symbol) {
    case "ordinary-day":
      return <path d="M3 7V3M6 7V9M9 7V5M12 7V11" stroke={palette["ink-3"]} />;
    case "window-day":
      return <path d="M4 7V2M10 7V12" stroke={palette.accent} strokeWidth={2.6} />;
    case "usual-range":
      return <rect x={1} y={2} width={12} height={10} fill={palette.shade} stroke={palette.rule} />;
    case "cell-up":
      return <rect x={1} y={1} width={12} height={12} fill={palette[SIGN_TOKENS.up]} fillOpacity={0.8} />;
    case "cell-down":
      return <rect x={1} y={1} width={12} height={12} fill={palette[SIGN_TOKENS.down]} fillOpacity={0.8} />;
    case "cell-found":
      return <path d="M7 3l4.5 8h-9z" fill={palette.ink} />;
    case "cell-company":
      return (
        <>
          <rect x={1} y={1} width={12} height={12} fill="none" stroke={palette.rule} />
          <path d={`M1 1${hatchStrokes(12, 12)}`} stroke={palette["ink-3"]} strokeWidth={0.9} />
        </>
      );
    case "cell-missing":
      return <circle cx={7} cy={7} r={1.4} fill={palette["ink-3"]} />;
  }
}
