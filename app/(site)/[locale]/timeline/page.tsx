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

type Props = {
  params: Promise<{ locale: string }>;
};

async function view({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return present(loadData(), "negotiation-timeline", new URLSearchParams(), texts(locale));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return timelineMetadata(await view(props));
}

/** The whole timeline, prerendered. Views with state are answered by the twin under live/. */
export default async function Route(props: Props) {
  return (
    <Page path="/timeline">
      <TimelinePage view={await view(props)} data={loadData()} />
    </Page>
  );
}
