import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, formatChange, formatDay, formatMonth, formatNumber, formatSpan, isoOf } from "@/lib/i18n/format";

const day = dayOf("2025-12-14");

describe("dates as the house writes them", () => {
  it("writes a day in both languages", () => {
    expect(formatDay(day, "en")).toBe("14 Dec 2025");
    expect(formatDay(day, "uk")).toBe("14 груд. 2025");
    expect(formatDay(dayOf("2025-09-03"), "en")).toBe("3 Sep 2025");
  });

  it("writes a lone month in the nominative", () => {
    expect(formatMonth(day, "uk")).toBe("грудень 2025");
    expect(formatMonth(day, "en")).toBe("December 2025");
  });

  it("writes spans as short as they stay clear", () => {
    expect(formatSpan(dayOf("2026-02-17"), dayOf("2026-02-18"), "en")).toBe("17–18 Feb 2026");
    expect(formatSpan(dayOf("2026-02-28"), dayOf("2026-03-02"), "en")).toBe("28 Feb – 2 Mar 2026");
    expect(formatSpan(dayOf("2025-12-30"), dayOf("2026-01-02"), "en")).toBe("30 Dec 2025 – 2 Jan 2026");
    expect(formatSpan(day, day, "en")).toBe("14 Dec 2025");
  });

  it("turns days into dates and back", () => {
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 40_000 }), (d) => dayOf(isoOf(d)) === d));
  });
});

describe("numbers", () => {
  it("follows the language and uses a true minus", () => {
    expect(formatNumber(1234.5, "en", 1)).toBe("1,234.5");
    expect(formatNumber(1234.5, "uk", 1)).toBe("1\u00a0234,5");
    expect(formatNumber(-3, "en")).toBe("−3");
    expect(formatChange(0.4, "en", 1)).toBe("+0.4");
    expect(formatChange(-0.04, "en", 1)).toBe("0.0");
    expect(formatChange(-1.25, "uk", 2)).toBe("−1,25");
  });
});
