import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { MapPage } from "@/components/maps/MapPage";
import { Page } from "@/components/site/Page";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { MAP_TABS } from "@/lib/site/map-tabs";
import { mapViews } from "@/lib/site/map-views";
import { mapMetadata } from "@/lib/site/metadata";
import { toSearchParams } from "@/lib/site/search-params";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function views({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const tab = MAP_TABS[0];
  setRequestLocale(locale);
  return { tab, views: mapViews(tab, toSearchParams(await searchParams), texts(locale)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { tab, views: all } = await views(props);
  return mapMetadata(tab, all[0]);
}

/** A map with state in its address; next.config.ts sends such addresses here. */
export default async function Route(props: Props) {
  const { tab, views: all } = await views(props);
  return (
    <Page path="/map">
      <MapPage tab={tab} views={all} />
    </Page>
  );
}
