import { type Presentation, released } from "@/lib/charts/present";
import { chartPath, filePath, siteUrl } from "@/lib/embed/addresses";
import { viewJsonLd } from "@/lib/site/json-ld";
import { LiveBody } from "../live/LiveBody";
import { LivePage } from "../live/LivePage";
import { CopyTable } from "../sharing/CopyTable";
import { TakeAway } from "../sharing/TakeAway";
import { JsonLd } from "../site/JsonLd";
import { Controls } from "./Controls";
import { DataTable } from "./DataTable";
import { Faults } from "./Faults";
import { SourceList } from "./SourceList";
import { Static } from "./Static";

/** One chart's page: figure, choices, table, files, embed code, address, sources. */
export function ChartPage({ view }: { view: Presentation }) {
  const { texts, id, query } = view;
  const { t, locale } = texts;
  return (
    <LivePage path={chartPath(id, "", locale)} query={query}>
      <div className="page py-6">
        <Faults view={view} />
        <article aria-labelledby={`${id}-title`}>
          <LiveBody view={view} heading="h1" notes>
            <nav className="no-print flex gap-5" aria-label={view.name}>
              <a href="#table">{t("frame.table")}</a>
              <a href="#download">{t("frame.download")}</a>
              <a href="#embed">{t("frame.embed")}</a>
              <a href="#share">{t("frame.share")}</a>
            </nav>
          </LiveBody>
          <section className="later no-print mt-6">
            <h2 className="mb-3 text-[18px]">{t("controls.title")}</h2>
            <Controls view={view} action={chartPath(id, "", locale)} />
          </section>
          <p className="column mt-8 border-t border-rule pt-4">{view.description}</p>
          <section className="later mt-8 border-t border-rule pt-4" id="table">
            <details>
              <summary className="min-h-6 font-serif text-[18px] font-semibold">{t("frame.table")}</summary>
              <div className="mt-3">
                <CopyTable
                  data={filePath(id, "data.json", query, locale)}
                  words={{
                    copy: t("sharing.copyTable"),
                    copied: t("sharing.tableCopied", { n: released(view.table).rows.length }),
                    failed: t("sharing.tableFailed"),
                  }}
                />
                <Static>
                  <DataTable view={view} />
                </Static>
              </div>
            </details>
          </section>
          <TakeAway view={view} />
          <SourceList view={view} />
          <JsonLd data={viewJsonLd(view, siteUrl())} />
        </article>
      </div>
    </LivePage>
  );
}
