import type { Texts } from "@/lib/i18n/texts";

/** A country's name in the reader's language; an organisation stays its letters. */
export function partyName(code: string, texts: Texts): string {
  if (!/^[A-Z]{2}$/.test(code) || code === "EU" || code === "UN")
    return texts.t.has(`vocabulary.party.${code as "EU"}`) ? texts.t(`vocabulary.party.${code as "EU"}`) : code;
  return new Intl.DisplayNames(texts.locale, { type: "region" }).of(code) ?? code;
}
