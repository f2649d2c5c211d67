import { BREAKPOINTS, SIZES } from "@/lib/charts/shared/size";
import { textWidth, wrapText } from "@/lib/charts/shared/text-width";
import type { Presentation } from "@/lib/charts/view";

/*
 * The codes that put a chart into another page. Each is right by itself: without script, in narrow columns, in old content
 * systems. Plain strings in and out, because the page makes them anew in the browser as the reader chooses.
 */

/** What an embed's styles set around the figure (components/chart/chart-css.ts and render-embed.tsx), px. */
const ROOM = { side: 16, frame: 10, figureGap: 12, line: 18.2, links: 24 } as const;

/** Lines that a text takes, at most as wide as so many of its own letters. */
const lines = (text: string, width: number, size: number, weight: 400 | 600 = 400, most = Number.POSITIVE_INFINITY) =>
  wrapText(text, Math.min(width, most * size * 0.56), size, weight).length;

/** Height that a frame of this width needs, near enough that nothing jumps when the exact one arrives. */
export function embedHeight(view: Presentation, width: number): number {
  const room = width - ROOM.side;
  const size = SIZES.findLast((s) => s.name === "narrow" || room >= BREAKPOINTS[s.name])!;
  const layout = view.layout(size);
  let rows = view.key.length ? 1 : 0;
  let x = 0;
  for (const { label } of view.key) {
    const wide = 20 + textWidth(label, 13);
    if (x && x + wide > room) {
      rows += 1;
      x = 0;
    }
    rows += Math.ceil(wide / room) - 1;
    x += wide + 18;
  }
  const parts = [
    ROOM.frame,
    lines(view.title, room, 22, 600) * 26.4,
    6 + lines(view.subtitle, room, 14, 400, 75) * 19.6,
    rows ? 8 + rows * 22 : 0,
    ROOM.figureGap + (layout.height * room) / layout.width,
    view.notes.length ? 10 : 0,
    ...view.notes.map((note) => 2 + lines(note, room, 12.5, 400, 85) * ROOM.line),
    19 + lines(`${view.credits.join(", ")} ${"·".repeat(40)}`, room, 12.5) * ROOM.line,
    // The links stand beside the source line where both fit.
    room < 700 ? ROOM.links : 0,
  ];
  return Math.round(parts.reduce((a, b) => a + b, 0));
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
