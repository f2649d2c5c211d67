import type { Data } from "@/lib/data";
import { type DrawnShape, drawShapes, shapeOf } from "@/lib/geo/countries";
import type { Frame } from "@/lib/geo/frames";

/** Land without a code of its own on the base map (Northern Cyprus, Somaliland and similar): drawn, never coloured. */
export const UNCODED = "x-";

const drawn = new WeakMap<Data, Map<string, unknown>>();

function once<T>(data: Data, key: string, make: () => T): T {
  const own = drawn.get(data) ?? new Map<string, unknown>();
  drawn.set(data, own);
  if (!own.has(key)) own.set(key, make());
  return own.get(key) as T;
}

/** Every country of the base map on a frame, by ISO code; made once. Antarctica is left out. */
export const countriesOn = (data: Data, frame: Frame): ReadonlyMap<string, DrawnShape> =>
  once(data, `countries ${frame.id}`, () =>
    drawShapes(data.shapes("geo"), "countries", frame, ({ iso2, name }) =>
      iso2 === "AQ" ? null : ((iso2 as string | null) ?? `${UNCODED}${String(name).replace(/\W+/g, "").toLowerCase()}`),
    ),
  );

/** Ukraine's regions on a frame, by ISO 3166-2 code. */
export const oblastsOn = (data: Data, frame: Frame): ReadonlyMap<string, DrawnShape> =>
  once(data, `oblasts ${frame.id}`, () =>
    drawShapes(data.shapes("ukraine-oblasts"), "oblasts", frame, ({ iso }) => iso as string),
  );

/** Dates for which there is an outline of the occupied land. */
export const outlineDates = (data: Data): readonly string[] => Object.keys(data.shapes("territory-outlines").objects);

/** The last outline on or before a day; null before the first. */
export const outlineOf = (data: Data, day: string): string | null =>
  outlineDates(data).findLast((d) => d <= day) ?? null;

/** The occupied land on a frame at one of the dates of `outlineDates`, rounded to what the drawing needs. */
export const occupiedOn = (data: Data, frame: Frame, date: string): DrawnShape =>
  once(data, `occupied ${frame.id} ${date}`, () => {
    const shapes = drawShapes(data.shapes("territory-outlines"), date, frame, () => "occupied");
    return shapes.get("occupied") ?? shapeOf("occupied", []);
  });

/** Several shapes as one path: what is only ground. */
export const merged = (shapes: Iterable<DrawnShape>): string => [...shapes].map((s) => s.d).join("");
