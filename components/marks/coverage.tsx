import type { CoverageSymbol, KeyItem } from "@/lib/charts/contract";
import type { Palette } from "@/lib/theme/tokens";

/** A bar of a dataset that may be handed on is filled; one that is only shown is an outline. */
export const barStyle = (shownOnly: boolean, palette: Palette) =>
  shownOnly
    ? ({ fill: "none", stroke: palette["series-1"], strokeWidth: 1.2 } as const)
    : ({ fill: palette["series-1"] } as const);

export const isCoverageSymbol = (symbol: KeyItem["symbol"]): symbol is CoverageSymbol =>
  symbol === "coverage-open" || symbol === "coverage-shown" || symbol === "coverage-gap";

/** Symbols of the key of coverage, in a box of 14 x 14. */
export function CoverageSymbolMark({
  symbol,
  palette,
}: {
  readonly symbol: CoverageSymbol;
  readonly palette: Palette;
}) {
  if (symbol === "coverage-gap")
    return (
      <>
        <path d="M0 3h4v8h-4zM10 3h4v8h-4z" fill={palette["series-1"]} />
        <path d="M4 7h6" stroke={palette["ink-3"]} strokeDasharray="1 2" />
      </>
    );
  return <path d="M0.6 3h12.8v8h-12.8z" {...barStyle(symbol === "coverage-shown", palette)} />;
}
