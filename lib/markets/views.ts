import { ownQuery } from "@/lib/charts/own-query";
import { type Presentation, present } from "@/lib/charts/present";
import { chartOf } from "@/lib/charts/registry";
import type { StateFault } from "@/lib/charts/state";
import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { pageQuery } from "@/lib/site/page-query";

/** The charts of the event study on the page of the markets, in its order. */
export const REACTION_CHARTS = ["event-study", "event-heatmap", "average-reaction", "reaction-distribution"] as const;
type Id = "market-overview" | (typeof REACTION_CHARTS)[number];

export interface MarketViews {
  readonly views: { readonly [K in Id]: Presentation<K> };
  /** Canonical query string of the page. */
  readonly query: string;
  /** What is wrong with the address: the working chart judges what it knows, the event study its event, window and model. */
  readonly faults: readonly StateFault[];
}

/** All views of the page of the markets in one state, each with what of the address it understands. */
export function marketViews(data: Data, params: URLSearchParams, texts: Texts): MarketViews {
  const overview = present(data, "market-overview", params, texts);
  const asked = params.toString();
  const reactions = REACTION_CHARTS.map((id) => {
    const { state } = chartOf(id);
    const view = present(data, id, new URLSearchParams(ownQuery(state, asked)), texts);
    return [id, view, state.parse(params).faults] as const;
  });
  const views = Object.fromEntries([
    ["market-overview", overview],
    ...reactions.map(([id, view]) => [id, view]),
  ]) as MarketViews["views"];
  const judged = new Set<string>(chartOf("market-overview").state.names);
  const others = reactions.flatMap(([, view, faults]) => [...view.faults, ...faults]);
  const faults = [...overview.faults, ...others.filter((f) => !judged.has(f.parameter))];
  return {
    views,
    query: pageQuery([overview.query, ...reactions.map(([, view]) => view.query)]),
    faults: faults.filter((f, i) => faults.findIndex((other) => other.parameter === f.parameter) === i),
  };
}
