import { siteUrl } from "@/lib/embed/addresses";
import { eventPath } from "@/lib/events/addresses";
import { localePath } from "@/lib/i18n/locales";
import { ReportLink } from "../site/ReportLink";
import { Around, Coding, Elsewhere, Issues, type Part, Positions, Sources, Story, Where, Who } from "./sections";

/** One event in full: what, who, where, figures, sources, and what stands around it. */
export function EventPage({ event, texts, version }: Part & { readonly version: string }) {
  const { t, locale } = texts;
  const part = { event, texts };
  return (
    <article className="page py-8">
      <p className="text-[14px] text-ink-3">
        <a href={`${localePath(locale, "/timeline")}?track=${event.track}`}>{t(`vocabulary.track.${event.track}`)}</a>
        {` · ${t(`vocabulary.kind.${event.kind}`)} · ${texts.span(event.date, event.endDate)}${event.time ? `, ${event.time} UTC` : ""}`}
      </p>
      <h1 lang="en" className="mt-2 mb-3 max-w-[28ch] text-[28px] sm:text-[36px]">
        {event.title}
      </h1>
      <Coding {...part} />
      {locale !== "en" && <p className="mt-2 text-[13px] text-ink-3">{t("eventPage.english")}</p>}
      <div className="mt-6 grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,680px)_1fr]">
        <div className="flex flex-col gap-6">
          <Story {...part} />
          <Positions {...part} />
          <Sources {...part} />
        </div>
        <div className="flex flex-col gap-6 text-[15px]">
          <Who {...part} />
          <Where {...part} />
          <Issues {...part} />
          <Elsewhere {...part} />
          <Around {...part} />
        </div>
      </div>
      <p className="mt-8 text-[14px]">
        <ReportLink
          record={{
            kind: "event",
            id: event.id,
            title: event.title,
            version,
            address: siteUrl() + eventPath(event.id, locale),
          }}
          texts={texts}
        />
      </p>
      <nav
        aria-label={t("eventPage.neighbours")}
        className="no-print mt-10 grid grid-cols-2 gap-6 border-t border-rule pt-4 text-[14px]"
      >
        {(["previous", "next"] as const).map((key) => {
          const other = event[key];
          return (
            <div key={key} className={key === "next" ? "text-right" : undefined}>
              {other && (
                <>
                  <span className="block text-ink-3">{t(`eventPage.${key}`)}</span>
                  <a href={eventPath(other.id, locale)} rel={key === "next" ? "next" : "prev"} lang="en">
                    {other.title}
                  </a>
                </>
              )}
            </div>
          );
        })}
      </nav>
    </article>
  );
}
