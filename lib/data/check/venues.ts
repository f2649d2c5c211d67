import { venueSchema } from "@/lib/schema/venue";
import type { Countries } from "./countries";
import { fits, nameOf, type Report, uniqueIds } from "./fault";

/**
 * Kilometres a point may lie outside its country on the 1:50m map, whose coasts are generalised and which leaves out small
 * islands: the farthest good point is 7.8 km out (Russky Island off Vladivostok).
 */
export const COAST_KM = 8;

/** Kilometres a nominal point of a sea or coast may lie outside the country it is filed under. */
export const REGION_KM = 250;

/** Checks venues, their aliases against each other and their points against the map; returns their ids. */
export function checkVenues(report: Report, records: readonly unknown[], countries: Countries | null): Set<string> {
  const venues = records.map((r) => fits(report, nameOf(r), venueSchema, r)).filter((v) => v !== null);
  uniqueIds(report, venues);
  const owner = new Map<string, string>();
  for (const venue of venues) {
    const { id, precision, country, lat, lon } = venue;
    for (const alias of venue.aliases) {
      const other = owner.get(alias);
      if (other)
        report(id, other === id ? `alias '${alias}' is listed twice` : `alias '${alias}' also belongs to ${other}`);
      owner.set(alias, id);
    }
    if (precision !== "region" && (venue.city === null || venue.cityUk === null))
      report(id, "city is missing; only a region has none");
    if (!countries) continue;
    if (!countries.has(country)) {
      report(id, `country '${country}' is not on the map`);
      continue;
    }
    const km = countries.distance(country, lon, lat);
    const allowed = precision === "region" ? REGION_KM : COAST_KM;
    if (km > allowed)
      report(id, `${lat}, ${lon} lies ${km.toFixed(0)} km outside ${country}; ${allowed} km are allowed`);
    else if (precision === "region" && km > COAST_KM && venue.note === null)
      report(id, `a region with its point outside ${country} needs a note that says why`);
  }
  return new Set(venues.map((v) => v.id));
}
