import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeRules } from "@/lib/charts/shared/rules";
import { SHRINK } from "@/lib/charts/shared/size";
import { spreadLabels } from "@/lib/charts/shared/spread";
import { swarm } from "@/lib/charts/shared/swarm";
import { clipText, cutText, fitText, textWidth, wrapText } from "@/lib/charts/shared/text-width";
import { timeTicks, timeX } from "@/lib/charts/shared/time-axis";
import { dayOf } from "@/lib/i18n/format";

describe("swarm", () => {
  const mark = fc.record({
    x: fc.double({ min: 0, max: 300, noNaN: true }),
    r: fc.constantFrom(1.6, 2.1, 3, 4.4, 6.2),
  });

  it("never lets one mark cover another", () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
        const ys = swarm(marks, 1);
        marks.forEach((a, i) => {
          marks.slice(i + 1).forEach((b, k) => {
            const distance = Math.hypot(a.x - b.x, ys[i]! - ys[i + 1 + k]!);
            expect(distance).toBeGreaterThanOrEqual(a.r + b.r + 1 - 1e-3);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it("leaves a lone mark, and marks that are apart, in the middle", () => {
    expect(swarm([{ x: 5, r: 3 }])).toEqual([0]);
    expect(
      swarm([
        { x: 5, r: 3 },
        { x: 50, r: 3 },
      ]),
    ).toEqual([0, 0]);
  });
});

describe("labels at the ends of lines", () => {
  it("never overlap when there is room, and keep the order of their lines", () => {
    const label = fc.record({ at: fc.integer({ min: 0, max: 300 }), height: fc.constantFrom(16, 31, 46) });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 6 }), (labels) => {
        const ys = spreadLabels(labels, 0, 300);
        const boxes = labels
          .map((l, i) => ({ top: ys[i]! - l.height / 2, bottom: ys[i]! + l.height / 2, at: l.at }))
          .sort((a, b) => a.top - b.top);
        for (let i = 1; i < boxes.length; i++)
          expect(boxes[i]!.top).toBeGreaterThanOrEqual(boxes[i - 1]!.bottom - 1e-9);
        expect(boxes[0]!.top).toBeGreaterThanOrEqual(0);
        expect(boxes.at(-1)!.bottom).toBeLessThanOrEqual(300 + 1e-9);
      }),
    );
  });
});

describe("event rules", () => {
  const annotation = (i: number, from: string, weight: number, label: string) =>
    ({ id: String(i), kind: "event", from, to: null, label, title: label, weight }) as const;

  it("labels the weightiest first, and no label covers another or is crossed by a leader", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            x: fc.integer({ min: 0, max: 900 }),
            weight: fc.integer({ min: 0, max: 20 }),
            label: fc.constantFrom("Istanbul", "Full-scale invasion", "Alaska", "28 points"),
          }),
          { maxLength: 20 },
        ),
        fc.constantFrom(...Object.values(SHRINK)),
        (list, shrink) => {
          const notes = list.map((l, i) => annotation(i, "2025-01-01", l.weight, l.label));
          const rules = placeRules(notes, (a) => list[Number(a.id)]!.x, [0, 960], { limit: 7, rows: 2, shrink });
          expect(rules.length).toBeLessThanOrEqual(7);
          if (list.length)
            expect(rules.some((r) => list[Number(r.id)]!.weight === Math.max(...list.map((l) => l.weight)))).toBe(true);
          const box = ({ labelX, label, anchor }: (typeof rules)[number]) => {
            const wide = textWidth(label, 12, 600) / shrink;
            const left = labelX - wide * { start: 0, middle: 0.5, end: 1 }[anchor];
            return [left, left + wide] as const;
          };
          for (const a of rules) {
            expect(box(a)[0]).toBeGreaterThanOrEqual(-0.1);
            expect(box(a)[1]).toBeLessThanOrEqual(960.1);
            for (const b of rules) {
              if (a === b) continue;
              if (a.row === b.row) expect(box(a)[1] <= box(b)[0] || box(b)[1] <= box(a)[0]).toBe(true);
              else if (a.row > b.row) expect(a.x <= box(b)[0] || a.x >= box(b)[1]).toBe(true);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("time axis", () => {
  it("never lets labels touch, in either language, whatever the span and width", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 14_000, max: 20_600 }),
        fc.integer({ min: 5, max: 6800 }),
        fc.integer({ min: 60, max: 900 }),
        fc.constantFrom("en" as const, "uk" as const),
        (from, days, width, locale) => {
          const span = { from, to: from + days, x0: 10, x1: 10 + width };
          const ticks = timeTicks(span, locale);
          for (let i = 1; i < ticks.length; i++) {
            const [a, b] = [ticks[i - 1]!, ticks[i]!];
            expect(b.x - a.x).toBeGreaterThan((textWidth(a.label, 12) + textWidth(b.label, 12)) / 4);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("names years and months where they fit", () => {
    const span = { from: dayOf("2025-01-01"), to: dayOf("2025-12-31"), x0: 0, x1: 900 };
    const ticks = timeTicks(span, "en");
    expect(ticks[0]).toEqual({ x: 0, label: "2025", major: true });
    expect(ticks.map((t) => t.label)).toContain("Dec");
    expect(ticks.find((t) => t.label === "Jul")!.x).toBeCloseTo(timeX(span, dayOf("2025-07-01")), 6);
  });

  it("says the year of an axis that lies inside one", () => {
    const ticks = timeTicks({ from: dayOf("2025-12-01"), to: dayOf("2025-12-20"), x0: 0, x1: 500 }, "en");
    expect(ticks[0]!.label).toContain("2025");
  });
});

describe("text", () => {
  it("wraps at blanks and never loses a word", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."abcdefg") }), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.integer({ min: 30, max: 400 }),
        (words, width) => {
          const lines = wrapText(words.join(" "), width, 13);
          expect(lines.join(" ")).toBe(words.join(" "));
          for (const line of lines) if (line.includes(" ")) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it("is cut to its room and keeps its beginning; whole where it fits", () => {
    const text = fc.array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."abcdefgіїщ") }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 400 }), (words, width) => {
        const whole = words.join(" ");
        for (const cut of [clipText, cutText, fitText]) {
          const short = cut(whole, width, 12);
          expect(textWidth(short, 12)).toBeLessThanOrEqual(width);
          if (textWidth(whole, 12) <= width) expect(short).toBe(whole);
          else if (short) expect(short.endsWith("…") && whole.startsWith(short.slice(0, -1))).toBe(true);
        }
        // A letter more would not have fitted.
        const kept = cutText(whole, width, 12).slice(0, -1);
        if (textWidth(whole, 12) > width)
          expect(textWidth(`${whole.slice(0, kept.length + 1)}…`, 12) > width || whole[kept.length] === " ").toBe(true);
        // Only a first word that is wider than its room is cut inside.
        const fitted = fitText(whole, width, 12);
        if (textWidth(`${words[0]}…`, 12) <= width && fitted !== whole)
          expect(words).toContain(fitted.slice(0, -1).split(" ").at(-1));
      }),
    );
  });
});
