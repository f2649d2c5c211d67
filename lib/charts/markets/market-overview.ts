import type { Data } from "@/lib/data";
import type { Chart } from "../contract";
import { orderFaults, type StateFault } from "../state";
import { marketControls, rangeOf } from "./overview/controls";
import { type MarketLayout, marketLayout } from "./overview/layout";
import { marketNotes } from "./overview/notes";
import { marketReading } from "./overview/reading";
import { type MarketTable, marketRows } from "./overview/rows";
import { type MarketState, marketState } from "./overview/state";
import { marketDescription, marketKey, marketSubtitle, marketTitle } from "./overview/words";

/**
 * Chosen series on one time axis, as published, rebased, as returns or as z-scores, with the events of the talks on the axis
 * and the shocks from elsewhere behind them.
 */
export const marketOverview: Chart<"market-overview", MarketState, MarketTable, MarketLayout> = {
  id: "market-overview",
  family: "markets",
  state: marketState,
  datasets: (state) => [...state.series, "events", "confounders"],
  check: checkState,
  rows: marketRows,
  layout: (table, _state, size, texts) => marketLayout(table, size, texts),
  name: (texts) => texts.t("charts.market.name"),
  title: (table, _state, texts) => marketTitle(table, texts),
  subtitle: (table, _state, texts) => marketSubtitle(table, texts),
  describe: (table, _state, texts) => marketDescription(table, texts),
  notes: marketNotes,
  key: (table, _state, texts) => marketKey(table, texts),
  controls: marketControls,
  reading: (table, _state, texts, links) => marketReading(table, texts, links),
  live: {
    depends: ["series", "significance"],
    parts: (data, { series, significance }) => ({
      series,
      // As few as the axis may show: hundreds of titles would be most of the slice.
      events: data.events
        .filter(
          (e) => significance.length === 0 || (significance as readonly string[]).includes(String(e.significance)),
        )
        .map(
          ({ summary: _, outcomeText: __, disputed: ___, figures: ____, people: _____, sources: ______, ...e }) => e,
        ),
      confounders: data.confounders.map(({ summary: _, sources: __, ...c }) => c),
    }),
  },
};

function checkState(data: Data, state: MarketState): StateFault[] {
  const { min: first, max: last } = rangeOf(data, state.series);
  const faults: StateFault[] = [];
  if (state.from && state.from > last)
    faults.push({
      parameter: "from",
      value: state.from,
      reason: `expected a date up to the last day of these series, ${last}`,
    });
  if (state.to && state.to < first)
    faults.push({
      parameter: "to",
      value: state.to,
      reason: `expected a date from the first day of these series, ${first}`,
    });
  if (state.base && (state.base < first || state.base > last))
    faults.push({
      parameter: "base",
      value: state.base,
      reason: `expected a date from ${first} to ${last}, where these series have values`,
    });
  return [...faults, ...orderFaults(state.from, state.to)];
}
