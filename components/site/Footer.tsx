import { useTranslations } from "next-intl";

/** What the project is and is not, its licences and the version of its data. */
export function Footer({ version }: { version: string }) {
  const t = useTranslations("site.footer");
  return (
    <footer className="mt-16 border-t border-rule py-8 text-[13px] text-ink-3">
      <div className="page flex flex-col gap-1">
        <p className="max-w-[75ch]">{t("neutral")}</p>
        <p>{t("licence")}</p>
        <p>{t("version", { version })}</p>
      </div>
    </footer>
  );
}
