import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { Page } from "@/components/site/Page";
import { TimelinePage } from "@/components/timeline/TimelinePage";
import { present } from "@/lib/charts/present";
import { loadData } from "@/lib/data";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { timelineMetadata } from "@/lib/site/metadata";
import { toSearchParams } from "@/lib/site/search-params";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function view({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return present(loadData(), "negotiation-timeline", toSearchParams(await searchParams), texts(locale));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return timelineMetadata(await view(props));
}

/** The timeline with state in its address; next.config.ts sends such addresses here. */
export default async function Route(props: Props) {
  return (
    <Page path="/timeline">
      <TimelinePage view={await view(props)} data={loadData()} />
    </Page>
  );
}
