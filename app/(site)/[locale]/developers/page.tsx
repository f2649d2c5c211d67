import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { ApiPage } from "@/components/developers/ApiPage";
import { Page } from "@/components/site/Page";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { pageMetadata } from "@/lib/site/metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { t } = texts(locale);
  return pageMetadata(locale, "/developers", t("developersPage.title"), t("developersPage.lead"));
}

export default async function Route({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    <Page path="/developers">
      <ApiPage texts={texts(locale)} />
    </Page>
  );
}
