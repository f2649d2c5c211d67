import { marked } from "marked";
import { codingRules, type Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { GlossaryList } from "../glossary/GlossaryList";
import { EventStudyMethods } from "./EventStudyMethods";
import { Indicators } from "./Indicators";

/** The coding rules as they stand in the data, and how the site's own numbers are made. */
export function Methods({ data, texts }: { data: Data; texts: Texts }) {
  const { t } = texts;
  // Our own file, not a reader's text: its markup is trusted. Headings move down one level, below the page's own.
  const rules = marked.parse(codingRules().replace(/^#/gm, "##"), { async: false });
  return (
    <div className="page py-8">
      <h1 className="text-[36px]">{t("methodsPage.title")}</h1>
      <p className="column mt-2 text-ink-2">{t("methodsPage.lead")}</p>
      {texts.locale !== "en" && <p className="column mt-2 text-[14px] text-ink-3">{t("methodsPage.english")}</p>}
      <div className="prose column" lang="en" dangerouslySetInnerHTML={{ __html: rules }} />
      <section className="prose column">
        {(
          [
            "chains",
            "titles",
            "monthly",
            "rebased",
            "readings",
            "gap",
            "area",
            "difference",
            "guarantors",
            "journey",
            "withheld",
          ] as const
        ).map((key) => (
          <div key={key}>
            <h2>{t(`methodsPage.sections.${key}.title`)}</h2>
            <p>{t(`methodsPage.sections.${key}.text`)}</p>
          </div>
        ))}
      </section>
      <GlossaryList data={data} texts={texts} />
      <Indicators data={data} texts={texts} />
      <EventStudyMethods data={data} texts={texts} />
    </div>
  );
}
