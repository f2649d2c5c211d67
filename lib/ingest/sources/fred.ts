import { askFrom } from "../dates";
import { csvRows } from "../formats/csv";
import { fixed, numberText } from "../formats/text";
import { AnswerError, type Source } from "../source";

/*
 * Federal Reserve series by FRED's graph file, CSV: the date (observation_date, formerly DATE) and the value under the id
 * of the series, "." or blank where there is none. H.10 (exchange rates), the Chicago and St Louis Fed's indices of
 * financial conditions, and economic policy uncertainty come this way.
 */
const SERIES = {
  "eur-per-usd-fed-h10": { id: "DEXUSEU", publishes: "inverse" },
  "usd-broad-index-fed": { id: "DTWEXBGS", publishes: "value" },
  "chicago-nfci-weekly": { id: "NFCI", publishes: "value" },
  "stl-fsi-weekly": { id: "STLFSI4", publishes: "value" },
  "epu-us-daily": { id: "USEPUINDXD", publishes: "value" },
} as const;

/** The weekly indices are re-estimated back to their beginning at every release, so all of them is asked for. */
const RE_ESTIMATED: readonly string[] = ["chicago-nfci-weekly", "stl-fsi-weekly"];

export const fred: Source = {
  id: "fred",
  publisher: "Federal Reserve (H.10, Chicago and St Louis), by FRED",
  datasets: Object.keys(SERIES),
  plan: (held) =>
    [...held].map(([dataset, h]) => {
      const { id, publishes } = SERIES[dataset as keyof typeof SERIES];
      const from = RE_ESTIMATED.includes(dataset) ? h.first : askFrom(h);
      return {
        datasets: [dataset],
        steps: [{ url: `https://fred.stlouisfed.org/graph/fredgraph.csv?id=${id}&cosd=${from}` }],
        read([bytes]) {
          const rows = csvRows(bytes!, [id]);
          const day = ["observation_date", "DATE"].find((name) => rows[0]![name] !== undefined);
          if (!day) throw new AnswerError("column 'observation_date' is missing");
          const found = rows.filter((r) => r[id] !== "." && r[id] !== "");
          return {
            [dataset]: found.map((r) => ({
              date: r[day]!,
              // FRED has dollars per euro; the series is held the other way round, as its description says.
              value: publishes === "inverse" ? fixed(1 / Number(r[id]), 4) : numberText(r[id]!),
            })),
          };
        },
      };
    }),
};
