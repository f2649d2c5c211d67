import { describe, expect, it } from "vitest";
import type { SupportLayout } from "@/lib/charts/guarantees/support/layout";
import { boundOf, money, rateOn } from "@/lib/charts/guarantees/support/money";
import { groupOf, type SupportTable } from "@/lib/charts/guarantees/support/rows";
import { present } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import { textWidth } from "@/lib/charts/shared/text-width";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";
import { offered, ratesOf } from "./guarantees-file";

const data = loadData();
const view = (query = "", locale: "en" | "uk" = "en") =>
  present(data, "pledged-support", new URLSearchParams(query), texts(locale));
const tableOf = (query = "") => view(query).table as unknown as SupportTable;
const row = (id: string) => tableOf().rows.find((r) => r.id === id)!;

describe("rates", () => {
  const [usd, gbp] = [ratesOf("eur-usd-ecb"), ratesOf("eur-gbp-ecb")];

  it("are those of the instrument's day, as the series has them", () => {
    expect(rateOn(data, "GBP", "2024-01-12")).toEqual({
      series: "eur-gbp-ecb",
      date: "2024-01-12",
      value: gbp.get("2024-01-12"),
    });
    expect(rateOn(data, "USD", "2024-06-13")?.value).toBe(usd.get("2024-06-13"));
    // A Saturday takes Friday's.
    expect(rateOn(data, "USD", "2024-06-15")).toMatchObject({ date: "2024-06-14", value: usd.get("2024-06-14") });
  });

  it("are missing rather than guessed: no series, no day, nothing set in the week before", () => {
    expect(rateOn(data, "NOK", "2024-05-31")).toBeNull();
    expect(rateOn(data, "EUR", "2024-05-31")).toBeNull();
    expect(rateOn(data, "USD", "2024-05")).toBeNull();
    expect(rateOn(data, "USD", null)).toBeNull();
    expect(rateOn(data, "USD", "2020-01-01")).toBeNull();
    expect(rateOn(data, "USD", "2026-08-01")).toBeNull();
  });

  it("give two and a half billion pounds of 12 January 2024 as 2.91 billion euros", () => {
    // By hand: 2.5 / 0.8596 = 2.908.
    expect(gbp.get("2024-01-12")).toBeCloseTo(0.86, 2);
    expect(row("2024-01-12-gb-security-agreement").eur! / 1e9).toBeCloseTo(2.5 / gbp.get("2024-01-12")!, 6);
  });
});

describe("rows", () => {
  it("are every sum that an instrument names, as stated", () => {
    const named = offered.filter((g) => g.amount);
    expect(
      tableOf()
        .rows.map((r) => r.id)
        .sort(),
    ).toEqual(named.map((g) => g.id).sort());
    for (const g of named)
      expect(row(g.id)).toMatchObject({
        amount: g.amount!.value,
        currency: g.amount!.currency,
        period: g.amount!.period,
      });
  });

  it("have no length where no rate is held, and are never zero", () => {
    const blank = tableOf().rows.filter((r) => r.eur === null);
    expect(blank.map((r) => r.currency).sort()).toEqual(["CAD", "ISK", "NOK", "SEK"]);
    expect(tableOf().rows.every((r) => r.eur === null || r.eur > 0)).toBe(true);
  });

  it.each([
    ["bilateral", "2024", "one-year"],
    ["bilateral", "2024/25", "one-year"],
    ["bilateral", "per year, 2024-2028", "other-period"],
    ["bilateral", "not stated", "other-period"],
    ["defence-support", "2024", "funds"],
    ["defence-support", "stock", "held"],
    ["defence-support", "blocked sum, end of 2024", "held"],
  ] as const)("put a %s sum for '%s' with %s", (type, period, group) => {
    expect(groupOf(type, period)).toBe(group);
  });

  it.each([
    ["at least", "at-least"],
    ["more than; Reuters equivalent USD 2.22 bn", "at-least"],
    ["up to", "up-to"],
    ["about EUR 6.5 bn", "about"],
    ["estimate of 0.25 % of GDP; the pledge covers 2024-2026", "about"],
    ["described as more than EUR 7 bn; EUR 7.1 bn in the Ukrainian presidency's summary", "exact"],
    [null, "exact"],
  ] as const)("read the bound of '%s' as %s", (note, bound) => {
    expect(boundOf(note)).toBe(bound);
  });
});

describe("words", () => {
  it("write sums in billions and millions", () => {
    expect(money(7.1e9, "EUR", texts("en"))).toBe("EUR 7.1 bn");
    expect(money(80e6, "EUR", texts("uk"))).toBe("80 млн EUR");
    expect(money(13.5e9, "NOK", texts("uk"))).toBe("13,5 млрд NOK");
  });

  it("name the largest of one year only in the whole view, and add nothing up", () => {
    expect(view().title).toBe(
      "For a single year Germany named the most of what can be put in euros: EUR 7.1 bn for 2024",
    );
    expect(view("party=FR").title).toBe("What sums the guarantees name, each as stated");
    expect(view().notes[0]).toContain("They are not added up");
    expect(view().description).toContain("27 instruments name a sum.");
  });
});

describe("layout", () => {
  it.each(SIZES)("$name draws sums of a group to one scale and keeps words apart", (size) => {
    for (const locale of ["en", "uk"] as const) {
      const layout = view("", locale).layout(size) as SupportLayout;
      expect(layout.groups.map((g) => g.id)).toEqual(["one-year", "other-period", "funds", "held"]);
      for (const group of layout.groups) {
        const drawn = group.sums.filter((s) => s.style !== "unknown");
        const perEuro = drawn.filter((s) => s.width > 2).map((s) => s.width / row(s.id).eur!);
        for (const p of perEuro) expect(p / perEuro[0]!).toBeCloseTo(1, 1);
        for (const s of group.sums) {
          const label = textWidth(s.label, 13);
          const left = s.anchor === "end" ? s.labelX - label : s.labelX;
          expect(left).toBeGreaterThanOrEqual(0);
          const amount = textWidth(s.amount, 13, 600);
          if (s.anchor === "start") expect(s.labelX + label).toBeLessThanOrEqual(s.amountX - amount);
          else expect(s.amountX + amount).toBeLessThanOrEqual(size.width);
        }
      }
    }
  });
});
