import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadData } from "@/lib/data";
import { readyRow } from "@/lib/markets/average";
import type { StudySeriesId } from "@/lib/markets/conventions";
import { type Prepared, preparedSeries } from "@/lib/markets/prepared";
import { type Reaction, reactionOf, type StudiedEvent } from "@/lib/markets/reactions";
import { dateOfDay } from "@/lib/schema/dates";
import { bmp, corrado, crossSectional, type RankTest, type Test } from "@/lib/stats/cross-section";

interface Second {
  series: StudySeriesId;
  factor: StudySeriesId | null;
  event: string;
  from: number;
  to: number;
  model: "mean" | "market";
  day0: string;
  estimation: { from: string; to: string };
  car: number;
  se: number;
  t: number;
  p: number;
  ar: number[];
  dates: string[];
}

const second = JSON.parse(readFileSync("tests/fixtures/event-study/second.json", "utf8"));
const data = loadData();
const event = (date: string): StudiedEvent => ({
  id: date,
  date,
  time: null,
  title: date,
  kind: "talks",
  direction: "neutral",
  significance: 3,
  sameNewsAs: null,
});
const NOBODY = { events: [], days: new Int32Array(), confounders: [] };

const study = (s: Pick<Second, "series" | "factor" | "event" | "from" | "to" | "model">) => {
  const prepared = preparedSeries(data, s.series, s.factor ?? undefined) as Prepared;
  const options = { model: s.model, from: s.from, to: s.to, estimation: 120, gap: 10 };
  return { prepared, found: reactionOf(NOBODY, prepared, event(s.event), options) as Reaction };
};
const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(b)));

describe("the same numbers as a second implementation, to 1e-8", () => {
  const series = [...new Set((second.studies as Second[]).map((s) => `${s.series} ${s.model} ${s.factor ?? ""}`))];
  it.each(series)("%s", (name) => {
    const own = (second.studies as Second[]).filter((s) => `${s.series} ${s.model} ${s.factor ?? ""}` === name);
    expect(own.length).toBeGreaterThanOrEqual(24);
    for (const s of own) {
      const { prepared, found } = study(s);
      const date = (i: number) => dateOfDay(prepared.days[i]!);
      expect(date(found.index)).toBe(s.day0);
      expect([date(found.index - 130), date(found.index - 11)]).toEqual([s.estimation.from, s.estimation.to]);
      expect(s.dates).toEqual(s.ar.map((_, i) => date(found.index + s.from + i)));
      near(found.study.car, s.car);
      near(found.study.se, s.se);
      near(found.study.t, s.t);
      near(found.study.p, s.p);
      for (const [i, x] of s.ar.entries()) near(found.study.ar[i]!, x);
    }
  });
  it("tests over events", () => {
    const { average } = second;
    const found = (average.events as string[]).map((e) =>
      study({ series: average.series, factor: null, event: e, from: -1, to: 1, model: "mean" }),
    );
    const test = bmp(found.map((f) => f.found.study.t)) as Test;
    near(test.statistic, average.bmp);
    near(test.p, average.bmpP);
    near((crossSectional(found.map((f) => f.found.study.car)) as Test).statistic, average.crossSectional);
    const options = { model: "mean", from: -1, to: 1, estimation: 120, gap: 10 } as const;
    const ranked = corrado(
      found.map((f) => readyRow(f.prepared, f.found, options)),
      3,
    ) as RankTest;
    near(ranked.window.statistic, average.corrado);
    near(ranked.window.p, average.corradoP);
  });
});
