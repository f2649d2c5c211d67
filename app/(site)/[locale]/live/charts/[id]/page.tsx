import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { ChartPage } from "@/components/chart/ChartPage";
import { Page } from "@/components/site/Page";
import { present } from "@/lib/charts/present";
import { isChartId } from "@/lib/charts/registry";
import { loadData } from "@/lib/data";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { chartMetadata } from "@/lib/site/metadata";
import { toSearchParams } from "@/lib/site/search-params";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function view({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale) || !isChartId(id)) notFound();
  setRequestLocale(locale);
  return present(loadData(), id, toSearchParams(await searchParams), texts(locale));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return chartMetadata(await view(props));
}

/** A chart's page with state in its address; next.config.ts sends such addresses here and keeps them as they are. */
export default async function Route(props: Props) {
  const it = await view(props);
  return (
    <Page path={`/charts/${it.id}`}>
      <ChartPage view={it} />
    </Page>
  );
}
