import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { TextRuns } from "@/components/marks/TextRuns";

const text = fc.record({
  x: fc.integer({ min: -50, max: 960 }),
  y: fc.integer({ min: 0, max: 900 }),
  text: fc.stringMatching(/^[a-z]{1,8}$/),
  fill: fc.constantFrom("red", "blue"),
  className: fc.constantFrom(undefined, "b", "l b"),
  anchor: fc.constantFrom("start" as const, "middle" as const, "end" as const),
});

it("every text stands in its place with its look, and no two elements are written alike", () => {
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 30, selector: ({ x, y }) => `${x} ${y}` }), (texts) => {
      const markup = renderToStaticMarkup(
        <svg>
          <TextRuns texts={texts} />
        </svg>,
      );
      const elements = [...markup.matchAll(/<text([^>]*)>(.*?)<\/text>/g)];
      expect(new Set(elements.map(([, attributes]) => attributes)).size).toBe(elements.length);
      const read = elements.flatMap(([, attributes, inside]) =>
        [...inside!.matchAll(/<tspan x="([^"]+)" y="([^"]+)">([^<]+)</g)].map(([, x, y, word]) => ({
          x: Number(x),
          y: Number(y),
          text: word,
          fill: / fill="([^"]+)"/.exec(attributes!)?.[1],
          className: / class="([^"]+)"/.exec(attributes!)?.[1],
          anchor: / text-anchor="([^"]+)"/.exec(attributes!)?.[1] ?? "start",
        })),
      );
      const order = (a: { x: number; y: number }, b: { x: number; y: number }) => a.x - b.x || a.y - b.y;
      expect(read.sort(order)).toEqual([...texts].sort(order));
    }),
  );
});
