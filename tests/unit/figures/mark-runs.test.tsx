import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { directionLook } from "@/components/marks/direction";
import { MarkRuns } from "@/components/marks/MarkRuns";

/** Reads marks back the way the reading module does (lib/embed/reading/geometry.ts), by lane. */
function readBack(markup: string): Record<string, (readonly [x: number, y: number, r: number, className: string])[]> {
  const runs = [...markup.matchAll(/<path([^>]*) data-r="([^"]*)" d="([^"]*)"/g)].map(([, attributes, r, d]) => {
    let [x, y] = [0, 0];
    return d!
      .split("m")
      .slice(1)
      .map((step) => {
        const [dx, dy] = step.split(" ").map(Number.parseFloat);
        x += dx!;
        y += dy!;
        return [x, y, Number(r), /class="([^"]*)"/.exec(attributes!)?.[1] ?? ""] as const;
      });
  });
  const lanes = [...markup.matchAll(/data-marks="([^"]*)" data-order="([^"]*)"/g)];
  return Object.fromEntries(
    lanes.map(([, id, order]) => [
      id!,
      [...order!].filter((l) => l !== ".").map((l) => runs[l.charCodeAt(0) - 65]!.shift()!),
    ]),
  );
}

const mark = fc.record({
  x: fc.integer({ min: -50, max: 9600 }).map((n) => n / 10),
  y: fc.integer({ min: -900, max: 900 }).map((n) => n / 10),
  r: fc.constantFrom(1.4, 1.7, 2.3, 3.4, 4.8),
  direction: fc.constantFrom("toward" as const, "away" as const, "neutral" as const),
  uncertain: fc.boolean(),
  alone: fc.boolean(),
});

it("marks that share a path are found again, each at its place, in its lane's order, with its look", () => {
  fc.assert(
    fc.property(fc.array(fc.array(mark, { maxLength: 60 }), { minLength: 1, maxLength: 4 }), (all) => {
      const lanes = all.map((marks, i) => ({ id: `lane-${i}`, y: i * 40, marks }));
      const markup = renderToStaticMarkup(
        <MarkRuns
          lanes={lanes}
          look={(m) => (m.alone ? null : directionLook(m.direction, m.r, m.uncertain))}
          alone={(m) => <rect key={`${m.x} ${m.y} ${m.r} ${m.direction}`} x={m.x} y={m.y} />}
          fill="white"
          stroke="grey"
          strokeWidth={1.2}
        />,
      );
      const found = readBack(markup);
      for (const { id, y, marks } of lanes) {
        const shared = marks.filter((m) => !m.alone);
        expect(found[id]).toHaveLength(shared.length);
        shared.forEach((m, i) => {
          const [x, at, r, className] = found[id]![i]!;
          expect(x).toBeCloseTo(m.x, 6);
          expect(at).toBeCloseTo(y + m.y, 6);
          const look = directionLook(m.direction, m.r, m.uncertain);
          expect([r, className]).toEqual([look.r, look.className ?? ""]);
        });
      }
    }),
    { numRuns: 60 },
  );
});

it("marks that are drawn alone stand in their lane, in its order", () => {
  const lanes = [{ id: "lane", marks: ["a", "b", "c"].map((id, x) => ({ id, x, y: 0 })) }];
  const markup = renderToStaticMarkup(
    <MarkRuns
      lanes={lanes}
      look={(m) => (m.id === "b" ? directionLook("toward", 4, false) : null)}
      alone={(m) => <rect key={m.id} id={m.id} />}
      fill="white"
      stroke="grey"
      strokeWidth={1}
    />,
  );
  expect(markup).toContain('data-order=".A."><rect id="a"></rect><rect id="c"></rect></g>');
});
