import { type CsvRow, csvRows } from "../formats/csv";
import { fixed } from "../formats/text";
import type { Download, Source } from "../source";

/*
 * Kiel Institute, Ukraine Support Tracker: the CSV files behind the institute's own charts, billions of euros by year and
 * month. Every release, about one in two months, revises the months before.
 */
const FILES = "https://raw.githubusercontent.com/UkraineSupportTrackerWebsite/ukraine-support-tracker/main/data";
const explorer = { url: `${FILES}/data_explorer.csv` };

const month = (r: CsvRow) => `${r.year}-${r.month!.padStart(2, "0")}`;
const billions = (cell: string | undefined) => fixed(Number(cell), 4);

const byDonor: Download = {
  datasets: ["aid-by-donor"],
  steps: [explorer],
  read([bytes]) {
    const rows = csvRows(bytes!, [
      "country",
      "iso",
      "year",
      "month",
      "total",
      "financial",
      "humanitarian",
      "military",
      "commitments",
    ]);
    return {
      "aid-by-donor": rows.map((r) => ({
        month: month(r),
        donor: r.country!,
        iso3: r.iso!,
        allocations_total_eur_bn: billions(r.total),
        financial_eur_bn: billions(r.financial),
        humanitarian_eur_bn: billions(r.humanitarian),
        military_eur_bn: billions(r.military),
        commitments_eur_bn: billions(r.commitments),
      })),
    };
  },
};

const byMonth: Download = {
  datasets: ["aid-by-month"],
  steps: [explorer, { url: `${FILES}/total_allocations.csv` }, { url: `${FILES}/procurement_trends.csv` }],
  read([donors, totals, procurement]) {
    const states = csvRows(donors!, ["iso", "year", "month", "total"]).filter((r) => r.iso === "USA");
    const us = new Map(states.map((r) => [month(r), Number(r.total)]));
    const purl = new Map(
      csvRows(procurement!, ["year", "month", "nato_purl"]).map((r) => [month(r), Number(r.nato_purl)]),
    );
    const rows = csvRows(totals!, ["year", "month", "total_allocations", "military", "financial", "humanitarian"]);
    return {
      "aid-by-month": rows.map((r) => {
        const [total, fromUs] = [Number(r.total_allocations), us.get(month(r)) ?? 0];
        return {
          month: month(r),
          allocations_total_eur_bn: fixed(total, 4),
          military_eur_bn: billions(r.military),
          financial_eur_bn: billions(r.financial),
          humanitarian_eur_bn: billions(r.humanitarian),
          us_total_eur_bn: fixed(fromUs, 4),
          other_donors_eur_bn: fixed(total - fromUs, 4),
          purl_military_eur_bn: fixed(purl.get(month(r)) ?? 0, 4),
        };
      }),
    };
  },
};

export const kiel: Source = {
  id: "kiel",
  publisher: "Kiel Institute for the World Economy",
  datasets: ["aid-by-donor", "aid-by-month"],
  plan: (held) => [byDonor, byMonth].filter((d) => held.has(d.datasets[0]!)),
};
