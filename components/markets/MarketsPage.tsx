import { marketPresets } from "@/lib/charts/markets/overview/presets";
import { marketState } from "@/lib/charts/markets/overview/state";
import { studyState } from "@/lib/charts/reactions/study/state";
import type { Data } from "@/lib/data";
import { chartPath } from "@/lib/embed/addresses";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import { answerFor, latestStudied } from "@/lib/markets/answer";
import { marketViews } from "@/lib/markets/views";
import { withParameters } from "@/lib/site/page-query";
import { Controls } from "../chart/Controls";
import { Faults } from "../chart/Faults";
import { TermList } from "../glossary/TermList";
import { LiveBody } from "../live/LiveBody";
import { LivePage } from "../live/LivePage";
import { Answer } from "./Answer";
import { MarketPresets } from "./MarketPresets";
import { Reactions } from "./Reactions";
import { SeriesChips } from "./SeriesChips";

interface Props {
  readonly data: Data;
  readonly texts: Texts;
  readonly params: URLSearchParams;
}

/** Terms of the events and shocks that stand on the chart. */
const TERMS = ["event-study", "dynamic-price-cap", "secondary-sanctions", "shadow-fleet", "general-licence"];

/** What moved and what didn't: the answer, the working chart, and the event study. */
export function MarketsPage({ data, texts, params }: Props) {
  const { t, locale } = texts;
  const path = localePath(locale, "/markets");
  const { views, query, faults } = marketViews(data, params, texts);
  const view = views["market-overview"];
  const { state } = marketState.parse(new URLSearchParams(view.query));
  const study = studyState.parse(new URLSearchParams(views["event-study"].query)).state;
  const event = data.event(study.event)!;
  const latest = latestStudied(data);
  // A view of the working chart keeps what the page holds for the other charts.
  const href = (own: string) => {
    const asked = new URLSearchParams(own);
    const q = withParameters(query, Object.fromEntries(marketState.names.map((name) => [name, asked.get(name)])));
    return q ? `${path}?${q}` : path;
  };
  return (
    <LivePage path={path} query={query}>
      <div className="page py-6">
        <Faults view={{ ...view, faults }} />
        <Answer
          data={data}
          texts={texts}
          answer={answerFor(data, event, study.model, study.window)}
          latest={latest && latest.id !== event.id ? answerFor(data, latest, study.model, study.window) : null}
        />
        <section className="mt-8 border-t border-rule pt-4">
          <MarketPresets
            presets={marketPresets(data, state, texts)}
            label={t("marketsPage.presetsLabel")}
            href={href}
          />
          <article className="mt-3">
            <LiveBody view={view} heading="h2" notes>
              <a href={chartPath(view.id, view.query, locale)}>{t("marketsPage.chart")}</a>
            </LiveBody>
          </article>
        </section>
        <section className="no-print mt-6" id="choose">
          <h2 className="text-[18px]">{t("controls.title")}</h2>
          <SeriesChips data={data} state={state} texts={texts} href={href} />
          <div className="mt-3">
            <Controls view={view} action={path} keep={query} />
          </div>
        </section>
        <Reactions views={views} query={query} texts={texts} path={path} />
        <TermList ids={TERMS} data={data} texts={texts} />
      </div>
    </LivePage>
  );
}
