import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { ChartPage } from "@/components/chart/ChartPage";
import { Page } from "@/components/site/Page";
import { type Presentation, present } from "@/lib/charts/present";
import { type ChartId, isChartId } from "@/lib/charts/registry";
import { loadData, NotInReleaseError } from "@/lib/data";
import { ProblemError } from "@/lib/http/problem";
import { dataOf } from "@/lib/http/query";
import { isLocale } from "@/lib/i18n/locales";
import { type Texts, texts } from "@/lib/i18n/texts";
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
  return pinned(id, toSearchParams(await searchParams), texts(locale));
}

/** The view of the version that the address names; of the current one, with a word on it, where that can't be answered. */
function pinned(id: ChartId, query: URLSearchParams, words: Texts): Presentation {
  const current = loadData();
  try {
    const data = dataOf(query);
    const view = present(data, id, query, words);
    return data === current ? view : { ...view, pinned: data.version };
  } catch (error) {
    if (!(error instanceof ProblemError || error instanceof NotInReleaseError)) throw error;
    const view = present(current, id, query, words);
    const fault = { parameter: "v", value: (query.get("v") ?? "").slice(0, 100), reason: error.message };
    return { ...view, faults: [...view.faults, fault] };
  }
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
