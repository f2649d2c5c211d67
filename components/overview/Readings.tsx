import { dayOf, formatMonth } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { Reading } from "@/lib/overview/readings";

/** Latest value of each published indicator, its change and its rank. */
export function Readings({ readings, texts }: { readings: readonly Reading[]; texts: Texts }) {
  const { t } = texts;
  const column = (key: "indicator" | "latest" | "date" | "change" | "rank") => t(`overview.risk.${key}`);
  return (
    <div className="mt-3 overflow-x-auto" role="region" aria-label={t("overview.risk.title")} tabIndex={0}>
      <table className="rows max-w-[900px]">
        <thead>
          <tr>
            <th scope="col">{column("indicator")}</th>
            <th scope="col" className="num">
              {column("latest")}
            </th>
            <th scope="col">{column("date")}</th>
            <th scope="col" className="num">
              {column("change")}
            </th>
            <th scope="col">{column("rank")}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((r) => {
            const { meta } = r.series;
            return (
              <tr key={r.series.id}>
                <td>
                  {texts.pick(meta.title)}
                  <span className="block text-[13px] text-ink-3">
                    {texts.pick(meta.unit)} · <a href={meta.sources[0]!.url ?? "#"}>{meta.sources[0]!.publisher}</a>
                  </span>
                </td>
                <td className="num font-semibold">{texts.number(r.value, meta.decimals)}</td>
                <td className="nowrap">
                  {meta.frequency === "monthly" ? formatMonth(dayOf(r.date), texts.locale) : texts.date(r.date)}
                </td>
                <td className="num">
                  {r.change === null ? t("overview.risk.none") : texts.change(r.change, meta.decimals)}
                </td>
                <td>
                  <RankBar share={r.rank} />
                  <span className="text-[13px] text-ink-3">
                    {t("overview.risk.rankValue", { percent: texts.number(Math.round(r.rank * 100)) })}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Where a value stands between the lowest and the highest of its own. */
function RankBar({ share }: { share: number }) {
  return (
    <svg width="100" height="12" viewBox="0 0 100 12" aria-hidden="true" className="block">
      <path d="M2 6H98" stroke="var(--rule)" />
      <path d="M50 3V9" stroke="var(--rule)" />
      <circle cx={2 + 96 * share} cy={6} r={4} fill="var(--accent)" />
    </svg>
  );
}
