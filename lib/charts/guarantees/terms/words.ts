import type { Texts } from "@/lib/i18n/texts";
import { monthOf } from "../shared/dates";
import { filteredBy, type InstrumentState } from "../shared/instruments";
import type { Term, TermsTable } from "./rows";

/** Signed agreements of the term that most have, in the order of their days. */
function commonTerm(terms: readonly Term[]): { years: number; own: readonly Term[] } | undefined {
  const signed = terms.filter((x) => x.row.bindingness !== "proposed" && x.row.term_years && x.row.date);
  const counts = new Map<number, Term[]>();
  for (const x of signed) counts.set(x.row.term_years!, [...(counts.get(x.row.term_years!) ?? []), x]);
  const [most] = [...counts].sort((a, b) => b[1].length - a[1].length);
  return most && most[1].length > 1 ? { years: most[0], own: most[1] } : undefined;
}

/** How many states gave the usual term, and in how long; only where several did. */
export function termsTitle({ terms }: TermsTable, state: InstrumentState, texts: Texts): string {
  const { t } = texts;
  const common = commonTerm(terms);
  const filtered = state.party.length > 0 || state.confidence.length > 0;
  if (!common || filtered) return t("charts.guarantees.terms.plain");
  const { years, own } = common;
  return t("charts.guarantees.terms.finding", {
    n: own.length,
    years,
    from: monthOf(own[0]!.row.date!, texts),
    to: monthOf(own.at(-1)!.row.date!, texts),
  });
}

export const termsSubtitle = ({ day }: TermsTable, _state: InstrumentState, texts: Texts): string =>
  texts.t("charts.guarantees.terms.subtitle", { date: texts.date(day) });

export function termsDescription({ terms }: TermsTable, state: InstrumentState, texts: Texts): string {
  const { t } = texts;
  if (terms.length === 0) return t("charts.guarantees.empty");
  const parts = [
    t("charts.guarantees.terms.description", {
      n: terms.length,
      stated: terms.filter((x) => x.row.term_years !== null).length,
    }),
  ];
  const longest = terms.reduce((a, b) => ((b.row.term_years ?? 0) > (a.row.term_years ?? 0) ? b : a));
  const common = commonTerm(terms);
  if (common && (longest.row.term_years ?? 0) > common.years)
    parts.push(t("charts.guarantees.terms.longest", { title: longest.label, n: longest.row.term_years! }));
  const undated = terms.filter((x) => x.undated);
  if (undated.length)
    parts.push(
      t("charts.guarantees.terms.undated", { n: undated.length, list: texts.list(undated.map((x) => x.label)) }),
    );
  const filtered = filteredBy(state, texts);
  return [...parts, ...(filtered ? [filtered] : [])].join(" ");
}

export function termsNotes({ terms }: TermsTable, _state: InstrumentState, texts: Texts): string[] {
  const { t } = texts;
  const has = (id: string) => terms.some((x) => x.row.id === id);
  return [
    t("charts.guarantees.terms.note"),
    ...(has("2024-12-19-bg-security-agreement") ? [t("charts.guarantees.notes.bulgaria")] : []),
    ...(has("2024-10-09-hr-security-agreement") ? [t("charts.guarantees.notes.croatia")] : []),
    ...(has("2026-01-25-us-ua-guarantee-document") ? [t("charts.guarantees.notes.usDocument")] : []),
    ...(has("2025-09-04-paris-26-states") ? [t("charts.guarantees.notes.pledging")] : []),
    ...(terms.some((x) => x.superseded) ? [t("charts.guarantees.notes.superseded")] : []),
    ...(texts.locale === "en" ? [] : [t("charts.guarantees.notes.english")]),
  ];
}
