import { type CsvRow, csvRows } from "../formats/csv";
import { fixed } from "../formats/text";
import { AnswerError, type Download, type Row, type Source } from "../source";

/*
 * The Economist's public repository on the war: CSV files, newest or oldest day first, areas in square metres. The estimates
 * of losses are re-modelled along their whole path at every update; areas and fires as the Institute for the Study of War
 * and NASA correct theirs.
 */
const FILES =
  "https://raw.githubusercontent.com/TheEconomist/the-economist-ukraine-war-dead-and-wounded-estimates/HEAD";

const number = (cell: string | undefined): number => (cell === "" || cell === "NA" ? Number.NaN : Number(cell));
const blankOr = (cell: string, text: (value: number) => string) =>
  Number.isNaN(number(cell)) ? "" : text(Number(cell));

const area: Download = {
  datasets: ["territory-area-economist"],
  steps: [{ url: `${FILES}/source-data/deaths-and-casualties-data/area_assessed_as_controlled_by_russia.csv` }],
  read([bytes]) {
    const [km2, change, share] = [
      "area_assessed_as_russia_controlled",
      "change_in_area_assessed_as_russia_controlled",
      "area_assessed_as_russia_controlled_percent",
    ] as const;
    return {
      "territory-area-economist": csvRows(bytes!, ["date", km2, change, share]).map((r) => ({
        date: r.date!,
        occupied_km2: fixed(number(r[km2]) / 1e6, 1),
        occupied_pct: fixed(number(r[share]), 3),
        change_km2: blankOr(r[change]!, (m2) => fixed(m2 / 1e6, 1)),
      })),
    };
  },
};

const estimates = ["estimate", "pi_low", "pi_high"] as const;

/** One of the two files of estimates by day; it must be of what its name says. */
function estimatesOf(bytes: Uint8Array, type: string): Map<string, CsvRow> {
  const rows = csvRows(bytes, ["date", ...estimates, "type", "country"]);
  const other = rows.find((r) => r.type !== type || r.country !== "russia");
  if (other) throw new AnswerError(`the file has ${other.type} of ${other.country}, not ${type} of russia`);
  // The first days have no estimate yet.
  return new Map(rows.filter((r) => r.estimate !== "NA").map((r) => [r.date!, r]));
}

const losses: Download = {
  datasets: ["losses-economist"],
  steps: ["casualties", "deaths"].map((what) => ({ url: `${FILES}/output-data/tracker/meta-estimate-${what}.csv` })),
  read([first, second]) {
    const [casualties, deaths] = [estimatesOf(first!, "casualties"), estimatesOf(second!, "deaths")];
    const people = (rows: CsvRow, prefix: string) =>
      estimates.map(
        (name) => [`${prefix}_${name === "estimate" ? "est" : name}`, fixed(number(rows[name]), 0)] as const,
      );
    const rows: Row[] = [];
    for (const [date, c] of casualties) {
      const d = deaths.get(date);
      // The two files are written one after the other: a day that only one has isn't there yet.
      if (d) rows.push({ date, ...Object.fromEntries([...people(c, "ru_casualties"), ...people(d, "ru_deaths")]) });
    }
    return { "losses-economist": rows };
  },
};

const fires: Download = {
  datasets: ["war-fires"],
  steps: [{ url: `${FILES}/source-data/deaths-and-casualties-data/strikes_by_location_and_day.csv` }],
  read([bytes]) {
    const columns = {
      war_fires: "war_fires_per_day",
      war_fires_ua_held: "war_fires_per_day_in_ukraine_held_area",
      war_fires_ru_held: "war_fires_per_day_in_russia_held_area",
    } as const;
    const rows = csvRows(bytes!, [
      "date",
      ...Object.values(columns),
      "war_fires_per_day_7dma",
      "cloud_cover_in_east_of_country",
    ]);
    const found = rows.map((r) => ({
      date: r.date!,
      ...Object.fromEntries(Object.entries(columns).map(([name, source]) => [name, fixed(number(r[source]), 0)])),
      war_fires_7dma: fixed(number(r.war_fires_per_day_7dma), 1),
      cloud_cover_east: fixed(number(r.cloud_cover_in_east_of_country), 3),
    }));
    return { "war-fires": settled(found) };
  },
};

/** Days whose satellite passes aren't in yet stand as 0 at the end of the file, and rise later. */
function settled<R extends Row & { readonly date: string }>(rows: readonly R[]): R[] {
  const days = rows.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return days.slice(0, days.findLastIndex((r) => r.war_fires !== "0") + 1);
}

export const economist: Source = {
  id: "economist",
  publisher: "The Economist",
  datasets: ["territory-area-economist", "losses-economist", "war-fires"],
  plan: (held) => [area, losses, fires].filter((d) => held.has(d.datasets[0]!)),
};
