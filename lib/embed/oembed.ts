import { type Presentation, present } from "@/lib/charts/present";
import { type ChartId, isChartId } from "@/lib/charts/registry";
import type { Data } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { chartPath, embedPath, filePath } from "./addresses";
import { embedHeight, sizedSnippet } from "./snippet";

/*
 * oEmbed 1.0 (https://oembed.com): from the address of a chart's page, of its embed or of an event, to the code that puts it into
 * another page.
 */

/** Width for those who don't say one, and heights below which nothing can be read, px. */
const DEFAULT_WIDTH = 680;
const THUMBNAIL = { width: 1200, height: 630 } as const;

/** A chart address taken apart. */
export interface ChartAddress {
  readonly id: ChartId;
  readonly locale: Locale;
  /** The chart's state, as the address has it. */
  readonly query: URLSearchParams;
  /** Fixed by the address of an embed; null leaves it to the reader's system. */
  readonly theme: "light" | "dark" | null;
}

/** Days on either side of an event that its embed shows. */
const AROUND = 60;

/** An event's page is embedded as the timeline around it, with the event named. */
function timelineAround(data: Data, url: URL): ChartAddress | null {
  const [, prefix, id] = url.pathname.match(/^(?:\/([a-z]{2}))?\/events\/([a-z0-9-]+)\/?$/) ?? [];
  const event = id && data.event(id);
  const lang = prefix ?? DEFAULT_LOCALE;
  if (!event || !isLocale(lang) || prefix === DEFAULT_LOCALE) return null;
  const query = new URLSearchParams({
    from: isoOf(dayOf(event.date) - AROUND),
    to: isoOf(dayOf(event.endDate ?? event.date) + AROUND),
    event: event.id,
  });
  return { id: "negotiation-timeline", locale: lang, query, theme: null };
}

/**
 * The chart that a path points at, or null where it points at none.
 * @param url an absolute address on this site
 */
export function readChartAddress(data: Data, url: URL): ChartAddress | null {
  const [, prefix, id] = url.pathname.match(/^(?:\/([a-z]{2}))?\/charts\/([a-z0-9-]+)\/?$/) ?? [];
  const embedded = url.pathname.match(/^\/embed\/([a-z0-9-]+)\/?$/)?.[1];
  const chart = id ?? embedded;
  if (!chart || !isChartId(chart)) return timelineAround(data, url);
  const lang = (embedded ? url.searchParams.get("lang") : prefix) ?? "en";
  // English has no prefix; any other two letters that are no language of the house are no address of it either.
  if (!isLocale(lang) || prefix === "en") return null;
  const theme = embedded ? url.searchParams.get("theme") : null;
  return {
    id: chart,
    locale: lang,
    query: url.searchParams,
    theme: theme === "light" || theme === "dark" ? theme : null,
  };
}

/** The view of an address, with the state's faults left out as on the page. */
export const viewOf = (data: Data, { id, query, locale }: ChartAddress): Presentation =>
  present(data, id, query, texts(locale));

/** A rich oEmbed answer. Widths and heights in px. */
export interface OEmbed {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly author_name: "Truceline";
  readonly author_url: string;
  readonly provider_name: "Truceline";
  readonly provider_url: string;
  readonly cache_age: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

export interface OEmbedOptions {
  readonly theme: ChartAddress["theme"];
  readonly maxwidth?: number;
  readonly maxheight?: number;
}

/**
 * What a consumer gets for a view. Width and height never pass the asked limits; the frame scrolls where it is lower
 * than its content. A thumbnail larger than the limits is left out, as the specification wants.
 * @param base the site's origin
 */
export function oembedOf(view: Presentation, base: string, { theme, maxwidth, maxheight }: OEmbedOptions): OEmbed {
  const { id, query, title, texts: words } = view;
  const width = Math.min(DEFAULT_WIDTH, maxwidth ?? DEFAULT_WIDTH);
  const full = embedHeight(view, width);
  const height = Math.min(full, maxheight ?? full);
  const src = base + embedPath(id, query, words.locale, theme ? `theme=${theme}` : "");
  const html = sizedSnippet({ title, src, height }, width);
  const small = (maxwidth ?? Infinity) >= THUMBNAIL.width && (maxheight ?? Infinity) >= THUMBNAIL.height;
  return {
    version: "1.0",
    type: "rich",
    title,
    author_name: "Truceline",
    author_url: base + chartPath(id, query, words.locale),
    provider_name: "Truceline",
    provider_url: base,
    cache_age: 86_400,
    ...(small
      ? {
          thumbnail_url: base + filePath(id, "image.png", query, words.locale, "shape=og"),
          thumbnail_width: THUMBNAIL.width,
          thumbnail_height: THUMBNAIL.height,
        }
      : {}),
    html,
    width,
    height,
  };
}
