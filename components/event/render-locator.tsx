import type { Data } from "@/lib/data";
import { locatorOf } from "@/lib/geo/locator";
import type { Venue } from "@/lib/schema/venue";
import { PALETTES } from "@/lib/theme/tokens";
import { markup } from "../chart/markup";

const rules = (p: (typeof PALETTES)["light"]) =>
  `.s{fill:${p.paper}}.l{fill:${p.land};stroke:${p.paper}}.c{fill:${p.rule};stroke:${p.paper}}.p{fill:${p.accent};stroke:${p.paper}}`;

/** The small map of a place, as SVG of its own. */
export function renderLocator(data: Data, venue: Venue): Promise<string> {
  const map = locatorOf(data.shapes("geo"), venue);
  return markup(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${map.width} ${map.height}`} role="img">
      <title>{venue.name}</title>
      <style>{`${rules(PALETTES.light)}@media (prefers-color-scheme:dark){${rules(PALETTES.dark)}}`}</style>
      <rect className="s" width={map.width} height={map.height} />
      <path className="l" d={map.land} strokeWidth="0.8" />
      <path className="c" d={map.country} strokeWidth="0.8" />
      <circle className="p" cx={map.x} cy={map.y} r="7" strokeWidth="2" />
    </svg>,
  );
}
