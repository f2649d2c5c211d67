import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MatrixLayout } from "@/lib/charts/guarantees/matrix/layout";
import type { MatrixTable } from "@/lib/charts/guarantees/matrix/rows";
import { isSuperseded, OFFERED } from "@/lib/charts/guarantees/shared/instruments";
import { present } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import { textWidth } from "@/lib/charts/shared/text-width";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";
import { file, offered } from "./guarantees-file";

const data = loadData();
const view = (query = "", locale: "en" | "uk" = "en") =>
  present(data, "guarantees-matrix", new URLSearchParams(query), texts(locale));
const tableOf = (query = "") => view(query).table as unknown as MatrixTable;

describe("rows", () => {
  it("are one for each provider of each instrument, precedents left out", () => {
    const wanted = offered.flatMap((g) => g.provider.map((p) => `${g.id} ${p}`));
    expect(tableOf().rows.map((r) => `${r.instrument} ${r.provider}`)).toEqual(wanted);
    expect(file.length - offered.length).toBe(2);
  });

  it.each([
    ["kind=monitoring", (g: (typeof offered)[number]) => g.type === "monitoring"],
    ["confidence=low", (g: (typeof offered)[number]) => g.confidence === "low"],
    ["party=JP", (g: (typeof offered)[number]) => [...g.provider, ...(g.members ?? [])].includes("JP")],
    ["asof=2024-05-31", (g: (typeof offered)[number]) => g.date !== null && g.date <= "2024-05-31"],
    [
      "kind=bilateral&party=US&asof=2026-01-24",
      (g: (typeof offered)[number]) => g.id === "2024-06-13-us-security-agreement",
    ],
  ] as const)("'%s' keeps what the file has of it", (query, test) => {
    expect(tableOf(query).instruments.map((g) => g.id)).toEqual(offered.filter(test).map((g) => g.id));
  });

  it("shows a text without a date on the last day only", () => {
    const bulgaria = "2024-12-19-bg-security-agreement";
    const ids = (query: string) => tableOf(query).instruments.map((g) => g.id);
    expect(ids("")).toContain(bulgaria);
    expect(ids("asof=2026-08-21")).not.toContain(bulgaria);
  });

  it("knows which texts were replaced by the words of their status", () => {
    expect(file.filter(isSuperseded).map((g) => g.id)).toEqual([
      "2022-03-29-istanbul-communique",
      "2025-03-11-jeddah-us-monitoring",
      "2025-11-20-us-28-point-guarantee",
      "2025-11-23-e3-counter-proposal-guarantee",
    ]);
  });
});

describe("lines", () => {
  it("hold every instrument of their providers once, whatever is asked for", () => {
    const queries = fc.record({
      kind: fc.subarray([...OFFERED]),
      party: fc.subarray(["US", "EU", "FR", "TR", "SA", "DK", "OSCE"]),
    });
    fc.assert(
      fc.property(queries, ({ kind, party }) => {
        const { lines, instruments } = tableOf(`kind=${kind.join(",")}&party=${party.join(",")}`);
        for (const line of lines) {
          const own = instruments.filter((g) => g.provider.some((p) => line.providers.includes(p)));
          const marked = OFFERED.flatMap((type) => line.marks[type].map((m) => m.instrument.id));
          expect(marked.sort()).toEqual(own.map((g) => g.id).sort());
        }
        const providers = [...new Set(instruments.flatMap((g) => g.provider))].sort();
        expect(lines.flatMap((l) => l.providers).sort()).toEqual(providers);
      }),
      { numRuns: 40 },
    );
  });

  it("keep bodies and the busiest states apart, and fold the others", () => {
    expect(tableOf().lines.map((l) => l.id)).toEqual([
      "EU",
      "GB",
      "US",
      "FR",
      "DE",
      "G7",
      "NATO",
      "OSCE",
      "TR",
      "others",
    ]);
    expect(tableOf().lines.at(-1)!.providers).toHaveLength(28);
    expect(view().layout(SIZES[2]!)).toMatchObject({ lines: expect.any(Array) });
  });
});

describe("words", () => {
  it("say what binds in law, counted by hand: six measures of support and no agreement", () => {
    const law = offered.filter((g) => g.bindingness === "treaty-ratified");
    expect(law.map((g) => g.type)).toEqual(Array(6).fill("defence-support"));
    expect(view().title).toBe(
      "Only support is shown to bind in law: 6 of 60 instruments, no bilateral agreement or pact among them",
    );
    expect(view("", "uk").title).toBe(
      "За правом зобов’язує лише підтримка: 6 документів з 60, і серед них жодної двосторонньої угоди чи пакту",
    );
    expect(view("asof=2024-01-31").title).toBe("None of 3 instruments is shown to be binding in law");
    expect(view("kind=bilateral").title).toBe("Who offers Ukraine what kind of security guarantee");
  });

  it("name Bulgaria, Croatia and the pledging states only where they stand", () => {
    expect(view().notes.some((n) => n.includes("Bulgaria"))).toBe(true);
    expect(view().notes.some((n) => n.startsWith("26 states pledged"))).toBe(true);
    expect(view("kind=monitoring").notes.some((n) => /Bulgaria|26 states|Croatia/.test(n))).toBe(false);
  });

  it("say when nothing fits", () => {
    expect(view("party=CN").description).toBe("Nothing fits these filters.");
    expect((view("party=CN").layout(SIZES[0]!) as MatrixLayout).empty).toBe("Nothing fits these filters.");
  });
});

describe("layout", () => {
  it.each(SIZES)("$name keeps marks in their columns, apart from each other, and heads apart", (size) => {
    for (const locale of ["en", "uk"] as const)
      for (const query of ["", "kind=bilateral,monitoring", "party=US,EU", "asof=2023-12-31"]) {
        const layout = view(query, locale).layout(size) as MatrixLayout;
        for (const line of layout.lines) {
          line.marks.forEach((m, i) => {
            expect(m.x - layout.r).toBeGreaterThanOrEqual(8);
            expect(m.x + layout.r).toBeLessThanOrEqual(size.width);
            for (const other of line.marks.slice(0, i))
              expect(Math.hypot(m.x - other.x, m.y - other.y)).toBeGreaterThan(2 * layout.r);
          });
        }
        layout.heads.forEach((head, i) => {
          const next = layout.heads[i + 1]?.x ?? size.width;
          for (const line of head.label)
            expect(head.x + textWidth(line, layout.narrow ? 12 : 13, 600)).toBeLessThanOrEqual(next);
          for (const line of head.benefit) expect(head.x + textWidth(line, 12)).toBeLessThanOrEqual(next);
        });
      }
  });
});

describe("state and reading", () => {
  it("refuses days that can't be replayed, and words it doesn't know", () => {
    expect(view("asof=2021-01-01").faults).toEqual([
      { parameter: "asof", value: "2021-01-01", reason: "expected a date from 2022-02-24 to 2026-08-22" },
    ]);
    expect(view("asof=2027-01-01").faults.map((f) => f.parameter)).toEqual(["asof"]);
    expect(view("kind=precedent").faults.map((f) => f.parameter)).toEqual(["kind"]);
  });

  it("has an item for every mark, which opens the agreement's page", () => {
    const layout = view().layout(SIZES[2]!) as MatrixLayout;
    const { tracks } = view().reading(true);
    expect(tracks.map((t) => t.id)).toEqual(layout.lines.map((l) => l.id));
    tracks.forEach((t, i) => {
      if (t.kind === "points")
        expect(t.items.map((item) => item[2])).toEqual(layout.lines[i]!.marks.map((m) => `/guarantees/${m.id}`));
    });
    expect(
      view()
        .reading(false)
        .tracks.flatMap((t) => (t.kind === "points" ? t.items : []))
        .every((x) => x.length === 2),
    ).toBe(true);
  });
});
