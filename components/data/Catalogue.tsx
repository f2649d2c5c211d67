import type { Data } from "@/lib/data";
import type { Texts } from "@/lib/i18n/texts";
import { freshness } from "@/lib/overview/freshness";
import type { DatasetMeta } from "@/lib/schema/series";
import { lastDay } from "../overview/Freshness";

/** Every dataset: what it is, whose, how far it reaches, what its licence allows, and its file. */
export function Catalogue({ data, texts }: { data: Data; texts: Texts }) {
  const { t } = texts;
  const column = (key: "dataset" | "publisher" | "rows" | "to" | "licence" | "files") => t(`dataPage.columns.${key}`);
  return (
    <div className="page py-8">
      <h1 className="text-[36px]">{t("dataPage.title")}</h1>
      <p className="column mt-2 text-ink-2">{t("dataPage.lead")}</p>
      <p className="mt-2 text-[14px]">
        <a href="/data/datapackage.json">{t("dataPage.package")}</a>
      </p>
      {freshness(data).map((g) => (
        <section key={g.group} className="mt-10">
          <h2 className="text-[22px]">
            {g.group === "curated" || g.group === "reference"
              ? t(`dataPage.${g.group}`)
              : t(`vocabulary.seriesGroup.${g.group}`)}
          </h2>
          <div className="mt-2 overflow-x-auto" role="region" aria-label={t("dataPage.title")} tabIndex={0}>
            <table className="rows min-w-[760px]">
              <thead>
                <tr>
                  <th scope="col">{column("dataset")}</th>
                  <th scope="col">{column("publisher")}</th>
                  <th scope="col" className="num">
                    {column("rows")}
                  </th>
                  <th scope="col">{column("to")}</th>
                  <th scope="col">{column("licence")}</th>
                  <th scope="col">{column("files")}</th>
                </tr>
              </thead>
              <tbody>
                {g.datasets.map((d) => (
                  <Row key={d.id} dataset={d} texts={texts} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </div>
  );
}

function Row({ dataset: d, texts }: { dataset: DatasetMeta; texts: Texts }) {
  const { t } = texts;
  const source = d.sources[0]!;
  const open = d.redistribution === "open" || d.redistribution === "attribution";
  const type = d.file.endsWith(".csv") ? "csv" : "json";
  return (
    <tr id={d.id}>
      <td className="min-w-[220px] max-w-[420px]">
        <span className="font-semibold">{texts.pick(d.title)}</span>
        {d.kind === "series" && <span className="text-ink-3"> · {texts.pick(d.unitShort)}</span>}
        <span className="block text-[13px] text-ink-3" lang="en">
          {d.description}
        </span>
      </td>
      <td>{source.url ? <a href={source.url}>{source.publisher}</a> : source.publisher}</td>
      <td className="num">{texts.number(d.coverage.rows)}</td>
      <td className="nowrap">{lastDay(d, texts)}</td>
      <td>
        {d.licence.url ? <a href={d.licence.url}>{d.licence.id}</a> : d.licence.id}
        <span className="block text-[13px] text-ink-3">{t(`vocabulary.redistribution.${d.redistribution}`)}</span>
      </td>
      <td className="nowrap">
        {open ? (
          <a href={`/data/${d.id}.${type}`} download>{`${d.id}.${type}`}</a>
        ) : (
          <span className="text-ink-3">{t("dataPage.notHandedOn")}</span>
        )}
      </td>
    </tr>
  );
}
