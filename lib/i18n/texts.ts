import type { Locale } from "./locales";
import en from "./messages/en";
import uk from "./messages/uk";
import { type Messages, makeTexts, type Texts } from "./translate";

export type { Texts } from "./translate";

export const MESSAGES = { en, uk } as const satisfies Record<Locale, Messages>;

const made = new Map<Locale, Texts>();

/** The texts of a language; made once. No React: `lib` and route handlers use it as pages do. Not for the browser: it brings every catalogue. */
export function texts(locale: Locale): Texts {
  let it = made.get(locale);
  if (!it) {
    it = makeTexts(locale, MESSAGES[locale]);
    made.set(locale, it);
  }
  return it;
}
