import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Figure } from "@/components/chart/Figure";
import { figureOf } from "@/components/figures";
import { present } from "@/lib/charts/present";
import { CHART_IDS, type ChartId } from "@/lib/charts/registry";
import { SIZES, type Size } from "@/lib/charts/shared/size";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";

const draw = (id: ChartId, query: string, sizes: readonly Size[]) => {
  const view = present(loadData(), id, new URLSearchParams(query), texts("en"));
  expect(view.faults).toEqual([]);
  return renderToStaticMarkup(createElement(Figure, { view, drawing: figureOf(id), sizes, silent: true }));
};
const all = (markup: string, pattern: RegExp) => [...markup.matchAll(pattern)].map((match) => match[1]!);

// States in which something is drawn twice: what the reader chose, land that changed hands.
const STATES: readonly (readonly [ChartId, string])[] = [
  ...CHART_IDS.map((id) => [id, ""] as const),
  ["un-votes-map", "country=US"],
  ["nato-stances-map", "country=HU"],
  ["guarantors-map", "country=CA"],
  ["territory-map", "base=2025-08-15"],
];

for (const [id, query] of STATES)
  for (const sizes of [SIZES, ...SIZES.map((size) => [size])])
    it(`${id}${query && `?${query}`}, ${sizes.map(({ name }) => name)}: one element for each path, and every reference finds its own`, () => {
      const markup = draw(id, query, sizes);
      const ids = all(markup, / id="([^"]+)"/g);
      expect(new Set(ids).size).toBe(ids.length);
      const referred = [...all(markup, / href="#([^"]+)"/g), ...all(markup, /url\(#([^)]+)\)/g)];
      expect(referred.filter((each) => !ids.includes(each))).toEqual([]);
    });

it("a map's first drawing holds the countries that it draws, and the others refer to them", () => {
  const [first, second] = draw("un-votes-map", "", SIZES)
    .split('<svg class="w-')
    .slice(1)
    .map((svg) =>
      svg
        .split("<g data-marks")
        .slice(1)
        .map((group) => group.split('<g fill="url')[0]!)
        .join(""),
    );
  expect(all(first!, /<path id="([^"]+)"/g).length).toBeGreaterThan(120);
  expect(all(first!, /<use href="#([^"]+)"/g)).toEqual([]);
  expect(all(second!, /<use href="#([^"]+)"/g).length).toBeGreaterThan(120);
  expect(all(second!, /<path id="([^"]+)"/g)).toEqual([]);
});
