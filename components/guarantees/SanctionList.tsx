import type { SanctionRow } from "@/lib/charts/guarantees/sanctions/rows";
import { partial } from "@/lib/charts/maps/shared/words";
import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { CSS_PALETTE } from "@/lib/theme/tokens";
import { SanctionMark } from "../marks/guarantees";

/** What each act did, newest first, with the page it was read on. */
export function SanctionList({ rows, texts }: { rows: readonly SanctionRow[]; texts: Texts }) {
  const { t } = texts;
  const acts = rows.filter((r) => r.direction !== null).toReversed();
  return (
    <ol className="mt-3 gap-x-12 lg:columns-2">
      {acts.map((r) => (
        <li key={r.id} className="mb-3 grid break-inside-avoid grid-cols-[22px_1fr]">
          <svg
            width="14"
            height="14"
            viewBox="0 0 14 14"
            className="mt-1"
            role="img"
            aria-label={t(`charts.guarantees.sanctions.direction.${r.direction!}`)}
          >
            <SanctionMark direction={r.direction!} x={7} y={7} r={4.4} palette={CSS_PALETTE} />
          </svg>
          <div className="text-[14px] leading-snug">
            <p>
              <span className="font-semibold" lang="en">
                {r.title}
              </span>{" "}
              <span className="text-ink-3">{texts.date(r.date)}</span>
            </p>
            <p lang="en" className="text-ink-2">
              {r.summary}
            </p>
            {r.note && (
              <p lang="en" className="text-[13px] text-ink-3">
                {r.note}
              </p>
            )}
            <a href={r.source_urls.split(" ")[0]} className="underline text-[13px] text-ink-3">
              {r.source}
            </a>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The figures on frozen assets side by side: parts of each other, never added up. */
export function FrozenAssets({ data, texts }: { data: Data; texts: Texts }) {
  const { t } = texts;
  const meta = data.dataset("frozen-assets-facts");
  return (
    <>
      <ul className="mt-3 grid gap-6 sm:grid-cols-3">
        {data.frozenAssets.map((f) => (
          <li key={f.what} className="border-t border-rule pt-3">
            <p className="text-[22px] font-semibold tabular-nums">
              {t("charts.guarantees.support.billion", { currency: "EUR", n: texts.number(f.value) })}
            </p>
            <p className="text-[14px] leading-snug text-ink-2" lang="en">
              {f.what}
            </p>
            <p className="text-[13px] text-ink-3">
              {[partial(f.asOf, texts), t(`vocabulary.confidence.${f.confidence as "high"}`)].join(" · ")} ·{" "}
              <a href={f.source} className="underline text-ink-3">
                {t("guaranteesPage.source")}
              </a>
            </p>
          </li>
        ))}
      </ul>
      <ul className="chart-notes mt-3" lang="en">
        {meta.caveats.map((c) => (
          <li key={c}>{c}</li>
        ))}
      </ul>
    </>
  );
}
