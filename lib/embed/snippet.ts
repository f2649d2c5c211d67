import { SIZES } from "@/lib/charts/shared/size";
import type { Presentation } from "@/lib/charts/view";

/*
 * The codes that put a chart into another page. Each is right by itself: without script, in narrow columns, in old content
 * systems. Plain strings in and out, because the page makes them anew in the browser as the reader chooses.
 */

/** Room for title, subtitle, key, notes and source line around the figure, px. */
const CHROME = 200;

/** Height that a frame of this width needs, near enough that nothing jumps when the exact one arrives. */
export function embedHeight(view: Presentation, width: number): number {
  const size = SIZES.findLast((s) => s.width <= width + 60) ?? SIZES[0]!;
  const layout = view.layout(size);
  return Math.round((layout.height * Math.min(width, 1100)) / layout.width) + CHROME;
}

/** What a code says of a chart. Addresses are absolute. */
export interface Embeddable {
  readonly title: string;
  readonly description: string;
  /** Publishers, for the credit under a picture. */
  readonly credit: string;
  /** The chart's page. */
  readonly page: string;
  /** The embeddable document. */
  readonly src: string;
  /** The picture. */
  readonly image: string;
  /** Reserved height of the frame, px. */
  readonly height: number;
}

const attribute = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const markdown = (text: string) => text.replace(/[\\[\]*_`<>]/g, "\\$&");

/**
 * A plain iframe. `min-width:100%` with `width:0` keeps it inside narrow columns of old content systems; the height is
 * reserved so that the article doesn't jump.
 */
export const iframeSnippet = ({ title, src, height }: Pick<Embeddable, "title" | "src" | "height">): string =>
  `<iframe src="${attribute(src)}" title="${attribute(title)}" loading="lazy" style="width:0;min-width:100%;border:0" height="${height}"></iframe>`;

/** The same as oEmbed hands it on, with both measures. */
export const sizedSnippet = (it: Parameters<typeof iframeSnippet>[0], width: number): string =>
  iframeSnippet(it).replace(/ height="\d+"/, ` width="${width}" height="${it.height}"`);

/** A placeholder that /embed.js fills and keeps at its height; without script the picture stands, and it links to the chart. */
export function placeholderSnippet(it: Embeddable, loader: string): string {
  const picture = `<a href="${attribute(it.page)}"><img src="${attribute(it.image)}" alt="${attribute(it.description)}" style="max-width:100%;height:auto"></a>`;
  return `<div class="truceline-embed" data-src="${attribute(it.src)}" data-title="${attribute(it.title)}" data-height="${it.height}" style="min-height:${it.height}px"><noscript>${picture}</noscript></div>\n<script src="${attribute(loader)}" async></script>`;
}

/** A picture with its alternative text and credit. */
export const pictureSnippet = (it: Embeddable): string =>
  `<figure style="margin:0"><a href="${attribute(it.page)}"><img src="${attribute(it.image)}" alt="${attribute(it.description)}" loading="lazy" style="max-width:100%;height:auto"></a><figcaption>${attribute(it.title)}. ${attribute(it.credit)}</figcaption></figure>`;

/** The picture in Markdown, linked to the chart. */
export const markdownSnippet = (it: Embeddable): string =>
  `[![${markdown(it.title)}](${it.image})](${it.page})\n\n${markdown(it.credit)}`;
