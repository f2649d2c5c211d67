import type { Presentation } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";

/** Room for title, subtitle, key, notes and source line around the figure, px. */
const CHROME = 200;

/** Height that a frame of this width needs, near enough that nothing jumps when the exact one arrives. */
export function embedHeight(view: Presentation, width: number): number {
  const size = SIZES.findLast((s) => s.width <= width + 60) ?? SIZES[0]!;
  const layout = view.layout(size);
  return Math.round((layout.height * Math.min(width, 1100)) / layout.width) + CHROME;
}

const attribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/**
 * The embed code: a plain iframe that is right without any script. `min-width:100%` with `width:0` keeps it inside narrow
 * columns of old content systems; the height is reserved so that the article doesn't jump.
 */
export function iframeSnippet(view: Presentation, src: string, width = 680): string {
  return `<iframe src="${attribute(src)}" title="${attribute(view.title)}" loading="lazy" style="width:0;min-width:100%;border:0" height="${embedHeight(view, width)}"></iframe>`;
}
