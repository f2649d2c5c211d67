import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { EventPage } from "@/components/event/EventPage";
import { Page } from "@/components/site/Page";
import { loadData } from "@/lib/data";
import { eventImagePath, eventPath } from "@/lib/events/addresses";
import { eventDocument } from "@/lib/events/document";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { oembedLink, pageMetadata } from "@/lib/site/metadata";

export const dynamicParams = false;
export const generateStaticParams = () => loadData().events.map(({ id }) => ({ id }));

type Props = { params: Promise<{ locale: string; id: string }> };

async function read({ params }: Props) {
  const { locale, id } = await params;
  const data = loadData();
  const event = eventDocument(data, id);
  if (!isLocale(locale) || !event) notFound();
  setRequestLocale(locale);
  return { event, texts: texts(locale) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { event, texts } = await read(props);
  const image = { url: eventImagePath(event.id, texts.locale), width: 1200, height: 630, alt: event.title };
  const metadata = pageMetadata(
    texts.locale,
    `/events/${event.id}`,
    event.title,
    `${texts.span(event.date, event.endDate)}. ${event.summary}`,
  );
  return {
    ...metadata,
    alternates: { ...metadata.alternates, types: oembedLink(eventPath(event.id, texts.locale), event.title) },
    openGraph: {
      title: event.title,
      description: event.summary,
      url: eventPath(event.id, texts.locale),
      type: "article",
      siteName: "Truceline",
      images: [image],
    },
    twitter: { card: "summary_large_image", title: event.title, description: event.summary, images: [image.url] },
  };
}

export default async function Route(props: Props) {
  const { event, texts } = await read(props);
  return (
    <Page path={`/events/${event.id}`}>
      <EventPage version={loadData().version} event={event} texts={texts} />
    </Page>
  );
}
