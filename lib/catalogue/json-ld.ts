import type { Data } from "@/lib/data";
import { datasetPagePath, datasetPath } from "@/lib/embed/addresses";
import { datasetFile, isReleased } from "@/lib/export/datapackage";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import type { DatasetMeta } from "@/lib/schema/series";

/**
 * A dataset in schema.org's words (https://schema.org/Dataset), for search engines.
 * @param base the site's origin
 */
export function datasetJsonLd(data: Data, meta: DatasetMeta, locale: Locale, base: string): object {
  const [source] = meta.sources;
  const { from, to } = meta.coverage;
  const file = datasetFile(meta);
  const download = (name: string, format: string) => ({
    "@type": "DataDownload",
    encodingFormat: format,
    contentUrl: `${base}${datasetPath(name)}?v=${data.version}`,
  });
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": base + datasetPagePath(meta.id),
    url: base + datasetPagePath(meta.id, locale),
    name: meta.title[locale],
    alternateName: LOCALES.filter((l) => l !== locale).map((l) => meta.title[l]),
    description: [meta.description, meta.whyItMatters].filter(Boolean).join(" "),
    version: data.version,
    dateModified: meta.version,
    license: meta.licence.url ?? meta.licence.id,
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: source!.publisher, ...(source!.url ? { url: source!.url } : {}) },
    publisher: { "@type": "Organization", name: "Truceline", url: base },
    includedInDataCatalog: { "@type": "DataCatalog", name: "Truceline", url: `${base}/data` },
    ...(from && to ? { temporalCoverage: `${from}/${to}` } : {}),
    variableMeasured: meta.columns.map((c) => ({
      "@type": "PropertyValue",
      name: c.name,
      description: c.meaning,
      ...(c.unit ? { unitText: c.unit } : {}),
    })),
    // What may only be shown has no download, here as everywhere.
    ...(isReleased(meta)
      ? {
          distribution: [
            download(file, file.endsWith(".csv") ? "text/csv" : "application/json"),
            download(`${meta.id}.zip`, "application/zip"),
          ],
        }
      : {}),
  };
}
