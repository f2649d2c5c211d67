import { DERIVED_SIGNIFICANCE, DERIVED_WINDOWS, derivedSeries, isDerivedSeries } from "@/lib/markets/derived-series";
import type { NegotiationEvent } from "@/lib/schema/event";
import { studentP } from "@/lib/stats/distributions";
import { parseDerived } from "../tables";
import type { Report } from "./fault";

/**
 * Checks event-study results of prices that aren't held: that events and series are those that may be used, and that every
 * row's numbers agree with each other.
 */
export function checkDerived(
  report: Report,
  csv: string,
  events: readonly Pick<NegotiationEvent, "id" | "date" | "kind" | "significance" | "sameNewsAs">[],
): void {
  const byId = new Map(events.map((e) => [e.id, e]));
  for (const [i, row] of parseDerived(csv).entries()) {
    const line = i + 2;
    const event = byId.get(row.event);
    if (!event) report(line, `there is no event '${row.event}'`);
    else {
      if (event.kind === "market-reaction") report(line, `'${row.event}' is a report of a price move`);
      if (event.sameNewsAs) report(line, `'${row.event}' repeats the news of '${event.sameNewsAs}'`);
      if (event.significance < DERIVED_SIGNIFICANCE)
        report(line, `'${row.event}' has significance ${event.significance}, ${DERIVED_SIGNIFICANCE} or more expected`);
      if (row.day0 < event.date) report(line, `day 0 is ${row.day0}, before the event of ${event.date}`);
    }
    if (!isDerivedSeries(row.series)) report(line, `series '${row.series}' is not in lib/markets/derived-series.ts`);
    else if (derivedSeries(row.series).model !== row.model)
      report(line, `model '${row.model}' is not that of '${row.series}'`);
    if (!DERIVED_WINDOWS.some((w) => w.from === row.from && w.to === row.to))
      report(line, `window ${row.from} to ${row.to} is not kept`);
    if (row.df !== row.n - (row.model === "mean" ? 1 : 2)) report(line, `df ${row.df} does not go with n ${row.n}`);
    if (!(row.se > 0)) report(line, `se ${row.se} is not above zero`);
    // Numbers are rounded: car and se to six decimals, t to four, p to four digits.
    const room = 1e-4 + (1e-6 * (1 + Math.abs(row.t))) / row.se;
    if (Math.abs(row.car / row.se - row.t) > room) report(line, `t ${row.t} is not car / se`);
    if (Math.abs(studentP(row.t, row.df) - row.p) > 1e-3) report(line, `p ${row.p} is not that of t ${row.t}`);
  }
}
