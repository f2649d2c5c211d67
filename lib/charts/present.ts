import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { type ChartId, chartOf } from "./registry";
import { makeView, type Presentation, readState } from "./view";

export type { Presentation } from "./view";
export { released } from "./view";

const made = new WeakMap<Data, Map<string, Presentation>>();
/** Views kept in memory; the default ones and those in demand. */
const KEEP = 200;

/**
 * Makes the view of a chart that a query string asks for. Wrong parameters leave their default in place and are listed in
 * `faults`: files refuse such a request, pages show it.
 */
export function present<Id extends ChartId>(
  data: Data,
  id: Id,
  query: URLSearchParams,
  texts: Texts,
): Presentation<Id> {
  const chart = chartOf(id);
  const { state, faults } = readState(chart, data, query);
  const key = `${id} ${texts.locale} ${chart.state.write(state)}`;
  let cache = made.get(data);
  if (!cache) {
    cache = new Map();
    made.set(data, cache);
  }
  let view = cache.get(key) as Presentation<Id> | undefined;
  if (!view) {
    view = makeView(chart, data, state, texts);
    if (cache.size >= KEEP) cache.delete(cache.keys().next().value!);
  } else cache.delete(key);
  cache.set(key, view);
  return faults.length ? { ...view, faults } : view;
}
