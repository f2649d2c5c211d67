import type { ChartId } from "@/lib/charts/registry";
import { DEFAULT_LOCALE, type Locale, localePath } from "@/lib/i18n/locales";

/*
 * Every public address of a chart, made from its id and the query string of its view. Paths begin with "/"; join them to
 * siteUrl() for use outside the site.
 */

/** The files that every chart answers. */
export const CHART_FILES = [
  "data.csv",
  "data.json",
  "metadata.json",
  "image.svg",
  "image.png",
  "package.zip",
  "citation.bib",
  "citation.json",
] as const;
export type ChartFile = (typeof CHART_FILES)[number];

/** Short names of the files, for words and for clients. */
export const FILE_KINDS = {
  "data.csv": "csv",
  "data.json": "json",
  "metadata.json": "metadata",
  "image.svg": "svg",
  "image.png": "png",
  "package.zip": "zip",
  "citation.bib": "bibtex",
  "citation.json": "csl",
} as const satisfies Record<ChartFile, string>;

export const isChartFile = (name: string): name is ChartFile => (CHART_FILES as readonly string[]).includes(name);

/** The site's own origin, from TRUCELINE_URL (unset or empty: the local server); without a slash at the end. */
export const siteUrl = (): string => (process.env.TRUCELINE_URL || "http://localhost:3000").replace(/\/+$/, "");

const withQuery = (path: string, ...queries: string[]) => {
  const query = queries.filter(Boolean).join("&");
  return query ? `${path}?${query}` : path;
};

const language = (locale: Locale) => (locale === DEFAULT_LOCALE ? "" : `lang=${locale}`);

/** The page of a chart in a language, showing a view. */
export const chartPath = (id: ChartId, query = "", locale: Locale = DEFAULT_LOCALE): string =>
  withQuery(localePath(locale, `/charts/${id}`), query);

/** The same, naming the version of the data that it shows: for citations. */
export const pinnedPath = (id: ChartId, query: string, version: string, locale: Locale = DEFAULT_LOCALE): string =>
  withQuery(localePath(locale, `/charts/${id}`), query, `v=${version}`);

/** The embeddable document of a view; `more` are view options such as theme=dark. */
export const embedPath = (id: ChartId, query = "", locale: Locale = DEFAULT_LOCALE, more = ""): string =>
  withQuery(`/embed/${id}`, query, language(locale), more);

/** A file of a view. The CSV is the same in every language; `more` are view options such as shape=og. */
export const filePath = (
  id: ChartId,
  file: ChartFile,
  query = "",
  locale: Locale = DEFAULT_LOCALE,
  more = "",
): string => withQuery(`/charts/${id}/${file}`, query, file.endsWith(".csv") ? "" : language(locale), more);

/** A whole dataset under its public name ("brent-spot.csv"). */
export const datasetPath = (file: string): string => `/data/${file}`;

/** The oEmbed document of an absolute address. */
export const oembedPath = (url: string): string => `/api/oembed?url=${encodeURIComponent(url)}`;
