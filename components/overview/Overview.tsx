import { present } from "@/lib/charts/present";
import type { TimelineRow } from "@/lib/charts/timeline/rows";
import { lastRound } from "@/lib/charts/timeline/words";
import type { Data } from "@/lib/data";
import { chartPath } from "@/lib/embed/addresses";
import { eventPath } from "@/lib/events/addresses";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import { freshness } from "@/lib/overview/freshness";
import { latestReadings } from "@/lib/overview/readings";
import { lastAgreed, lastRounds, lastSetback, sinceThen } from "@/lib/overview/talks";
import { issueWeights } from "@/lib/positions/gap";
import { stancesOf } from "@/lib/positions/stances";
import { stickingPoints } from "@/lib/positions/sticking";
import { ChartBody } from "../chart/ChartBody";
import { PageFigure } from "../chart/PageFigure";
import { EventList } from "./EventList";
import { Freshness } from "./Freshness";
import { Readings } from "./Readings";
import { StickingPoints } from "./StickingPoints";

/** Where the talks stand as of the data's last day, what is agreed, what blocks, and what markets and indicators say. */
export function Overview({ data, texts }: { data: Data; texts: Texts }) {
  const { t, locale } = texts;
  const timeline = present(data, "negotiation-timeline", new URLSearchParams(), texts);
  const markets = present(data, "market-overview", new URLSearchParams(), texts);
  const round = lastRound(timeline.table.rows as unknown as readonly TimelineRow[]);
  const since = round && sinceThen(data, round.end_date ?? round.date);
  const setback = lastSetback(data);
  const blocks = stickingPoints(stancesOf(data.positions), issueWeights(data.events, data.asOf), data.asOf);
  return (
    <div className="page">
      <section className="pt-8 pb-6 sm:pt-12">
        <h1 className="max-w-[22ch] text-[30px] sm:max-w-[30ch] sm:text-[48px]">{timeline.title}</h1>
        <div className="column mt-4 text-[17px] text-ink-2">
          {round && since && (
            <p>
              {t("overview.lead", { date: texts.span(round.date, round.end_date), n: since.toward, m: since.away })}
            </p>
          )}
          {setback && (
            <p className="mt-2">
              {t.rich("overview.latestAway", {
                date: texts.date(setback.date),
                event: () => (
                  <a href={eventPath(setback.id, locale)} lang="en">
                    {setback.title}
                  </a>
                ),
              })}
            </p>
          )}
          <p className="mt-2 text-[14px] text-ink-3">{t("overview.asOf", { date: texts.date(data.asOf) })}</p>
        </div>
      </section>

      <article className="border-t border-rule pt-5">
        <ChartBody view={timeline} heading={null} notes={false} wrap={(figure) => <PageFigure>{figure}</PageFigure>}>
          <a href={chartPath(timeline.id, "", locale)}>{t("overview.chartLink")}</a>
        </ChartBody>
      </article>

      <div className="later mt-14 grid gap-12 lg:grid-cols-2">
        <section>
          <h2 className="text-[28px]">{t("overview.rounds.title")}</h2>
          <p className="mt-1 text-[14px] text-ink-3">{t("overview.rounds.lead")}</p>
          <EventList events={lastRounds(data, 6)} data={data} texts={texts} />
        </section>
        <section>
          <h2 className="text-[28px]">{t("overview.agreed.title")}</h2>
          <p className="mt-1 text-[14px] text-ink-3">{t("overview.agreed.lead")}</p>
          <EventList events={lastAgreed(data, 6)} data={data} texts={texts} />
        </section>
      </div>

      <section className="later mt-14">
        <h2 className="text-[28px]">{t("overview.blocks.title")}</h2>
        <p className="column mt-1 text-[14px] text-ink-3">
          {t("overview.blocks.lead")} {t("overview.blocks.method")}
        </p>
        <StickingPoints points={blocks.slice(0, 6)} texts={texts} />
        <p className="mt-4">
          <a href={localePath(locale, "/positions")}>{t("overview.blocks.more")}</a>
        </p>
      </section>

      <article className="later mt-14 border-t border-rule pt-5">
        <ChartBody view={markets} heading="h2" notes={false} wrap={(figure) => <PageFigure>{figure}</PageFigure>}>
          <a href={chartPath(markets.id, "", locale)}>{t("overview.chartLink")}</a>
        </ChartBody>
      </article>

      <section className="later mt-14">
        <h2 className="text-[28px]">{t("overview.risk.title")}</h2>
        <p className="column mt-1 text-[14px] text-ink-3">{t("overview.risk.lead")}</p>
        <Readings readings={latestReadings(data)} texts={texts} />
      </section>

      <section className="later mt-14">
        <h2 className="text-[28px]">{t("overview.ways.title")}</h2>
        <ul className="mt-3 grid gap-4 text-[17px] sm:grid-cols-2 lg:grid-cols-4">
          {(["timeline", "charts", "data", "methods"] as const).map((key) => (
            <li key={key} className="border-t border-rule pt-3">
              <a href={localePath(locale, `/${key}`)} className="inline-block py-1">
                {t(`overview.ways.${key}`)}
              </a>
            </li>
          ))}
        </ul>
      </section>

      <section className="later mt-14">
        <h2 className="text-[28px]">{t("overview.freshness.title")}</h2>
        <p className="column mt-1 text-[14px] text-ink-3">{t("overview.freshness.lead")}</p>
        <Freshness groups={freshness(data)} texts={texts} />
      </section>
    </div>
  );
}
