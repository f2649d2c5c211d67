import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { CHART_CSS } from "@/components/chart/chart-css";
import { EARLY_POINTER } from "@/components/chart/early-pointer";
import { FIGURE_CSS } from "@/components/chart/figure-css";
import { fontVariables } from "@/components/site/fonts";
import { siteUrl } from "@/lib/embed/addresses";
import { readingCss } from "@/lib/embed/reading/styles";
import { DEFAULT_LOCALE, isLocale, LOCALES } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { tokensCss } from "@/lib/theme/tokens";
import "../globals.css";

export const dynamicParams = false;
export const generateStaticParams = () => LOCALES.map((locale) => ({ locale }));

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { t } = texts(locale);
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: t("overview.metaTitle"), template: "%s · Truceline" },
    description: t("site.tagline"),
    openGraph: { siteName: "Truceline", locale, type: "website" },
  };
}

const STYLES = `${tokensCss("auto")}:root{--serif:var(--font-serif)}${FIGURE_CSS}${CHART_CSS}${readingCss}`;

export default async function SiteLayout({ children, params }: Props & { children: ReactNode }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { t } = texts(locale);
  const feed = locale === DEFAULT_LOCALE ? "" : `?lang=${locale}`;
  return (
    <html lang={locale} className={fontVariables}>
      <head>
        <style dangerouslySetInnerHTML={{ __html: STYLES }} />
        <script dangerouslySetInnerHTML={{ __html: EARLY_POINTER }} />
        {/* Not in the metadata: a page with alternates of its own would replace them. */}
        <link rel="alternate" type="application/atom+xml" title={t("feeds.title")} href={`/feed.xml${feed}`} />
        <link rel="alternate" type="application/feed+json" title={t("feeds.title")} href={`/feed.json${feed}`} />
      </head>
      <body>{children}</body>
    </html>
  );
}
