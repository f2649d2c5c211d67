import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import {
  bmp,
  brownWarner1980,
  brownWarner1985,
  corrado,
  crossSectional,
  generalisedSign,
  kolariPynnonen,
  meanCorrelation,
  patell,
  sign,
  type Test,
} from "@/lib/stats/cross-section";
import { leastSquares } from "@/lib/stats/event-study";
import { deviation, mean, present, squares } from "@/lib/stats/moments";

const FOLDER = "tests/fixtures/event-study";
const published = JSON.parse(readFileSync(`${FOLDER}/published.json`, "utf8"));
const rows = csvParse(readFileSync(`${FOLDER}/covid-returns.csv`, "utf8"));
const column = (name: string) => rows.map((r) => (r[name] === "" ? Number.NaN : Number(r[name])));

const market = column("sp500");
const estimation = rows.flatMap((r, i) => (r.date! <= published.estimation.to ? [i] : []));
const days: number[] = published.days.map((d: string) => rows.findIndex((r) => r.date === d));
const at = (xs: readonly number[], is: readonly number[]) => is.map((i) => xs[i]!);

/** The published table takes mean and spread of the market from all estimation days, also for firms that miss some. */
const allMarket = at(market, estimation);
const [marketMean, marketSquares] = [mean(allMarket), squares(allMarket)];

const firms = (published.firms as string[]).map((name) => {
  const returns = column(name);
  const own = estimation.filter((i) => !Number.isNaN(returns[i]!));
  const fit = leastSquares(at(returns, own), at(market, own));
  const abnormal = returns.map((r, i) => r - fit.alpha - fit.beta * market[i]!);
  const sd = deviation(at(abnormal, own));
  const standardised = days.map(
    (d) => abnormal[d]! / (sd * Math.sqrt(1 + 1 / fit.n + (market[d]! - marketMean) ** 2 / marketSquares)),
  );
  return { name, fit, sd, abnormal, standardised, window: at(abnormal, estimation) };
});
const onDay = (k: number) => firms.map((f) => f.abnormal[days[k]!]!);
const standardisedOn = (k: number) => firms.map((f) => f.standardised[k]!);

/** The value to as many decimals as the page prints. */
const printed = (value: number, like: string) => value.toFixed(like.split(".")[1]!.length);

describe("the worked example of estudy2, to the printed digits", () => {
  it("fits the market model, missing rows dropped per firm", () => {
    for (const { name, fit, sd } of firms) {
      expect(fit.n).toBe(published.observations[name]);
      const like = published.fitted[name];
      if (like)
        expect([printed(fit.alpha, like.alpha), printed(fit.beta, like.beta), printed(sd, like.sd)]).toEqual([
          like.alpha,
          like.beta,
          like.sd,
        ]);
    }
  });
  const portfolio = estimation.map((i) => mean(present(firms.map((f) => f.abnormal[i]!))));
  const positive = firms.reduce((n, f) => n + f.window.filter((x) => x > 0).length, 0);
  const share = positive / firms.reduce((n, f) => n + f.fit.n, 0);
  const r = meanCorrelation(firms.map((f) => f.window));
  const ranked = corrado(
    firms.map((f) => [...f.window, ...at(f.abnormal, days)]),
    days.length,
  );
  const statistic = (test: object) => (test as Test).statistic;
  const found: Record<string, (k: number) => number> = {
    mean: (k) => mean(onDay(k)),
    brownWarner1980: (k) =>
      statistic(
        brownWarner1980(
          onDay(k),
          firms.map((f) => f.sd),
        ),
      ),
    brownWarner1985: (k) => statistic(brownWarner1985(onDay(k), portfolio)),
    crossSectional: (k) => statistic(crossSectional(onDay(k))),
    patell: (k) =>
      statistic(
        patell(
          standardisedOn(k),
          firms.map((f) => f.fit.n),
        ),
      ),
    bmp: (k) => statistic(bmp(standardisedOn(k))),
    corrado: (k) => ("days" in ranked ? ranked.days[k]!.statistic : Number.NaN),
    sign: (k) => statistic(sign(onDay(k))),
    generalisedSign: (k) => statistic(generalisedSign(onDay(k), share)),
    kolariPynnonen: (k) => statistic(kolariPynnonen(bmp(standardisedOn(k)) as Test, firms.length, r)),
  };
  for (const [name, value] of Object.entries(found))
    it(name, () => {
      expect(days.map((_, k) => printed(value(k), published[name][k]))).toEqual(published[name]);
    });
  it("has the mean correlation of estimation-window abnormal returns", () => {
    expect(printed(r, published.meanCorrelation)).toBe(published.meanCorrelation);
  });
});
