import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { definitionOf, termOf } from "./glossary";

/** Every term with its definition: where the definitions on pages lead to. */
export function GlossaryList({ data, texts }: { data: Data; texts: Texts }) {
  const { t } = texts;
  const terms = data.glossary.toSorted((a, b) => termOf(a, texts).localeCompare(termOf(b, texts), texts.locale));
  return (
    <section className="column mt-12" id="glossary">
      <h2 className="text-[28px]">{t("glossary.title")}</h2>
      <p className="mt-1 text-[14px] text-ink-3">{t("glossary.lead")}</p>
      <dl className="mt-4 flex flex-col gap-3">
        {terms.map((term) => (
          <div key={term.id} id={`term-${term.id}`} className="target:border-l-4 target:border-accent target:pl-3">
            <dt className="font-semibold">{termOf(term, texts)}</dt>
            <dd className="text-ink-2">{definitionOf(term, texts)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
