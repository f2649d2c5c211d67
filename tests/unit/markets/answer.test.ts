import { describe, expect, it } from "vitest";
import { ownQuery } from "@/lib/charts/own-query";
import { chartOf } from "@/lib/charts/registry";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";
import { answerFor, latestStudied } from "@/lib/markets/answer";
import { reaction } from "@/lib/markets/reactions";
import { marketViews } from "@/lib/markets/views";

const data = loadData();
const THREE_DAYS = { from: -1, to: 1 };

describe("which markets moved around an event", () => {
  it("agrees with the single studies, and with Benjamini and Hochberg's rule written out", () => {
    const event = data.event("2025-02-12-trump-putin-call")!;
    const answer = answerFor(data, event, "mean", THREE_DAYS);
    expect(answer.tested).toBeGreaterThan(30);
    expect(answer.movers.map((m) => m.series)).toContain("usd-rub-cbr");
    const own = reaction(data, event, "usd-rub-cbr", { model: "mean", from: -1, to: 1, estimation: 120, gap: 10 });
    if (!("study" in own)) throw new Error("the rouble of February 2025 has no study");
    const rouble = answer.movers.find((m) => m.series === "usd-rub-cbr")!;
    expect(rouble.car).toBe(own.study.car);
    // The k smallest of m p-values are finds when the kth is at most 5 % x k / m.
    const k = answer.movers.length;
    const worst = Math.max(...answer.movers.map((m) => m.p));
    expect(worst).toBeLessThanOrEqual((0.05 * k) / answer.tested);
    expect(answer.alone).toBeGreaterThanOrEqual(k);
    const sizes = answer.movers.map((m) => Math.abs(m.t));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it("finds nothing around the offer of 14 December 2025", () => {
    const answer = answerFor(data, data.event("2025-12-14-ukraine-offers-drop-nato")!, "mean", THREE_DAYS);
    expect(answer.movers).toEqual([]);
    expect(answer.alone).toBeLessThanOrEqual(0.1 * answer.tested);
  });

  it("asks of the latest major event whose days are over", () => {
    const latest = latestStudied(data)!;
    expect(latest.significance).toBeGreaterThanOrEqual(4);
    expect(latest.date <= "2026-08-12").toBe(true);
    expect(answerFor(data, latest, "mean", THREE_DAYS).tested).toBeGreaterThan(5);
  });
});

describe("a page of several charts", () => {
  it("gives each what it understands of the address", () => {
    const query = "series=gas-europe-monthly-wb,brent-spot,vix-close&measure=returns&window=0..5&from=2025-01-01";
    expect(ownQuery(chartOf("event-study").state, query)).toBe("series=brent-spot%2Cvix-close&window=0..5");
    expect(ownQuery(chartOf("average-reaction").state, query)).toBe("series=brent-spot&window=0..5&from=2025-01-01");
    expect(ownQuery(chartOf("event-study").state, "series=gas-europe-monthly-wb&window=soon")).toBe("");
  });

  it("has one canonical address, whatever the order, and says what is wrong in it", () => {
    const of = (query: string) => marketViews(data, new URLSearchParams(query), texts("en"));
    const a = of("window=0..5&series=brent-spot,usd-rub-cbr&event=2025-02-12-trump-putin-call");
    expect(a.query).toBe("series=brent-spot,usd-rub-cbr&event=2025-02-12-trump-putin-call&window=0..5");
    expect(of(a.query).query).toBe(a.query);
    expect(of("").query).toBe("");
    expect(a.faults).toEqual([]);
    expect(
      of("event=nothing&series=dogecoin&model=guess")
        .faults.map((f) => f.parameter)
        .sort(),
    ).toEqual(["event", "model", "series"]);
    expect(of("series=gas-europe-monthly-wb").faults).toEqual([]);
  });
});
