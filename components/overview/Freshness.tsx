import { dayOf, formatMonth } from "@/lib/i18n/format";
import type { Texts } from "@/lib/i18n/texts";
import type { FreshnessGroup } from "@/lib/overview/freshness";
import type { DatasetMeta } from "@/lib/schema/series";

/** Last day of every dataset, by group. */
export function Freshness({ groups, texts }: { groups: readonly FreshnessGroup[]; texts: Texts }) {
  const { t } = texts;
  return (
    <div className="mt-3 gap-x-10 text-[13px] sm:columns-2 lg:columns-3">
      {groups.map((g) => (
        <section key={g.group} className="mb-5 break-inside-avoid">
          <h3 className="font-sans text-[13px] text-ink-2">
            {g.group === "curated" || g.group === "reference"
              ? t(`dataPage.${g.group}`)
              : t(`vocabulary.seriesGroup.${g.group}`)}
          </h3>
          <ul>
            {g.datasets.map((d) => (
              <li key={d.id} className="flex justify-between gap-4 border-b border-grid py-1">
                <span>{texts.pick(d.kind === "series" ? d.label : d.title)}</span>
                <span className="whitespace-nowrap tabular-nums text-ink-3">{lastDay(d, texts)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The last day a dataset reaches; a month where its rows are months; for reference data its version. */
export function lastDay(d: DatasetMeta, texts: Texts): string {
  const to = d.coverage.to ?? d.version;
  if (d.kind === "series" && d.frequency === "monthly") return formatMonth(dayOf(to), texts.locale);
  return to.length === 10 ? texts.date(to) : to;
}
