import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { MarketsPage } from "@/components/markets/MarketsPage";
import { Page } from "@/components/site/Page";
import { loadData } from "@/lib/data";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { marketsMetadata } from "@/lib/site/metadata";
import { toSearchParams } from "@/lib/site/search-params";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function asked({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return { texts: texts(locale), params: toSearchParams(await searchParams) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { texts, params } = await asked(props);
  return marketsMetadata(loadData(), params, texts);
}

/** The markets with state in the address; next.config.ts sends such addresses here. */
export default async function Route(props: Props) {
  return (
    <Page path="/markets">
      <MarketsPage data={loadData()} {...(await asked(props))} />
    </Page>
  );
}
