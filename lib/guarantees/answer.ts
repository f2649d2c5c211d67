import { instrumentsOf } from "@/lib/charts/guarantees/shared/instruments";
import { partial } from "@/lib/charts/maps/shared/words";
import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";

const US_DOCUMENT = "2026-01-25-us-ua-guarantee-document";

/** What is offered instead of membership, and how firmly: sentences computed from the records as of a day. */
export function guaranteesAnswer(data: Data, asof: string | null, texts: Texts): string[] {
  const { t } = texts;
  const all = instrumentsOf(data, { kind: [], party: [], confidence: [], asof });
  if (all.length === 0) return [];
  const agreements = all.filter((g) => g.type === "bilateral" && g.framework && g.bindingness !== "proposed");
  const law = all.filter((g) => g.bindingness === "treaty-ratified");
  const document = all.find((g) => g.id === US_DOCUMENT && g.bindingness === "proposed");
  return [
    t("guaranteesPage.answer.offered", { n: all.length, date: texts.date(asof ?? data.asOf) }),
    ...(law.length > 0 && law.every((g) => g.type === "defence-support")
      ? [t("guaranteesPage.answer.law", { n: law.length })]
      : []),
    ...(agreements.length ? [t("guaranteesPage.answer.agreements", { n: agreements.length })] : []),
    ...(document ? [t("guaranteesPage.answer.document", { date: partial(document.date!, texts) })] : []),
  ];
}
