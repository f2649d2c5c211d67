import type { ShapesMeta } from "@/lib/schema/dataset";
import { isCalendarDate } from "@/lib/schema/dates";
import { Countries } from "./countries";
import type { Report } from "./fault";
import { checkCoverage } from "./tables";

interface Topology {
  readonly type?: unknown;
  readonly objects?: Readonly<Record<string, { readonly geometries?: readonly unknown[] }>>;
}

/** Sevastopol and Simferopol: on the usual world packages they lie in Russia. */
const CRIMEA = [
  ["Sevastopol", 33.52, 44.6],
  ["Simferopol", 34.1, 44.95],
] as const;

/** Checks a TopoJSON file and, for the world map, that Crimea is Ukraine; returns its countries where it has any. */
export function checkShapes(report: Report, meta: ShapesMeta, topology: unknown): Countries | null {
  const { type, objects } = topology as Topology;
  if (type !== "Topology" || !objects) {
    report(null, "is not a TopoJSON topology");
    return null;
  }
  for (const name of meta.objects) if (!objects[name]) report(name, `object '${name}' is missing`);
  for (const name of Object.keys(objects))
    if (!meta.objects.includes(name)) report(name, `object '${name}' is not described`);
  // A topology of one shape at several dates has an object for each date; any other a geometry for each row.
  const dated = meta.objects.every((name) => isCalendarDate(name));
  const rows = dated ? meta.objects.length : (objects[meta.objects[0]!]?.geometries?.length ?? 0);
  if (dated) {
    checkCoverage(report, meta.coverage, meta.objects[0]!, meta.objects.at(-1)!, rows);
    for (const [i, date] of meta.objects.entries())
      if (i > 0 && date <= meta.objects[i - 1]!) report(date, `out of order: ${date} after ${meta.objects[i - 1]}`);
    return null;
  }
  if (rows !== meta.coverage.rows) report(null, `coverage says ${meta.coverage.rows} rows, the file has ${rows}`);
  if (!objects.countries) return null;
  const countries = new Countries(topology);
  for (const [place, lon, lat] of CRIMEA)
    if (countries.distance("UA", lon, lat) > 0) report("UA", `${place} does not lie in Ukraine`);
  return countries;
}
