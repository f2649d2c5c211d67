import { eventPath } from "@/lib/events/addresses";
import { Around, Coding, Issues, type Part, Positions, Sources, Story, Where, Who } from "../event/sections";

interface Props extends Part {
  /** The same view without the event. */
  readonly close: string;
  /** Says that the filters leave the event out. */
  readonly outside: boolean;
}

/** An event in full beside the timeline. */
export function Details({ event, texts, close, outside }: Props) {
  const { t, locale } = texts;
  const part = { event, texts };
  return (
    <article aria-labelledby="event-title">
      <DetailsHead texts={texts} close={close}>
        {`${texts.span(event.date, event.endDate)}${event.time ? `, ${event.time} UTC` : ""} · ${t(`vocabulary.track.${event.track}`)} · ${t(`vocabulary.kind.${event.kind}`)}`}
      </DetailsHead>
      <h2 id="event-title" lang="en" className="text-[20px]" tabIndex={-1}>
        {event.title}
      </h2>
      {outside && <p className="mt-1 text-[13px] text-ink-3">{t("timelinePage.outside")}</p>}
      <div className="mt-2 flex flex-col gap-4 text-[15px]">
        <Coding {...part} />
        <Story {...part} />
        <Who {...part} />
        <Where {...part} />
        <Issues {...part} />
        <Positions {...part} />
        {event.links.reaction && (
          <p>
            <a href={locale === "en" ? event.links.reaction : `/${locale}${event.links.reaction}`}>
              {t("eventPage.reaction")}
            </a>
          </p>
        )}
        <Sources {...part} />
        <Around {...part} />
        <p>
          <a href={eventPath(event.id, locale)} data-page="">
            {t("timelinePage.fullPage")}
          </a>
        </p>
      </div>
    </article>
  );
}

/** The line above an event's title, with the way to close it. */
export function DetailsHead({ texts, close, children }: { texts: Part["texts"]; close: string; children: string }) {
  return (
    <div className="flex items-start justify-between gap-3">
      <p className="text-[13px] text-ink-3">{children}</p>
      <a className="quiet shrink-0" href={close}>
        {texts.t("timelinePage.close")}
      </a>
    </div>
  );
}
