import { ageOf } from "@/lib/catalogue/age";
import { weaknessesOf } from "@/lib/catalogue/weaknesses";
import { present } from "@/lib/charts/present";
import type { Data, DatasetId } from "@/lib/data";
import { chartPath, datasetPagePath, datasetPath } from "@/lib/embed/addresses";
import { datasetFile, isReleased } from "@/lib/export/datapackage";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import { type FreshnessGroup, freshness } from "@/lib/overview/freshness";
import type { DatasetMeta } from "@/lib/schema/series";
import { ChartBody } from "../chart/ChartBody";
import { PageFigure } from "../chart/PageFigure";
import { lastDay } from "../overview/Freshness";

interface Props {
  readonly data: Data;
  readonly texts: Texts;
}

/** Every dataset, what exists when, how sure the records are, and what is missing. */
export function Catalogue({ data, texts }: Props) {
  const { t, locale } = texts;
  const groups = freshness(data);
  const rows = data.datasets.reduce((sum, d) => sum + d.coverage.rows, 0);
  return (
    <div className="page py-8">
      <h1 className="text-[36px]">{t("dataPage.title")}</h1>
      <p className="column mt-2 text-ink-2">{t("dataPage.lead")}</p>
      <p className="column mt-2">
        {t("dataPage.count", {
          n: data.datasets.length,
          rows,
          open: data.datasets.filter(isReleased).length,
          version: data.version,
        })}
      </p>
      <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-[14px]">
        <li>
          <a className="inline-block py-1" href={datasetPath("datapackage.json")}>
            {t("dataPage.package")}
          </a>
        </li>
        {(["quality", "missing"] as const).map((id) => (
          <li key={id}>
            <a className="inline-block py-1" href={`#${id}`}>
              {t(`dataPage.${id}`)}
            </a>
          </li>
        ))}
        <li>
          <a className="inline-block py-1" href={localePath(locale, "/corrections")}>
            {t("corrections.title")}
          </a>
        </li>
      </ul>
      <nav aria-label={t("dataPage.groups")} className="no-print mt-2">
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[14px]">
          {groups.map((g) => (
            <li key={g.group}>
              <a className="inline-block py-1" href={`#group-${g.group}`}>
                {groupName(g, texts)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map((g) => (
        <Group key={g.group} group={g} data={data} texts={texts} />
      ))}
      <section id="quality" className="mt-14">
        <h2 className="text-[28px]">{t("dataPage.quality")}</h2>
        <p className="column mt-2 text-ink-2">{t("dataPage.qualityLead")}</p>
        <ul className="column mt-3 flex list-disc flex-col gap-1 pl-5">
          {(["events", "plans", "shown"] as const).map((key) => (
            <li key={key}>{t(`dataPage.weak.${key}`, { ...weaknessesOf(data) })}</li>
          ))}
        </ul>
        {(["events-quality", "data-coverage"] as const).map((id) => {
          const view = present(data, id, new URLSearchParams(), texts);
          return (
            <section key={id} className="later mt-8">
              <ChartBody view={view} heading="h3" notes wrap={(figure) => <PageFigure>{figure}</PageFigure>}>
                <a href={chartPath(id, "", locale)}>{t("dataPage.chart")}</a>
              </ChartBody>
            </section>
          );
        })}
      </section>
      <Missing data={data} texts={texts} />
    </div>
  );
}

const groupName = (g: FreshnessGroup, { t }: Texts): string =>
  g.group === "curated" || g.group === "reference" ? t(`dataPage.${g.group}`) : t(`vocabulary.seriesGroup.${g.group}`);

const COLUMNS = ["dataset", "publisher", "to", "licence", "files"] as const;

function Group({ group, data, texts }: Props & { group: FreshnessGroup }) {
  const { t } = texts;
  return (
    <section id={`group-${group.group}`} className="later mt-10">
      <h2 className="text-[22px]">{groupName(group, texts)}</h2>
      <div className="mt-2 overflow-x-auto" role="region" aria-label={groupName(group, texts)} tabIndex={0}>
        <table className="rows catalogue">
          <thead>
            <tr>
              {COLUMNS.map((c) => (
                <th key={c} scope="col">
                  {t(`dataPage.columns.${c}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {group.datasets.map((d) => (
              <Row key={d.id} dataset={d} data={data} texts={texts} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ dataset: d, data, texts }: Props & { dataset: DatasetMeta }) {
  const { t, locale } = texts;
  const source = d.sources[0]!;
  const age = ageOf(data, d);
  return (
    <tr id={d.id}>
      <td className="md:min-w-[240px] md:max-w-[440px]">
        <a className="font-semibold" href={datasetPagePath(d.id, locale)}>
          {texts.pick(d.title)}
        </a>
        {d.kind === "series" && <span className="text-ink-3"> · {texts.pick(d.unitShort)}</span>}
        <span className="block text-[13px] text-ink-3" lang="en">
          {d.whyItMatters ?? d.description}
        </span>
      </td>
      <td>{source.url ? <a href={source.url}>{source.publisher}</a> : source.publisher}</td>
      <td>
        <span className="nowrap">{lastDay(d, texts)}</span>
        <span className="block text-[13px] text-ink-3">
          {[age === null ? null : t("dataset.age", { n: age }), t("dataPage.rows", { n: d.coverage.rows })]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </td>
      <td>
        {d.licence.url ? <a href={d.licence.url}>{d.licence.id}</a> : d.licence.id}
        <span className="block text-[13px] text-ink-3">{t(`vocabulary.redistribution.${d.redistribution}`)}</span>
      </td>
      <td className="nowrap">
        {isReleased(d) ? (
          <>
            <a href={datasetPath(datasetFile(d))} download>
              {datasetFile(d).split(".").at(-1)!.toUpperCase()}
            </a>
            {" · "}
            <a href={datasetPath(`${d.id}.zip`)} download>
              ZIP
            </a>
          </>
        ) : (
          <span className="text-ink-3">{t("dataPage.notHandedOn")}</span>
        )}
      </td>
    </tr>
  );
}

/** What was looked for in vain: the project says where it is blind. */
function Missing({ data, texts }: Props) {
  const { t, locale } = texts;
  return (
    <section id="missing" className="later mt-14">
      <h2 className="text-[28px]">{t("dataPage.missing")}</h2>
      <p className="column mt-2 text-ink-2">{t("dataPage.missingLead")}</p>
      <ul className="mt-4 grid gap-x-10 gap-y-5 lg:grid-cols-2">
        {data.missing.map((m) => (
          <li key={m.id} id={`missing-${m.id}`} className="max-w-[75ch] text-[14px]">
            <p className="font-semibold">
              {texts.pick(m.what)} <span className="font-normal text-ink-3">({t(`dataPage.reason.${m.reason}`)})</span>
            </p>
            <p className="text-ink-2">{texts.pick(m.instead)}</p>
            <p className="text-[13px] text-ink-3">
              {m.source && <a href={m.source}>{t("dataPage.origin")}</a>}
              {m.datasets.map((id, i) => (
                <span key={id}>
                  {(i > 0 || m.source) && " · "}
                  <a href={datasetPagePath(id, locale)}>{texts.pick(data.dataset(id as DatasetId).label)}</a>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
