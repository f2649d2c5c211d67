import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { MarketsPage } from "@/components/markets/MarketsPage";
import { Page } from "@/components/site/Page";
import { present } from "@/lib/charts/present";
import { loadData } from "@/lib/data";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { marketsMetadata } from "@/lib/site/metadata";
import { toSearchParams } from "@/lib/site/search-params";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function view({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return present(loadData(), "market-overview", toSearchParams(await searchParams), texts(locale));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return marketsMetadata(await view(props));
}

/** The markets with state in the address; next.config.ts sends such addresses here. */
export default async function Route(props: Props) {
  return (
    <Page path="/markets">
      <MarketsPage data={loadData()} view={await view(props)} />
    </Page>
  );
}
