import type { Data } from "@/lib/data";
import type { DrawnShape } from "@/lib/geo/shape";

/** The last outline of the occupied land on or before a day; null before the first. */
export const outlineOf = (data: Data, day: string): string | null =>
  data.maps.outlineDates.findLast((d) => d <= day) ?? null;

/** Several shapes as one path: what is only ground. */
export const merged = (shapes: Iterable<DrawnShape>): string => [...shapes].map((s) => s.d).join("");
