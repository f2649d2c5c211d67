import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";

/** Every term with its definition: where the definitions on pages lead to. */
export function GlossaryList({ data, texts }: { data: Data; texts: Texts }) {
  const { t } = texts;
  const terms = data.glossary.toSorted((a, b) => a.term.localeCompare(b.term, "en"));
  return (
    <section className="column mt-12" id="glossary">
      <h2 className="text-[28px]">{t("glossary.title")}</h2>
      <p className="mt-1 text-[14px] text-ink-3">{t("glossary.lead")}</p>
      <dl className="mt-4 flex flex-col gap-3" lang="en">
        {terms.map((term) => (
          <div key={term.id} id={`term-${term.id}`} className="target:border-l-4 target:border-accent target:pl-3">
            <dt className="font-semibold">{term.term}</dt>
            <dd className="text-ink-2">{term.definition}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
