import { wrapText } from "@/lib/charts/shared/text-width";
import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { NegotiationEvent } from "@/lib/schema/event";
import { PALETTES } from "@/lib/theme/tokens";
import { DirectionMark } from "../marks/direction";

const SERIF = "'Source Serif 4'";
const SANS = "Inter";
const palette = PALETTES.light;

interface EventCardProps {
  readonly event: NegotiationEvent;
  readonly data: Data;
  readonly texts: Texts;
}

/** The picture of a shared link to an event, 1200 x 630: date and place, what happened, what came of it. */
export function EventCard({ event, data, texts }: EventCardProps) {
  const { t, locale } = texts;
  const venue = event.venue ? data.venue(event.venue) : undefined;
  const place = venue && (locale === "uk" ? venue.cityUk : venue.city);
  // The serif is a little narrower than the sans whose widths are measured.
  const title = wrapText(event.title, 1060, 60, 600);
  const outcome = wrapText(event.outcomeText, 1040, 30).slice(0, 3);
  const top = 170 + title.length * 70;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" role="img">
      <title>{event.title}</title>
      <rect width="1200" height="630" fill={palette.paper} />
      <text x="70" y="104" fontFamily={SANS} fontSize="28" fill={palette["ink-2"]}>
        {[texts.span(event.date, event.endDate), place, t(`vocabulary.track.${event.track}`)]
          .filter(Boolean)
          .join(" · ")}
      </text>
      <text fontFamily={SERIF} fontWeight="600" fontSize="60" fill={palette.ink}>
        {title.map((line, i) => (
          <tspan key={line} x="70" y={190 + i * 70}>
            {line}
          </tspan>
        ))}
      </text>
      <text fontFamily={SANS} fontSize="30" fill={palette["ink-2"]}>
        {outcome.map((line, i) => (
          <tspan key={line} x="70" y={top + 40 + i * 42}>
            {line}
          </tspan>
        ))}
      </text>
      <path d="M70 540H1130" stroke={palette.rule} strokeWidth="2" />
      <g transform="translate(70 560) scale(2.4)">
        <DirectionMark direction={event.direction} x={7} y={7} r={4.4} palette={palette} />
      </g>
      <text x="116" y="586" fontFamily={SANS} fontSize="26" fill={palette["ink-2"]}>
        {t(`vocabulary.direction.${event.direction}`)}
      </text>
      <text x="1130" y="586" textAnchor="end" fontFamily={SERIF} fontWeight="600" fontSize="32" fill={palette.ink}>
        Truceline
      </text>
    </svg>
  );
}
