import { STATE_PARAMETERS } from "@/lib/charts/parameters";
import type { Presentation } from "@/lib/charts/present";

/**
 * The canonical query string of a page whose charts share it: what any of its views says, in the one order of parameters. Where
 * two say different things the first one is right.
 */
export function pageQuery(views: readonly Presentation[]): string {
  const said = views.map((view) => new URLSearchParams(view.query));
  return STATE_PARAMETERS.flatMap((name) => {
    const value = said.map((query) => query.get(name)).find((v) => v !== null);
    return value == null ? [] : [`${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`];
  }).join("&");
}
