import type { Data } from "@/lib/data";
import { eventPath } from "@/lib/events/addresses";
import type { Texts } from "@/lib/i18n/texts";
import type { NegotiationEvent } from "@/lib/schema/event";
import { CSS_PALETTE } from "@/lib/theme/tokens";
import { DirectionMark } from "../marks/direction";

interface EventListProps {
  readonly events: readonly NegotiationEvent[];
  readonly data: Data;
  readonly texts: Texts;
}

/** Events in a column: direction, date and place, what happened, first source. */
export function EventList({ events, data, texts }: EventListProps) {
  const { t, locale } = texts;
  return (
    <ol className="mt-3 flex flex-col gap-4">
      {events.map((e) => {
        const venue = e.venue ? data.venue(e.venue) : undefined;
        const place = venue && (locale === "uk" ? venue.cityUk : venue.city);
        const source = e.sources[0]!;
        return (
          <li key={e.id} className="grid grid-cols-[20px_1fr]">
            <svg
              width="14"
              height="14"
              viewBox="0 0 14 14"
              className="mt-1"
              role="img"
              aria-label={t(`vocabulary.direction.${e.direction}`)}
            >
              <DirectionMark direction={e.direction} x={7} y={7} r={4.4} palette={CSS_PALETTE} />
            </svg>
            <div>
              <p className="text-[13px] text-ink-3">
                {[texts.span(e.date, e.endDate), place, t(`vocabulary.track.${e.track}`)].filter(Boolean).join(" · ")}
              </p>
              <p lang="en" className="font-semibold leading-snug">
                <a href={eventPath(e.id, locale)} className="text-ink no-underline hover:underline">
                  {e.title}
                </a>
              </p>
              <p lang="en" className="mt-0.5 text-[14px] leading-snug text-ink-2">
                {e.outcomeText}{" "}
                <a href={source.url} className="text-ink-3">
                  {source.publisher}
                </a>
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
