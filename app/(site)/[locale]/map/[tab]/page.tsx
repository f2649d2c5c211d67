import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { MapPage } from "@/components/maps/MapPage";
import { Page } from "@/components/site/Page";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { isMapTab, MAP_TABS } from "@/lib/site/map-tabs";
import { mapViews } from "@/lib/site/map-views";
import { mapMetadata } from "@/lib/site/metadata";

type Props = {
  params: Promise<{ locale: string; tab: string }>;
};

/** All maps but the first, which stands at /map. */
export const generateStaticParams = () => MAP_TABS.slice(1).map((tab) => ({ tab }));

async function views({ params }: Props) {
  const { locale, tab } = await params;
  // The first map stands at /map.
  if (!isLocale(locale) || !isMapTab(tab) || tab === MAP_TABS[0]) notFound();
  setRequestLocale(locale);
  return { tab, views: mapViews(tab, new URLSearchParams(), texts(locale)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { tab, views: all } = await views(props);
  return mapMetadata(tab, all[0]);
}

/** A map in its default state, prerendered. Views with state are answered by the twin under live/. */
export default async function Route(props: Props) {
  const { tab, views: all } = await views(props);
  return (
    <Page path={`/map/${tab}`}>
      <MapPage tab={tab} views={all} />
    </Page>
  );
}
