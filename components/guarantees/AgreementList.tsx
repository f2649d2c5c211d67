import { OFFERED } from "@/lib/charts/guarantees/shared/instruments";
import { partial } from "@/lib/charts/maps/shared/words";
import { guaranteePath } from "@/lib/guarantees/addresses";
import type { Texts } from "@/lib/i18n/texts";
import type { Guarantee } from "@/lib/schema/guarantee";
import { CSS_PALETTE } from "@/lib/theme/tokens";
import { BindingMark, bindingGroup } from "../marks/guarantees";

/** Every agreement of the view by sort, with its key benefit: the matrix for reading, and the way to each page. */
export function AgreementList({ agreements, texts }: { agreements: readonly Guarantee[]; texts: Texts }) {
  const { t } = texts;
  return (
    <>
      {OFFERED.map((type) => ({ type, own: agreements.filter((g) => g.type === type) }))
        .filter(({ own }) => own.length > 0)
        .map(({ type, own }) => (
          <details key={type} className="mt-3">
            <summary className="min-h-7 font-serif text-[18px] font-semibold">
              {t(`charts.guarantees.type.${type}`)}{" "}
              <span className="font-sans text-[14px] font-normal text-ink-3">{texts.number(own.length)}</span>
            </summary>
            <ul className="mt-3 gap-x-12 lg:columns-2">
              {own.map((g) => (
                <li key={g.id} className="mb-3 grid break-inside-avoid grid-cols-[22px_1fr]">
                  <svg
                    width="14"
                    height="14"
                    viewBox="0 0 14 14"
                    className="mt-1"
                    role="img"
                    aria-label={t(`charts.guarantees.binding.${g.bindingness}`)}
                  >
                    <g {...bindingGroup(CSS_PALETTE)}>
                      <BindingMark binding={g.bindingness} x={7} y={7} r={5} palette={CSS_PALETTE} />
                    </g>
                  </svg>
                  <p className="leading-snug">
                    <a href={guaranteePath(g.id, texts.locale)} lang="en">
                      {g.partner ? `${g.partner}: ${g.title}` : g.title}
                    </a>
                    <span className="block text-[14px] text-ink-2" lang="en">
                      {g.keyBenefit}
                    </span>
                    <span className="block text-[13px] text-ink-3">
                      {[
                        g.date ? partial(g.date, texts) : t("charts.guarantees.undated"),
                        t(`charts.guarantees.binding.${g.bindingness}`),
                      ].join(" · ")}
                    </span>
                  </p>
                </li>
              ))}
            </ul>
          </details>
        ))}
    </>
  );
}
