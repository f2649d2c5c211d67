import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { RiskPage, riskViews } from "@/components/risk/RiskPage";
import { Page } from "@/components/site/Page";
import { loadData } from "@/lib/data";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { riskMetadata } from "@/lib/site/metadata";

type Props = { params: Promise<{ locale: string }> };

async function words({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return texts(locale);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const views = riskViews(loadData(), new URLSearchParams(), await words(props));
  return riskMetadata(views.board, views.query);
}

/** The risk page in its default view, prerendered. Views with state are answered by the twin under live/. */
export default async function Route(props: Props) {
  const own = await words(props);
  const data = loadData();
  return (
    <Page path="/risk">
      <RiskPage data={data} views={riskViews(data, new URLSearchParams(), own)} texts={own} />
    </Page>
  );
}
