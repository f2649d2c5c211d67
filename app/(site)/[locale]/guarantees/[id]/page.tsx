import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { AgreementPage } from "@/components/guarantees/AgreementPage";
import { Page } from "@/components/site/Page";
import { loadData } from "@/lib/data";
import { agreementContext } from "@/lib/guarantees/context";
import { isLocale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { agreementMetadata } from "@/lib/site/metadata";

export const dynamicParams = false;
export const generateStaticParams = () => loadData().guarantees.map(({ id }) => ({ id }));

type Props = { params: Promise<{ locale: string; id: string }> };

async function read({ params }: Props) {
  const { locale, id } = await params;
  const data = loadData();
  const context = agreementContext(data, id);
  if (!isLocale(locale) || !context) notFound();
  setRequestLocale(locale);
  return { data, context, texts: texts(locale) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { context, texts } = await read(props);
  return agreementMetadata(context.agreement, texts);
}

/** An agreement in full, prerendered in both languages. */
export default async function Route(props: Props) {
  const { data, context, texts } = await read(props);
  return (
    <Page path={`/guarantees/${context.agreement.id}`}>
      <AgreementPage context={context} data={data} texts={texts} />
    </Page>
  );
}
