import type { Presentation } from "@/lib/charts/view";

/*
 * How to cite a view. A citation names the data's version in its text and in its address, so that what was cited can be told
 * from what came later.
 */

/** A bibliographic item in CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export interface CslItem {
  readonly id: string;
  readonly type: "dataset";
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly publisher: string;
  readonly version: string;
  readonly issued: { readonly "date-parts": readonly (readonly number[])[] };
  readonly URL: string;
  readonly language: string;
  readonly note: string;
}

const partsOf = (iso: string) => iso.split("-").map(Number);

/** The day of a data version, which begins with it. */
const dayOfVersion = (version: string) => /^\d{4}-\d\d-\d\d/.exec(version)?.[0] ?? version;

const keyOf = (view: Presentation) => `truceline-${view.id}-${view.version}`;

const creditOf = (view: Presentation) => view.texts.t("frame.sources", { list: view.credits.join(", ") });

/** @param address absolute address of the view's page, pinned to its data version */
export function cslOf(view: Presentation, address: string): CslItem {
  return {
    id: keyOf(view),
    type: "dataset",
    title: view.title,
    author: [{ literal: "Truceline" }],
    publisher: "Truceline",
    version: view.version,
    issued: { "date-parts": [partsOf(dayOfVersion(view.version))] },
    URL: address,
    language: view.texts.locale,
    note: `${view.subtitle}. ${creditOf(view)}`,
  };
}

/** A BibTeX value: what TeX reads as a command is escaped, braces keep the capitals. */
const tex = (text: string) =>
  `{${text
    .replace(/[\\{}]/g, "")
    .replace(/[&%$#_]/g, "\\$&")
    .replaceAll("~", "\\textasciitilde{}")
    .replaceAll("^", "\\textasciicircum{}")}}`;

export function bibtexOf(view: Presentation, address: string): string {
  const [year, month] = dayOfVersion(view.version).split("-") as [string, string];
  const fields: [string, string][] = [
    ["title", `{${tex(view.title)}}`],
    ["author", "{{Truceline}}"],
    ["year", `{${year}}`],
    ["month", `{${Number(month)}}`],
    ["version", tex(view.version)],
    // An address is taken as it stands.
    ["url", `{${address.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ["note", tex(`${view.subtitle}. ${creditOf(view)}`)],
  ];
  return `@misc{${keyOf(view)},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(",\n")}\n}\n`;
}

/** One line for a footnote. */
export const citationText = (view: Presentation, address: string): string =>
  `Truceline, “${view.title}”, ${view.texts.t("readme.version")} ${view.version}, ${address}. ${creditOf(view)}.`;
