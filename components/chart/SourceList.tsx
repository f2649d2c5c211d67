import type { Presentation } from "@/lib/charts/present";

/** Where a chart's rows come from: publisher, address, licence, last day, and what to mind. */
export function SourceList({ view }: { view: Presentation }) {
  const { texts } = view;
  const { t } = texts;
  return (
    <section className="later mt-8 border-t border-rule pt-4" id="sources">
      <h2 className="text-[18px]">{t("frame.source")}</h2>
      <ul className="mt-2 grid gap-6 text-[14px] lg:grid-cols-2">
        {view.datasets.map((d) => (
          <li key={d.id} className="max-w-[75ch]">
            <p className="font-semibold">{texts.pick(d.title)}</p>
            <p className="text-ink-2">{d.description}</p>
            <p className="mt-1 text-ink-3">
              {d.sources
                .slice(0, 1)
                .map((s) =>
                  s.url ? <a key={s.url} href={s.url}>{`${s.publisher}, ${s.title}`}</a> : `${s.publisher}, ${s.title}`,
                )}
              {" · "}
              {d.licence.url ? <a href={d.licence.url}>{d.licence.id}</a> : d.licence.id}
              {" · "}
              {t(`vocabulary.redistribution.${d.redistribution}`)}
              {d.coverage.to &&
                ` · ${t("frame.dataTo", { date: d.coverage.to.length === 10 ? texts.date(d.coverage.to) : d.coverage.to })}`}
            </p>
            {d.caveats.length > 0 && <p className="mt-1 text-ink-3">{d.caveats.slice(0, 3).join(" ")}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
