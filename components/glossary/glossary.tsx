import { Fragment, type ReactNode } from "react";
import type { Data } from "@/lib/data";
import { glossaryMarker } from "@/lib/glossary/marker";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import type { GlossaryTerm } from "@/lib/schema/glossary";

/** A text with its terms marked. */
export type Gloss = (text: string) => ReactNode;

/**
 * Explains terms where they first stand on a page: make one per page and call it on its texts in reading order. A term is a
 * button that opens its definition beside it: the browser's own popover, so it works without script, closes with Escape and
 * keeps the focus where it was. GlossaryHover adds hover and focus.
 */
export function glossary(data: Data, texts: Texts): Gloss {
  const mark = glossaryMarker(data.glossary);
  return (text) =>
    mark(text).map((piece, i) =>
      typeof piece === "string" ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text in their order
        <Fragment key={i}>{piece}</Fragment>
      ) : (
        <Term key={piece.term.id} term={piece.term} word={piece.text} texts={texts} />
      ),
    );
}

export const glossaryPath = (id: string, texts: Texts): string => `${localePath(texts.locale, "/methods")}#term-${id}`;

export const termOf = (term: GlossaryTerm, texts: Texts): string => texts.pick({ en: term.term, uk: term.termUk });

export const definitionOf = (term: GlossaryTerm, texts: Texts): string =>
  texts.pick({ en: term.definition, uk: term.definitionUk });

function Term({ term, word, texts }: { term: GlossaryTerm; word: string; texts: Texts }) {
  const id = `def-${term.id}`;
  return (
    <span className="term">
      <button type="button" popoverTarget={id} aria-describedby={id}>
        {word}
      </button>
      <span id={id} popover="auto" role="note" className="definition" lang={texts.locale}>
        <strong>{termOf(term, texts)}</strong> {definitionOf(term, texts)}{" "}
        <a href={glossaryPath(term.id, texts)}>{texts.t("glossary.all")}</a>
      </span>
    </span>
  );
}
