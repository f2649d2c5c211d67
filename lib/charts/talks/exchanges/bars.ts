import type { Bound, Side } from "./figures";
import type { ExchangeRow } from "./rows";

/** What one exchange returned to one side: a bar. */
export interface Bar {
  readonly exchange: string;
  readonly date: string;
  readonly end: string;
  readonly title: string;
  readonly event: string;
  /** Null: not stated. */
  readonly number: number | null;
  readonly bound: Bound;
  /** Sum so far, this exchange included; null when not stated. */
  readonly cumulative: number | null;
  readonly by: string | null;
  /** Counted rows that the number is the sum of. */
  readonly rows: readonly ExchangeRow[];
}

/** An exchange's counted numbers of one measure to one side as one bar, in the order of their last days. */
export function barsOf(rows: readonly ExchangeRow[], measure: "people" | "bodies", side: Side): Bar[] {
  const own = rows.filter((r) => r.measure === measure && r.returned_to === side);
  const exchanges = [...new Set(own.map((r) => r.exchange))];
  return exchanges.flatMap((exchange): Bar[] => {
    const all = own.filter((r) => r.exchange === exchange);
    const counted = all.filter((r) => r.counted === "yes");
    const first = counted[0] ?? all.find((r) => r.why_not === "not-stated");
    if (!first) return [];
    const said = new Set(counted.map((r) => r.stated_by));
    return [
      {
        exchange,
        date: first.date,
        end: first.end_date,
        title: first.title,
        event: first.event,
        number: counted.length ? counted.reduce((n, r) => n + r.number!, 0) : null,
        bound: (["at-least", "about"] as const).find((b) => counted.some((r) => r.bound === b)) ?? "exact",
        cumulative: counted.at(-1)?.cumulative ?? null,
        by: said.size === 1 ? [...said][0]! : null,
        rows: counted,
      },
    ];
  });
}

/** Totals as somebody states them, apart from the sums. */
export const totalsOf = (rows: readonly ExchangeRow[], measure: "people" | "bodies"): ExchangeRow[] =>
  rows.filter((r) => r.measure === measure && r.why_not === "total");

/** The sum of a side's bars, and whether it is a lower bound or leaves exchanges out. */
export function sumOf(bars: readonly Bar[]): { n: number; atLeast: boolean; missing: number } {
  return {
    n: bars.reduce((sum, b) => sum + (b.number ?? 0), 0),
    atLeast: bars.some((b) => b.bound === "at-least"),
    missing: bars.filter((b) => b.number === null).length,
  };
}

/** The year that a total's words name, or nothing. */
export const yearOf = (row: ExchangeRow): string | undefined => / in (\d{4})$/.exec(row.stated ?? "")?.[1];
