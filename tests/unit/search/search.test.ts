import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadData } from "@/lib/data";
import { eventFound } from "@/lib/events/search";
import { finds, fold, searchable } from "@/lib/search/fold";

const data = loadData();
const found = (query: string) => data.events.filter((e) => eventFound(data, e, query)).map((e) => e.id);

describe("folding", () => {
  it.each([
    ["İstanbul", "istanbul"],
    ["Zelenskyy’s", "zelenskyys"],
    ["Évian", "evian"],
    ["Türkiye", "turkiye"],
    ["Зеленський", "зеленськии"],
    ["Art. 5-like", "art 5 like"],
  ])("%s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("is stable, and any text finds itself", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(finds(text, searchable([text]))).toBe(true);
      }),
    );
  });
});

describe("events", () => {
  it.each([
    ["Zelensky", "Zelenskyy"],
    ["Zelenskiy", "Зеленський"],
    ["Istanbul", "İstanbul"],
    ["Стамбул", "istanbul"],
    ["Kiev", "Kyiv"],
    ["Odessa", "Odesa"],
    ["Женева", "Geneva"],
  ])("%s finds what %s finds among people and places", (one, other) => {
    const [a, b] = [found(one), found(other)];
    expect(a.length).toBeGreaterThan(0);
    // A title may hold one spelling only; what has the person or the place as data is found by both.
    const shared = a.filter((id) => b.includes(id));
    expect(shared.length).toBeGreaterThanOrEqual(Math.min(a.length, b.length) * 0.9);
  });

  it("finds a name that stands in a text only, in any of its spellings", () => {
    for (const [one, ...others] of [
      ["Zelenskyy", "Zelensky", "Зеленський"],
      ["Istanbul", "İstanbul", "Стамбул"],
      ["Putin", "Путін"],
      ["Zelenskyy Istanbul", "Зеленський İstanbul"],
    ] as const)
      for (const other of others) expect(found(other), other).toEqual(found(one));
  });

  it("needs every word", () => {
    const both = found("Witkoff Geneva");
    expect(both.length).toBeGreaterThan(0);
    for (const id of both) {
      expect(found("Witkoff")).toContain(id);
      expect(found("Geneva")).toContain(id);
    }
    expect(both.length).toBeLessThan(found("Witkoff").length);
  });

  it("finds the offer of 14 December 2025 by its subject", () => {
    expect(found("drop NATO bid")).toContain("2025-12-14-ukraine-offers-drop-nato");
    expect(found("qqqq")).toEqual([]);
    expect(found("")).toHaveLength(592);
  });
});
