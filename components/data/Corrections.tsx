import type { Data, DatasetId } from "@/lib/data";
import { datasetPagePath, datasetPath } from "@/lib/embed/addresses";
import type { Texts } from "@/lib/i18n/texts";
import type { Correction } from "@/lib/schema/correction";

/** What was wrong and what was done about it, newest first. */
export function Corrections({ data, texts }: { data: Data; texts: Texts }) {
  const { t } = texts;
  return (
    <div className="page py-8">
      <h1 className="text-[36px]">{t("corrections.title")}</h1>
      <p className="column mt-2 text-ink-2">{t("corrections.lead")}</p>
      <p className="mt-2 text-[14px]">
        <a href={datasetPath("corrections.json")} download>
          {t("corrections.file")}
        </a>
      </p>
      <ol className="mt-8 flex flex-col gap-8">
        {data.corrections.map((c) => (
          <Entry key={c.id} correction={c} data={data} texts={texts} />
        ))}
      </ol>
    </div>
  );
}

function Entry({ correction: c, data, texts }: { correction: Correction; data: Data; texts: Texts }) {
  const { t, locale } = texts;
  const parts = [
    ["wrong", c.wrong],
    ["now", c.now],
    ["effect", c.effect],
  ] as const;
  return (
    <li id={c.id} className="max-w-[75ch] border-t border-rule pt-4">
      <p className="text-[13px] text-ink-3">
        {texts.date(c.date)} · {t(`corrections.state.${c.state}`)}
      </p>
      <h2 className="text-[22px]">{texts.pick(c.title)}</h2>
      <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-[9rem_1fr]">
        {parts.map(([key, words]) => (
          <div key={key} className="contents">
            <dt className="text-[14px] text-ink-3">{t(`corrections.${key}`)}</dt>
            <dd>{texts.pick(words)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-[14px] text-ink-2">
        {c.since && `${t("corrections.since", { date: texts.date(c.since) })} · `}
        {c.datasets.map((id, i) => (
          <span key={id}>
            {i > 0 && ", "}
            <a href={datasetPagePath(id, locale)}>{texts.pick(data.dataset(id as DatasetId).title)}</a>
          </span>
        ))}
        {c.source && (
          <>
            {" · "}
            <a href={c.source}>{t("corrections.source")}</a>
          </>
        )}
      </p>
    </li>
  );
}
