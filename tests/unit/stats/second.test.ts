import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bmp, corrado, crossSectional, type Test } from "@/lib/stats/cross-section";
import { studentAt, studentP } from "@/lib/stats/distributions";
import type { Numbers } from "@/lib/stats/moments";
import { benjaminiHochberg } from "@/lib/stats/multiple-testing";

const second = JSON.parse(readFileSync("tests/fixtures/event-study/second.json", "utf8"));
const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(b)));

describe("against scipy", () => {
  it("has Student's p and quantiles", () => {
    for (const [t, df, p] of second.student) near(studentP(t, df), p);
    for (const [q, df, t] of second.quantiles) near(studentAt(q, df), t);
  });
  it("adjusts p-values as Benjamini and Hochberg do", () => {
    const adjusted = benjaminiHochberg(second.studies.map((s: { p: number }) => s.p));
    second.benjaminiHochberg.forEach((p: number, i: number) => {
      near(adjusted[i]!, p);
    });
  });
  it("leaves a missing p out of the count", () => {
    expect([...benjaminiHochberg([0.01, Number.NaN, 0.04])]).toEqual([0.02, Number.NaN, 0.04]);
  });
});

describe("tests that have nothing to say", () => {
  const none: Numbers = [];
  it("refuse with what is missing", () => {
    expect(bmp(none)).toEqual({ refused: "too-few-events", missing: 2 });
    expect(crossSectional([0.1])).toEqual({ refused: "too-few-events", missing: 1 });
    expect(crossSectional([0.1, 0.1, 0.1])).toEqual({ refused: "zero-variance", missing: 0 });
    expect(corrado([], 1)).toEqual({ refused: "too-few-events", missing: 1 });
    expect((bmp([1, 2, 3]) as Test).df).toBe(2);
  });
});
