import { marketPresets } from "@/lib/charts/markets/overview/presets";
import { marketState } from "@/lib/charts/markets/overview/state";
import type { Presentation } from "@/lib/charts/present";
import type { Data } from "@/lib/data";
import { chartPath } from "@/lib/embed/addresses";
import { localePath } from "@/lib/i18n/locales";
import { Controls } from "../chart/Controls";
import { Faults } from "../chart/Faults";
import { LiveBody } from "../live/LiveBody";
import { LivePage } from "../live/LivePage";
import { MarketPresets } from "./MarketPresets";
import { Reactions } from "./Reactions";
import { SeriesChips } from "./SeriesChips";

interface Props {
  readonly data: Data;
  readonly view: Presentation<"market-overview">;
}

/** What moved and what didn't: the answer, then the working chart. */
export function MarketsPage({ data, view }: Props) {
  const { texts, query } = view;
  const { t, locale } = texts;
  const path = localePath(locale, "/markets");
  const href = (q: string) => (q ? `${path}?${q}` : path);
  const { state } = marketState.parse(new URLSearchParams(query));
  return (
    <LivePage path={path} query={query}>
      <div className="page py-6">
        <Faults view={view} />
        <p className="text-[14px] text-ink-3">{t("marketsPage.lead")}</p>
        <MarketPresets presets={marketPresets(data, state, texts)} label={t("marketsPage.presetsLabel")} href={href} />
        <article className="mt-4">
          <LiveBody view={view} heading="h1" notes>
            <a href={chartPath(view.id, query, locale)}>{t("marketsPage.chart")}</a>
          </LiveBody>
        </article>
        <section className="no-print mt-6" id="choose">
          <h2 className="text-[18px]">{t("controls.title")}</h2>
          <SeriesChips data={data} state={state} texts={texts} href={href} />
          <div className="mt-3">
            <Controls view={view} action={path} />
          </div>
        </section>
        <Reactions data={data} texts={texts} />
      </div>
    </LivePage>
  );
}
