import {
  type Color,
  converter,
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  parse,
  wcagContrast,
} from "culori";
import { describe, expect, it } from "vitest";
import { PALETTES, type Token } from "@/lib/theme/tokens";

const lab = converter("lab");
const apart = differenceEuclidean("lab");
const views: Record<string, (c: Color) => unknown> = {
  normal: (c: Color) => c,
  deuteranope: filterDeficiencyDeuter(1),
  protanope: filterDeficiencyProt(1),
};

/** Smallest CIELAB difference inside a group over the three kinds of vision. */
function smallest(colours: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const see of Object.values(views))
    colours.forEach((a, i) => {
      for (const b of colours.slice(i + 1))
        least = Math.min(least, apart(lab(see(parse(a)!) as Color)!, lab(see(parse(b)!) as Color)!));
    });
  return least;
}

const MARKS: Token[] = [
  "occupied",
  "party-ua",
  "party-ru",
  "party-us",
  "party-eu",
  "party-other",
  "toward",
  "away",
  "neutral",
  "series-1",
  "series-2",
  "series-3",
  "series-4",
  "series-5",
  "series-6",
];
const TEXTS: Token[] = [
  "ink",
  "ink-2",
  "ink-3",
  "accent",
  "toward-text",
  "away-text",
  "series-1-text",
  "series-2-text",
  "series-3-text",
  "series-4-text",
  "series-5-text",
  "series-6-text",
];

describe.each(["light", "dark"] as const)("%s palette", (theme) => {
  const palette = PALETTES[theme];

  it.each(MARKS)("%s has 3:1 on paper and surface", (token) => {
    for (const ground of [palette.paper, palette.surface])
      expect(wcagContrast(palette[token], ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(TEXTS)("%s has 4.5:1 on paper and surface", (token) => {
    for (const ground of [palette.paper, palette.surface])
      expect(wcagContrast(palette[token], ground)).toBeGreaterThanOrEqual(4.5);
  });

  it("keeps the members of each group apart for normal, deuteranope and protanope readers", () => {
    const group = (...tokens: Token[]) => smallest(tokens.map((t) => palette[t]));
    expect(group("party-ua", "party-ru", "party-us", "party-eu", "party-other")).toBeGreaterThanOrEqual(20);
    expect(group("toward", "away", "neutral")).toBeGreaterThanOrEqual(25);
    expect(group("series-1", "series-2", "series-3", "series-4", "series-5", "series-6")).toBeGreaterThanOrEqual(12);
  });
});
