import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { ChartList } from "@/components/chart/ChartList";
import { Page } from "@/components/site/Page";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { pageMetadata } from "@/lib/site/metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { t } = texts(locale);
  return pageMetadata(locale, "/charts", t("chartsPage.title"), t("chartsPage.lead"));
}

export default async function Route({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    <Page path="/charts">
      <ChartList texts={texts(locale)} />
    </Page>
  );
}
