import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { PositionsPage } from "@/components/positions/PositionsPage";
import { Page } from "@/components/site/Page";
import { loadData } from "@/lib/data";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { positionsMetadata } from "@/lib/site/metadata";

type Props = {
  params: Promise<{ locale: string }>;
};

async function localeOf({ params }: Props): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return locale;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return positionsMetadata(loadData(), new URLSearchParams(), texts(await localeOf(props)));
}

/** The positions as of the data's last day, prerendered. Views with state are answered by the twin under live/. */
export default async function Route(props: Props) {
  const locale = await localeOf(props);
  return (
    <Page path="/positions">
      <PositionsPage data={loadData()} texts={texts(locale)} params={new URLSearchParams()} />
    </Page>
  );
}
