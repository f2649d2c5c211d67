import type { Palette } from "@/lib/theme/tokens";

/** A place's circle: open where notable events were held, full where one changed the course of the talks. */
export const placeLook = (turning: boolean, palette: Palette) =>
  turning
    ? { fill: palette["series-1"], fillOpacity: 0.85 }
    : { fill: palette.paper, fillOpacity: 0.75, stroke: palette["series-1-text"], strokeWidth: 1.5 };
