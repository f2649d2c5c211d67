import { type MarketState, marketState } from "@/lib/charts/markets/overview/state";
import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import type { SeriesMeta } from "@/lib/schema/series";

interface Props {
  readonly data: Data;
  readonly state: MarketState;
  readonly texts: Texts;
  /** Address of the page that shows a query string. */
  href(query: string): string;
}

/** The series on display, each with a link that takes it away, and one to the picker that adds others. */
export function SeriesChips({ data, state, texts, href }: Props) {
  const { t } = texts;
  return (
    <ul className="no-print mt-3 flex flex-wrap gap-2 text-[14px]" aria-label={t("marketsPage.chosen")}>
      {state.series.map((id) => {
        const label = texts.pick((data.dataset(id) as SeriesMeta).label);
        const rest = state.series.filter((other) => other !== id);
        return (
          <li key={id} className="flex items-center rounded border border-rule bg-surface pl-2">
            <span className="py-0.5">{label}</span>
            {rest.length > 0 ? (
              <a
                href={href(marketState.write({ ...state, series: rest }))}
                className="grid min-h-7 min-w-7 place-items-center text-ink-2 no-underline hover:text-ink"
              >
                <span className="sr-only">{t("marketsPage.remove", { label })}</span>
                <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                  <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.6" fill="none" />
                </svg>
              </a>
            ) : (
              <span className="w-2" />
            )}
          </li>
        );
      })}
      <li>
        <a href="#choose" className="inline-block py-1">
          {t("marketsPage.add")}
        </a>
      </li>
    </ul>
  );
}
