import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Position } from "@/lib/schema/position";
import type { Confidence, Issue } from "@/lib/schema/vocabulary";

/**
 * The day from which a position counts as known: its own day, and for a month or a year the last day of it. A source that
 * gives only the month could mean its 30th, so a replay that used it earlier might know the future.
 * @param date YYYY, YYYY-MM or YYYY-MM-DD
 */
export function knownFrom(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  // The day before the first of the next month.
  return isoOf(Date.UTC(year, month, 1) / 86_400_000 - 1);
}

/** Who holds which position when, indexed. Days are YYYY-MM-DD; a day counts as a whole: what was said on it is known. */
export interface Stances {
  /** Parties with a position on an issue, and issues with one of any party, at any time: who is coded at all. */
  readonly parties: readonly string[];
  readonly issues: readonly Issue[];
  /** The latest position known on a day; null where the party has stated none by then: unknown, which is not neutral. */
  latest(party: string, issue: Issue, asOf: string): Position | null;
  /** Every position known on a day, oldest first. */
  path(party: string, issue: Issue, asOf: string): readonly Position[];
}

/**
 * Indexes positions for replay. Of two positions of one day the later in the dataset counts.
 * @param confidences which positions count; one that doesn't leaves the position before it standing
 */
export function stancesOf(
  positions: readonly Position[],
  confidences: readonly Confidence[] = ["high", "medium", "low"],
): Stances {
  const counted = positions
    .filter((p) => confidences.includes(p.confidence))
    .map((p) => ({ p, from: knownFrom(p.date) }))
    // Stable: equal days keep the dataset's order.
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const paths = new Map<string, { days: string[]; positions: Position[] }>();
  for (const { p, from } of counted) {
    const key = `${p.party} ${p.issue}`;
    let path = paths.get(key);
    if (!path) {
      path = { days: [], positions: [] };
      paths.set(key, path);
    }
    path.days.push(from);
    path.positions.push(p);
  }
  /** How many positions of a path are known on a day. */
  const known = (days: readonly string[], asOf: string): number => {
    let n = days.length;
    while (n > 0 && days[n - 1]! > asOf) n -= 1;
    return n;
  };
  return {
    parties: [...new Set(positions.map((p) => p.party))],
    issues: [...new Set(positions.map((p) => p.issue))],
    latest(party, issue, asOf) {
      const path = paths.get(`${party} ${issue}`);
      return path?.positions[known(path.days, asOf) - 1] ?? null;
    },
    path(party, issue, asOf) {
      const path = paths.get(`${party} ${issue}`);
      return path ? path.positions.slice(0, known(path.days, asOf)) : [];
    },
  };
}

/** The day a year before, for comparisons (29 February becomes 1 March). */
export function yearBefore(date: string): string {
  const year = Number(date.slice(0, 4)) - 1;
  return isoOf(dayOf(`${year}${date.slice(4)}`));
}
