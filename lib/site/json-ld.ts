import type { Presentation } from "@/lib/charts/present";
import { released } from "@/lib/charts/present";
import { chartPath, datasetPath, filePath } from "@/lib/embed/addresses";
import { datasetFile, isReleased } from "@/lib/export/datapackage";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import type { DatasetMeta } from "@/lib/schema/series";

/*
 * What search engines for data read: schema.org's Dataset, as JSON-LD (https://schema.org/Dataset). Addresses are absolute;
 * `base` is the site's origin.
 */

const organisation = (base: string) => ({ "@type": "Organization", name: "Truceline", url: base });

const download = (name: string, format: string, url: string) => ({
  "@type": "DataDownload",
  name,
  encodingFormat: format,
  contentUrl: url,
});

/** Where a dataset's rows come from. */
const basis = (meta: DatasetMeta) => {
  const { publisher, title, url } = meta.sources[0]!;
  return {
    "@type": "Dataset",
    name: title,
    ...(url ? { url } : {}),
    publisher: { "@type": "Organization", name: publisher },
  };
};

const licences = (metas: readonly DatasetMeta[]) => [...new Set(metas.map((m) => m.licence.url ?? m.licence.id))];

/** A search engine shows no shorter description than this, and no longer one. */
const fitted = (text: string) => (text.length > 5000 ? `${text.slice(0, 4999)}…` : text);

/** The rows of a view. */
export function viewJsonLd(view: Presentation, base: string): object {
  const { id, query, texts, version } = view;
  const { locale } = texts;
  const { columns, rows } = released(view.table);
  const days = rows.flatMap((row) => (typeof row.date === "string" && row.date.length === 10 ? [row.date] : [])).sort();
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": base + chartPath(id, query, "en"),
    name: view.title,
    alternateName: view.name,
    description: fitted(`${view.subtitle}. ${view.description}`),
    url: base + chartPath(id, query, locale),
    inLanguage: locale,
    version,
    dateModified: version.slice(0, 10),
    ...(days.length ? { temporalCoverage: `${days[0]}/${days.at(-1)}` } : {}),
    creator: organisation(base),
    isAccessibleForFree: true,
    license: licences(view.datasets),
    isBasedOn: view.datasets.map(basis),
    variableMeasured: columns.map((c) => ({
      "@type": "PropertyValue",
      name: c.name,
      description: c.description,
      ...(c.unit ? { unitText: c.unit } : {}),
    })),
    distribution: [
      download("CSV", "text/csv", base + filePath(id, "data.csv", query, locale)),
      download("JSON", "application/json", base + filePath(id, "data.json", query, locale)),
    ],
    image: base + filePath(id, "image.png", query, locale, "shape=og"),
  };
}

/** A whole dataset. Rows that may not be handed on have no download. */
export function datasetJsonLd(meta: DatasetMeta, texts: Texts, base: string): object {
  const { locale } = texts;
  const file = datasetFile(meta);
  const { from, to } = meta.coverage;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${base}/data/${meta.id}`,
    name: texts.pick(meta.title),
    description: fitted(meta.description),
    url: base + localePath(locale, `/data/${meta.id}`),
    inLanguage: locale,
    version: meta.version,
    dateModified: meta.version,
    ...(from && to ? { temporalCoverage: `${from}/${to}` } : {}),
    creator: organisation(base),
    isAccessibleForFree: isReleased(meta),
    license: licences([meta]),
    isBasedOn: meta.sources.map((s) => basis({ ...meta, sources: [s] })),
    variableMeasured: meta.columns.map((c) => ({
      "@type": "PropertyValue",
      name: c.name,
      description: c.meaning,
      ...(c.unit ? { unitText: c.unit } : {}),
    })),
    ...(isReleased(meta)
      ? {
          distribution: [
            download(file, file.endsWith(".csv") ? "text/csv" : "application/json", base + datasetPath(file)),
          ],
        }
      : {}),
  };
}
