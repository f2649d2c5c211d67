import { type Presentation, present } from "@/lib/charts/present";
import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { pageQuery } from "@/lib/site/page-query";

/** The charts of the positions page, which share its address. */
export const POSITION_CHARTS = [
  "positions-matrix",
  "position-gap-by-issue",
  "sticking-points",
  "position-paths",
  "plans-compared",
] as const;
type Id = (typeof POSITION_CHARTS)[number];

/** All views of the positions page in one state (day, issues, confidence, parties, documents), and its canonical query string. */
export function positionViews(
  data: Data,
  params: URLSearchParams,
  texts: Texts,
): { readonly views: { readonly [K in Id]: Presentation<K> }; readonly query: string } {
  const views = Object.fromEntries(POSITION_CHARTS.map((id) => [id, present(data, id, params, texts)])) as {
    [K in Id]: Presentation<K>;
  };
  return { views, query: pageQuery(POSITION_CHARTS.map((id) => views[id].query)) };
}
