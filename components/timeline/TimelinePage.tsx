import type { Presentation } from "@/lib/charts/present";
import { type Preset, timelinePresets } from "@/lib/charts/timeline/presets";
import type { TimelineRow } from "@/lib/charts/timeline/rows";
import { timelineState } from "@/lib/charts/timeline/state";
import { chartPath } from "@/lib/embed/addresses";
import { eventPath } from "@/lib/events/addresses";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import { CSS_PALETTE } from "@/lib/theme/tokens";
import { Controls } from "../chart/Controls";
import { Faults } from "../chart/Faults";
import { Static } from "../chart/Static";
import { LiveBody } from "../live/LiveBody";
import { LivePage } from "../live/LivePage";
import { DirectionMark } from "../marks/direction";

/** The timeline with its filters, and every event that they leave as a list. */
export function TimelinePage({ view }: { view: Presentation<"negotiation-timeline"> }) {
  const { texts, query } = view;
  const { t, locale } = texts;
  const path = localePath(locale, "/timeline");
  const { state } = timelineState.parse(new URLSearchParams(query));
  const rows = view.table.rows as unknown as readonly TimelineRow[];
  return (
    <LivePage path={path} query={query}>
      <div className="page py-6">
        <Faults view={view} />
        <p className="text-[14px] text-ink-3">{t("timelinePage.lead")}</p>
        <Presets
          presets={timelinePresets(state, view.asOf, texts)}
          path={path}
          label={t("timelinePage.presetsLabel")}
        />
        <article className="mt-4">
          <LiveBody view={view} heading="h1" notes>
            <a href={chartPath(view.id, query, locale)}>{t("timelinePage.chart")}</a>
          </LiveBody>
        </article>
        <section className="no-print mt-6">
          <h2 className="mb-3 text-[18px]">{t("controls.title")}</h2>
          <Controls view={view} action={path} />
        </section>
        <section className="later mt-10 border-t border-rule pt-4" id="results">
          <h2 className="text-[22px]" aria-live="polite">
            {t("timelinePage.results", { n: rows.length })}
          </h2>
          {rows.length === 0 && <p className="mt-2 text-ink-2">{t("timelinePage.empty")}</p>}
          <Static>
            <Results rows={rows} texts={texts} />
          </Static>
        </section>
      </div>
    </LivePage>
  );
}

function Presets({ presets, path, label }: { presets: readonly Preset[]; path: string; label: string }) {
  return (
    <nav aria-label={label} className="no-print mt-2">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[14px]">
        {presets.map((p) => (
          <li key={p.key}>
            <a
              href={p.query ? `${path}?${p.query}` : path}
              className="inline-block py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
              {...(p.chosen ? { "aria-current": "true" as const } : {})}
            >
              {p.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The events as a list by year, newest first: what the chart shows, for reading and for whoever can't see it. */
function Results({ rows, texts }: { rows: readonly TimelineRow[]; texts: Texts }) {
  const { t, locale } = texts;
  const years = [...new Set(rows.map((r) => r.date.slice(0, 4)))].reverse();
  return (
    <div className="gap-x-12 lg:columns-2">
      {years.map((year) => (
        <section key={year} className="mt-5">
          <h3 className="font-sans text-[14px] text-ink-3">{year}</h3>
          <ol className="mt-1 flex flex-col gap-3">
            {rows
              .filter((r) => r.date.startsWith(year))
              .reverse()
              .map((r) => (
                <li key={r.id} className="grid break-inside-avoid grid-cols-[20px_1fr]">
                  <svg
                    width="14"
                    height="14"
                    viewBox="0 0 14 14"
                    className="mt-1"
                    role="img"
                    aria-label={t(`vocabulary.direction.${r.direction}`)}
                  >
                    <DirectionMark
                      direction={r.direction}
                      x={7}
                      y={7}
                      r={1.4 + r.significance * 0.7}
                      palette={CSS_PALETTE}
                    />
                  </svg>
                  <p className="leading-snug">
                    <a href={eventPath(r.id, locale)} className="text-ink no-underline hover:underline" lang="en">
                      {r.title}
                    </a>
                    <span className="block text-[13px] text-ink-3">
                      {[texts.span(r.date, r.end_date), r.place, t(`vocabulary.track.${r.track}`)]
                        .filter(Boolean)
                        .join(" · ")}
                    </span>
                  </p>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
