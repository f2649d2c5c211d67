import type { Presentation } from "@/lib/charts/present";
import { chartPath, filePath } from "@/lib/embed/addresses";
import { ChartBody } from "./ChartBody";
import { Faults } from "./Faults";

export interface EmbedOptions {
  readonly theme: "light" | "dark" | "auto";
  /** The chart's own title; left out when the host writes one. */
  readonly title: boolean;
  /** "fit": the host gives the frame its height and doesn't want to hear ours. */
  readonly height: "natural" | "fit";
}

interface EmbedDocumentProps extends EmbedOptions {
  readonly view: Presentation;
  readonly css: string;
  readonly script: string;
  readonly base: string;
}

/** The embeddable document: one file that needs nothing else, reads without script and links back. */
export function EmbedDocument({ view, css, script, base, title, height }: EmbedDocumentProps) {
  const { texts, id, query } = view;
  const { t, locale } = texts;
  const page = base + chartPath(id, query, locale);
  return (
    <html lang={locale} data-chart={id} {...(height === "fit" ? { "data-height": "fit" } : {})}>
      <head>
        <meta charSet="utf-8" />
        <title>{view.title}</title>
        <meta name="data-version" content={view.version} />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <meta name="description" content={view.description} />
        <link rel="canonical" href={page} />
        {/* Without it a browser asks for /favicon.ico: an embed is one request. */}
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main>
          <Faults view={view} />
          <ChartBody view={view} heading={title ? "h1" : null} notes target="_blank">
            <p>
              <button type="button" data-toggle="table" hidden>
                {t("frame.table")}
              </button>{" "}
              <a href={base + filePath(id, "data.csv", query)} target="_blank" rel="noopener">
                CSV
              </a>{" "}
              <a href={page} target="_blank" rel="noopener">
                {t("frame.openChart")}
              </a>
            </p>
          </ChartBody>
        </main>
        <script type="module" dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
}
