import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadData, type SeriesId } from "@/lib/data";
import { dayOf, isoOf } from "@/lib/i18n/format";
import { align } from "@/lib/indicators/align";
import { compositeOf, EQUAL_WEIGHTS, scoresOf } from "@/lib/indicators/composite";
import { energyStress } from "@/lib/indicators/energy";
import { marketStress, type Source, STRESS_PARTS, volatility } from "@/lib/indicators/market";
import { counts, knownOn, talksMomentum } from "@/lib/indicators/momentum";
import { largestMoves } from "@/lib/indicators/moves";
import { indicatorOf, indicatorsOf } from "@/lib/indicators/of-data";
import { changeOver, placeOf, rankSince, threshold } from "@/lib/indicators/rank";
import { INDICATOR_IDS, type Indicator } from "@/lib/indicators/types";
import { asKnown } from "./support";

const data = loadData();
const source: Source = (id) => data.seriesById(id);
const CUTS = ["2023-03-15", "2024-08-30", "2025-12-14", "2026-06-30"];

const same = (a: number, b: number) => (Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) < 1e-9);

describe("no look-ahead: a value doesn't change when later rows are taken away", () => {
  it.each(INDICATOR_IDS.flatMap((id) => CUTS.map((cut) => [id, cut] as const)))("%s as of %s", (id, cut) => {
    const whole = indicatorOf(data, id);
    const then = indicatorOf(asKnown(data, cut), id);
    expect(then.days.length).toBeGreaterThan(20);
    const changed = [...then.days].filter((day, i) => {
      const at = whole.days.indexOf(day);
      return (["values", "low", "high", "coverage"] as const).some((key) => !same(whole[key][at]!, then[key][i]!));
    });
    expect(changed.map(isoOf)).toEqual([]);
    // Nothing that was known then is missing now: the last day with a value is the last one up to the cut.
    const last = placeOf(whole, dayOf(cut), 400);
    expect(then.days.at(-1)).toBe(whole.days[last]);
  });

  it.each(CUTS)("the composite as of %s", (cut) => {
    const whole = compositeOf(scoresOf(indicatorsOf(data), data.asOf), EQUAL_WEIGHTS);
    const then = compositeOf(scoresOf(indicatorsOf(asKnown(data, cut)), cut), EQUAL_WEIGHTS);
    expect(then.days.filter((_, i) => !same(whole.values[i]!, then.values[i]!))).toHaveLength(0);
  });
});

describe("unit changes", () => {
  const scaled =
    (factor: Partial<Record<SeriesId, number>>): Source =>
    (id) => {
      const { days, values } = source(id);
      const by = factor[id] ?? 1;
      return { days, values: Float64Array.from(values, (v) => v * by) };
    };
  const alike = (a: Indicator, b: Indicator) => {
    expect([...b.days]).toEqual([...a.days]);
    expect(a.days.filter((_, i) => !same(a.values[i]!, b.values[i]!))).toHaveLength(0);
  };

  it("leave the stress of markets and the volatility as they are: a currency, a barrel, a percent", () => {
    const other = scaled({ "brent-spot": 0.92, "eur-pln-nbp": 100, "eur-per-usd-fed-h10": 0.01, "rvi-moex": 3 });
    alike(marketStress(source), marketStress(other));
    alike(volatility(source), volatility(other));
  });

  it("leave the stress of energy as it is: euros, gigajoules, tonnes", () => {
    const power = Object.fromEntries(["de", "pl", "sk", "hu", "ro"].map((c) => [`power-${c}-ember`, 1.17]));
    alike(
      energyStress(source),
      energyStress(
        scaled({ "brent-spot": 7.3, "gas-europe-monthly-wb": 3.412, "coal-south-africa-monthly-wb": 0.9, ...power }),
      ),
    );
  });
});

describe("monotone", () => {
  it("market stress rises with each of its parts", () => {
    const base = marketStress(source);
    const day = dayOf("2025-04-10");
    const at = base.days.indexOf(day);
    const ids = {
      vix: "vix-close",
      rvi: "rvi-moex",
      "stl-fsi": "stl-fsi-weekly",
      nfci: "chicago-nfci-weekly",
    } as const;
    for (const [part, series] of Object.entries(ids)) {
      const higher = marketStress((id) => {
        const own = source(id);
        if (id !== series) return own;
        const i = Array.from(own.days).findLastIndex((d) => d <= day);
        return { days: own.days, values: Float64Array.from(own.values, (v, k) => (k === i ? v + 2 : v)) };
      });
      expect(higher.values[at], part).toBeGreaterThan(base.values[at]!);
    }
    expect(base.components.map((c) => c.id)).toEqual([...STRESS_PARTS]);
  });

  it("momentum rises with an event toward and falls with one away, by its significance", () => {
    const on = (events: typeof data.events) => talksMomentum(events, data.asOf).values.at(-1)!;
    const template = data.events.findLast((e) => counts(e))!;
    const event = (direction: "toward" | "neutral" | "away", significance: 1 | 2 | 3 | 4 | 5) => ({
      ...template,
      id: "test",
      date: data.asOf,
      endDate: null,
      direction,
      significance,
    });
    const base = on(data.events);
    for (const s of [1, 2, 3, 4, 5] as const) {
      expect(on([...data.events, event("toward", s)])).toBeCloseTo(base + s, 9);
      expect(on([...data.events, event("away", s)])).toBeCloseTo(base - s, 9);
      expect(on([...data.events, event("neutral", s)])).toBeCloseTo(base, 9);
      for (const left of [{ track: "battlefield" }, { sameNewsAs: template.id }, { kind: "market-reaction" }] as const)
        expect(on([...data.events, { ...event("toward", s), ...left }])).toBeCloseTo(base, 9);
    }
  });

  it("the composite rises with each score that weighs, and with none that doesn't", () => {
    const scores = scoresOf(indicatorsOf(data), data.asOf);
    const at = dayOf("2026-01-26") - scores.from;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 0, max: 7 }),
        (weights, k) => {
          const raised = {
            ...scores,
            parts: scores.parts.map((p, n) =>
              n === k ? { ...p, scores: p.scores.map((v, i) => (i === at && v !== null ? v + 5 : v)) } : p,
            ),
          };
          const [before, after] = [compositeOf(scores, weights), compositeOf(raised, weights)];
          if (weights.every((w) => w === 0)) expect(before.values[at]).toBeNaN();
          else if (weights[k] === 0) expect(after.values[at]).toBeCloseTo(before.values[at]!, 10);
          else expect(after.values[at]).toBeGreaterThan(before.values[at]!);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("components", () => {
  it.each(["talks-momentum", "position-gap", "market-stress", "strikes", "energy-stress"] as const)(
    "of %s add up to the value",
    (id) => {
      const indicator = indicatorOf(data, id);
      for (const i of [200, 700, indicator.days.length - 1]) {
        const sum = indicator.components.reduce(
          (s, c) => s + (Number.isNaN(c.contributions![i]!) ? 0 : c.contributions![i]!),
          0,
        );
        expect(sum).toBeCloseTo(indicator.values[i]!, 9);
      }
    },
  );

  it("of volatility multiply to the value", () => {
    const v = indicatorOf(data, "volatility");
    const i = v.days.length - 1;
    const sum = v.components.reduce((s, c) => s + (Number.isNaN(c.contributions![i]!) ? 0 : c.contributions![i]!), 0);
    expect(100 * Math.exp(sum)).toBeCloseTo(v.values[i]!, 9);
  });

  it("that are too old are missing and lower the coverage", () => {
    const stress = indicatorOf(data, "market-stress");
    const last = stress.days.length - 1;
    const missing = stress.components.filter((c) => Number.isNaN(c.levels[last]!)).map((c) => c.id);
    expect(missing).toEqual(["ofr-fsi", "rvi", "zloty-volatility"]);
    expect(stress.coverage[last]).toBeCloseTo(4 / 7, 12);
  });

  it("lie inside the band, which holds the value", () => {
    for (const indicator of indicatorsOf(data))
      expect(
        indicator.values.filter((v, i) => !Number.isNaN(v) && !(indicator.low[i]! <= v && v <= indicator.high[i]!)),
      ).toHaveLength(0);
  });
});

describe("the published means of geopolitical risk", () => {
  it("are what the indicator has, wherever the faulty day isn't among the thirty", () => {
    const daily = data.seriesById("gpr-daily");
    const own = indicatorOf(data, "geopolitical-risk");
    let compared = 0;
    daily.dates.forEach((date, i) => {
      const at = own.days.indexOf(daily.days[i]!);
      if (at < 5 || (date >= "2025-02-09" && date <= "2025-03-10")) return;
      compared += 1;
      expect(Math.abs(own.values[at]! - daily.extra.gprd_ma30![i]!), date).toBeLessThan(0.01);
    });
    expect(compared).toBeGreaterThan(1800);
  });
});

describe("ranks, changes, moves", () => {
  const made: Indicator = {
    ...indicatorOf(data, "strikes"),
    days: Int32Array.from([18628, 18629, 18635, 18636]),
    values: Float64Array.from([1, 3, Number.NaN, 2]),
  };

  it("count ties half and leave the future out", () => {
    expect(rankSince(made, 1, "2021-01-01")).toBe(0.75);
    expect(rankSince(made, 3, "2021-01-01")).toBe(0.5);
    expect(rankSince(made, 3, "2021-01-02")).toBe(0.25);
  });

  it("take a change from the last value before, at most four days older than asked", () => {
    expect(changeOver(made, 3, 7)).toBe(-1);
    expect(changeOver(made, 3, 3)).toBe(-1);
    expect(changeOver(made, 1, 7)).toBeNaN();
    expect(placeOf(made, 18634)).toBe(-1);
  });

  it("call a tenth of the days high", () => {
    for (const indicator of indicatorsOf(data)) {
      const known = indicator.values.filter((v) => !Number.isNaN(v));
      const limit = threshold(indicator);
      const beyond = known.filter((v) => (indicator.id === "talks-momentum" ? v < limit : v > limit));
      expect(Math.abs(beyond.length / known.length - 0.1)).toBeLessThan(0.01);
    }
  });

  it("match the largest moves with all that happened in their week", () => {
    const momentum = indicatorOf(data, "talks-momentum");
    const moves = largestMoves(momentum, data.events, data.confounders, {
      from: dayOf("2024-01-01"),
      to: dayOf(data.asOf),
      limit: 4,
    });
    expect(moves).toHaveLength(4);
    for (const move of moves) {
      const own = data.events.filter(
        (e) =>
          e.significance >= 3 &&
          !e.sameNewsAs &&
          e.kind !== "market-reaction" &&
          knownOn(e) > move.day - 7 &&
          knownOn(e) <= move.day,
      );
      expect(move.events.map((e) => e.id).sort()).toEqual(own.map((e) => e.id).sort());
      expect(move.events.some((e) => e.direction !== "neutral")).toBe(true);
    }
  });

  it("take no observation that is older than asked", () => {
    const { values, ages } = align([10, 11, 12, 20], { days: [8, 11], values: [5, Number.NaN] }, 3);
    expect([...values]).toEqual([5, 5, Number.NaN, Number.NaN]);
    expect(ages[1]).toBe(3);
  });
});
