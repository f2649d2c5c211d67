import type { Period, Sentence } from "@/lib/charts/risk/changed";
import type { Texts } from "@/lib/i18n/texts";

/** What changed in a period, a sentence at a time, each with the way to its rows. */
export function Changed({ days, sentences, texts }: { days: Period; sentences: readonly Sentence[]; texts: Texts }) {
  const { t } = texts;
  return (
    <section data-changed={days}>
      <h3 className="font-sans text-[14px] font-semibold text-ink-3">{t("riskPage.changed.days", { n: days })}</h3>
      <p className="mt-2 text-[16px] leading-relaxed">
        {sentences.map((s, i) => (
          <span key={s.text} data-about={s.about}>
            {i > 0 && " "}
            {s.text}{" "}
            <a href={s.rows} className="text-[13px]" aria-label={t("riskPage.changed.rowsOf", { n: i + 1 })}>
              {t("riskPage.changed.rows")}
            </a>
          </span>
        ))}
      </p>
    </section>
  );
}
