import type { Data } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { knownOn } from "@/lib/indicators/momentum";
import { largestMoves, type Move } from "@/lib/indicators/moves";
import type { Indicator } from "@/lib/indicators/types";
import type { Annotation } from "../../contract";
import { eventAnnotations } from "../../shared/annotations";

/** The largest moves in view are annotated; more would be a list. */
const SHOWN_MOVES = 5;
/** Candidates named in a note; the page lists all. */
const NAMED = 1;

export const movesInView = (
  data: Pick<Data, "events" | "confounders">,
  indicator: Indicator,
  from: number,
  to: number,
): Move[] => largestMoves(indicator, data.events, data.confounders, { from, to, limit: SHOWN_MOVES });

/** A title cut at a word to what fits above a plot. */
export function shortened(title: string, most = 26): string {
  if (title.length <= most) return title;
  const cut = title.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).replace(/[\s,;:–-]+$/, "")}…`;
}

/**
 * A moment for each move: the first of its candidates, a shock from elsewhere before the talks' own events; where nothing is
 * on record that week, the move's own day.
 */
export function moveAnnotations(data: Pick<Data, "events">, moves: readonly Move[], texts: Texts): Annotation[] {
  const labels = new Map(eventAnnotations(data.events, texts).map((a) => [a.id, a.label]));
  return moves.map((move): Annotation => {
    const [shock, event] = [move.shocks[0], move.events[0]];
    const weight = Math.abs(move.change);
    const base = { kind: "event" as const, to: null, weight };
    const day = isoOf(move.day);
    if (shock) return { ...base, id: shock.id, from: shock.date, label: shortened(shock.title), title: shock.title };
    if (event)
      return {
        ...base,
        id: event.id,
        from: isoOf(knownOn(event)),
        label: labels.get(event.id) ?? shortened(event.title),
        title: event.title,
      };
    return { ...base, id: `move-${day}`, from: day, label: texts.date(day), title: texts.date(day) };
  });
}

/** Each move in a sentence with its candidates. */
export function moveNotes(moves: readonly Move[], decimals: number, texts: Texts): string[] {
  const { t } = texts;
  const lines = moves.map((move) => {
    const change = texts.change(move.change, decimals);
    const date = texts.date(isoOf(move.day));
    const names = [
      ...move.shocks.map((s) => t("charts.risk.notes.shock", { title: s.title })),
      ...move.events.map((e) => `${e.title} (${texts.date(isoOf(knownOn(e)))})`),
    ];
    if (names.length === 0) return t("charts.risk.notes.moveNothing", { change, date });
    const rest = names.length - NAMED;
    const list = [...names.slice(0, NAMED), ...(rest > 0 ? [t("charts.risk.notes.more", { n: rest })] : [])].join("; ");
    return t("charts.risk.notes.move", { change, date, list });
  });
  return lines.length ? [t("charts.risk.notes.moves"), ...lines] : [];
}

export const firstDayOf = (iso: string | null, otherwise: number): number => (iso ? dayOf(iso) : otherwise);
