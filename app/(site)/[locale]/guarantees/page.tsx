import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { GuaranteesPage } from "@/components/guarantees/GuaranteesPage";
import { Page } from "@/components/site/Page";
import { loadData } from "@/lib/data";
import { guaranteesViews } from "@/lib/guarantees/views";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { guaranteesMetadata } from "@/lib/site/metadata";

type Props = { params: Promise<{ locale: string }> };

async function read({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const data = loadData();
  return { data, texts: texts(locale), page: guaranteesViews(data, new URLSearchParams(), texts(locale)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data, page, texts } = await read(props);
  return guaranteesMetadata(data, page, texts);
}

/** Guarantees as of the data's last day, prerendered. Views with state are answered by the twin under live/. */
export default async function Route(props: Props) {
  return (
    <Page path="/guarantees">
      <GuaranteesPage {...(await read(props))} />
    </Page>
  );
}
