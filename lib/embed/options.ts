import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locales";

/** How an embed is to look, apart from the chart's state. */
export interface EmbedQuery {
  readonly locale: Locale;
  readonly theme: "light" | "dark" | "auto";
  readonly title: boolean;
  readonly height: "natural" | "fit";
  /** The data version that the address was pinned to, if it was. */
  readonly version: string | null;
}

/** Reads an embed's options; what isn't understood keeps its default, because a reader is looking. */
export function readEmbedOptions(query: URLSearchParams): EmbedQuery {
  const lang = query.get("lang") ?? "";
  const theme = query.get("theme");
  return {
    locale: isLocale(lang) ? lang : DEFAULT_LOCALE,
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    title: query.get("title") !== "0",
    height: query.get("height") === "fit" ? "fit" : "natural",
    version: query.get("v")?.slice(0, 100) || null,
  };
}
