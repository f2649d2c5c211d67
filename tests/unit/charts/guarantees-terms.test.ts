import { describe, expect, it } from "vitest";
import type { TermsLayout } from "@/lib/charts/guarantees/terms/layout";
import type { TermsTable } from "@/lib/charts/guarantees/terms/rows";
import { present } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import { textWidth } from "@/lib/charts/shared/text-width";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";
import { offered } from "./guarantees-file";

const data = loadData();
const view = (query = "", locale: "en" | "uk" = "en") =>
  present(data, "guarantees-timeline", new URLSearchParams(query), texts(locale));
const tableOf = (query = "") => view(query).table as unknown as TermsTable;
const row = (id: string) => tableOf().rows.find((r) => r.id === id);

describe("rows", () => {
  it("end so many years after they were signed, and nowhere where no term is stated", () => {
    expect(row("2024-01-12-gb-security-agreement")).toMatchObject({ term_years: 10, ends: "2034-01-12" });
    expect(row("2025-01-16-uk-100-year-partnership")).toMatchObject({ term_years: 100, ends: "2125-01-16" });
    expect(row("2024-10-09-hr-security-agreement")).toMatchObject({ term_years: null, ends: null });
    // Negotiated for ten years, but not signed: there is no day to count from.
    expect(row("2024-12-19-bg-security-agreement")).toMatchObject({ term_years: 10, date: null, ends: null });
    expect(tableOf().rows.filter((r) => r.ends)).toHaveLength(28);
  });
});

describe("words", () => {
  it("count the signed agreements of the usual term, as the file does", () => {
    const ten = offered.filter((g) => g.termYears === 10 && g.date !== null && g.bindingness !== "proposed");
    expect([ten.length, ten[0]!.date, ten.at(-1)!.date]).toEqual([27, "2024-01-12", "2025-01-21"]);
    expect(view().title).toBe("27 states signed agreements for 10 years between January 2024 and January 2025");
    expect(view("", "uk").title).toBe("Угоди на 10 років з січня 2024 до січня 2025 підписали 27 держав");
    expect(view("kind=multilateral").title).toBe("When each guarantee was signed or put forward, and for how long");
    expect(view().description).toContain("Negotiated and not signed: Bulgaria.");
    expect(view().description).toContain("The longest is the One Hundred Year Partnership Agreement: 100 years.");
  });
});

describe("layout", () => {
  it.each(SIZES)("$name keeps marks, bars and labels inside, and draws what has no day or no end apart", (size) => {
    for (const locale of ["en", "uk"] as const)
      for (const query of ["", "kind=monitoring", "asof=2024-06-01", "party=GB"]) {
        const layout = view(query, locale).layout(size) as TermsLayout;
        const terms = layout.lanes.flatMap((l) => l.terms);
        expect(terms.map((x) => x.id).sort()).toEqual(
          tableOf(query)
            .rows.map((r) => r.id)
            .sort(),
        );
        expect(new Set(terms.map((x) => x.y)).size).toBe(terms.length);
        for (const x of terms) {
          expect(x.x).toBeGreaterThanOrEqual(layout.span.x0);
          expect(x.end ?? 0).toBeLessThanOrEqual(layout.span.x1);
          const left = x.anchor === "start" ? x.labelX : x.labelX - textWidth(x.label, 12);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + textWidth(x.label, 12)).toBeLessThanOrEqual(size.width);
          expect(x.end === null || x.openTo === null).toBe(true);
        }
      }
    const terms = (view().layout(size) as TermsLayout).lanes.flatMap((l) => l.terms);
    const of = (id: string) => terms.find((x) => x.id === id)!;
    expect(of("2025-01-16-uk-100-year-partnership")).toMatchObject({ beyond: true });
    expect(of("2024-12-19-bg-security-agreement")).toMatchObject({ end: null, openTo: null, binding: "proposed" });
    // Ten years from January 2024 end before ten years from January 2025.
    expect(of("2024-01-12-gb-security-agreement").end!).toBeLessThan(of("2025-01-21-al-security-agreement").end!);
    // No term stated is one length for all: it isn't a term.
    const open = terms.filter((x) => x.openTo !== null).map((x) => Math.round(x.openTo! - x.x));
    expect(new Set(open)).toEqual(new Set([30]));
  });
});
