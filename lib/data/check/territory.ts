import type { Topology } from "topojson-specification";
import { parseArea, parseMapArea, parseShares } from "../tables";
import type { Report } from "./fault";

/** Texts of the tables of territory, and the shapes they refer to. */
export interface TerritoryFiles {
  readonly area: string;
  readonly economist: string;
  readonly shares: string;
  readonly outlines: Topology;
  readonly oblasts: Topology;
}

/** How far a share computed here may lie from the rounded one in the row (percent of 603,548 km2). */
const ROUNDING = 0.0006;
const UKRAINE_KM2 = 603_548;

const properties = (topology: Topology, name: string): Record<string, unknown>[] => {
  const object = topology.objects[name];
  return object?.type === "GeometryCollection"
    ? object.geometries.map((g) => (g.properties ?? {}) as Record<string, unknown>)
    : [];
};

/** Checks what the tables and outlines of territory say of each other. Each table alone has been checked before. */
export function checkTerritory(
  report: { readonly area: Report; readonly economist: Report; readonly shares: Report; readonly outlines: Report },
  files: TerritoryFiles,
): void {
  const area = parseMapArea(files.area);
  const byDate = new Map(area.map((row) => [row.date, row]));
  for (const { date, km2, percent } of area)
    if (Math.abs((km2 / UKRAINE_KM2) * 100 - percent) > ROUNDING)
      report.area(date, `${km2} km2 are not ${percent} percent of ${UKRAINE_KM2}`);
  daily(report.area, area);
  daily(report.economist, parseArea(files.economist));
  const dates = Object.keys(files.outlines.objects);
  for (const date of dates) {
    const [outline] = properties(files.outlines, date);
    const row = byDate.get(date);
    if (!row) report.outlines(date, "there is no row of that day in territory-area");
    else if (outline?.date !== date || outline.occupied_km2 !== row.km2 || outline.occupied_pct !== row.percent)
      report.outlines(date, "its properties are not the row of that day in territory-area");
  }
  const regions = new Map(properties(files.oblasts, "oblasts").map((p) => [p.iso, p]));
  for (const { date, iso, name, percent } of parseShares(files.shares)) {
    if (!dates.includes(date)) report.shares(`${date} ${iso}`, "there is no outline of that day");
    if (regions.get(iso)?.name !== name) report.shares(`${date} ${iso}`, `region '${name}' is not on the map`);
    if (percent < 0 || percent > 100) report.shares(`${date} ${iso}`, `share ${percent} is not 0 to 100`);
  }
}

function daily(report: Report, rows: readonly { readonly date: string; readonly day: number }[]): void {
  rows.forEach(({ date, day }, i) => {
    if (i > 0 && day !== rows[i - 1]!.day + 1) report(date, `does not follow ${rows[i - 1]!.date}: one row a day`);
  });
}
