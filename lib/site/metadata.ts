import type { Metadata } from "next";
import type { Presentation } from "@/lib/charts/present";
import { chartPath, filePath, siteUrl } from "@/lib/embed/addresses";
import { DEFAULT_LOCALE, LOCALES, type Locale, localePath } from "@/lib/i18n/locales";

/** The address of a page in each language, for search engines. */
export function languages(path: (locale: Locale) => string): Record<string, string> {
  return { ...Object.fromEntries(LOCALES.map((l) => [l, path(l)])), "x-default": path(DEFAULT_LOCALE) };
}

/** Title, description and languages of an ordinary page; `path` is its address without the language. */
export function pageMetadata(locale: Locale, path: string, title: string, description: string): Metadata {
  return {
    title,
    description,
    alternates: { canonical: localePath(locale, path), languages: languages((l) => localePath(l, path)) },
  };
}

/** What a shared link to a view shows, and where machines find its embed and rows. */
export function chartMetadata(view: Presentation): Metadata {
  const { id, query, title, description, texts } = view;
  const url = chartPath(id, query, texts.locale);
  const image = filePath(id, "image.png", query, texts.locale, "shape=og");
  const oembed = `/api/oembed?url=${encodeURIComponent(siteUrl() + url)}`;
  return {
    title,
    description,
    alternates: {
      canonical: url,
      languages: languages((l) => chartPath(id, query, l)),
      types: {
        "application/json+oembed": [{ url: oembed, title }],
        "text/csv": [{ url: filePath(id, "data.csv", query), title: view.name }],
      },
    },
    openGraph: {
      title,
      description,
      url,
      siteName: "Truceline",
      locale: texts.locale,
      type: "article",
      images: [{ url: image, width: 1200, height: 630, alt: description }],
    },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}

/** A page that opens with a chart: the chart's own finding, under the page's address and title. */
function chartPageMetadata(view: Presentation, page: string, title: string): Metadata {
  const { query, texts } = view;
  const path = (locale: Locale) => `${localePath(locale, page)}${query ? `?${query}` : ""}`;
  const { openGraph, twitter, alternates } = chartMetadata(view);
  return {
    title,
    description: view.description,
    alternates: { ...alternates, canonical: path(texts.locale), languages: languages(path) },
    openGraph: { ...openGraph, url: path(texts.locale) },
    ...(twitter ? { twitter } : {}),
  };
}

export const timelineMetadata = (view: Presentation): Metadata =>
  chartPageMetadata(view, "/timeline", view.texts.t("timelinePage.title"));

export const marketsMetadata = (view: Presentation): Metadata =>
  chartPageMetadata(view, "/markets", view.texts.t("marketsPage.title"));
