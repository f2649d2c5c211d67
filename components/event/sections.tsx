import type { ReactNode } from "react";
import { partyName } from "@/lib/charts/shared/parties";
import { timelineState } from "@/lib/charts/timeline/state";
import { eventMapPath, eventPath } from "@/lib/events/addresses";
import type { EventDocument, EventReference } from "@/lib/events/document";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import { CSS_PALETTE } from "@/lib/theme/tokens";
import { DirectionMark } from "../marks/direction";

/*
 * An event in parts: its page and the details beside the timeline are put together from the same ones. They know the
 * document only, so that they are drawn by the server and in the browser alike.
 */

export interface Part {
  readonly event: EventDocument;
  readonly texts: Texts;
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 font-sans text-[14px] text-ink-3">{title}</h2>
      {children}
    </section>
  );
}

/** Direction, significance and confidence, in words and with the mark that the charts use. */
export function Coding({ event, texts: { t } }: Part) {
  return (
    <p className="flex flex-wrap items-center gap-x-5 gap-y-1 text-[14px] text-ink-2">
      <span className="inline-flex items-center gap-1.5">
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <DirectionMark direction={event.direction} x={7} y={7} r={4.4} palette={CSS_PALETTE} />
        </svg>
        {t(`vocabulary.direction.${event.direction}`)}
      </span>
      <span>{t("eventPage.significance", { n: event.significance })}</span>
      <span>{t(`eventPage.confidence.${event.confidence}`)}</span>
    </p>
  );
}

/** What happened, what came of it, where sources differ, the figures. */
export function Story({ event, texts }: Part) {
  const { t } = texts;
  return (
    <>
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
    </>
  );
}

export function Sources({ event, texts }: Part) {
  const { t } = texts;
  return (
    <Section title={t("eventPage.sources")}>
      <ul className="flex flex-col gap-2">
        {event.sources.map((s) => (
          <li key={s.url}>
            <a href={s.url} lang="en" className="break-words">
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
  );
}

export function Who({ event, texts }: Part) {
  const { t, locale } = texts;
  return (
    <Section title={t("eventPage.who")}>
      <p className="text-ink-2">
        {event.participants.length
          ? event.participants.map((p) => partyName(p, texts)).join(", ")
          : t("eventPage.none")}
      </p>
      {event.participantsNamed.length > 0 && (
        <ul className="mt-2">
          {event.participantsNamed.map(({ name, nameUk, role }) => (
            <li key={name}>
              {(locale === "uk" && nameUk) || name}
              {role && (
                <span className="text-ink-3" lang="en">
                  , {role}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The place in words and on a small map, which is fetched when it comes near. */
export function Where({ event, texts }: Part) {
  const { venue } = event;
  const { t, locale } = texts;
  if (!venue) return null;
  const uk = locale === "uk";
  const place = [uk ? venue.nameUk : venue.name, uk ? venue.cityUk : venue.city].filter(Boolean);
  const words = `${[...new Set(place)].join(", ")}, ${partyName(venue.country, texts)}`;
  return (
    <Section title={t("eventPage.where")}>
      <p>{words}</p>
      {/* biome-ignore lint/performance/noImgElement: an SVG of two kilobytes that a browser scales by itself */}
      <img
        src={eventMapPath(event.id)}
        width={320}
        height={180}
        alt={t("eventPage.map", { place: words })}
        loading="lazy"
        decoding="async"
        className="mt-2 aspect-video h-auto w-full max-w-[320px] border border-rule"
      />
    </Section>
  );
}

export function Issues({ event, texts: { t, locale } }: Part) {
  if (event.issues.length === 0) return null;
  return (
    <Section title={t("eventPage.issues")}>
      <ul className="flex flex-wrap gap-x-4">
        {event.issues.map((issue) => (
          <li key={issue}>
            <a href={`${localePath(locale, "/timeline")}?issue=${issue}`} className="inline-block py-0.5">
              {t(`vocabulary.issue.${issue}`)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the event's own parties held on its issues on its days. */
export function Positions({ event, texts }: Part) {
  const { t, locale } = texts;
  const page = event.links.positions && localePath(locale, event.links.positions);
  if (event.positions.length === 0) return null;
  return (
    <Section title={t("eventPage.positions")}>
      <ul className="flex flex-col gap-1.5">
        {event.positions.map((p) => (
          <li key={p.id}>
            {partyName(p.party, texts)},{" "}
            {page ? (
              <a href={`${page}&issue=${p.issue}`}>{t(`vocabulary.issue.${p.issue}`)}</a>
            ) : (
              t(`vocabulary.issue.${p.issue}`)
            )}
            : <span lang="en">{p.position}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Links({ title, events, texts }: { title: string; events: readonly EventReference[]; texts: Texts }) {
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

/** What stands around the event: its chain, what it refers to, its neighbours on the track. */
export function Around({ event, texts }: Part) {
  const { t } = texts;
  return (
    <>
      <Links title={t("eventPage.chain")} events={event.chain} texts={texts} />
      <Links title={t("eventPage.related")} events={event.relatedEvents} texts={texts} />
      <Links title={t("eventPage.before")} events={event.before} texts={texts} />
      <Links title={t("eventPage.after")} events={event.after} texts={texts} />
    </>
  );
}

/** The event's place on the timeline, and what the markets did, where that is computed. */
export function Elsewhere({ event, texts }: Part) {
  const { t, locale } = texts;
  const query = timelineState.write({ ...timelineState.defaults, track: [event.track], event: event.id });
  return (
    <Section title={t("eventPage.elsewhere")}>
      <ul className="flex flex-col gap-1.5">
        <li>
          <a href={`${localePath(locale, "/timeline")}?${query}`}>{t("eventPage.onTimeline")}</a>
        </li>
        {event.links.reaction && (
          <li>
            <a href={localePath(locale, event.links.reaction)}>{t("eventPage.reaction")}</a>
          </li>
        )}
      </ul>
    </Section>
  );
}
