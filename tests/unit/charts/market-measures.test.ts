import { describe, expect, it } from "vitest";
import { marketControls } from "@/lib/charts/markets/overview/controls";
import { changesOf, samplesOf } from "@/lib/charts/markets/overview/measure";
import { marketPresets } from "@/lib/charts/markets/overview/presets";
import type { MarketTable } from "@/lib/charts/markets/overview/rows";
import { MAX_SERIES, MEASURES, marketState } from "@/lib/charts/markets/overview/state";
import { fixerOf, isQuoted } from "@/lib/charts/markets/quotes";
import { present, released } from "@/lib/charts/present";
import { quantumOf } from "@/lib/charts/shared/quantum";
import { SIZES } from "@/lib/charts/shared/size";
import { matches } from "@/lib/charts/timeline/rows";
import { timelineState } from "@/lib/charts/timeline/state";
import { loadData, SERIES_IDS } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import { texts } from "@/lib/i18n/texts";
import { SERIES_GROUPS } from "@/lib/schema/series";

const data = loadData();
const view = (query = "", locale: "en" | "uk" = "en") =>
  present(data, "market-overview", new URLSearchParams(query), texts(locale));
const table = (query = "") => view(query).table as MarketTable;
const row = (query: string, date: string) => table(query).rows.find((r) => r.date === date)!;

describe("returns", () => {
  it("are log returns in percent for prices", () => {
    // By hand: Brent closed at 62.11 on 12 December 2025 (a Friday) and at 61.55 on the 15th; 100 ln(61.55 / 62.11).
    expect(row("measure=returns", "2025-12-15").brent_spot_return).toBeCloseTo(-0.9057153940749161, 10);
    // 133.18 on 8 March 2022, 116.58 the day after.
    expect(row("measure=returns", "2022-03-09").brent_spot_return).toBeCloseTo(-13.312386406507265, 10);
    expect(row("measure=returns", "2025-12-15").brent_spot).toBe(61.55);
  });

  it("are differences in percentage points for rates", () => {
    // 4.19 and 4.18 percent on 12 and 15 December 2025.
    const query = "series=us-10y-treasury&measure=returns";
    expect(row(query, "2025-12-15").us_10y_treasury_return).toBeCloseTo(-0.01, 10);
    expect(table(query).lines[0]!.unit).toBe("percentage points");
  });

  it("begin from the value before the window, and leave a gap where a market was closed for long", () => {
    expect(row("measure=returns&from=2025-12-15", "2025-12-15").brent_spot_return).toBeCloseTo(-0.9057153940749161, 10);
    // No trading in Moscow from 28 February to 23 March 2022.
    const moscow = table("series=imoex-close&measure=returns&from=2022-02-20&to=2022-03-31").rows.map((r) => r.date);
    expect(moscow).toContain("2022-02-25");
    expect(moscow).not.toContain("2022-03-24");
    expect(moscow).toContain("2022-03-25");
  });

  it("refuse a logarithm that doesn't exist, and skip what is missing", () => {
    expect([...changesOf([1, 2, 3], [1, -1, 2], "log-return", 12)]).toEqual([NaN, NaN, NaN]);
    expect([...changesOf([1, 2, 3], [1, NaN, 4], "difference", 12)]).toEqual([NaN, NaN, 3]);
    expect([...changesOf([1, 20], [1, 4], "difference", 12)]).toEqual([NaN, NaN]);
  });
});

describe("z-scores", () => {
  it("agree with median and MAD of the trailing three years, worked out in Python from the same rows", () => {
    // statistics.median over the days later than 1096 days before: 758, 757, 36 and 701 values.
    expect(row("measure=zscores", "2026-08-18").brent_spot_zscore).toBeCloseTo(1.5971491850898027, 9);
    expect(row("measure=zscores", "2025-12-15").brent_spot_zscore).toBeCloseTo(-1.9049297514325203, 9);
    expect(row("series=wheat-hrw-monthly-wb&measure=zscores", "2022-05-01").wheat_hrw_monthly_wb_zscore).toBeCloseTo(
      2.685586003293091,
      9,
    );
    expect(row("series=us-10y-treasury&measure=zscores", "2023-10-19").us_10y_treasury_zscore).toBeCloseTo(
      1.3121891503814684,
      9,
    );
  });

  it("begin after a year, don't depend on the window, and say how they are made", () => {
    const whole = table("series=brent-spot&measure=zscores").rows;
    expect(whole.find((r) => r.brent_spot_zscore !== null)!.date).toBe("2022-01-04");
    const part = table("series=brent-spot&measure=zscores&from=2026-08-01").rows;
    expect(part.at(-1)).toEqual(whole.at(-1));
    expect(view("measure=zscores").notes.join(" ")).toContain("Rousseeuw and Croux 1993");
  });
});

describe("rebased", () => {
  it("without a day begins where all series have a value", () => {
    const it = table("series=brent-spot,kalshi-zelenskyy-putin-meeting&measure=rebased");
    expect(it.base).toBe("2025-10-14");
    for (const line of it.lines)
      expect(line.points.find((p) => p.day >= dayOf("2025-10-14"))!.value * line.factor).toBeCloseTo(100, 6);
  });
});

describe("a series that may only be drawn", () => {
  it.each(MEASURES)("is never sharpened by a narrow view: %s", (measure) => {
    for (const id of ["vix-close", "imoex-close", "cny-rub-moex"] as const) {
      const quantum = quantumOf(data.seriesById(id));
      const all = table(`series=${id}&measure=${measure}`).lines[0]!;
      const few = table(`series=${id}&measure=${measure}&from=2026-06-01&to=2026-06-10`).lines[0]!;
      expect(few.path.quantum).toBe(all.path.quantum);
      for (const sample of few.samples) {
        expect(sample.published / quantum).toBeCloseTo(Math.round(sample.published / quantum), 6);
        expect(all.samples).toContainEqual(sample);
      }
      expect(released(view(`series=${id}&measure=${measure}`).table).columns.map((c) => c.name)).toEqual(["date"]);
    }
  });

  it("makes its returns of the rounded values", () => {
    const series = data.seriesById("vix-close");
    const quantum = quantumOf(series);
    for (const { value } of samplesOf(series, "returns", quantum))
      expect(value / quantum).toBeCloseTo(Math.round(value / quantum), 6);
  });
});

describe("events on the axis", () => {
  it("are those that the timeline's own filters choose, in the days drawn", () => {
    for (const query of [
      "significance=4,5",
      "party=RU&significance=3,4,5",
      "track=direct,trilateral&significance=4,5",
      "direction=away&kind=sanctions&significance=3,4,5",
    ]) {
      const { state } = timelineState.parse(new URLSearchParams(query));
      const it = table(`${query}&from=2025-01-01&to=2026-03-31`);
      const wanted = data.events.filter((e) => e.date >= it.from && e.date <= it.to && matches(data, e, state));
      expect(it.events.map((e) => e.id)).toEqual(wanted.map((e) => e.id));
    }
    expect(table("significance=4,5&from=2025-01-01").events.length).toBeGreaterThan(50);
  });

  it("are the ones that changed the course, unless asked for others", () => {
    expect(new Set(table().events.map((e) => e.significance))).toEqual(new Set([5]));
    const marks = view("significance=4,5").layout(SIZES[0]!);
    expect(marks.events.length).toBe(table("significance=4,5").events.length);
  });
});

describe("shocks from elsewhere", () => {
  it("are shaded and named for the series that they moved, the short ones in a short view", () => {
    const labels = (query: string) =>
      table(query)
        .annotations.filter((a) => a.kind === "confounder")
        .map((a) => a.id);
    expect(labels("series=brent-spot")).toEqual(["2026-03-01-hormuz-closure", "2026-07-12-hormuz-closed-again"]);
    expect(labels("series=brent-spot&from=2025-06-01&to=2025-07-31")).toEqual(["2025-06-13-israel-iran-war"]);
    expect(labels("series=usd-rub-cbr")).toEqual([]);
  });
});

describe("the reading model", () => {
  it("has published value, unit and source of every line, whatever is drawn", () => {
    const model = view("series=brent-spot,us-10y-treasury&measure=zscores").reading(true);
    expect(model.tracks.slice(0, 2)).toMatchObject([
      { source: "US Energy Information Administration", published: { unit: "USD/bbl", decimals: 2, quantum: 0.01 } },
      { published: { unit: "% per year", decimals: 2 } },
    ]);
    expect(model.words.sources).toBe("Source: {list}");
  });
});

describe("series", () => {
  it("are all offered, in their groups, with their days and licence", () => {
    const [picker] = marketControls(data, marketState.defaults, texts("en"));
    expect(picker!.options.map((o) => o.value).sort()).toEqual([...SERIES_IDS].sort());
    expect(picker!.limit).toBe(MAX_SERIES);
    const groups = new Set(picker!.options.map((o) => o.group));
    expect(groups.size).toBe(SERIES_GROUPS.length);
    expect(picker!.options.find((o) => o.value === "vix-close")!.hint).toBe(
      "4 Jan 2021 to 20 Aug 2026, shown here, not for download",
    );
    expect(picker!.options.find((o) => o.value === "gold-monthly-wb")!.hint).toContain("January 2014 to May 2026");
  });

  it.each(SERIES_IDS)("%s can be drawn in every measure, in both languages", (id) => {
    for (const measure of MEASURES)
      for (const locale of ["en", "uk"] as const) {
        const it = view(`series=${id}&measure=${measure}&from=2014-01-01`, locale);
        expect(it.faults).toEqual([]);
        for (const size of SIZES) expect(JSON.stringify(it.layout(size))).not.toMatch(/null,null|NaN/);
        expect(`${it.title}${it.subtitle}${it.description}${it.notes.join()}`).not.toMatch(/NaN|undefined|Infinity/);
      }
  });

  it("that are currencies say what up means, and official ones who fixes them", () => {
    for (const { id, meta } of data.series) {
      expect([id, isQuoted(id)]).toEqual([id, meta.group === "currencies"]);
      if (meta.valueDate === "effective-next-day")
        expect([id, fixerOf(id)]).toEqual([id, expect.stringMatching(/^(cbr|nbu)$/)]);
      if (/-(ecb|nbp)$/.test(id)) expect(fixerOf(id)).toBe(id.slice(-3));
    }
    const layout = view("series=usd-rub-cbr").layout(SIZES[1]!);
    expect(layout.panels[0]!.up!.text).toBe("up: the dollar gains on the rouble");
    expect(view("series=usd-rub-cbr").notes[0]).toContain("set by the Bank of Russia on the business day before");
  });

  it("that have ended are shown to their end and said to end, with their age", () => {
    const it = view("series=usd-uah-nbu");
    expect((it.table as MarketTable).to).toBe("2022-07-20");
    expect(it.notes.join(" ")).toContain("These end here: USD/UAH to July 2022 on 20 Jul 2022, 1,494 days old.");
    // 20 July 2022 to 22 August 2026, the data's last day.
    expect(dayOf("2026-08-22") - dayOf("2022-07-20")).toBe(1494);
    expect(isoOf(dayOf(data.asOf))).toBe("2026-08-22");
    expect(it.title).toBe("USD/UAH to July 2022 up 3.5%, 1 Jan 2021 – 20 Jul 2022");
    expect(view("series=gold-monthly-wb").notes.join(" ")).toContain("Gold, monthly in May 2026, 83 days old");
  });
});

describe("the address", () => {
  const written = (query: string) => marketState.write(marketState.parse(new URLSearchParams(query)).state);
  it("is one for one view", () => {
    expect(written("base=2022-02-23")).toBe("measure=rebased&base=2022-02-23");
    expect(written("measure=rebased&base=2022-02-23")).toBe("measure=rebased&base=2022-02-23");
    expect(written("measure=published")).toBe("");
    expect(written("measure=published&base=2022-02-23")).toBe("");
    expect(written("measure=returns&base=2022-02-23")).toBe("measure=returns");
    expect(written("significance=5")).toBe("");
  });

  it("names what a wrong measure should have been", () => {
    expect(view("measure=logs").faults).toEqual([
      { parameter: "measure", value: "logs", reason: "expected one of published, rebased, returns, zscores" },
    ]);
  });
});

describe("presets", () => {
  it("are views that work", () => {
    for (const preset of marketPresets(data, marketState.defaults, texts("en"))) {
      const it = view(preset.query);
      expect([preset.key, it.faults, it.query]).toEqual([preset.key, [], preset.query]);
      expect((it.table as MarketTable).absent).toEqual([]);
    }
  });

  it("show all years of what begins before the default window", () => {
    const keys = (query: string) =>
      marketPresets(data, marketState.parse(new URLSearchParams(query)).state, texts("en")).map((p) => p.label);
    expect(keys("series=gold-monthly-wb")).toContain("These series since 2014");
    expect(keys("series=vix-close").join()).not.toContain("These series");
    expect(table("series=gold-monthly-wb&from=2014-01-01").rows[0]!.date).toBe("2014-01-01");
  });
});
