import type { Data } from "@/lib/data";
import type { Move } from "@/lib/indicators/moves";
import { indicatorOf } from "@/lib/indicators/of-data";
import { chartOf } from "../registry";
import type { IndicatorState } from "./indicator/model";
import { movesInView } from "./indicator/moves";
import { viewOf } from "./indicator/rows";
import { type IndicatorChartId, SHOWN, SPECS } from "./indicator/specs";

/** The largest moves in a view of an indicator's chart, with all their candidates, and the decimals to show them with. */
export function movesOf(data: Data, id: IndicatorChartId, query: string): { moves: Move[]; decimals: number } {
  const { state } = chartOf(id).state.parse(new URLSearchParams(query));
  const view = viewOf(state as unknown as IndicatorState);
  const first = SPECS[id].indicators[0]!;
  const indicator = indicatorOf(data, first);
  return {
    moves: movesInView(data, indicator, Math.max(view.from, indicator.days[0] ?? 0), view.to),
    decimals: SHOWN[first].decimals,
  };
}
