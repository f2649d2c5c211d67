import type { MetadataRoute } from "next";
import { CHART_IDS } from "@/lib/charts/registry";
import { loadData } from "@/lib/data";
import { siteUrl } from "@/lib/embed/addresses";
import { guaranteePath } from "@/lib/guarantees/addresses";
import { LOCALES, localePath } from "@/lib/i18n/locales";
import { SECTIONS } from "@/lib/site/pages";

/** Every page in every language; an event's page changes with the data, so all carry the data's day. */
export default function sitemap(): MetadataRoute.Sitemap {
  const data = loadData();
  const paths = [
    "/",
    ...SECTIONS.map((s) => s.path),
    ...CHART_IDS.map((id) => `/charts/${id}`),
    ...data.events.map((e) => `/events/${e.id}`),
    ...data.guarantees.map((g) => guaranteePath(g.id)),
  ];
  const base = siteUrl();
  return paths.flatMap((path) =>
    LOCALES.map((locale) => ({
      url: base + localePath(locale, path),
      lastModified: data.asOf,
      alternates: { languages: Object.fromEntries(LOCALES.map((l) => [l, base + localePath(l, path)])) },
    })),
  );
}
