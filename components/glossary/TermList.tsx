import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { GlossaryHover } from "./GlossaryHover";
import { Term, termOf } from "./glossary";

/** Terms that a page's charts use where no running text introduces them. */
export function TermList({ ids, data, texts }: { ids: readonly string[]; data: Data; texts: Texts }) {
  const terms = data.glossary.filter((term) => ids.includes(term.id));
  return (
    <p className="no-print mt-4 flex flex-wrap gap-x-5 gap-y-1 text-[14px] text-ink-2">
      <span className="text-ink-3">{texts.t("glossary.terms")}</span>
      {terms.map((term) => (
        <Term key={term.id} term={term} word={termOf(term, texts)} texts={texts} />
      ))}
      <GlossaryHover />
    </p>
  );
}
