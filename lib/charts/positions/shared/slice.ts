import type { Data } from "@/lib/data";
import { isNotable } from "@/lib/positions/gap";
import type { SliceParts } from "../../slice";

/** Positions with the sources that are shown. */
export const positionParts = (data: Data): SliceParts => ({ positions: data.positions });

/** Positions, and of the notable events what their weights are made from. */
export const gapParts = (data: Data): SliceParts => ({
  positions: data.positions,
  events: data.events.filter(isNotable).map(({ id, date, track, significance, issues, sameNewsAs }) => ({
    id,
    date,
    track,
    significance,
    issues,
    sameNewsAs,
  })),
});
