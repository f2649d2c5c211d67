import { CHART_CSS } from "@/components/chart/chart-css";
import { fontVariables } from "@/components/site/fonts";
import { LOCALES, localePath } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { tokensCss } from "@/lib/theme/tokens";
import "./(site)/globals.css";

export const metadata = { title: "404 · Truceline", robots: { index: false } };

/** An address that nothing answers: said in both languages, because the address doesn't tell the reader's. */
export default function NotFound() {
  return (
    <html lang="en" className={fontVariables}>
      <head>
        <style dangerouslySetInnerHTML={{ __html: tokensCss("auto") + CHART_CSS }} />
      </head>
      <body>
        <main className="page py-16">
          {LOCALES.map((locale) => {
            const { t } = texts(locale);
            return (
              <section key={locale} lang={locale} className="mb-12">
                <h1 className="text-[28px]">{t("site.notFound.title")}</h1>
                <p className="mt-2 text-ink-2">{t("site.notFound.lead")}</p>
                <p className="mt-2">
                  <a href={localePath(locale, "/")}>{t("site.notFound.home")}</a>
                </p>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
