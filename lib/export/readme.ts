import { type Presentation, released } from "@/lib/charts/present";
import type { Locale } from "@/lib/i18n/locales";
import { type Provenance, provenanceOf, withheldOf } from "./provenance";

/** The few words of a package's README.txt that no other output has. */
const WORDS = {
  en: {
    address: "Address",
    version: "Data version",
    asOf: "Data to",
    files: "Files",
    columns: "Columns",
    withheld: "Left out",
    sources: "Sources and licences",
    notes: "Notes",
    cite: "How to cite",
    official: "At the publisher",
    copied: "copy of",
    dataTo: "data to",
    what: {
      "data.csv":
        "the rows: RFC 4180, UTF-8, ISO dates, a blank cell is no value. A text that a spreadsheet would run as a formula has an apostrophe before it.",
      "data.csv-metadata.json": "what the columns are, for machines (CSV on the Web)",
      "datapackage.json": "the same as a Frictionless Data Package",
      "image.svg": "the picture",
    },
  },
  uk: {
    address: "Адреса",
    version: "Версія даних",
    asOf: "Дані до",
    files: "Файли",
    columns: "Стовпці",
    withheld: "Пропущено",
    sources: "Джерела та ліцензії",
    notes: "Примітки",
    cite: "Як цитувати",
    official: "У видавця",
    copied: "копія від",
    dataTo: "дані до",
    what: {
      "data.csv":
        "рядки: RFC 4180, UTF-8, дати ISO, порожня клітинка означає, що значення немає. Перед текстом, який табличний редактор виконав би як формулу, стоїть апостроф.",
      "data.csv-metadata.json": "опис стовпців для машин (CSV on the Web)",
      "datapackage.json": "те саме як Frictionless Data Package",
      "image.svg": "зображення",
    },
  },
} as const satisfies Record<Locale, unknown>;

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
  const words = WORDS[view.texts.locale];
  const { columns, withheld } = released(view.table);
  const item = (text: string) => `* ${hang(text, "  ")}`;
  const credit = (s: Provenance) => {
    const licence = s.licence.url ? `${s.licence.id} (${s.licence.url})` : s.licence.id;
    const dates = [s.to ? `${words.dataTo} ${s.to}` : "", s.retrieved ? `${words.copied} ${s.retrieved}` : ""];
    return [`${s.dataset}: ${s.publisher}, ${s.title}`, s.url ?? "", licence, ...dates].filter(Boolean).join("; ");
  };
  return [
    `${hang(view.title, "")}\n${"=".repeat(Math.min(100, [...view.title].length))}\n`,
    `${hang(view.subtitle, "")}\n\n${hang(view.description, "")}\n\n`,
    `${words.address}: ${address}\n${words.version}: ${view.version}\n${words.asOf}: ${view.asOf}\n`,
    section(
      words.files,
      Object.entries(words.what).map(([file, what]) => item(`${file}: ${what}`)),
    ),
    section(
      words.columns,
      columns.map((c) => item(`${c.name} (${c.type}${c.unit ? `, ${c.unit}` : ""}): ${c.title}. ${c.description}`)),
    ),
    section(
      words.withheld,
      withheldOf(withheld).map((w) =>
        item(`${w.column}: ${w.reason}${w.officialUrl ? ` ${words.official}: ${w.officialUrl}` : ""}`),
      ),
    ),
    section(words.notes, view.notes.filter((n) => !withheld.some((c) => c.withheld?.reason === n)).map(item)),
    section(
      words.sources,
      view.datasets.map((d) => item(credit(provenanceOf(d)))),
    ),
    section(words.cite, [hang(`Truceline, “${view.title}”, ${words.version} ${view.version}, ${address}`, "")]),
  ].join("");
}
