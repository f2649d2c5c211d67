import { DEFAULT_LOCALE, type Locale, localePath } from "@/lib/i18n/locales";

/** The page of an agreement. */
export const guaranteePath = (id: string, locale: Locale = DEFAULT_LOCALE): string =>
  localePath(locale, `/guarantees/${id}`);
