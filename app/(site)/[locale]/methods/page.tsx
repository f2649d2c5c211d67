import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { Methods } from "@/components/methods/Methods";
import { Page } from "@/components/site/Page";
import { loadData } from "@/lib/data";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { pageMetadata } from "@/lib/site/metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { t } = texts(locale);
  return pageMetadata(locale, "/methods", t("methodsPage.title"), t("methodsPage.lead"));
}

export default async function Route({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    <Page path="/methods">
      <Methods data={loadData()} texts={texts(locale)} />
    </Page>
  );
}
