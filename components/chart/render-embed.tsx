import { createHash } from "node:crypto";
import type { Presentation } from "@/lib/charts/present";
import { readingScript, readingScriptHash } from "@/lib/embed/reading/script.generated";
import { readingCss } from "@/lib/embed/reading/styles";
import { SANS_SYSTEM, SERIF_SYSTEM } from "@/lib/theme/fonts";
import { tokensCss } from "@/lib/theme/tokens";
import { CHART_CSS } from "./chart-css";
import { EmbedDocument, type EmbedOptions } from "./EmbedDocument";
import { FIGURE_CSS } from "./figure-css";
import { markup } from "./markup";

const BASE_CSS = `body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.5 ${SANS_SYSTEM}}:root{--serif:${SERIF_SYSTEM}}main{padding:2px 8px 8px}a{color:var(--accent);text-underline-offset:.18em}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}.chart-source a,.chart-source button{display:inline-block;min-height:24px;line-height:24px;margin-left:14px;font:inherit;color:var(--accent)}.chart-source button{background:none;border:0;padding:0;cursor:pointer;text-decoration:underline;text-underline-offset:.18em}.chart-source [hidden]{display:none}`;

/**
 * A document's first frame lays out all of it, and on a slow phone nothing else goes for that long. So a part is skipped in the
 * first frame that meets it, and the parts inside it are met in the next one: title, subtitle and key, figure, and the rest,
 * a frame each. What comes later stands below what is there, so nothing moves. A browser that can't animate
 * content-visibility shows all at once; so do paper, and the script once a visible document has had the time.
 */
const PARTS_CSS =
  "@media screen{:root:not([data-ready]) .part{animation:part 1ms}}@keyframes part{from{content-visibility:hidden}}";

const sha = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const cssOf = (theme: EmbedOptions["theme"]) =>
  tokensCss(theme) + BASE_CSS + PARTS_CSS + FIGURE_CSS + CHART_CSS + readingCss;

/** Content security policy of an embed: nothing but its own script and style, by hash; any page may frame it. */
export const embedPolicy = (theme: EmbedOptions["theme"]): string =>
  [
    "default-src 'none'",
    `script-src '${readingScriptHash}'`,
    `style-src ${sha(cssOf(theme))}`,
    // The empty icon in the head, which keeps browsers from asking for one.
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors *",
  ].join("; ");

/** Renders the embeddable document of a view. `base` is the site's origin, for the links that leave the frame. */
export async function renderEmbed(view: Presentation, options: EmbedOptions, base: string): Promise<string> {
  const document = (
    <EmbedDocument view={view} css={cssOf(options.theme)} script={readingScript} base={base} {...options} />
  );
  return `<!doctype html>${await markup(document)}`;
}
