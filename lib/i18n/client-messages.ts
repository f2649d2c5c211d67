import type { Locale } from "./locales";

/**
 * The few words that script on a page must know by itself: an error boundary can't be handed any. Apart from the
 * catalogues, because importing those would send all of them to every reader.
 */
export const ERROR_WORDS = {
  en: { title: "This page could not be shown", lead: "The fault is ours. Trying again may help.", retry: "Try again" },
  uk: {
    title: "Не вдалося показати цю сторінку",
    lead: "Помилка на нашому боці. Спробуйте ще раз.",
    retry: "Спробувати ще раз",
  },
} as const satisfies Record<Locale, { title: string; lead: string; retry: string }>;
