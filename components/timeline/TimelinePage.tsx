import type { Presentation } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import { timelinePresets } from "@/lib/charts/timeline/presets";
import type { TimelineRow } from "@/lib/charts/timeline/rows";
import { timelineState } from "@/lib/charts/timeline/state";
import { stripOf, stripWindow } from "@/lib/charts/timeline/strip";
import { stepsOf } from "@/lib/charts/timeline/views";
import type { Data } from "@/lib/data";
import { chartPath } from "@/lib/embed/addresses";
import { eventDocument } from "@/lib/events/document";
import { localePath } from "@/lib/i18n/locales";
import { Controls } from "../chart/Controls";
import { Faults } from "../chart/Faults";
import { Static } from "../chart/Static";
import { LiveBody } from "../live/LiveBody";
import { LivePage } from "../live/LivePage";
import { Details } from "./Details";
import { EventList } from "./EventList";
import { Search } from "./Search";
import { StripDrawing } from "./Strip";

/**
 * The timeline with its filters, the overview of the whole record, every event that the filters leave as a list, and the event
 * that the reader has opened. All of it is in the first response; `explorer/` takes the parts marked `data-part` over when the
 * reader comes, and draws them in the places marked `data-place`.
 */
export function TimelinePage({ view, data }: { view: Presentation<"negotiation-timeline">; data: Data }) {
  const { texts, query } = view;
  const { t, locale } = texts;
  const path = localePath(locale, "/timeline");
  const to = (q: string) => (q ? `${path}?${q}` : path);
  const { state } = timelineState.parse(new URLSearchParams(query));
  const rows = view.table.rows as unknown as readonly TimelineRow[];
  const strips = SIZES.map((size) => ({ size, strip: stripOf(data, state, size.width, texts) }));
  const event = state.event ? eventDocument(data, state.event) : undefined;
  return (
    <LivePage path={path} query={query}>
      <div className="page explorer py-6" data-explorer={path}>
        <Faults view={view} />
        <p className="text-[14px] text-ink-3 max-sm:hidden">{t("timelinePage.lead")}</p>
        <div className="no-print mt-2 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
          <nav aria-label={t("timelinePage.presetsLabel")} className="max-w-full">
            <ul className="row flex flex-wrap gap-x-5 gap-y-1 text-[14px]">
              {timelinePresets(state, view.asOf, texts).map((p) => (
                <li key={p.key}>
                  <a
                    href={to(p.query)}
                    data-preset={p.key}
                    className="inline-block py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                    {...(p.chosen ? { "aria-current": "true" as const } : {})}
                  >
                    {p.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <Search state={state} action={path} texts={texts} />
        </div>
        <nav className="strip no-print mt-2" aria-label={t("timelinePage.strip")}>
          <div data-part="strip" className="figure">
            {strips.map(({ size, strip }) => (
              <StripDrawing
                key={size.name}
                strip={strip}
                size={size}
                window={stripWindow(strip, state)}
                href={(from, day) => to(timelineState.write({ ...state, from, to: day }))}
              />
            ))}
          </div>
          <div data-place="strip" />
        </nav>
        <div className="mt-2 grid gap-x-6 gap-y-6 xl:grid-cols-[minmax(0,1fr)_300px]">
          <div className="min-w-0">
            <nav aria-label={t("timelinePage.zoom")} className="row no-print flex flex-wrap gap-x-5 text-[14px]">
              {stepsOf(state, strips[0]!.strip, texts).map((step) => (
                <a
                  key={step.key}
                  data-step={step.key}
                  className="inline-block py-1 aria-disabled:text-ink-3 aria-disabled:no-underline"
                  {...(step.query === null ? { role: "link", "aria-disabled": true } : { href: to(step.query) })}
                >
                  {step.label}
                </a>
              ))}
            </nav>
            <article>
              <LiveBody view={view} heading="h1" notes>
                <a href={chartPath(view.id, query, locale)} data-chart="">
                  {t("timelinePage.chart")}
                </a>
              </LiveBody>
            </article>
            <p className="with-script no-print mt-2 max-w-[85ch] text-[12.5px] text-ink-3">{t("timelinePage.help")}</p>
            <details className="filters no-print mt-6">
              <summary className="min-h-8 font-serif text-[18px] font-semibold">{t("timelinePage.filters")}</summary>
              <h2 className="mb-3 text-[18px]">{t("controls.title")}</h2>
              <Controls view={view} action={path} without={["q"]} />
            </details>
          </div>
          <aside className="beside">
            <div id="details" className="details" hidden={!event} data-part="details">
              {event && (
                <Details
                  event={event}
                  texts={texts}
                  close={to(timelineState.write({ ...state, event: null }))}
                  outside={!rows.some((r) => r.id === event.id)}
                />
              )}
            </div>
            <div className="details" data-place="details" hidden />
            <section id="results" className="results" aria-labelledby="results-title">
              <h2 id="results-title" className="text-[18px]" data-results="">
                {t("timelinePage.results", { n: rows.length })}
              </h2>
              <div className="results-scroll">
                <div data-part="list">
                  {rows.length === 0 && <p className="mt-2 text-ink-2">{t("timelinePage.empty")}</p>}
                  <Static>
                    <EventList rows={rows} texts={texts} chosen={state.event} />
                  </Static>
                </div>
                <div data-place="list" />
              </div>
            </section>
          </aside>
        </div>
      </div>
    </LivePage>
  );
}
