import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { Messages } from "@/lib/i18n/translate";
import type { NegotiationEvent } from "@/lib/schema/event";
import type { Annotation } from "../contract";

/* Short labels are texts of the interface, kept in the catalogues under the record's id (a test checks that each exists). */
type EventKey = keyof Messages["annotations"]["events"];
type ConfounderKey = keyof Messages["annotations"]["confounders"];

/**
 * Which of the events of significance 5 keep their labels when not all fit: an editorial order, the pivot of December 2025
 * first, then what a reader places the rest by.
 */
const LABEL_ORDER: readonly EventKey[] = [
  "2025-12-14-ukraine-offers-drop-nato",
  "2022-02-24-full-scale-invasion",
  "2026-01-23-abu-dhabi-trilateral",
  "2025-08-15-alaska-summit",
  "2025-05-16-istanbul-direct-talks",
  "2025-02-12-trump-putin-call",
  "2025-11-20-28-point-plan-published",
  "2022-03-29-istanbul-communique",
  "2014-03-18-crimea-annexation-treaty",
  "2015-02-12-minsk-2",
  "2025-02-28-oval-office-clash",
  "2025-03-11-jeddah-30-day-ceasefire",
  "2022-07-22-black-sea-grain-initiative",
  "2025-12-24-20-points-published",
  "2025-06-02-russian-memorandum",
  "2025-08-18-white-house-europeans",
  "2022-09-30-annexation-of-four-regions",
  "2025-02-18-riyadh-us-russia",
  "2025-11-23-geneva-us-ukraine-talks",
  "2025-02-12-hegseth-contact-group",
];

/** The events that changed the course of the talks (significance 5) as annotations. */
export function eventAnnotations(events: readonly NegotiationEvent[], texts: Texts): Annotation[] {
  return events
    .filter((e) => e.significance === 5)
    .map((e) => {
      const rank = (LABEL_ORDER as readonly string[]).indexOf(e.id);
      return {
        id: e.id,
        kind: "event",
        from: e.date,
        to: e.endDate,
        label: rank < 0 ? texts.date(e.date) : texts.t(`annotations.events.${e.id as EventKey}`),
        title: e.title,
        weight: rank < 0 ? 0 : LABEL_ORDER.length - rank,
      };
    });
}

/** A shock from elsewhere shorter than this is a moment, not a span worth shading in a view of years. */
const SPAN_DAYS = 20;

/**
 * Shocks from elsewhere that moved any of the given assets: spans to shade and to name as another story. What has no end on
 * record is one day.
 *
 * @param shortest leaves out what took fewer days
 */
export function confounderAnnotations(
  data: Data,
  assets: ReadonlySet<string>,
  texts: Texts,
  shortest = SPAN_DAYS,
): Annotation[] {
  return data.confounders
    .filter((c) => c.assetsAffected.some((a) => assets.has(a)))
    .map((c) => ({ ...c, endDate: c.endDate ?? c.date }))
    .filter((c) => (Date.parse(c.endDate) - Date.parse(c.date)) / 86_400_000 >= shortest)
    .map((c) => ({
      id: c.id,
      kind: "confounder",
      from: c.date,
      to: c.endDate,
      label: texts.t.has(`annotations.confounders.${c.id as ConfounderKey}`)
        ? texts.t(`annotations.confounders.${c.id as ConfounderKey}`)
        : c.title,
      title: c.title,
      weight: 0,
    }));
}
