import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { DatasetPage } from "@/components/data/DatasetPage";
import { Page } from "@/components/site/Page";
import { DATASET_IDS, isDatasetId, loadData } from "@/lib/data";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { pageMetadata } from "@/lib/site/metadata";

export const dynamicParams = false;
export const generateStaticParams = () => DATASET_IDS.map((id) => ({ id }));

type Props = { params: Promise<{ locale: string; id: string }> };

async function read({ params }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale) || !isDatasetId(id)) notFound();
  setRequestLocale(locale);
  const data = loadData();
  return { data, meta: data.dataset(id), texts: texts(locale) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { meta, texts } = await read(props);
  return pageMetadata(texts.locale, `/data/${meta.id}`, texts.pick(meta.title), meta.description);
}

export default async function Route(props: Props) {
  const { data, meta, texts } = await read(props);
  return (
    <Page path={`/data/${meta.id}`}>
      <DatasetPage meta={meta} data={data} texts={texts} />
    </Page>
  );
}
