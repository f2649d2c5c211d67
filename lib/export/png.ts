import { join } from "node:path";
import { type ResvgRenderOptions, renderAsync } from "@resvg/resvg-js";

/*
 * Pictures as pixels, by resvg (https://github.com/thx/resvg-js). Its own fonts, never the machine's: the same view gives
 * the same picture everywhere.
 */

/** The faces that pictures are set in, as files; all have Cyrillic. The comment keeps the bundler from tracing the path. */
const font = (family: string, file: string) =>
  join(/*turbopackIgnore: true*/ process.cwd(), "node_modules/@expo-google-fonts", family, file);

const FONTS = [
  font("inter", "400Regular/Inter_400Regular.ttf"),
  font("inter", "600SemiBold/Inter_600SemiBold.ttf"),
  font("source-serif-4", "600SemiBold/SourceSerif4_600SemiBold.ttf"),
];

const OPTIONS: ResvgRenderOptions = {
  font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: "Inter" },
  textRendering: 2,
};

/**
 * An SVG as a PNG, drawn on a thread of its own: other requests are answered meanwhile.
 * @param scale pixels of the picture for one of the drawing, 1 or 2
 * @throws Error where the SVG is not well-formed XML
 */
export async function toPng(svg: string, scale: 1 | 2): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, { ...OPTIONS, fitTo: { mode: "zoom", value: scale } });
  return new Uint8Array(image.asPng());
}
