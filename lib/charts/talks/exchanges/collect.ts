import type { NegotiationEvent } from "@/lib/schema/event";
import { lastDayOf } from "../meetings";
import { type Bound, type Classified, classify, SIDES, type Side, STATED_BY } from "./figures";

/** Why a number is not in the sums. */
export type Uncounted = "part" | "stage" | "total" | "unclear" | "other-count" | "not-stated";

/** A stated number, read; or a side's number that nobody stated. */
export interface Stated {
  readonly event: NegotiationEvent;
  /** Place in the record's list of figures, from 1; 0 for what is not stated. */
  readonly index: number;
  readonly measure: Classified["measure"];
  readonly to: Classified["to"];
  readonly number: number | null;
  readonly bound: Bound;
  readonly by: Classified["by"];
  readonly what: string | null;
  readonly uncounted: Uncounted | null;
}

/** One exchange: a record, or a chain of records of one deal (`sameNewsAs`). */
export interface Exchange {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly stated: readonly Stated[];
}

export interface Collected {
  /** In the order of their last days. */
  readonly exchanges: readonly Exchange[];
  /** Figures of these exchanges whose words no rule knows. */
  readonly unread: readonly { readonly event: NegotiationEvent; readonly what: string; readonly value: number }[];
  /** Records of exchanges in which Ukraine and Russia did not both take part. */
  readonly others: readonly NegotiationEvent[];
}

const ofBoth = (event: NegotiationEvent) => SIDES.every((side) => event.participants.includes(side));

/** All exchanges between Ukraine and Russia, with what was stated about each. */
export function collectExchanges(events: readonly NegotiationEvent[]): Collected {
  const records = events.filter((e) => e.kind === "exchange");
  const chains = new Map<string, NegotiationEvent[]>();
  for (const e of records.filter(ofBoth)) {
    const id = e.sameNewsAs ?? e.id;
    chains.set(id, [...(chains.get(id) ?? []), e]);
  }
  const unread: Collected["unread"][number][] = [];
  const exchanges = [...chains].map(([id, chain]): Exchange => {
    const stated: Stated[] = [];
    for (const event of chain)
      event.figures.forEach((figure, i) => {
        const read = classify(figure);
        if (!read) unread.push({ event, what: figure.what, value: figure.value });
        else stated.push(...statedBySide(event, i + 1, figure.value, figure.what, read));
      });
    const counted = receiversCount(closingCount(chain, stated));
    return {
      id,
      from: chain[0]!.date,
      to: chain.map(lastDayOf).reduce((a, b) => (a > b ? a : b)),
      stated: [...counted, ...notStated(chain.at(-1)!, counted)],
    };
  });
  return {
    exchanges: exchanges.sort((a, b) => a.to.localeCompare(b.to) || a.id.localeCompare(b.id)),
    unread,
    others: records.filter((e) => !ofBoth(e)),
  };
}

/** A number for each side is two numbers; a total of both sides stays one. */
function statedBySide(
  event: NegotiationEvent,
  index: number,
  number: number,
  what: string,
  read: Classified,
): Stated[] {
  const { measure, to, role, bound } = read;
  const by = read.by ?? STATED_BY[event.id]?.[what] ?? null;
  const uncounted = role === "count" || role === "added" ? null : role;
  const one = { event, index, measure, number, bound, by, what, uncounted };
  return to === "both" && role !== "total" ? SIDES.map((side) => ({ ...one, to: side })) : [{ ...one, to }];
}

const sumOf = (stated: readonly Stated[]) => stated.reduce((n, s) => n + (s.number ?? 0), 0);

/**
 * In a chain the last record that states a count may state the whole: its number then is at least as large as all before it
 * together, and those are its stages. Otherwise each record counts for itself.
 */
function closingCount(chain: readonly NegotiationEvent[], stated: readonly Stated[]): Stated[] {
  if (chain.length === 1) return [...stated];
  return stated.map((s) => {
    if (s.uncounted) return s;
    const same = stated.filter((o) => !o.uncounted && o.measure === s.measure && o.to === s.to);
    const closing = same.at(-1)!.event;
    const before = same.filter((o) => o.event !== closing);
    const whole = Math.max(...same.filter((o) => o.event === closing).map((o) => o.number ?? 0)) >= sumOf(before);
    return s.event !== closing && whole ? { ...s, uncounted: "stage" } : s;
  });
}

/** Where both sides count the same handover, the count of the side that received stands; the other is kept beside it. */
function receiversCount(stated: readonly Stated[]): Stated[] {
  return stated.map((s) => {
    const rival = stated.some(
      (o) =>
        !o.uncounted &&
        o.event === s.event &&
        o.measure === s.measure &&
        o.to === s.to &&
        o.by !== s.by &&
        o.by === o.to,
    );
    return !s.uncounted && s.by && s.by !== s.to && rival ? { ...s, uncounted: "other-count" } : s;
  });
}

/** An exchange whose number is known for one side only says so for the other. */
function notStated(event: NegotiationEvent, stated: readonly Stated[]): Stated[] {
  return (["people", "bodies"] as const).flatMap((measure) => {
    const known = (side: Side) => stated.some((s) => !s.uncounted && s.measure === measure && s.to === side);
    const missing = SIDES.filter((side) => !known(side));
    return missing.length === 1
      ? [
          {
            event,
            index: 0,
            measure,
            to: missing[0]!,
            number: null,
            bound: "exact",
            by: null,
            what: null,
            uncounted: "not-stated",
          },
        ]
      : [];
  });
}
