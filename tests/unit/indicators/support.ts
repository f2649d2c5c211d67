import type { Data } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import type { IndicatorData } from "@/lib/indicators/of-data";
import { knownFrom } from "@/lib/positions/stances";

/** The data as they stood on a day: everything later is taken away. */
export function asKnown(data: Data, iso: string): IndicatorData {
  const day = dayOf(iso);
  return {
    asOf: iso < data.asOf ? iso : data.asOf,
    events: data.events.filter((e) => e.date <= iso),
    positions: data.positions.filter((p) => knownFrom(p.date) <= iso),
    seriesById(id) {
      const series = data.seriesById(id);
      // A month's mean is known at the end of the month, not on the first that dates its row.
      const known = (d: number) =>
        series.meta.valueDate === "month" ? isoOf(d + 31).slice(0, 7) <= isoOf(day + 1).slice(0, 7) : d <= day;
      const n = series.days.filter(known).length;
      return {
        ...series,
        dates: series.dates.slice(0, n),
        days: series.days.slice(0, n),
        values: series.values.slice(0, n),
        extra: Object.fromEntries(Object.entries(series.extra).map(([name, values]) => [name, values.slice(0, n)])),
      };
    },
    conflict(id) {
      const table = data.conflict(id);
      const dates = table.words("date");
      const n = dates.filter((d) => d <= iso).length;
      return {
        rows: n,
        numbers: (name) => table.numbers(name).slice(0, n),
        words: (name) => table.words(name).slice(0, n),
      };
    },
    territoryArea: data.territoryArea.filter((r) => r.day <= day),
    territoryAreaEconomist: data.territoryAreaEconomist.filter((r) => r.day <= day),
  };
}
