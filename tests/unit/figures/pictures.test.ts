import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { renderPicture } from "@/components/chart/picture-render";
import { present } from "@/lib/charts/present";
import { CHART_IDS } from "@/lib/charts/registry";
import { loadData } from "@/lib/data";
import { texts } from "@/lib/i18n/texts";

/*
 * Visual snapshots: every chart's picture, at two widths and in both languages, by the hash of its SVG. When one changes,
 * the new drawing is written to test-results/pictures for a look; update the snapshot (vitest -u) only after looking.
 */
const VARIANTS = [
  { locale: "en", width: "narrow", theme: "light" },
  { locale: "en", width: "wide", theme: "dark" },
  { locale: "uk", width: "medium", theme: "light" },
] as const;

for (const id of CHART_IDS)
  for (const { locale, width, theme } of VARIANTS)
    it(`${id}, ${locale}, ${width}, ${theme}`, async () => {
      const svg = await renderPicture(present(loadData(), id, new URLSearchParams(), texts(locale)), {
        theme,
        width,
        shape: "figure",
      });
      mkdirSync("test-results/pictures", { recursive: true });
      writeFileSync(`test-results/pictures/${id}.${locale}.${width}.${theme}.svg`, svg);
      expect(createHash("sha256").update(svg).digest("hex").slice(0, 16)).toMatchSnapshot();
    });
