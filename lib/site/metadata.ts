import type { Metadata } from "next";
import { partial } from "@/lib/charts/maps/shared/words";
import type { Presentation } from "@/lib/charts/present";
import type { Data } from "@/lib/data";
import { chartPath, filePath, siteUrl } from "@/lib/embed/addresses";
import { guaranteePath } from "@/lib/guarantees/addresses";
import { guaranteesAnswer } from "@/lib/guarantees/answer";
import type { GuaranteesViews } from "@/lib/guarantees/views";
import { DEFAULT_LOCALE, LOCALES, type Locale, localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import { marketViews } from "@/lib/markets/views";
import { positionViews } from "@/lib/positions/views";
import type { Guarantee } from "@/lib/schema/guarantee";
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

/** Where consumers of oEmbed find the code that embeds the page of this path. */
export const oembedLink = (path: string, title: string) => ({
  "application/json+oembed": [{ url: `/api/oembed?url=${encodeURIComponent(siteUrl() + path)}`, title }],
});

/** What a shared link to a view shows, and where machines find its embed and rows. */
export function chartMetadata(view: Presentation): Metadata {
  const { id, query, title, description, texts } = view;
  const url = chartPath(id, query, texts.locale);
  const image = filePath(id, "image.png", query, texts.locale, "shape=og");
  return {
    title,
    description,
    alternates: {
      canonical: url,
      languages: languages((l) => chartPath(id, query, l)),
      types: {
        ...oembedLink(url, title),
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
export const timelineMetadata = (view: Presentation): Metadata =>
  sectionMetadata(view, "/timeline", view.texts.t("timelinePage.title"), view.query);

/** The page of the markets: its working chart's sentence and picture, under the page's address with the state of all its charts. */
export function marketsMetadata(data: Data, params: URLSearchParams, texts: Texts): Metadata {
  const { views, query } = marketViews(data, params, texts);
  return sectionMetadata(views["market-overview"], "/markets", texts.t("marketsPage.title"), query);
}

/** The positions page: the finding of its matrix, under the page's address with the state of all its charts. */
export function positionsMetadata(data: Data, params: URLSearchParams, texts: Texts): Metadata {
  const { views, query } = positionViews(data, params, texts);
  return sectionMetadata(views["positions-matrix"], "/positions", texts.t("positionsPage.title"), query);
}

/** A page that opens with a chart: the chart's sentence (or the page's own) and picture under the page's own address and title. */
function sectionMetadata(
  view: Presentation,
  section: string,
  title: string,
  query: string,
  description: string = view.description,
): Metadata {
  const { texts } = view;
  const path = (locale: Locale) => `${localePath(locale, section)}${query ? `?${query}` : ""}`;
  const { openGraph, twitter, alternates } = chartMetadata(view);
  return {
    title,
    description,
    alternates: { ...alternates, canonical: path(texts.locale), languages: languages(path) },
    openGraph: { ...openGraph, url: path(texts.locale) },
    ...(twitter ? { twitter } : {}),
  };
}

/** The risk page: the board's finding, under the page's address with the state of all its charts. */
export const riskMetadata = (board: Presentation, query: string): Metadata =>
  sectionMetadata(board, "/risk", board.texts.t("riskPage.title"), query, `${board.title}. ${board.description}`);

/** The page of guarantees: its computed answer, and the picture of its first chart. */
export function guaranteesMetadata(data: Data, { views, query }: GuaranteesViews, texts: Texts): Metadata {
  const view = views["guarantees-matrix"];
  const path = (locale: Locale) => `${localePath(locale, "/guarantees")}${query ? `?${query}` : ""}`;
  const { openGraph, twitter } = chartMetadata(view);
  return {
    title: texts.t("guaranteesPage.title"),
    description: guaranteesAnswer(data, new URLSearchParams(query).get("asof"), texts).join(" "),
    alternates: { canonical: path(texts.locale), languages: languages(path) },
    openGraph: { ...openGraph, url: path(texts.locale) },
    ...(twitter ? { twitter } : {}),
  };
}

/** The page of one agreement. */
export function agreementMetadata(g: Guarantee, texts: Texts): Metadata {
  const title = g.partner ? `${g.partner}: ${g.title}` : g.title;
  const description = [
    texts.t(`charts.guarantees.type.${g.type}`),
    g.date ? partial(g.date, texts) : texts.t("charts.guarantees.undated"),
    texts.t(`charts.guarantees.binding.${g.bindingness}`),
    `${g.keyBenefit}. ${g.triggers}`,
  ].join(" · ");
  const metadata = pageMetadata(texts.locale, `/guarantees/${g.id}`, title, description);
  const url = guaranteePath(g.id, texts.locale);
  return { ...metadata, openGraph: { title, description, url, type: "article", siteName: "Truceline" } };
}
