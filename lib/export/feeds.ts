import { Feed } from "feed";
import type { Data } from "@/lib/data";
import { eventPath } from "@/lib/events/addresses";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";

/*
 * What is new: the newest events, and the release of the data that they stand in. As Atom (RFC 4287) and JSON Feed 1.1
 * (https://jsonfeed.org/version/1.1). Days have no hour in the data; a feed wants one, so it is midnight UTC.
 */

/** So many events; who polls a feed daily misses none. */
const NEWEST = 50;

const midnight = (iso: string) => new Date(`${iso}T00:00:00Z`);

interface Item {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly day: string;
  readonly tags: readonly string[];
}

/** The release first, then the events, newest first. Titles and summaries of events are in English. */
function itemsOf(data: Data, { t, locale, date }: Texts, base: string): Item[] {
  const release: Item = {
    id: `${base}/data#${data.version}`,
    url: base + localePath(locale, "/data"),
    title: t("feeds.release", { version: data.version }),
    summary: t("feeds.releaseSummary", {
      date: date(data.asOf),
      datasets: data.datasets.length,
      n: data.events.length,
    }),
    day: data.asOf,
    tags: [t("feeds.releaseTag")],
  };
  const events = data.events
    .slice(-NEWEST)
    .reverse()
    .map((e): Item => {
      const url = base + eventPath(e.id, locale);
      return {
        id: base + eventPath(e.id, "en"),
        url,
        title: e.title,
        summary: `${e.summary} (${e.sources.map((s) => s.publisher).join(", ")})`,
        day: e.date,
        tags: [t(`vocabulary.track.${e.track}`), t(`vocabulary.kind.${e.kind}`)],
      };
    });
  return [release, ...events];
}

/** Atom. @param base the site's origin */
export function atomOf(data: Data, texts: Texts, base: string): string {
  const { t, locale } = texts;
  const lang = locale === "en" ? "" : `?lang=${locale}`;
  const feed = new Feed({
    id: `${base}/feed.xml${lang}`,
    title: t("feeds.title"),
    description: t("site.tagline"),
    link: base + localePath(locale, "/"),
    language: locale,
    copyright: t("feeds.rights"),
    updated: midnight(data.asOf),
    feedLinks: { atom: `${base}/feed.xml${lang}`, json: `${base}/feed.json${lang}` },
    author: { name: "Truceline", link: base },
  });
  for (const { id, url, title, summary, day, tags } of itemsOf(data, texts, base))
    feed.addItem({
      id,
      link: url,
      title,
      description: summary,
      date: midnight(day),
      published: midnight(day),
      category: tags.map((name) => ({ name, term: name })),
    });
  return feed.atom1();
}

/** JSON Feed. @param base the site's origin */
export function jsonFeedOf(data: Data, texts: Texts, base: string): object {
  const { t, locale } = texts;
  const lang = locale === "en" ? "" : `?lang=${locale}`;
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: t("feeds.title"),
    home_page_url: base + localePath(locale, "/"),
    feed_url: `${base}/feed.json${lang}`,
    description: t("site.tagline"),
    language: locale,
    authors: [{ name: "Truceline", url: base }],
    items: itemsOf(data, texts, base).map(({ id, url, title, summary, day, tags }) => ({
      id,
      url,
      title,
      content_text: summary,
      date_published: midnight(day).toISOString(),
      tags,
    })),
  };
}
