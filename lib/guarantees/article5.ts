import type { Data } from "@/lib/data";
import type { Source } from "@/lib/schema/common";

/**
 * Where 'Article 5-like' got its meaning: the drafts and offers that named such a guarantee, and those it grew from, in the
 * order of their dates. A choice by hand among records of the data; what each says is the record's own text.
 */
const DRAFTS = [
  ["guarantee", "2022-03-29-istanbul-communique"],
  ["position", "2025-03-07-eu-nato"],
  ["position", "2025-04-25-ua-nato"],
  ["event", "2025-08-17-coalition-call-article5-like"],
  ["guarantee", "2025-11-20-us-28-point-guarantee"],
  ["guarantee", "2025-11-23-e3-counter-proposal-guarantee"],
  ["event", "2025-12-14-ukraine-offers-drop-nato"],
  ["guarantee", "2025-12-15-berlin-statement"],
  ["guarantee", "2025-12-24-20-point-guarantee"],
  ["guarantee", "2026-01-06-paris-declaration"],
  ["guarantee", "2026-01-25-us-ua-guarantee-document"],
] as const;

/** A draft with the words of its record. */
export interface Draft {
  readonly id: string;
  readonly kind: "guarantee" | "position" | "event";
  readonly date: string;
  readonly title: string;
  /** What sets it off, where the record says so. */
  readonly trigger: string | null;
  readonly says: readonly string[];
  readonly sources: readonly Source[];
}

/** The drafts as the data have them. @throws Error for a record that is gone: the choice must then be made again */
export function article5Drafts(data: Data): Draft[] {
  return DRAFTS.map(([kind, id]): Draft => {
    if (kind === "guarantee") {
      const g = data.guarantees.find((x) => x.id === id);
      if (g?.date)
        return {
          id,
          kind,
          date: g.date,
          title: g.title,
          trigger: g.triggers,
          says: [g.keyBenefit, ...g.commitments],
          sources: g.sources,
        };
    }
    if (kind === "position") {
      const p = data.positions.find((x) => x.id === id);
      if (p) return { id, kind, date: p.date, title: "", trigger: null, says: [p.position], sources: p.sources };
    }
    if (kind === "event") {
      const e = data.event(id);
      if (e) return { id, kind, date: e.date, title: e.title, trigger: null, says: [e.summary], sources: e.sources };
    }
    throw new Error(`the record '${id}' of a draft is gone`);
  });
}
