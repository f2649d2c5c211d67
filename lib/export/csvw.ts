import type { Column } from "@/lib/charts/contract";
import { type Presentation, released } from "@/lib/charts/present";
import { keyOf, provenanceOf, withheldOf } from "./provenance";

/*
 * metadata.json: what the columns of data.csv are, as the W3C's "Metadata Vocabulary for Tabular Data" writes it
 * (https://www.w3.org/TR/tabular-metadata/). Prefixes dc and schema are the vocabulary's own.
 */

/** Datatypes with their formats; "number" reads the exponents that JavaScript writes for very small numbers. */
const DATATYPES: Record<Column["type"], object | string> = {
  date: { base: "date", format: "yyyy-MM-dd" },
  integer: { base: "integer" },
  number: { base: "number" },
  string: "string",
  url: "anyURI",
};

function columnOf(column: Column, key: string | undefined) {
  return {
    name: column.name,
    // The header's cell must be among the titles, or a validator takes the file for another.
    titles: [column.name, column.title],
    "dc:description": column.description,
    ...(column.unit ? { "schema:unitText": column.unit } : {}),
    datatype: DATATYPES[column.type],
    // Several addresses in a cell stand with a blank between them.
    ...(column.type === "url" ? { separator: " " } : {}),
    null: "",
    ...(column.name === key ? { required: true } : {}),
    ...(column.dataset ? { "dc:source": column.dataset } : {}),
  };
}

/**
 * CSVW metadata of a view's data.csv.
 * @param url address of the CSV relative to this document: "data.csv" with the view's query, or bare inside a package
 */
export function csvwOf(view: Presentation, url: string): object {
  const { columns, rows, withheld } = released(view.table);
  const key = keyOf(columns, rows);
  const sources = view.datasets.map(provenanceOf);
  const left = withheldOf(withheld);
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": view.texts.locale }],
    url,
    "dc:title": view.title,
    "dc:description": `${view.subtitle}. ${view.description}`,
    "dc:publisher": "Truceline",
    "dc:modified": view.asOf,
    "schema:version": view.version,
    "dc:source": sources.map((s) => ({
      "dc:identifier": s.dataset,
      "dc:title": s.title,
      "dc:publisher": s.publisher,
      ...(s.url ? { "schema:url": s.url } : {}),
      ...(s.retrieved ? { "schema:dateModified": s.retrieved } : {}),
      "dc:rights": s.redistribution,
    })),
    "dc:license": [...new Set(sources.map((s) => s.licence.url ?? s.licence.id))],
    dialect: {
      encoding: "utf-8",
      delimiter: ",",
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      lineTerminators: ["\r\n"],
    },
    tableSchema: {
      columns: columns.map((c) => columnOf(c, key)),
      ...(key ? { primaryKey: key } : {}),
    },
    ...(left.length
      ? {
          notes: left.map((w) => ({
            type: "Annotation",
            target: url,
            body: `Column ${w.column} is left out. ${w.reason}`,
            "dc:identifier": w.column,
            "dc:publisher": w.publisher,
            ...(w.officialUrl ? { "dc:source": w.officialUrl } : {}),
          })),
        }
      : {}),
  };
}
