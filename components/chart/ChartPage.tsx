import type { Presentation } from "@/lib/charts/present";
import { CHART_FILES, chartPath, embedPath, FILE_KINDS, filePath, siteUrl } from "@/lib/embed/addresses";
import { iframeSnippet } from "@/lib/embed/snippet";
import { LiveBody } from "../live/LiveBody";
import { LivePage } from "../live/LivePage";
import { Controls } from "./Controls";
import { CopyField } from "./CopyField";
import { DataTable } from "./DataTable";
import { Faults } from "./Faults";
import { SourceList } from "./SourceList";
import { Static } from "./Static";

/** One chart's page: figure, choices, table, files, embed code, address, sources. */
export function ChartPage({ view }: { view: Presentation }) {
  const { texts, id, query } = view;
  const { t, locale } = texts;
  const base = siteUrl();
  const fields = { base, copy: t("frame.copy"), copied: t("frame.copied") };
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
          <section className="later no-print mt-8 border-t border-rule pt-4" id="download">
            <h2 className="text-[18px]">{t("frame.download")}</h2>
            <p className="mt-1 text-[14px] text-ink-2">{t("frame.downloadLead", { version: view.version })}</p>
            <ul className="mt-2 grid gap-x-8 gap-y-1 text-[14px] sm:grid-cols-2 lg:grid-cols-3">
              {CHART_FILES.map((file) => (
                <li key={file}>
                  <a
                    className="inline-block py-1"
                    href={filePath(id, file, query, locale)}
                    {...(file.startsWith("image") ? {} : { download: true })}
                  >
                    {t(`frame.files.${FILE_KINDS[file]}`)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
          <section className="later no-print mt-8 grid gap-8 border-t border-rule pt-4 lg:grid-cols-2">
            <div id="embed">
              <h2 className="text-[18px]">{t("frame.embed")}</h2>
              <p className="mt-1 text-[14px] text-ink-2">{t("frame.embedLead")}</p>
              <CopyField
                label={t("frame.embed")}
                value={iframeSnippet(view, base + embedPath(id, query, locale))}
                rows={5}
                {...fields}
              />
            </div>
            <div id="share">
              <h2 className="text-[18px]">{t("frame.share")}</h2>
              <p className="mt-1 text-[14px] text-ink-2">{t("frame.shareLead")}</p>
              <CopyField
                label={t("frame.shareLead")}
                value={base + chartPath(id, query, locale)}
                rows={2}
                {...fields}
              />
            </div>
          </section>
          <SourceList view={view} />
        </article>
      </div>
    </LivePage>
  );
}
