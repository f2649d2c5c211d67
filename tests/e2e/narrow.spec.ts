import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { CHART_IDS } from "../../lib/charts/registry";
import { ready } from "./support/reading";

/*
 * Labels are placed on the server, for a face whose widths are known (lib/charts/shared/text-width.ts). Set in that face,
 * every figure keeps its words to itself in the narrowest frame of a layout, where geometry is smallest and text is not.
 */
const file = createRequire(import.meta.url).resolve;
const FACES = ["latin", "latin-ext", "cyrillic", "cyrillic-ext"]
  .map((subset) => [
    file(`@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`),
    {
      latin: "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212",
      "latin-ext": "U+0100-02BA,U+1E00-1E9F,U+20A0-20AB,U+20AD-20C0",
      cyrillic: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
      "cyrillic-ext": "U+0460-052F",
    }[subset],
  ])
  .map(
    ([path, range]) =>
      `@font-face{font-family:Measured;font-weight:100 900;unicode-range:${range};src:url(data:font/woff2;base64,${readFileSync(path!).toString("base64")})}`,
  )
  .join("");

// The document's own policy allows no face from elsewhere.
test.use({ bypassCSP: true, trace: "off" });

for (const lang of ["en", "uk"]) {
  for (const id of CHART_IDS) {
    test(`${id}, ${lang}: no words beyond the frame, none on others, where a layout is narrowest`, async ({
      page,
      isMobile,
    }) => {
      test.skip(isMobile, "the frame's width is set here");
      await page.goto(`/embed/${id}?lang=${lang}`);
      // Words of a part that is still to come have no boxes, and those of a face that is still to come are not its own.
      await ready(page);
      await page.addStyleTag({ content: `${FACES}body,svg text{font-family:Measured!important}` });
      const faces = await page.evaluate(() =>
        Promise.all([...document.fonts].map(async (face) => (await face.load()).status)),
      );
      expect(faces).toEqual(["loaded", "loaded", "loaded", "loaded"]);
      for (const width of [320, 576, 916]) {
        await page.setViewportSize({ width, height: 900 });
        const found = await page.evaluate(() => {
          const svg = [...document.querySelectorAll("[data-figure] > svg[role=img]")].find((s) => s.checkVisibility())!;
          const walker = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          const words: { text: string; left: number; right: number; top: number; bottom: number }[] = [];
          const wrong: string[] = [];
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const text = node.parentElement!.closest("text");
            // Leaning heads of columns: their boxes cross where they don't.
            if (!text || !node.textContent!.trim() || text.closest("[transform*=rotate]")) continue;
            range.selectNode(node);
            const { left, right, top, bottom } = range.getBoundingClientRect();
            if (left < -0.5 || right > innerWidth + 0.5) wrong.push(`"${node.textContent}" ends beyond the frame`);
            // Lines stand close: only the middle of a letter's height is held against others.
            const middle = (top + bottom) / 2;
            words.push({ text: node.textContent!, left, right, top: middle - 3.5, bottom: middle + 3.5 });
          }
          for (const [i, a] of words.entries())
            for (const b of words.slice(i + 1))
              if (a.right - b.left > 1 && b.right - a.left > 1 && a.bottom > b.top && b.bottom > a.top)
                wrong.push(`"${a.text}" over "${b.text}"`);
          const families = new Set([...svg.querySelectorAll("text")].map((text) => getComputedStyle(text).fontFamily));
          return { wrong, drawn: words.filter((w) => w.right > w.left).length, families: [...families] };
        });
        expect(found.families).toEqual(["Measured"]);
        expect(found.drawn, `texts at ${width} px`).toBeGreaterThan(0);
        expect(found.wrong, `at ${width} px`).toEqual([]);
      }
    });
  }
}
