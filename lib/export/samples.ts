/*
 * Code that fetches a view's rows, in the tools that analysts use. Each sample is the whole of it: paste and run.
 */

export const SAMPLE_LANGUAGES = ["curl", "sheets", "pandas", "r", "duckdb", "observable"] as const;
export type SampleLanguage = (typeof SAMPLE_LANGUAGES)[number];

/** A text in double quotes for a shell: nothing in it is run. */
const shell = (text: string) => `"${text.replace(/[\\"$`]/g, "\\$&")}"`;
/** A text in double quotes as JavaScript, Python and R read it; addresses hold no control characters. */
const quoted = (text: string) => JSON.stringify(text);

/**
 * @param csv absolute address of the view's rows
 * @param dates columns of days, which no tool guesses right from text
 */
export function sample(language: SampleLanguage, csv: string, dates: readonly string[]): string {
  const list = dates.map((name) => `"${name}"`).join(", ");
  switch (language) {
    case "curl":
      return `curl --fail --location --output truceline.csv ${shell(csv)}`;
    case "sheets":
      return `=IMPORTDATA("${csv.replaceAll('"', '""')}")`;
    case "pandas":
      return `import pandas as pd\n\nrows = pd.read_csv(${quoted(csv)}${dates.length ? `, parse_dates=[${list}]` : ""})`;
    case "r":
      return `library(readr)\n\nrows <- read_csv(${quoted(csv)})`;
    case "duckdb":
      return `INSTALL httpfs; LOAD httpfs;\nSELECT * FROM read_csv('${csv.replaceAll("'", "''")}', header = true);`;
    case "observable":
      return `rows = d3.csv(${quoted(csv)}, d3.autoType)`;
  }
}
