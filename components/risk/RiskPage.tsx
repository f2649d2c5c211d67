import type { Presentation } from "@/lib/charts/present";
import { present } from "@/lib/charts/present";
import { PERIODS, whatChanged } from "@/lib/charts/risk/changed";
import { INDICATOR_CHARTS } from "@/lib/charts/risk/indicator/specs";
import { movesOf } from "@/lib/charts/risk/moves-of";
import type { Data } from "@/lib/data";
import { chartPath } from "@/lib/embed/addresses";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import { Controls } from "../chart/Controls";
import { Faults } from "../chart/Faults";
import { LiveBody } from "../live/LiveBody";
import { LivePage } from "../live/LivePage";
import { Changed } from "./Changed";
import { Moves } from "./Moves";
import { StatusWatch } from "./StatusWatch";

/** The views of the page, which share one query string: each chart takes the parameters that it knows. */
export interface RiskViews {
  readonly board: Presentation<"risk-board">;
  readonly composite: Presentation<"risk-composite">;
  readonly scatter: Presentation<"risk-scatter">;
  readonly indicators: readonly Presentation[];
  /** The shortest query string of them all. */
  readonly query: string;
}

export function riskViews(data: Data, asked: URLSearchParams, texts: Texts): RiskViews {
  const board = present(data, "risk-board", asked, texts);
  const composite = present(data, "risk-composite", asked, texts);
  const scatter = present(data, "risk-scatter", asked, texts);
  const indicators = INDICATOR_CHARTS.map((id) => present(data, id, asked, texts));
  const query = new Map<string, string>();
  for (const view of [board, composite, scatter, ...indicators])
    for (const [name, value] of new URLSearchParams(view.query)) query.set(name, value);
  return {
    board,
    composite,
    scatter,
    indicators,
    query: [...query].map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&"),
  };
}

/** A fault that several charts have found is told once. */
function withFaults({ board, composite, scatter, indicators }: RiskViews): Presentation {
  const all = [board, composite, scatter, ...indicators].flatMap((v) => v.faults);
  return { ...board, faults: all.filter((f, i) => all.findIndex((o) => o.parameter === f.parameter) === i) };
}

/** How things stand and why: the board, what changed, the indicators together and one by one. */
export function RiskPage({ data, views, texts }: { data: Data; views: RiskViews; texts: Texts }) {
  const { t, locale } = texts;
  const { board, composite, scatter, query } = views;
  const path = localePath(locale, "/risk");
  const more = (view: Presentation) => <a href={chartPath(view.id, view.query, locale)}>{t("riskPage.chart")}</a>;
  return (
    <LivePage path={path} query={query}>
      <div className="page py-6">
        <Faults view={withFaults(views)} />
        <article id="board">
          <LiveBody view={board} heading="h1" notes>
            {more(board)}
          </LiveBody>
          <div className="no-print mt-3">
            <Controls view={board} action={path} keep={query} />
          </div>
        </article>
        <StatusWatch
          version={data.version}
          locale={locale}
          words={{
            checked: t.raw("riskPage.live.checked"),
            now: t("riskPage.live.now"),
            failed: t.raw("riskPage.live.failed"),
            newer: t.raw("riskPage.live.newer"),
            show: t("riskPage.live.show"),
            later: t("riskPage.live.later"),
          }}
        />
        <section className="later mt-12 border-t border-rule pt-5" id="changed">
          <h2 className="text-[28px]">{t("riskPage.changed.title")}</h2>
          <div className="mt-3 grid gap-10 lg:grid-cols-2">
            {PERIODS.map((days) => (
              <Changed key={days} days={days} sentences={whatChanged(data, days, texts)} texts={texts} />
            ))}
          </div>
          <p className="column mt-3 text-[14px] text-ink-3">{t("riskPage.changed.note")}</p>
        </section>
        <article className="later mt-12 border-t border-rule pt-5" id="composite">
          <LiveBody view={composite} heading="h2" notes>
            {more(composite)}
          </LiveBody>
          <section className="no-print mt-4">
            <h3 className="mb-2 text-[18px]">{t("charts.risk.composite.leadWeights")}</h3>
            <Controls view={composite} action={path} keep={query} />
          </section>
        </article>
        {views.indicators.map((view) => (
          <article key={view.id} className="later mt-12 border-t border-rule pt-5" id={view.id}>
            <LiveBody view={view} heading="h2" notes>
              {more(view)}
            </LiveBody>
            <Moves {...movesOf(data, view.id as (typeof INDICATOR_CHARTS)[number], query)} texts={texts} />
          </article>
        ))}
        <article className="later mt-12 border-t border-rule pt-5" id="scatter">
          <LiveBody view={scatter} heading="h2" notes>
            {more(scatter)}
          </LiveBody>
          <section className="no-print mt-4">
            <Controls view={scatter} action={path} keep={query} />
          </section>
        </article>
        <p className="column mt-10 text-[14px]">
          <a href={`${localePath(locale, "/methods")}#indicators`}>{t("riskPage.methods")}</a>
        </p>
      </div>
    </LivePage>
  );
}
