import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { ChartPage } from "@/components/chart/ChartPage";
import { Page } from "@/components/site/Page";
import { present } from "@/lib/charts/present";
import { CHART_IDS, isChartId } from "@/lib/charts/registry";
import { loadData } from "@/lib/data";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { chartMetadata } from "@/lib/site/metadata";

export const dynamicParams = false;
export const generateStaticParams = () => CHART_IDS.map((id) => ({ id }));

type Props = { params: Promise<{ locale: string; id: string }> };

async function view({ params }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale) || !isChartId(id)) notFound();
  setRequestLocale(locale);
  return present(loadData(), id, new URLSearchParams(), texts(locale));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return chartMetadata(await view(props));
}

/** The default view of a chart, prerendered. Views with state are answered by the twin under live/. */
export default async function Route(props: Props) {
  const it = await view(props);
  return (
    <Page path={`/charts/${it.id}`}>
      <ChartPage view={it} />
    </Page>
  );
}
