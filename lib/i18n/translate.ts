// Brings the module in, so that the augmentation below finds it.
import type {} from "use-intl";
import { createTranslator } from "use-intl/core";
import * as format from "./format";
import type { Locale, LocaleText } from "./locales";
import type en from "./messages/en";

/** Every string of the interface and of the charts. English defines the keys; a test compares the other catalogues with it. */
export type Messages = typeof en;

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

const translator = (locale: Locale, messages: Messages) => createTranslator({ locale, messages, timeZone: "UTC" });

/** The words, dates and numbers of one language: what charts, files and pages are written with. */
export interface Texts {
  readonly locale: Locale;
  /** Looks a key of the catalogue up and fills its ICU arguments; an unknown key is a compile error. */
  readonly t: ReturnType<typeof translator>;
  /** The text in this language. */
  pick(text: LocaleText): string;
  /** "14 Dec 2025" of an ISO date. */
  date(iso: string): string;
  /** "17–18 Feb 2026" of two ISO dates; `to` may be null for a single day. */
  span(from: string, to: string | null): string;
  number(value: number, decimals?: number): string;
  change(value: number, decimals: number): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
}

/** Makes the texts of a language from its catalogue; in the browser from the parts of it that a chart needs. */
export function makeTexts(locale: Locale, messages: Messages): Texts {
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return {
    locale,
    t: translator(locale, messages),
    pick: (text) => text[locale],
    date: (iso) => format.formatDay(format.dayOf(iso), locale),
    span: (from, to) => format.formatSpan(format.dayOf(from), format.dayOf(to ?? from), locale),
    number: (value, decimals) => format.formatNumber(value, locale, decimals),
    change: (value, decimals) => format.formatChange(value, locale, decimals),
    list: (items) => list.format(items),
  };
}
