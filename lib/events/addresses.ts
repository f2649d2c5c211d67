import { DEFAULT_LOCALE, type Locale, localePath } from "@/lib/i18n/locales";

/** The page of an event. */
export const eventPath = (id: string, locale: Locale = DEFAULT_LOCALE): string => localePath(locale, `/events/${id}`);

/** The small map of where an event happened. */
export const eventMapPath = (id: string): string => `/events/${id}/map.svg`;

/** The event in full, as JSON. */
export const eventDocumentPath = (id: string): string => `/api/v1/events/${id}`;

/** The picture that a shared link to an event shows. */
export const eventImagePath = (id: string, locale: Locale = DEFAULT_LOCALE): string =>
  `/events/${id}/image.png${locale === DEFAULT_LOCALE ? "" : `?lang=${locale}`}`;
