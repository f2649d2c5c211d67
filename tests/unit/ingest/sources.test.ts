import { readFileSync } from "node:fs";
import { geoArea } from "d3-geo";
import { describe, expect, it } from "vitest";
import { DATASET_IDS } from "@/lib/data";
import { holdings } from "@/lib/ingest/holdings";
import type { Download, Held, Request, Row } from "@/lib/ingest/source";
import { SOURCES } from "@/lib/ingest/sources";
import { occupiedKm2 } from "@/lib/ingest/sources/deepstate";

const held = holdings("data");
const TODAY = "2026-08-24";
const file = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/ingest/${name}`));
const bytes = (text: string) => new TextEncoder().encode(text);

/** The download that feeds a dataset, for rows as they are held (or as a test says). */
function download(dataset: string, env: Record<string, string> = {}, change: (h: Held) => Held = (h) => h): Download {
  const source = SOURCES.find((s) => s.datasets.includes(dataset))!;
  const own = new Map<string, Held>(
    source.datasets.flatMap((id) => (held.has(id) ? [[id, change(held.get(id)!)] as const] : [])),
  );
  return source.plan(own, { today: TODAY, env }).find((d) => d.datasets.includes(dataset))!;
}

const read = (dataset: string, files: readonly (string | Uint8Array)[], env?: Record<string, string>): readonly Row[] =>
  download(dataset, env).read(files.map((f) => (typeof f === "string" ? file(f) : f)))[dataset]!;

const urls = (d: Download) => d.steps.filter((s): s is Request => typeof s !== "function").map((s) => s.url);

/** [dataset, files, number of rows, last row]. Values are those of the sources' own files; see the fixtures' README. */
const READ: readonly (readonly [string, readonly string[], number, Row])[] = [
  ["brent-spot", ["eia/RBRTEd.xls"], 8, { date: "2026-08-18", value: "95.29" }],
  ["eur-per-usd-fed-h10", ["fred/DEXUSEU.csv"], 3, { date: "2026-08-14", value: "0.8635" }],
  ["chicago-nfci-weekly", ["fred/NFCI.csv"], 4, held.get("chicago-nfci-weekly")!.rows.at(-1)!],
  [
    "us-10y-treasury",
    ["us-treasury/2026.csv"],
    6,
    { date: "2026-08-13", value: held.get("us-10y-treasury")!.rows.at(-6)!.value! },
  ],
  ["eur-usd-ecb", ["ecb/usd.csv"], 4, { date: "2026-04-13", value: "1.1684" }],
  ["usd-rub-cbr", ["bank-of-russia/usd.xml"], 4, { date: "2026-08-22", value: "82.9211" }],
  ["cny-rub-cbr", ["bank-of-russia/cny-for-ten.xml"], 2, { date: "2023-03-02", value: "10.8873" }],
  ["cbr-key-rate", ["bank-of-russia/key-rate.xml"], 3, { date: "2026-08-18", value: "14" }],
  ["cbr-reserves-weekly", ["bank-of-russia/reserves-weekly.xml"], 3, { date: "2026-08-14", value: "755.6" }],
  [
    "cbr-reserves-monthly",
    ["bank-of-russia/reserves-monthly.xml"],
    2,
    { date: "2026-08-01", value: "720348", fx_mln_usd: "427493", gold_mln_usd: "292854" },
  ],
  ["usd-uah-nbu", ["national-bank-of-ukraine/usd.json"], 3, { date: "2022-07-20", value: "29.2549" }],
  ["usd-pln-nbp", ["national-bank-of-poland/usd.json"], 3, { date: "2026-06-01", value: "3.6319" }],
  ["vix-close", ["cboe/VIX_History.csv"], 3, { date: "2026-08-20", value: "16.01" }],
  [
    "rvi-moex",
    ["moex/RVI.json"],
    3,
    { date: "2026-06-19", value: "29.61", open: "28.93", high: "29.61", low: "27.67" },
  ],
  ["power-de-ember", ["ember/daily.csv"], 2, { date: "2026-04-30", value: "66.05" }],
  [
    "gas-europe-monthly-wb",
    ["world-bank/page.html", "world-bank/pink-sheet.xlsx"],
    4,
    { date: "2026-05-01", value: "16.17" },
  ],
  [
    "gold-monthly-wb",
    ["world-bank/page.html", "world-bank/pink-sheet.xlsx"],
    4,
    held.get("gold-monthly-wb")!.rows.at(-1)!,
  ],
  ["gpr-daily", ["caldara-iacoviello/daily.xls"], 6, held.get("gpr-daily")!.rows.at(-1)!],
  [
    "gpr-monthly",
    ["caldara-iacoviello/monthly.xls"],
    3,
    { date: "2024-07-01", value: "90.94325256347656", gprt: "91.63438415527344", gpra: "95.6817855834961" },
  ],
  ["gpr-country-ukr", ["caldara-iacoviello/monthly.xls"], 3, { date: "2024-07-01", value: "0.8687875270843506" }],
  ["gscpi-monthly", ["new-york-fed/gscpi.xlsx"], 6, { date: "2026-05-01", value: "1.7689042052282462" }],
  ["ofr-fsi-daily", ["financial-research/fsi.csv"], 3, held.get("ofr-fsi-daily")!.rows.at(-1)!],
  ["gepu-monthly", ["policy-uncertainty/gepu.xlsx"], 3, held.get("gepu-monthly")!.rows.at(-1)!],
  ["territory-area-economist", ["economist/area.csv"], 5, held.get("territory-area-economist")!.rows.at(-1)!],
];

describe("what the sources answer", () => {
  it.each(READ)("%s", (dataset, files, count, last) => {
    const rows = read(dataset, files, { TRUCELINE_EMBER_URL: "https://files.example.org/daily.csv" });
    expect(rows).toHaveLength(count);
    expect(rows.at(-1)).toEqual(last);
  });

  it("gives The Economist's estimates where both files have the day", () => {
    const source = SOURCES.find((s) => s.id === "economist")!;
    const any = held.get("territory-area-economist")!;
    const [losses, fires] = source.plan(
      new Map([
        ["losses-economist", any],
        ["war-fires", any],
      ]),
      { today: TODAY, env: {} },
    );
    // The rows that MANIFEST and README of the repository give for 21 August 2026: 1.525 million, 1.336 to 1.741.
    const rows = losses!.read([file("economist/casualties.csv"), file("economist/deaths.csv")])["losses-economist"]!;
    expect(rows[0]).toEqual({
      date: "2026-08-21",
      ru_casualties_est: "1524946",
      ru_casualties_pi_low: "1336026",
      ru_casualties_pi_high: "1740579",
      ru_deaths_est: "490321",
      ru_deaths_pi_low: "374039",
      ru_deaths_pi_high: "642755",
    });
    expect(() => losses!.read([file("economist/deaths.csv"), file("economist/deaths.csv")])).toThrow(
      "the file has deaths of russia, not casualties of russia",
    );
    const days = fires!.read([file("economist/fires.csv")])["war-fires"]!;
    expect(days.at(-1)).toMatchObject({ date: "2026-08-15", war_fires: "674", war_fires_7dma: "1725.4" });
  });

  it("puts the General Staff's two lists together and takes the change from the day before", () => {
    const source = SOURCES.find((s) => s.id === "general-staff")!;
    const [claims] = source.plan(new Map([["losses-general-staff", held.get("brent-spot")!]]), {
      today: TODAY,
      env: {},
    });
    const rows = claims!.read([file("general-staff/personnel.json"), file("general-staff/equipment.json")])[
      "losses-general-staff"
    ]!;
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatchObject({
      date: "2022-02-26",
      personnel: "4300",
      personnel_change: "1500",
      tanks: "146",
      submarines: "",
    });
    expect(rows.at(-1)).toMatchObject({
      date: "2026-08-08",
      personnel: "1456610",
      personnel_change: "1190",
      uav: "449606",
    });
  });

  it("adds up the Kiel tracker's months", () => {
    const source = SOURCES.find((s) => s.id === "kiel")!;
    const any = held.get("brent-spot")!;
    const [donors, months] = source.plan(
      new Map([
        ["aid-by-donor", any],
        ["aid-by-month", any],
      ]),
      { today: TODAY, env: {} },
    );
    const explorer = file("kiel/data_explorer.csv");
    expect(donors!.read([explorer])["aid-by-donor"]![0]).toEqual({
      month: "2022-01",
      donor: "Canada",
      iso3: "CAN",
      allocations_total_eur_bn: "0.2654",
      financial_eur_bn: "0.0000",
      humanitarian_eur_bn: "0.0350",
      military_eur_bn: "0.2304",
      commitments_eur_bn: "0.2654",
    });
    const files = [explorer, file("kiel/total_allocations.csv"), file("kiel/procurement_trends.csv")];
    expect(months!.read(files)["aid-by-month"]![1]).toMatchObject({
      month: "2022-02",
      allocations_total_eur_bn: "3.1233",
      us_total_eur_bn: "0.3562",
      other_donors_eur_bn: "2.7671",
    });
  });

  it("reads EIA's keyed answer like its workbook", () => {
    expect(read("brent-spot", ["eia/v2.json"], { EIA_API_KEY: "k" }).at(-1)).toEqual({
      date: "2026-08-18",
      value: "95.29",
    });
    expect(urls(download("brent-spot", { EIA_API_KEY: "k" }))[0]).toContain("api_key=k");
    expect(urls(download("brent-spot"))).toEqual(["https://www.eia.gov/dnav/pet/hist_xls/RBRTEd.xls"]);
  });
});

describe("what is asked for", () => {
  it("is no more than the source allows at once, from before the last held day to today", () => {
    const rates = urls(download("usd-uah-nbu"));
    expect(rates[0]).toContain("start=20220610&end=20230609");
    expect(rates.at(-1)).toContain("end=20260824");
    expect(rates).toHaveLength(5);
    expect(urls(download("usd-pln-nbp"))).toEqual([
      "https://api.nbp.pl/api/exchangerates/rates/a/usd/2026-04-22/2026-08-24/?format=json",
    ]);
  });

  it("turns over the year with the Treasury, and the page with the Moscow Exchange", () => {
    const last = (date: string) => (h: Held) => ({ ...h, last: date });
    expect(urls(download("us-2y-treasury", {}, last("2026-01-15"))).map((u) => /csv\/(\d+)\//.exec(u)![1])).toEqual([
      "2025",
      "2026",
    ]);
    expect(urls(download("imoex-close", {}, last("2025-01-01"))).map((u) => /start=(\d+)/.exec(u)![1])).toEqual([
      "0",
      "500",
    ]);
  });

  it("is found on the World Bank's page", () => {
    const [, step] = download("gas-europe-monthly-wb").steps;
    const follow = step as (answers: readonly Uint8Array[]) => Request;
    expect(follow([file("world-bank/page.html")]).url).toMatch(
      /-0050012026\/related\/CMO-Historical-Data-Monthly\.xlsx$/,
    );
    expect(() => follow([bytes("<html>moved</html>")])).toThrow("the page links no CMO-Historical-Data-Monthly.xlsx");
  });

  it("wants keys and permissions said in words", () => {
    const needs = (id: string, env = {}) => SOURCES.find((s) => s.id === id)!.needs?.(env) ?? null;
    expect(needs("ember")).toMatch(
      /^Ember gives its file a new address at each release: set TRUCELINE_EMBER_URL to the link/,
    );
    expect(needs("deepstate")).toMatch(
      /^DeepState wants automatic use to be permitted: ask at https:\/\/api\.deepstatemap\.live/,
    );
    expect(needs("ember", { TRUCELINE_EMBER_URL: "https://files.example.org/x.csv" })).toBeNull();
    expect(needs("ecb")).toBeNull();
  });

  it("feeds each dataset from one source, and only datasets of the house", () => {
    const ids = SOURCES.flatMap((s) => s.datasets);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !(DATASET_IDS as readonly string[]).includes(id))).toEqual([]);
  });
});

describe("answers that aren't what the format says", () => {
  const page = bytes("<!doctype html><html><body>Service unavailable</body></html>");
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ["brent-spot", page, "the answer is not a workbook"],
    ["us-2y-treasury", page, "the answer is a web page, not CSV"],
    ["usd-rub-cbr", page, "the answer is not XML"],
    ["usd-rub-cbr", file("bank-of-russia/usd.xml").slice(0, 300), "the answer is not XML"],
    ["usd-rub-cbr", file("bank-of-russia/cny-for-ten.xml"), "the answer is not ValCurs of R01235"],
    ["cbr-key-rate", file("bank-of-russia/reserves-weekly.xml"), "the answer has no KeyRateXMLResult"],
    ["usd-uah-nbu", page, "the answer is not JSON"],
    [
      "usd-uah-nbu",
      bytes('[{"exchangedate":"20.07.2022","cc":"EUR","rate":30.1}]'),
      "the answer has rates of EUR, not USD",
    ],
    ["usd-uah-nbu", bytes('[{"exchangedate":"20.07.2022","cc":"USD","rate":"29"}]'), "the answer at [0].rate"],
    ["eur-usd-ecb", bytes("A,B\n1,2\n"), "column 'KEY' is missing; the answer has A, B"],
    ["vix-close", bytes("DATE,OPEN,HIGH,LOW,CLOSE\n08/20/2026,16.2,16"), "row 2 breaks off before 'CLOSE'"],
    ["vix-close", bytes("DATE,OPEN,HIGH,LOW,CLOSE\n"), "the answer has no rows"],
    ["vix-close", bytes("DATE,OPEN,HIGH,LOW,CLOSE\n08/20/2026,1,1,1,n/a\n"), "'n/a' is not a number"],
    ["gpr-daily", file("caldara-iacoviello/monthly.xls"), "column 'DAY' is missing"],
    [
      "gscpi-monthly",
      file("caldara-iacoviello/monthly.xls"),
      "sheet 'GSCPI Monthly Data' is missing; the workbook has Sheet1",
    ],
    ["gscpi-monthly", file("new-york-fed/gscpi.xlsx").slice(0, 700), "the workbook can't be read"],
  ];
  it.each(cases)("%s: %#", (dataset, answer, message) => {
    expect(() => download(dataset).read([answer])).toThrow(message);
  });

  it("refuses a Pink Sheet in another unit", () => {
    const half = file("world-bank/pink-sheet.xlsx").slice(0, 9000);
    expect(() => download("gas-europe-monthly-wb").read([page, half])).toThrow("the workbook can't be read");
  });
});

describe("the occupied area of an outline", () => {
  const square = (w: number, s: number, e: number, n: number): [number, number][] => {
    const points: [number, number][] = [];
    const steps = 40;
    for (let i = 0; i < steps; i += 1) points.push([w + ((e - w) * i) / steps, s]);
    for (let i = 0; i < steps; i += 1) points.push([e, s + ((n - s) * i) / steps]);
    for (let i = 0; i < steps; i += 1) points.push([e - ((e - w) * i) / steps, n]);
    for (let i = 0; i < steps; i += 1) points.push([w, n - ((n - s) * i) / steps]);
    return [...points, points[0]!];
  };
  const outline = (...rings: [number, number][][]) =>
    bytes(
      JSON.stringify({
        type: "FeatureCollection",
        features: [{ geometry: { type: "MultiPolygon", coordinates: [rings] } }],
      }),
    );

  /** Another way to the same area: latitudes of equal area (Snyder 1987, 3-11 and 3-18), then the area on a sphere. */
  function authalic(ring: readonly (readonly [number, number])[]): number {
    const e = Math.sqrt(0.00669437999014);
    const q = (lat: number) => {
      const s = Math.sin((lat * Math.PI) / 180);
      return (1 - e * e) * (s / (1 - e * e * s * s) - Math.log((1 - e * s) / (1 + e * s)) / (2 * e));
    };
    const points = ring.map(([lon, lat]) => [lon, (Math.asin(q(lat) / q(90)) * 180) / Math.PI] as [number, number]);
    const area = geoArea({ type: "Polygon", coordinates: [points] });
    const radius2 = (6378.137 ** 2 * q(90)) / 2;
    return Math.min(area, 4 * Math.PI - area) * radius2;
  }

  it("is that of the ellipsoid, whichever way the ring runs, without its holes", () => {
    const [outer, hole] = [square(34, 46, 38, 49), square(35, 47, 36, 48)];
    const expected = authalic(outer) - authalic(hole);
    expect(occupiedKm2(outline(outer, hole)) / expected).toBeCloseTo(1, 5);
    expect(occupiedKm2(outline(outer.toReversed(), hole))).toBeCloseTo(occupiedKm2(outline(outer, hole)), 3);
  });

  it("refuses half an outline and another shape", () => {
    expect(() => occupiedKm2(outline(square(34, 46, 35, 47)))).toThrow(/^\d+ km2 is not the occupied area$/);
    expect(() => occupiedKm2(outline(square(34, 46, 38, 49)).slice(0, 900))).toThrow("the answer is not JSON");
  });
});
