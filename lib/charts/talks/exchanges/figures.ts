import type { EventFigure } from "@/lib/schema/event";

/*
 * What a number of an exchange's record counts. Records say it in words; these rules read the words and nothing else. A text that
 * no rule knows stays unread and is listed under the chart, never guessed (a test names every text of the dataset).
 */

/** To whom people or bodies returned. */
export type Side = "UA" | "RU";
export const SIDES = ["UA", "RU"] as const satisfies readonly Side[];

/**
 * count: how many returned in this exchange. added: came on top of a count. part: lies within a count. stage: one day of a series
 * whose whole is stated elsewhere. total: a running or yearly sum. unclear: not said to which side, or whether on top of the count.
 */
export type Role = "count" | "added" | "part" | "stage" | "total" | "unclear";

export type Bound = "exact" | "about" | "at-least";

export interface Classified {
  readonly measure: "people" | "bodies" | "civilians";
  /** Both: the number holds for each side; as a total, the sides together. Null: the text doesn't say. */
  readonly to: Side | "both" | null;
  readonly role: Role;
  readonly bound: Bound;
  /** Whose number the text says it is. */
  readonly by: "UA" | "RU" | "AE" | null;
}

type Reading = Partial<Classified> & Pick<Classified, "role">;

const sideOf = (name: string | undefined): Side => (name === "Russia" ? "RU" : "UA");

/** The first rule that fits a text reads it. */
const RULES: readonly (readonly [RegExp, (match: RegExpExecArray) => Reading])[] = [
  [/^exchanged through UAE mediation so far$/, () => ({ role: "total", to: "both", by: "AE" })],
  [/^total freed through UAE mediation$/, () => ({ role: "total", to: "both", by: "AE" })],
  [
    /^bodies returned to (Ukraine|Russia) in \d{4}$/,
    ([, to]) => ({ role: "total", measure: "bodies", to: sideOf(to) }),
  ],
  [
    /^bodies returned to (Ukraine|Russia)(?:, (Ukrainian|Russian) count)?$/,
    ([, to, by]) => ({
      role: "count",
      measure: "bodies",
      to: sideOf(to),
      by: by ? (by === "Russian" ? "RU" : "UA") : null,
    }),
  ],
  [
    /^(?:prisoners |people )?returned to each side(?: in total| over two days)?$/,
    () => ({ role: "count", to: "both" }),
  ],
  [/^from each side, UAE figure$/, () => ({ role: "count", to: "both", by: "AE" })],
  [/^(?:prisoners )?returned to (Ukraine|Russia)$/, ([, to]) => ({ role: "count", to: sideOf(to) })],
  [/^released from Russian captivity, foreigners included$/, () => ({ role: "count", to: "UA" })],
  [/^prisoners returned to Russia besides Medvedchuk$/, () => ({ role: "count", to: "RU" })],
  [/^Ukrainians returned over \w+ stages \(more than\)$/, () => ({ role: "count", to: "UA", bound: "at-least" })],
  [
    /^people returned to each side on the day, Russian figure \(about\)$/,
    () => ({ role: "stage", to: "both", bound: "about", by: "RU" }),
  ],
  [/^wounded Ukrainians returned in addition$/, () => ({ role: "added", to: "UA" })],
  // Stated beside the prisoners, who are counted apart (19 April 2025: 246 and 31, "bringing 277 Ukrainians home").
  [/^wounded returned to (Ukraine|Russia)$/, ([, to]) => ({ role: "added", to: sideOf(to) })],
  [/^\d{1,2} \w+, each side$/, () => ({ role: "part", to: "both" })],
  [/^foreigners among those freed$/, () => ({ role: "part", to: null })],
  [
    /^civilians among those returned to (Ukraine|Russia)$/,
    ([, to]) => ({ role: "part", measure: "civilians", to: sideOf(to) }),
  ],
  [/^Kursk residents returned to Russia$/, () => ({ role: "unclear", measure: "civilians", to: "RU" })],
  [/^civilians returned$/, () => ({ role: "unclear", measure: "civilians", to: null })],
];

/** Reads what a figure of an exchange between Ukraine and Russia counts; null when no rule knows its words. */
export function classify({ what }: Pick<EventFigure, "what">): Classified | null {
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(what);
    if (match) return { measure: "people", to: null, bound: "exact", by: null, ...read(match) };
  }
  return null;
}

/** Whose numbers these are by the record's own summary or dispute, where the figure's words don't say. */
export const STATED_BY: Readonly<Record<string, Readonly<Record<string, "UA" | "RU">>>> = {
  "2025-06-16-bodies-repatriation-complete": { "bodies returned to Russia": "RU" },
  "2025-07-17-bodies-1000": { "bodies returned to Ukraine": "RU", "bodies returned to Russia": "RU" },
  "2025-07-23-ninth-stage-exchange": { "Ukrainians returned over nine stages (more than)": "UA" },
  "2026-01-29-bodies-repatriation": {
    "bodies returned to Ukraine in 2025": "RU",
    "bodies returned to Russia in 2025": "RU",
  },
  "2026-05-16-body-repatriation-528": { "bodies returned to Ukraine": "UA" },
};
