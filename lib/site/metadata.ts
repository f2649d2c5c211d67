import type { Metadata } from "next";
import type { Presentation } from "@/lib/charts/present";
import { chartPath, filePath, siteUrl } from "@/lib/embed/addresses";
import { DEFAULT_LOCALE, LOCALES, type Locale, localePath } from "@/lib/i18n/locales";
import { type MapTab, mapPath } from "./map-tabs";

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

/** A page of the maps: the map's own finding, under the page's address. */
export function mapMetadata(tab: MapTab, view: Presentation): Metadata {
  const { query, texts } = view;
  const path = (locale: Locale) => `${mapPath(tab, locale)}${query ? `?${query}` : ""}`;
  const { openGraph, twitter, alternates } = chartMetadata(view);
  return {
    title: `${view.name} · ${texts.t("mapPage.title")}`,
    description: view.description,
    alternates: { ...alternates, canonical: path(texts.locale), languages: languages(path) },
    openGraph: { ...openGraph, url: path(texts.locale) },
    ...(twitter ? { twitter } : {}),
  };
}

/** The timeline page: the chart's own finding, under the page's address. */
export function timelineMetadata(view: Presentation): Metadata {
  const { query, texts } = view;
  const path = (locale: Locale) => `${localePath(locale, "/timeline")}${query ? `?${query}` : ""}`;
  const { openGraph, twitter, alternates } = chartMetadata(view);
  return {
    title: texts.t("timelinePage.title"),
    description: view.description,
    alternates: { ...alternates, canonical: path(texts.locale), languages: languages(path) },
    openGraph: { ...openGraph, url: path(texts.locale) },
    ...(twitter ? { twitter } : {}),
  };
}
