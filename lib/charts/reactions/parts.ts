import type { Data } from "@/lib/data";
import type { SliceParts } from "../slice";

/** Events and shocks with the fields that a study reads, for the browser. */
export const eventParts = (data: Data): SliceParts => ({
  events: data.events.map(({ id, date, time, title, kind, direction, significance, sameNewsAs }) => ({
    id,
    date,
    time,
    title,
    kind,
    direction,
    significance,
    sameNewsAs,
  })),
  confounders: data.confounders.map(({ id, date, endDate, title, assetsAffected }) => ({
    id,
    date,
    endDate,
    title,
    assetsAffected,
  })),
});
