import type { KeyItem } from "@/lib/charts/contract";
import { CSS_PALETTE, type Palette } from "@/lib/theme/tokens";
import { CoverageSymbolMark, isCoverageSymbol } from "../marks/coverage";
import { DirectionMark } from "../marks/direction";
import { GuaranteeSymbolMark, isGuaranteeSymbol } from "../marks/guarantees";
import { isMapSymbol, MapSymbolMark } from "../marks/map-symbols";
import { GapSymbolMark, isGapSymbol } from "../marks/positions";
import { isReactionSymbol, ReactionSymbolMark } from "../marks/reactions";
import { isTalksSymbol, TalksSymbolMark } from "../marks/talks";
import { isTile, TileKeyMark } from "../marks/tiles";

/** The symbol of a key's item, in a box of 14 x 14. */
export function KeySymbol({ symbol, palette }: { symbol: KeyItem["symbol"]; palette: Palette }) {
  if (symbol === "confounder")
    return <rect x={1} y={2} width={12} height={10} fill={palette.shade} stroke={palette.rule} />;
  if (isTalksSymbol(symbol)) return <TalksSymbolMark symbol={symbol} palette={palette} />;
  if (isCoverageSymbol(symbol)) return <CoverageSymbolMark symbol={symbol} palette={palette} />;
  if (isReactionSymbol(symbol)) return <ReactionSymbolMark symbol={symbol} palette={palette} />;
  if (isGuaranteeSymbol(symbol)) return <GuaranteeSymbolMark symbol={symbol} palette={palette} />;
  if (isMapSymbol(symbol)) return <MapSymbolMark symbol={symbol} palette={palette} />;
  if (isTile(symbol)) return <TileKeyMark tile={symbol} palette={palette} />;
  if (isGapSymbol(symbol)) return <GapSymbolMark symbol={symbol} palette={palette} />;
  return <DirectionMark direction={symbol} x={7} y={7} r={4.4} palette={palette} />;
}

/** What shapes mean, in words beside them; with `filters` the classes of a map are links that show them alone. */
export function Key({ items, filters }: { items: readonly KeyItem[]; filters: boolean }) {
  if (items.length === 0) return null;
  return (
    <ul className="key">
      {items.map((item) => (
        <li key={item.symbol}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <KeySymbol symbol={item.symbol} palette={CSS_PALETTE} />
          </svg>
          <span>
            {filters && item.filter ? (
              <a href={`?${item.filter.query}`} className={item.filter.on ? undefined : "off"}>
                {item.label}
              </a>
            ) : (
              item.label
            )}
            {item.names && <span className="names">: {item.names}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
