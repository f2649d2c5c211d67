import type { ReactNode } from "react";
import { studyState } from "@/lib/charts/reactions/study/state";
import { partyName } from "@/lib/charts/shared/parties";
import type { Data } from "@/lib/data";
import { chartPath } from "@/lib/embed/addresses";
import { eventPath } from "@/lib/events/addresses";
import { type EventContext, roleOn } from "@/lib/events/context";
import type { Texts } from "@/lib/i18n/texts";
import { DEFAULTS, reaction } from "@/lib/markets/reactions";
import type { NegotiationEvent } from "@/lib/schema/event";
import { CSS_PALETTE } from "@/lib/theme/tokens";
import { DirectionMark } from "../marks/direction";

interface EventPageProps {
  readonly context: EventContext;
  readonly data: Data;
  readonly texts: Texts;
}

/** One event in full: what, who, where, figures, sources, and what stands around it. */
export function EventPage({ context, data, texts }: EventPageProps) {
  const { event } = context;
  const { t, locale } = texts;
  const venue = event.venue ? data.venue(event.venue) : undefined;
  const place =
    venue && [locale === "uk" ? venue.nameUk : venue.name, locale === "uk" ? venue.cityUk : venue.city].filter(Boolean);
  return (
    <article className="page py-8">
      <p className="text-[14px] text-ink-3">
        <a href={chartPath("negotiation-timeline", `track=${event.track}`, locale)}>
          {t(`vocabulary.track.${event.track}`)}
        </a>
        {` · ${t(`vocabulary.kind.${event.kind}`)} · ${texts.span(event.date, event.endDate)}${event.time ? `, ${event.time} UTC` : ""}`}
      </p>
      <h1 lang="en" className="mt-2 max-w-[28ch] text-[28px] sm:text-[36px]">
        {event.title}
      </h1>
      <p className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1 text-[14px] text-ink-2">
        <span className="inline-flex items-center gap-1.5">
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <DirectionMark direction={event.direction} x={7} y={7} r={4.4} palette={CSS_PALETTE} />
          </svg>
          {t(`vocabulary.direction.${event.direction}`)}
        </span>
        <span>{t("eventPage.significance", { n: event.significance })}</span>
        <span>{t(`eventPage.confidence.${event.confidence}`)}</span>
      </p>
      {locale !== "en" && <p className="mt-2 text-[13px] text-ink-3">{t("eventPage.english")}</p>}
      <div className="mt-6 grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,680px)_1fr]">
        <div className="flex flex-col gap-6">
          <Section title={t("eventPage.summary")}>
            <p lang="en">{event.summary}</p>
          </Section>
          <Section title={t("eventPage.outcome")}>
            <p lang="en">{event.outcomeText}</p>
          </Section>
          {event.disputed && (
            <Section title={t("eventPage.disputed")}>
              <p lang="en">{event.disputed}</p>
            </Section>
          )}
          {event.figures.length > 0 && (
            <Section title={t("eventPage.figures")}>
              <ul>
                {event.figures.map((f) => (
                  <li key={f.what} lang="en">
                    <span className="font-semibold tabular-nums">{texts.number(f.value)}</span> {f.unit}: {f.what}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title={t("eventPage.sources")}>
            <ul className="flex flex-col gap-2">
              {event.sources.map((s) => (
                <li key={s.url}>
                  <a href={s.url} lang="en">
                    {s.title}
                  </a>
                  <span className="block text-[13px] text-ink-3">
                    {[
                      s.publisher,
                      t(`eventPage.tier.${s.tier}`),
                      s.published &&
                        t("eventPage.published", {
                          date: s.published.length === 10 ? texts.date(s.published) : s.published,
                        }),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <div className="flex flex-col gap-6 text-[15px]">
          <Section title={t("eventPage.who")}>
            <p className="text-ink-2">
              {event.participants.length
                ? event.participants.map((p) => partyName(p, texts)).join(", ")
                : t("eventPage.none")}
            </p>
            {context.people.length > 0 && (
              <ul className="mt-2">
                {context.people.map(({ name, person }) => (
                  <li key={name}>
                    {locale === "uk" && person ? person.nameUk : name}
                    {person && (
                      <span className="text-ink-3" lang="en">
                        , {roleOn(person, event.date)}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {venue && place && (
            <Section title={t("eventPage.where")}>
              <p>
                {[...new Set(place)].join(", ")}, {partyName(venue.country, texts)}
              </p>
            </Section>
          )}
          {event.issues.length > 0 && (
            <Section title={t("eventPage.issues")}>
              <ul className="flex flex-wrap gap-x-4">
                {event.issues.map((issue) => (
                  <li key={issue}>
                    <a href={chartPath("negotiation-timeline", `issue=${issue}`, locale)}>
                      {t(`vocabulary.issue.${issue}`)}
                    </a>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {!("refused" in reaction(data, event, "brent-spot", DEFAULTS)) && event.kind !== "market-reaction" && (
            <Section title={t("eventPage.markets")}>
              <a href={chartPath("event-study", studyState.write({ ...studyState.defaults, event: event.id }), locale)}>
                {t("charts.reactions.links.event")}
              </a>
            </Section>
          )}
          <Links title={t("eventPage.chain")} events={context.chain} texts={texts} />
          <Links title={t("eventPage.related")} events={context.related} texts={texts} />
          <Links title={t("eventPage.before")} events={context.before} texts={texts} />
          <Links title={t("eventPage.after")} events={context.after} texts={texts} />
        </div>
      </div>
      <nav className="no-print mt-10 grid grid-cols-2 gap-6 border-t border-rule pt-4 text-[14px]">
        {(
          [
            ["previous", context.previous],
            ["next", context.next],
          ] as const
        ).map(([key, e]) => (
          <div key={key} className={key === "next" ? "text-right" : undefined}>
            {e && (
              <>
                <span className="block text-ink-3">{t(`eventPage.${key}`)}</span>
                <a href={eventPath(e.id, locale)} rel={key === "next" ? "next" : "prev"} lang="en">
                  {e.title}
                </a>
              </>
            )}
          </div>
        ))}
      </nav>
    </article>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 font-sans text-[14px] text-ink-3">{title}</h2>
      {children}
    </section>
  );
}

function Links({ title, events, texts }: { title: string; events: readonly NegotiationEvent[]; texts: Texts }) {
  if (events.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="flex flex-col gap-1.5">
        {events.map((e) => (
          <li key={e.id}>
            <a href={eventPath(e.id, texts.locale)} lang="en">
              {e.title}
            </a>{" "}
            <span className="whitespace-nowrap text-[13px] text-ink-3">{texts.span(e.date, e.endDate)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
