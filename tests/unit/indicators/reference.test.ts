import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadData } from "@/lib/data";
import { dayOf } from "@/lib/i18n/format";
import { indicatorOf } from "@/lib/indicators/of-data";
import { INDICATOR_IDS, type IndicatorId } from "@/lib/indicators/types";

interface Row {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  readonly parts?: Readonly<Record<string, number>>;
}

/** Computed by tests/fixtures/indicators/reference.py, a second implementation in another language. */
const reference: Record<IndicatorId, Record<string, Row | null>> = JSON.parse(
  readFileSync("tests/fixtures/indicators/reference.json", "utf8"),
);
const data = loadData();

describe.each(INDICATOR_IDS)("%s", (id) => {
  const indicator = indicatorOf(data, id);
  const days = Object.entries(reference[id]);

  it.each(days)("is what the second implementation has on %s", (date, row) => {
    const i = indicator.days.indexOf(dayOf(date));
    if (row === null) {
      if (i >= 0) expect(indicator.values[i]).toBeNaN();
      return;
    }
    expect(i).toBeGreaterThanOrEqual(0);
    expect(Math.abs(indicator.values[i]! - row.value)).toBeLessThan(1e-8);
    expect(Math.abs(indicator.low[i]! - row.low)).toBeLessThan(1e-8);
    expect(Math.abs(indicator.high[i]! - row.high)).toBeLessThan(1e-8);
    expect(indicator.coverage[i]).toBeCloseTo(row.coverage, 12);
    for (const [part, amount] of Object.entries(row.parts ?? {})) {
      const component = indicator.components.find((c) => c.id === part);
      expect(Math.abs(component!.contributions![i]! - amount)).toBeLessThan(1e-8);
    }
  });

  it("is compared on at least ten days with a value", () => {
    expect(days.filter(([, row]) => row !== null).length).toBeGreaterThanOrEqual(10);
  });
});
