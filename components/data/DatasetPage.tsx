import type { ReactNode } from "react";
import { ageOf } from "@/lib/catalogue/age";
import { datasetJsonLd } from "@/lib/catalogue/json-ld";
import { previewOf } from "@/lib/catalogue/preview";
import { usesOf } from "@/lib/catalogue/usage";
import { chartOf } from "@/lib/charts/registry";
import { type Data, type DatasetId, rawFile } from "@/lib/data";
import { chartPath, datasetPath, siteUrl } from "@/lib/embed/addresses";
import { datasetFile, isReleased } from "@/lib/export/datapackage";
import { localePath } from "@/lib/i18n/locales";
import type { Texts } from "@/lib/i18n/texts";
import type { DatasetMeta } from "@/lib/schema/series";
import { lastDay } from "../overview/Freshness";
import { JsonLd } from "../site/JsonLd";
import { ReportLink } from "../site/ReportLink";
import { CoverageStrip } from "./CoverageStrip";
import { DatasetTable } from "./DatasetTable";

/** Rows that stand on the page without script. */
const SHOWN = 20;

interface Props {
  readonly meta: DatasetMeta;
  readonly data: Data;
  readonly texts: Texts;
}

/** One dataset in full: what it is, how far it reaches, its rows, its columns, where it comes from and what to mind. */
export function DatasetPage({ meta, data, texts }: Props) {
  const { t, locale } = texts;
  const uses = usesOf(data, meta.id as DatasetId);
  return (
    <article className="page py-8">
      <JsonLd data={datasetJsonLd(data, meta, locale, siteUrl())} />
      <p className="text-[14px]">
        <a href={localePath(locale, "/data")}>{t("dataset.all")}</a>
      </p>
      <h1 className="mt-2 max-w-[28ch] text-[28px] sm:text-[36px]">{texts.pick(meta.title)}</h1>
      <p className="column mt-3" lang="en">
        {meta.description}
      </p>
      {meta.whyItMatters && (
        <p className="column mt-2 text-ink-2">
          <span className="font-semibold">{t("dataset.why")}</span> <span lang="en">{meta.whyItMatters}</span>
        </p>
      )}
      {locale !== "en" && <p className="mt-2 text-[13px] text-ink-3">{t("dataset.english")}</p>}
      <div className="mt-6 grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,680px)_1fr]">
        <div>
          <CoverageStrip meta={meta} data={data} texts={texts} />
          <Facts meta={meta} data={data} texts={texts} />
        </div>
        <Downloads meta={meta} data={data} texts={texts} />
      </div>
      <Rows meta={meta} data={data} texts={texts} />
      <Section title={t("dataset.columns")}>
        <div className="overflow-x-auto" role="region" aria-label={t("dataset.columns")} tabIndex={0}>
          <table className="rows min-w-[520px]">
            <thead>
              <tr>
                {(["name", "type", "unit", "meaning"] as const).map((c) => (
                  <th key={c} scope="col">
                    {t(`dataset.column.${c}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody lang="en">
              {meta.columns.map((c) => (
                <tr key={c.name}>
                  <td className="font-mono text-[13px]">{c.name}</td>
                  <td>
                    {c.type}
                    {c.nullable ? ` (${t("dataset.nullable")})` : ""}
                  </td>
                  <td>{c.unit ?? ""}</td>
                  <td>{c.meaning}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      {uses.length > 0 && (
        <Section title={t("dataset.charts")}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {uses.map(({ chart, query }) => (
              <li key={chart}>
                <a className="inline-block py-1" href={chartPath(chart, query, locale)}>
                  {chartOf(chart).name(texts)}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <List title={t("dataset.caveats")} items={meta.caveats} />
      <List
        title={t("dataset.gaps")}
        items={meta.knownGaps.map((g) => `${g.from === g.to ? g.from : `${g.from} – ${g.to}`}: ${g.reason}`)}
      />
      <List title={t("dataset.checks")} items={meta.checks} />
      <List
        title={t("dataset.changes")}
        items={meta.changes.map((c) => `${c.date}: ${c.what} ${c.why}`)}
        empty={t("dataset.noChanges")}
      />
      <Sources meta={meta} texts={texts} />
      <p className="mt-8 border-t border-rule pt-4 text-[14px] text-ink-2">
        {t("dataset.cite", { title: meta.title.en, version: data.version })}{" "}
        <ReportLink
          record={{
            kind: "dataset",
            id: meta.id,
            title: meta.title.en,
            version: data.version,
            address: siteUrl() + localePath(locale, `/data/${meta.id}`),
          }}
          texts={texts}
        />
      </p>
    </article>
  );
}

function Facts({ meta, data, texts }: Props) {
  const { t } = texts;
  const age = ageOf(data, meta);
  const { from, rows } = meta.coverage;
  const facts: [string, ReactNode][] = [
    [t("dataset.publisher"), meta.sources[0]!.publisher],
    ...(from ? [[t("dataset.first"), from.length === 10 ? texts.date(from) : from] as [string, ReactNode]] : []),
    ...(age !== null
      ? [[t("dataset.last"), `${lastDay(meta, texts)} (${t("dataset.age", { n: age })})`] as [string, ReactNode]]
      : []),
    [t("dataset.rows"), texts.number(rows)],
    [t("dataset.version"), texts.date(meta.version)],
    [t("dataset.licence"), <LicenceName key="licence" meta={meta} />],
    [t("dataset.allows"), t(`dataset.allowed.${meta.redistribution}`)],
  ];
  return (
    <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-[14px]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const LicenceName = ({ meta: { licence } }: { meta: DatasetMeta }) =>
  licence.url ? <a href={licence.url}>{licence.id}</a> : licence.id;

function Downloads({ meta, data, texts }: Props) {
  const { t } = texts;
  const source = meta.sources[0]!;
  if (!isReleased(meta))
    return (
      <section id="download" className="text-[14px]">
        <h2 className="text-[18px]">{t("frame.download")}</h2>
        <p className="mt-1 text-ink-2">
          {t("dataset.withheld", { publisher: source.publisher })}{" "}
          {source.url && <a href={source.url}>{t("dataset.official")}</a>}
        </p>
      </section>
    );
  const file = datasetFile(meta);
  const files = [
    [file, t(file.endsWith(".csv") ? "dataset.files.csv" : "dataset.files.json")],
    [`${meta.id}.datapackage.json`, t("dataset.files.package")],
    [`${meta.id}.zip`, t("dataset.files.zip")],
  ] as const;
  return (
    <section id="download" className="no-print text-[14px]">
      <h2 className="text-[18px]">{t("frame.download")}</h2>
      <p className="mt-1 text-ink-2">{t("dataset.downloadLead", { version: data.version })}</p>
      <ul className="mt-2">
        {files.map(([name, label]) => (
          <li key={name}>
            <a className="inline-block py-1" href={datasetPath(name)} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rows({ meta, data, texts }: Props) {
  const { t, locale } = texts;
  if (!isReleased(meta) || meta.kind === "shapes") return null;
  const all = previewOf(meta, rawFile(meta.id as DatasetId).text);
  const first = { columns: all.columns, rows: all.rows.slice(-SHOWN).toReversed() };
  return (
    <section className="later mt-8 border-t border-rule pt-4" id="rows">
      <h2 className="mb-3 text-[18px]">{t("dataset.preview")}</h2>
      <DatasetTable
        meta={{ kind: meta.kind, columns: meta.columns }}
        first={first}
        total={all.rows.length}
        file={`${datasetPath(datasetFile(meta))}?v=${data.version}`}
        locale={locale}
        words={{
          region: t("dataset.preview"),
          search: t("dataset.table.search"),
          last: t.raw("dataset.table.last"),
          found: t.raw("dataset.table.found"),
          more: t.raw("dataset.table.more"),
          failed: t("dataset.table.failed"),
          sort: t.raw("dataset.table.sort"),
        }}
      />
    </section>
  );
}

function Sources({ meta, texts }: { meta: DatasetMeta; texts: Texts }) {
  const { t } = texts;
  const { refresh } = meta;
  return (
    <Section title={t("dataset.sources")}>
      <ul className="flex flex-col gap-2" lang="en">
        {meta.sources.map((s) => (
          <li key={`${s.publisher}${s.title}`}>
            {s.url ? <a href={s.url}>{s.title}</a> : s.title}
            <span className="block text-[13px] text-ink-3">
              {s.publisher}
              {s.retrieved && ` · ${t("dataset.retrieved", { date: texts.date(s.retrieved) })}`}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-ink-2">
        <span className="font-semibold">{t("dataset.licence")}:</span>{" "}
        <span lang="en">
          {meta.licence.text} {meta.licence.evidence}
        </span>
      </p>
      <p className="mt-2 text-ink-2">
        <span className="font-semibold">{t("dataset.refresh")}</span>{" "}
        <span lang="en">
          {"how" in refresh
            ? refresh.how
            : [refresh.endpoint, refresh.format, refresh.notes].filter(Boolean).join(" · ")}
        </span>
      </p>
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="later mt-8 border-t border-rule pt-4 text-[14px]">
      <h2 className="mb-2 text-[18px]">{title}</h2>
      <div className="max-w-[90ch] break-words">{children}</div>
    </section>
  );
}

function List({ title, items, empty }: { title: string; items: readonly string[]; empty?: string }) {
  if (items.length === 0 && !empty) return null;
  return (
    <Section title={title}>
      {items.length === 0 ? (
        <p className="text-ink-2">{empty}</p>
      ) : (
        <ul className="flex list-disc flex-col gap-1 pl-5" lang="en">
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
