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

type Props = {
  params: Promise<{ locale: string }>;
};

async function views({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const tab = MAP_TABS[0];
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
    <Page path="/map">
      <MapPage tab={tab} views={all} />
    </Page>
  );
}
