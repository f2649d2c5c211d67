import { MAP_SYMBOLS, type MapSymbol } from "@/lib/charts/maps/shared/layout";
import type { Palette } from "@/lib/theme/tokens";
import { AREAS, paint } from "./map-areas";
import { placeLook } from "./map-places";

export const isMapSymbol = (symbol: string): symbol is MapSymbol => (MAP_SYMBOLS as readonly string[]).includes(symbol);

const isPlain = (symbol: MapSymbol): symbol is `plain-${1 | 2 | 3 | 4}` => symbol.startsWith("plain-");

/** The symbol of a map's key, in a box of 14 x 14. */
export function MapSymbolMark({ symbol, palette }: { symbol: MapSymbol; palette: Palette }) {
  const box = { x: 1, y: 1, width: 12, height: 12 };
  if (symbol === "occupied")
    return (
      <>
        <rect {...box} fill={palette.occupied} fillOpacity={0.2} />
        <path d="M1 6L6 1M1 12L12 1M7 13L13 7" stroke={palette.occupied} strokeWidth={1.7} />
      </>
    );
  if (symbol === "pattern-none" || symbol === "pattern-lines" || symbol === "pattern-cross")
    return (
      <>
        <rect {...box} fill={palette["ink-3"]} />
        {symbol !== "pattern-none" && (
          <path
            d={symbol === "pattern-lines" ? "M4 1V13M7 1V13M10 1V13" : "M5 1V13M9 1V13M1 5H13M1 9H13"}
            stroke={palette.paper}
          />
        )}
      </>
    );
  if (symbol === "place" || symbol === "place-turning" || symbol === "place-region")
    return <circle cx={7} cy={7} r={5} {...placeLook("place", palette)} {...placeLook(symbol, palette)} />;
  if (symbol === "route")
    return (
      <>
        <path d="M1 11Q4 3 9 5" fill="none" stroke={palette["ink-2"]} strokeWidth={1.6} />
        <path d="M13 6L8 2.6L7.4 7.6z" fill={palette["ink-2"]} />
      </>
    );
  if (symbol === "gained") return <rect {...box} fill={palette.occupied} />;
  if (symbol === "lost")
    return (
      <>
        <rect {...box} fill={palette.paper} stroke={palette["series-1-text"]} />
        <path
          d="M3 3h2v2h-2zM8 3h2v2h-2zM5.5 6.5h2v2h-2zM3 9.6h2v2h-2zM8 9.6h2v2h-2z"
          fill={palette["series-1-text"]}
        />
      </>
    );
  if (isPlain(symbol)) return <rect {...box} fill={palette[AREAS[`area-${symbol.slice(6)}` as "area-1"].fill]} />;
  const pattern = symbol in AREAS ? AREAS[symbol as "area-1"].pattern : null;
  return (
    <>
      <rect
        {...box}
        {...paint(symbol, palette)}
        strokeWidth={symbol === "subject" ? 1.4 : 1}
        {...(symbol === "land" ? { stroke: palette.rule } : {})}
      />
      {pattern && (
        <g transform="translate(1 1)">
          {pattern === "dots" ? (
            <path d="M1 1h2v2h-2zM5 5h2v2h-2zM9 1h2v2h-2zM1 9h2v2h-2zM9 9h2v2h-2z" fill={palette.paper} />
          ) : (
            <path
              d={pattern === "lines" ? "M3 0V12M6 0V12M9 0V12" : "M4 0V12M8 0V12M0 4H12M0 8H12"}
              stroke={palette.paper}
            />
          )}
        </g>
      )}
    </>
  );
}
