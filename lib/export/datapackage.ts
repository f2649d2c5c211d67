import type { Column } from "@/lib/charts/contract";
import { type Presentation, released } from "@/lib/charts/present";
import type { Data } from "@/lib/data";
import type { ColumnType } from "@/lib/schema/dataset";
import type { DatasetMeta } from "@/lib/schema/series";
import { keyOf, type Provenance, provenanceOf, withheldOf } from "./provenance";

/*
 * Frictionless Data Packages (https://datapackage.org/standard/data-package/). A resource must have a path, so rows that
 * may not be handed on stand in a list of their own, `withheld`, with the reason and the publisher's address.
 */

const SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json";

const dialect = { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true };

/** The names that the standard has for the house's column types. Lists of addresses stay plain strings. */
const TYPES: Record<Column["type"] | ColumnType, { type: string; format?: string }> = {
  date: { type: "date", format: "default" },
  month: { type: "yearmonth" },
  integer: { type: "integer" },
  number: { type: "number" },
  string: { type: "string" },
  boolean: { type: "boolean" },
  url: { type: "string" },
};

/** The standard wants licence names of letters, digits, dots, dashes and underscores. */
function licenceOf({ licence }: Provenance) {
  const name = licence.id.replace(/\s*[(;].*$/, "").replace(/[^-A-Za-z0-9._]+/g, "-");
  return { name, title: licence.id, ...(licence.url ? { path: licence.url } : {}) };
}

const sourceOf = (s: Provenance) => ({ title: `${s.publisher}: ${s.title}`, ...(s.url ? { path: s.url } : {}) });

const distinct = <T>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/**
 * datapackage.json of one view, beside its data.csv.
 * @param homepage address of the chart's page with this view
 */
export function viewPackage(view: Presentation, homepage: string): object {
  const { columns, rows, withheld } = released(view.table);
  const key = keyOf(columns, rows);
  const sources = view.datasets.map(provenanceOf);
  return {
    $schema: SCHEMA,
    name: view.id,
    title: view.title,
    description: `${view.subtitle}. ${view.description}`,
    homepage,
    version: view.version,
    sources: sources.map(sourceOf),
    licenses: distinct(sources.map(licenceOf)),
    contributors: [{ title: "Truceline", path: new URL("/", homepage).href, roles: ["publisher"] }],
    resources: [
      {
        name: "data",
        type: "table",
        path: "data.csv",
        title: view.title,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect,
        schema: {
          fields: columns.map((c) => ({
            name: c.name,
            ...TYPES[c.type],
            title: c.title,
            description: c.description,
            ...(c.unit ? { unit: c.unit } : {}),
            ...(c.name === key ? { constraints: { required: true, unique: true } } : {}),
          })),
          missingValues: [""],
          ...(key ? { primaryKey: [key] } : {}),
        },
      },
    ],
    withheld: withheldOf(withheld),
  };
}

/** Path of a dataset's file under /data/: series and tables are CSV, records and outlines JSON. */
export const datasetFile = (meta: DatasetMeta): string =>
  `${meta.id}.${meta.kind === "series" || meta.kind === "table" ? "csv" : "json"}`;

/** True where the rows of a dataset may be handed on. */
export const isReleased = (meta: DatasetMeta): boolean =>
  meta.redistribution === "open" || meta.redistribution === "attribution";

function resourceOf(meta: DatasetMeta) {
  const provenance = provenanceOf(meta);
  const file = datasetFile(meta);
  const tabular = file.endsWith(".csv");
  const fields = meta.columns.map((c) => ({
    name: c.name,
    ...TYPES[c.type],
    description: c.meaning,
    ...(c.unit ? { unit: c.unit } : {}),
    ...(c.nullable ? {} : { constraints: { required: true } }),
  }));
  return {
    name: meta.id,
    ...(tabular ? { type: "table" } : {}),
    path: file,
    title: meta.title.en,
    description: meta.description,
    format: tabular ? "csv" : "json",
    mediatype: tabular ? "text/csv" : "application/json",
    encoding: "utf-8",
    ...(tabular
      ? { dialect, schema: { fields, missingValues: [""], primaryKey: meta.kind === "table" ? meta.key : ["date"] } }
      : { fields }),
    sources: [sourceOf(provenance)],
    licenses: [licenceOf(provenance)],
    version: meta.version,
    coverage: meta.coverage,
    caveats: meta.caveats,
  };
}

/**
 * datapackage.json of all datasets, beside /data/<dataset>.csv and .json.
 * @param homepage address of the page that lists the datasets
 */
export function housePackage(data: Data, homepage: string): object {
  const open = data.datasets.filter(isReleased);
  return {
    $schema: SCHEMA,
    name: "truceline",
    title: "Truceline: the negotiations to end Russia's war against Ukraine, and the markets that price them",
    homepage,
    version: data.version,
    licenses: distinct(open.map((d) => licenceOf(provenanceOf(d)))),
    contributors: [{ title: "Truceline", path: new URL("/", homepage).href, roles: ["publisher"] }],
    resources: open.map(resourceOf),
    withheld: data.datasets
      .filter((d) => !isReleased(d))
      .map((d) => {
        const { publisher, url } = d.sources[0]!;
        return {
          name: d.id,
          title: d.title.en,
          publisher,
          reason: `The publisher's terms do not clearly allow handing the rows on. ${d.licence.evidence}`,
          officialUrl: url,
          coverage: d.coverage,
        };
      }),
  };
}

/**
 * datapackage.json of one dataset, beside its file.
 * @param homepage address of the dataset's page
 */
export function datasetPackage(data: Data, meta: DatasetMeta, homepage: string): object {
  return {
    $schema: SCHEMA,
    name: meta.id,
    title: meta.title.en,
    description: meta.description,
    homepage,
    version: data.version,
    sources: [sourceOf(provenanceOf(meta))],
    licenses: [licenceOf(provenanceOf(meta))],
    contributors: [{ title: "Truceline", path: new URL("/", homepage).href, roles: ["publisher"] }],
    resources: [resourceOf(meta)],
  };
}
