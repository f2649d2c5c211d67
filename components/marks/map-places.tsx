import type { Palette } from "@/lib/theme/tokens";

export type PlaceSymbol = "place" | "place-turning" | "place-region";

/** A place's circle: open for notable events, full where one changed the course of the talks, dotted where only a region is known. */
export function placeLook(symbol: PlaceSymbol, palette: Palette) {
  if (symbol === "place-turning") return { fill: palette["series-1"], fillOpacity: 0.85 };
  if (symbol === "place-region") return { strokeDasharray: "1.6 2" };
  return { fill: palette.paper, fillOpacity: 0.75, stroke: palette["series-1-text"], strokeWidth: 1.5 };
}
