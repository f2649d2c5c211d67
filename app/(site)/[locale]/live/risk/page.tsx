import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { RiskPage, riskViews } from "@/components/risk/RiskPage";
import { Page } from "@/components/site/Page";
import { loadData } from "@/lib/data";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { riskMetadata } from "@/lib/site/metadata";
import { toSearchParams } from "@/lib/site/search-params";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function asked({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const own = texts(locale);
  return { own, views: riskViews(loadData(), toSearchParams(await searchParams), own) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { views } = await asked(props);
  return riskMetadata(views.board, views.query);
}

/** The risk page with state in its address; next.config.ts sends such addresses here. */
export default async function Route(props: Props) {
  const { own, views } = await asked(props);
  return (
    <Page path="/risk">
      <RiskPage data={loadData()} views={views} texts={own} />
    </Page>
  );
}
