import { chartPath } from "@/lib/embed/addresses";
import type { Texts } from "@/lib/i18n/texts";
import { type MarketViews, REACTION_CHARTS } from "@/lib/markets/views";
import { Controls } from "../chart/Controls";
import { LiveBody } from "../live/LiveBody";

interface Props extends Pick<MarketViews, "views" | "query"> {
  readonly texts: Texts;
  /** The page's address without its query string. */
  readonly path: string;
}

/** What the event study finds, chart by chart in the page's state, each with the way to its own page. */
export function Reactions({ views, query, texts, path }: Props) {
  const { t, locale } = texts;
  return (
    <section className="mt-12 border-t border-rule pt-6" id="reactions">
      <h2 className="text-[28px]">{t("charts.reactions.links.title")}</h2>
      <p className="column mt-1 text-ink-2">{t("charts.reactions.links.lead")}</p>
      <div className="no-print mt-4">
        <Controls view={views["event-study"]} action={path} keep={query} only={["event", "window", "model"]} />
      </div>
      {REACTION_CHARTS.map((id) => (
        <article key={id} id={id} className="later mt-10">
          <LiveBody view={views[id]} heading="h3" notes>
            <a href={chartPath(id, views[id].query, locale)}>{t("marketsPage.ownPage")}</a>
          </LiveBody>
        </article>
      ))}
    </section>
  );
}
