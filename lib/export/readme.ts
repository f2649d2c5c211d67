import { type Presentation, released } from "@/lib/charts/present";
import { citationText } from "./citation";
import { type Provenance, provenanceOf, withheldOf } from "./provenance";

/** The files of a package, with the key of what each is. */
const FILES = {
  "data.csv": "csv",
  "data.csv-metadata.json": "csvw",
  "datapackage.json": "package",
  "image.svg": "svg",
  "citation.bib": "bibtex",
  "citation.json": "csl",
} as const;

/** Breaks text into lines of at most 100 characters that hang below their first. */
function hang(text: string, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 100) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${indent}`);
}

const section = (title: string, lines: readonly string[]) =>
  lines.length ? `\n${title}\n${"-".repeat([...title].length)}\n${lines.join("\n")}\n` : "";

/**
 * README.txt of a view's package, in the view's language.
 * @param address absolute address of the chart's page with this view
 */
export function readmeOf(view: Presentation, address: string): string {
  const { t } = view.texts;
  const { columns, withheld } = released(view.table);
  const item = (text: string) => `* ${hang(text, "  ")}`;
  const credit = (s: Provenance) => {
    const licence = s.licence.url ? `${s.licence.id} (${s.licence.url})` : s.licence.id;
    const dates = [
      s.to ? `${t("readme.dataTo")} ${s.to}` : "",
      s.retrieved ? `${t("readme.copied")} ${s.retrieved}` : "",
    ];
    return [`${s.dataset}: ${s.publisher}, ${s.title}`, s.url ?? "", licence, ...dates].filter(Boolean).join("; ");
  };
  return [
    `${hang(view.title, "")}\n${"=".repeat(Math.min(100, [...view.title].length))}\n`,
    `${hang(view.subtitle, "")}\n\n${hang(view.description, "")}\n\n`,
    `${t("readme.address")}: ${address}\n${t("readme.version")}: ${view.version}\n${t("readme.asOf")}: ${view.asOf}\n`,
    section(
      t("readme.files"),
      Object.entries(FILES).map(([file, key]) => item(`${file}: ${t(`readme.what.${key}`)}`)),
    ),
    section(
      t("readme.columns"),
      columns.map((c) => item(`${c.name} (${c.type}${c.unit ? `, ${c.unit}` : ""}): ${c.title}. ${c.description}`)),
    ),
    section(
      t("readme.withheld"),
      withheldOf(withheld).map((w) =>
        item(`${w.column}: ${w.reason}${w.officialUrl ? ` ${t("readme.official")}: ${w.officialUrl}` : ""}`),
      ),
    ),
    section(t("readme.notes"), view.notes.filter((n) => !withheld.some((c) => c.withheld?.reason === n)).map(item)),
    section(
      t("readme.sources"),
      view.datasets.map((d) => item(credit(provenanceOf(d)))),
    ),
    section(t("readme.cite"), [hang(citationText(view, address), "")]),
  ].join("");
}
