import { type Presentation, released } from "@/lib/charts/present";
import { chartPath } from "@/lib/embed/addresses";
import { LiveBody } from "../live/LiveBody";
import { LivePage } from "../live/LivePage";
import { TakeAway } from "../sharing/TakeAway";
import { Controls } from "./Controls";
import { DataTable } from "./DataTable";
import { Faults } from "./Faults";
import { SourceList } from "./SourceList";
import { Static } from "./Static";

/** One chart's page: figure, choices, table, files, embed code, address, sources. */
export function ChartPage({ view }: { view: Presentation }) {
  const { texts, id, query } = view;
  const { t, locale } = texts;
  const _rows = released(view.table).rows.length;
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
                <Static>
                  <DataTable view={view} />
                </Static>
              </div>
            </details>
          </section>
          <TakeAway view={view} />
          <SourceList view={view} />
        </article>
      </div>
    </LivePage>
  );
}
