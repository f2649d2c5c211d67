import { chartPath } from "@/lib/embed/addresses";
import type { Texts } from "@/lib/i18n/texts";
import { MAP_TABS, type MapTab, mapPath } from "@/lib/site/map-tabs";
import { type MapViews, mapViews, sharedQuery } from "@/lib/site/map-views";
import { Controls } from "../chart/Controls";
import { Faults } from "../chart/Faults";
import { LiveBody } from "../live/LiveBody";
import { LivePage } from "../live/LivePage";
import { MapBlock } from "./MapBlock";

/** One of the maps with what stands beside it; the others are a click away and keep what they understand of the state. */
export function MapPage({ tab, views }: { tab: MapTab; views: MapViews }) {
  const [map, ...beside] = views;
  const { texts } = map;
  const { t, locale } = texts;
  const query = sharedQuery(views);
  const path = mapPath(tab, locale);
  return (
    <LivePage path={path} query={query}>
      <div className="page py-6">
        <nav className="tabs no-print" aria-label={t("mapPage.tabs.label")}>
          {MAP_TABS.map((key) => (
            <a
              key={key}
              href={`${mapPath(key, locale)}${key === tab ? "" : carried(key, query, texts)}`}
              {...(key === tab ? { "aria-current": "page" as const } : {})}
            >
              {t(`mapPage.tabs.${key}`)}
            </a>
          ))}
        </nav>
        {views.map((v) => (
          <Faults key={v.id} view={v} />
        ))}
        <article aria-labelledby={`${map.id}-title`}>
          <MapBlock view={map}>
            <a href={chartPath(map.id, map.query, locale)}>{t("mapPage.chart")}</a>
          </MapBlock>
        </article>
        <section className="no-print mt-6">
          <h2 className="mb-3 text-[18px]">{t("controls.title")}</h2>
          <Controls view={map} action={path} keep={query} />
        </section>
        {beside.length > 0 && (
          <section className="mt-10 border-t border-rule pt-4" aria-label={t("mapPage.beside")}>
            <div className="grid gap-x-10 gap-y-10 xl:grid-cols-2">
              {beside.map((v) => (
                <article key={v.id} aria-labelledby={`${v.id}-title`}>
                  <LiveBody view={v} heading="h2" notes>
                    <a href={chartPath(v.id, v.query, locale)}>{t("mapPage.areaChart")}</a>
                  </LiveBody>
                </article>
              ))}
            </div>
            <div className="no-print mt-6">
              <h2 className="mb-3 text-[18px]">{t("mapPage.area")}</h2>
              <Controls view={beside[0]!} action={path} keep={query} />
            </div>
          </section>
        )}
      </div>
    </LivePage>
  );
}

/** What another map understands of a query string, with its "?". */
function carried(tab: MapTab, query: string, texts: Texts): string {
  const own = sharedQuery(mapViews(tab, new URLSearchParams(query), texts));
  return own && `?${own}`;
}
