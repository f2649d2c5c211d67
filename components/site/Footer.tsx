import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/lib/i18n/locales";

/** What the project is and is not, its licences and the version of its data. */
export function Footer({ version }: { version: string }) {
  const t = useTranslations("site.footer");
  const locale = useLocale();
  return (
    <footer className="mt-16 border-t border-rule py-8 text-[13px] text-ink-3">
      <div className="page flex flex-col gap-1">
        <p className="max-w-[75ch]">{t("neutral")}</p>
        <p>{t("licence")}</p>
        <p>{t("version", { version })}</p>
        <p className="no-print">
          <a className="inline-block py-1" href={localePath(locale, "/developers")}>
            {t("developers")}
          </a>
        </p>
      </div>
    </footer>
  );
}
