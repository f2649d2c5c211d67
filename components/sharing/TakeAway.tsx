import type { Presentation } from "@/lib/charts/present";
import { CHART_FILES, chartPath, embedPath, FILE_KINDS, filePath, pinnedPath, siteUrl } from "@/lib/embed/addresses";
import { embedHeight, iframeSnippet } from "@/lib/embed/snippet";
import { bibtexOf, citationText } from "@/lib/export/citation";
import { SAMPLE_LANGUAGES, sample } from "@/lib/export/samples";
import { CopyField } from "../chart/CopyField";
import { EmbedDialog } from "./EmbedDialog";

const SHAPES = ["og", "square", "portrait"] as const;

/** What a reader takes away from a view: files, pictures in the sizes of services, code, the embed, a citation, the address. */
export function TakeAway({ view }: { view: Presentation }) {
  const { texts, id, query, version } = view;
  const { t, locale } = texts;
  const base = siteUrl();
  const fields = { base, copy: t("frame.copy"), copied: t("frame.copied") };
  const pinned = base + pinnedPath(id, query, version, locale);
  const dates = view.table.columns.filter((c) => c.type === "date" && !c.withheld).map((c) => c.name);
  const csv = base + filePath(id, "data.csv", query);
  const height = embedHeight(view, 680);
  return (
    <>
      <section className="later no-print mt-8 border-t border-rule pt-4" id="download">
        <h2 className="text-[18px]">{t("frame.download")}</h2>
        <p className="mt-1 text-[14px] text-ink-2">{t("frame.downloadLead", { version })}</p>
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
          {SHAPES.map((shape) => (
            <li key={shape}>
              <a className="inline-block py-1" href={filePath(id, "image.png", query, locale, `shape=${shape}`)}>
                {t(`sharing.shape.${shape}`)}
              </a>
            </li>
          ))}
        </ul>
        <details className="mt-3">
          <summary className="min-h-6 text-[14px] font-semibold text-ink-2">{t("sharing.samples")}</summary>
          <div className="grid gap-x-10 lg:grid-cols-2">
            {SAMPLE_LANGUAGES.map((language) => {
              const code = sample(language, csv, dates);
              return (
                <div key={language} className="mt-3">
                  <h3 className="font-sans text-[14px] font-semibold">{t(`sharing.language.${language}`)}</h3>
                  <CopyField
                    label={t(`sharing.language.${language}`)}
                    value={code}
                    rows={code.split("\n").length + 1}
                    {...fields}
                  />
                </div>
              );
            })}
          </div>
        </details>
      </section>
      <section className="later no-print mt-8 grid gap-8 border-t border-rule pt-4 lg:grid-cols-2">
        <div id="embed">
          <h2 className="text-[18px]">{t("frame.embed")}</h2>
          <p className="mt-1 text-[14px] text-ink-2">{t("frame.embedLead")}</p>
          <CopyField
            label={t("frame.embed")}
            value={iframeSnippet({ title: view.title, src: base + embedPath(id, query, locale), height })}
            rows={5}
            {...fields}
          />
          <EmbedDialog
            id={id}
            query={query}
            locale={locale}
            version={version}
            title={view.title}
            description={view.description}
            credit={`${t("frame.sources", { list: view.credits.join(", ") })} · Truceline`}
            heights={{ phone: embedHeight(view, 360), column: height, full: embedHeight(view, 960) }}
            words={dialogWords(view)}
            languages={{ en: t("site.language.en"), uk: t("site.language.uk") }}
          />
        </div>
        <div>
          <div id="share">
            <h2 className="text-[18px]">{t("frame.share")}</h2>
            <p className="mt-1 text-[14px] text-ink-2">{t("frame.shareLead")}</p>
            <CopyField label={t("frame.shareLead")} value={base + chartPath(id, query, locale)} rows={2} {...fields} />
          </div>
          <div id="cite" className="mt-6">
            <h2 className="text-[18px]">{t("sharing.cite")}</h2>
            <p className="mt-1 text-[14px] text-ink-2">{t("sharing.citeLead")}</p>
            <CopyField label={t("sharing.cite")} value={citationText(view, pinned)} rows={4} {...fields} />
            <details className="mt-2">
              <summary className="min-h-6 text-[14px] font-semibold text-ink-2">BibTeX</summary>
              <CopyField label="BibTeX" value={bibtexOf(view, pinned)} rows={9} {...fields} />
            </details>
          </div>
        </div>
      </section>
    </>
  );
}

const DIALOG = [
  "open",
  "title",
  "close",
  "as",
  "iframe",
  "script",
  "picture",
  "markdown",
  "oembed",
  "iframeLead",
  "scriptLead",
  "pictureLead",
  "markdownLead",
  "oembedLead",
  "width",
  "phone",
  "column",
  "full",
  "theme",
  "auto",
  "light",
  "dark",
  "language",
  "heading",
  "with",
  "without",
  "data",
  "live",
  "pinned",
  "pinnedLead",
  "code",
  "preview",
] as const;

/** The dialog's words: a component in the browser brings no catalogue. */
function dialogWords({ texts, version }: Presentation): Record<string, string> {
  const { t } = texts;
  return {
    ...Object.fromEntries(DIALOG.map((key) => [key, t(`sharing.dialog.${key}`, { version })])),
    copy: t("frame.copy"),
    copied: t("frame.copied"),
  };
}
