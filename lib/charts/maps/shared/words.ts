import type { ReadingWords } from "@/lib/embed/reading/model";
import { formatMonth } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import { partyName } from "../../shared/parties";

/** A country's name in the reader's language. */
export const countryName = (code: string, texts: Texts): string => partyName(code, texts);

const english = new Intl.DisplayNames("en", { type: "region" });

/** A country's English name: what rows hold, the same in every language. */
export const englishName = (code: string): string => english.of(code) ?? code;

/** Names in the order of the reader's alphabet. */
export const byName = (texts: Texts) => {
  const { compare } = new Intl.Collator(texts.locale);
  return (a: { readonly name: string }, b: { readonly name: string }) => compare(a.name, b.name);
};

/** A day, a month or a year as the house writes them. */
export function partial(date: string, texts: Texts): string {
  if (date.length === 10) return texts.date(date);
  return date.length === 7
    ? formatMonth(Math.floor(Date.parse(`${date}-01T00:00:00Z`) / 86_400_000), texts.locale)
    : date;
}

/** True where something dated by a day, a month or a year had happened by a day; a month is over when its last day is. */
export const knownOn = (date: string, day: string): boolean =>
  date.length === 10 ? date <= day : date < day.slice(0, date.length);

/** What the reading aids say on maps. */
export function mapWords({ t }: Texts): ReadingWords {
  return {
    help: t("charts.maps.help"),
    position: t.raw("reading.position"),
    about: t.raw("reading.about"),
    missing: t("reading.missing"),
    open: t("charts.maps.open"),
  };
}
