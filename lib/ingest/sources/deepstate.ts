import geodesic from "geographiclib-geodesic";
import { z } from "zod";
import { dateOfDay, dayNumber } from "@/lib/schema/dates";
import { compact, spans } from "../dates";
import { jsonOf } from "../formats/json";
import { fixed } from "../formats/text";
import { AnswerError, type Row, type Source } from "../source";

/*
 * DeepStateMap: the occupied area by day. Its own interface gives the latest state only and wants a permission; the daily
 * copies of the merged occupied outline (GeoJSON, one MultiPolygon a file) lag the map by about a day, so a file's day is
 * two before its name. The area is geodesic, on the WGS 84 ellipsoid, holes taken off; the outline itself isn't kept.
 */
const FILES = "https://raw.githubusercontent.com/cyterat/deepstate-map-data/main/data/deepstatemap_data_";
const LAG = 2;
/** Ukraine in its internationally recognised borders. */
const UKRAINE_KM2 = 603_548;
/** How far the last held day may come out from what is held. */
const AGREEMENT_KM2 = 5;
/** Days are few between refreshes; a longer absence is caught up in several runs. */
const MOST_FILES = 60;

const ring = z.array(z.array(z.number()).min(2)).min(4);
const outline = z.object({
  type: z.literal("FeatureCollection"),
  features: z
    .array(
      z.object({
        geometry: z.discriminatedUnion("type", [
          z.object({ type: z.literal("Polygon"), coordinates: z.array(ring) }),
          z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring)) }),
        ]),
      }),
    )
    .min(1),
});

/** Area inside a ring of [longitude, latitude], in square metres, whichever way it runs. */
function ringArea(points: readonly (readonly number[])[]): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  for (const [lon, lat] of points.slice(0, -1)) polygon.AddPoint(lat!, lon!);
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN);
}

/** Occupied area of a file, in square kilometres. */
export function occupiedKm2(bytes: Uint8Array): number {
  const { features } = jsonOf(bytes, outline);
  let area = 0;
  for (const { geometry } of features)
    for (const [outer, ...holes] of geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)
      area += ringArea(outer!) - holes.reduce((sum, hole) => sum + ringArea(hole), 0);
  const km2 = area / 1e6;
  // An outline that broke off, or another map, is far from what Russia has held since 2022.
  if (!(km2 > 40_000 && km2 < UKRAINE_KM2)) throw new AnswerError(`${km2.toFixed(0)} km2 is not the occupied area`);
  return km2;
}

export const deepState: Source = {
  id: "deepstate",
  publisher: "DeepState UA (DeepStateMap.live)",
  datasets: ["territory-area"],
  needs: (env) =>
    env.TRUCELINE_DEEPSTATE_PERMISSION
      ? null
      : "DeepState wants automatic use to be permitted: ask at https://api.deepstatemap.live/request and set TRUCELINE_DEEPSTATE_PERMISSION to the answer's reference",
  plan(held, { today }) {
    const before = held.get("territory-area")!;
    // The last held day is asked for again: it joins the new rows to the old.
    const files = spans(before.last, dateOfDay(dayNumber(today) - LAG - 1), 1).slice(0, MOST_FILES);
    const days = files.map((f) => f.from);
    const named = (day: string) => dateOfDay(dayNumber(day) + LAG);
    return [
      {
        datasets: ["territory-area"],
        steps: days.map((day) => ({ url: `${FILES}${compact(named(day))}.geojson`, optional: true })),
        read(answers) {
          // Days without a copy repeat the day before, and say so; those at the end aren't there yet.
          const there = answers.findLastIndex((bytes) => bytes.length > 0) + 1;
          const held = before.rows.at(-1)!;
          const rows: Row[] = [held];
          if (there === 0) return { "territory-area": rows };
          // The outline as copied crosses itself here and there; held areas are of the repaired one, some 0.6 km2 more.
          let area = occupiedKm2(answers[0]!);
          if (Math.abs(area - Number(held.occupied_km2)) > AGREEMENT_KM2)
            throw new AnswerError(`${held.date} comes out at ${area.toFixed(1)} km2, held ${held.occupied_km2}`);
          for (let i = 1; i < there; i += 1) {
            const bytes = answers[i]!;
            if (bytes.length === 0) {
              rows.push({ ...rows.at(-1)!, date: days[i]!, change_km2: "0.0", quality: "carried" });
              continue;
            }
            const km2 = occupiedKm2(bytes);
            rows.push({
              date: days[i]!,
              occupied_km2: fixed(km2, 1),
              occupied_pct: fixed((km2 / UKRAINE_KM2) * 100, 3),
              change_km2: fixed(km2 - area, 1),
              unclear_km2: "",
              source: "B",
              map_state: named(days[i]!),
              quality: "ok",
            });
            area = km2;
          }
          return { "territory-area": rows };
        },
      },
    ];
  },
};
