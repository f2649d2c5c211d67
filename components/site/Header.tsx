import { useLocale, useTranslations } from "next-intl";
import { LOCALES, localePath } from "@/lib/i18n/locales";
import { SECTIONS } from "@/lib/site/pages";

/** Name, sections, language. `path` is the page's address without its language, so that the other language is one link away. */
export function Header({ path }: { path: string }) {
  const t = useTranslations("site");
  const locale = useLocale();
  return (
    <header className="no-print border-b border-rule">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:bg-surface focus:p-2"
      >
        {t("skip")}
      </a>
      <div className="page flex flex-wrap items-center justify-between gap-x-8 gap-y-1 py-3">
        <a href={localePath(locale, "/")} className="font-serif text-[22px] font-semibold text-ink no-underline">
          {t("name")}
        </a>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-[14px]">
          <nav aria-label={t("nav.label")}>
            <ul className="flex flex-wrap gap-x-5">
              {SECTIONS.map((s) => (
                <li key={s.key}>
                  <a
                    href={localePath(locale, s.path)}
                    className="inline-block py-1.5 text-ink-2 no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
                    {...(path === s.path ? { "aria-current": "page" as const } : {})}
                  >
                    {t(`nav.${s.key}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <nav aria-label={t("language.label")}>
            {LOCALES.filter((l) => l !== locale).map((l) => (
              <a key={l} href={localePath(l, path)} lang={l} hrefLang={l} className="inline-block py-1.5">
                {t(`language.${l}`)}
              </a>
            ))}
          </nav>
        </div>
      </div>
    </header>
  );
}
